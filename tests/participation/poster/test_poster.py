"""The poster of a call for ideas: what stands on it, its two papers, its short addresses."""

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import SiteSettings
from participation import printing
from participation.models import BoardPage, Idea, IdeaStatus, OfficialAnswer
from participation.poster import content, making
from participation.poster.papers import A3, A4, PAPERS, Room
from tests.factories import make_board, make_event, make_idea

pytestmark = pytest.mark.django_db
ROOM = Room(events=2, ideas=3, answers=2, done=2)


def answered(board: BoardPage, status: str = IdeaStatus.ACCEPTED, **fields: Any) -> Idea:
    idea = make_idea(board, status=status, **fields)
    OfficialAnswer.objects.create(idea=idea, signed_by="Le maire", text="C’est oui, dès mars.")
    return idea


def sheet(client: Client, board: BoardPage, paper: str = "a4") -> str:
    return client.get(reverse("board_poster_print", args=[board.slug]), {"format": paper}).text


def titles(poster: content.Poster) -> list[str]:
    return [pinned.idea.title for pinned in poster.ideas]


# --- What stands on it --------------------------------------------------------------------


def test_the_week_s_events_and_no_others(board: BoardPage) -> None:
    now = timezone.now()
    make_event("Demain", start=now + timedelta(days=1))
    make_event("Dans huit jours", start=now + timedelta(days=8))
    make_event("Hier", start=now - timedelta(days=1))
    make_event("Brouillon", start=now + timedelta(days=1), live=False)
    assert [date.page.title for date in content.compose(board, ROOM).events] == ["Demain"]


def test_ideas_that_one_can_support_with_their_number_address_and_qr(
    board: BoardPage, client: Client
) -> None:
    idea = make_idea(board, title="Un banc <b>rouge</b>")
    make_idea(board, status=IdeaStatus.PENDING, title="En attente")
    text = sheet(client, board)
    assert f"Idée n°\u00a0{idea.pk}" in text
    assert f"localhost:8000/i/{idea.pk}" in text
    assert 'aria-label="QR code vers l’idée «\u00a0Un banc &lt;b&gt;rouge&lt;/b&gt;\u00a0»"' in text
    assert "En attente" not in text


def test_answers_and_what_was_done(board: BoardPage, client: Client) -> None:
    answered(board, title="Un abri à vélos")
    answered(board, status=IdeaStatus.DONE, title="La fresque du quai")
    poster = content.compose(board, ROOM)
    assert [said.answer.idea.title for said in poster.answers] == ["Un abri à vélos"]
    assert [idea.title for idea in poster.done] == ["La fresque du quai"]
    assert "C’est oui, dès mars." in sheet(client, board)


def test_a_board_without_answers_shows_those_of_the_town(board: BoardPage) -> None:
    other = make_board("Une autre année")
    answered(other, title="Un abri à vélos")
    poster = content.compose(board, ROOM)
    assert [said.answer.idea.title for said in poster.answers] == ["Un abri à vélos"]


def test_hidden_counts_stay_hidden(client: Client, resident: Any) -> None:
    from participation.supports.services import support_idea

    board = make_board(hide_counts=True)
    support_idea(idea=make_idea(board), person=resident)
    assert "1 soutien" not in sheet(client, board)
    BoardPage.objects.update(hide_counts=False)
    assert "1 soutien" in sheet(client, board)


def test_every_idea_has_its_turn_on_a_small_wall(board: BoardPage) -> None:
    for rank in range(7):
        make_idea(board, title=f"Idée numéro {rank}")
    now = timezone.now()
    weeks = [content.compose(board, ROOM, now + timedelta(weeks=w)) for w in range(7)]
    assert all(len(set(titles(poster))) == 3 for poster in weeks)
    assert all(poster.other_ideas == 4 for poster in weeks)
    assert len({title for poster in weeks for title in titles(poster)}) == 7


def test_the_telephone_and_the_day_are_there(board: BoardPage, client: Client) -> None:
    town = SiteSettings.objects.first() or SiteSettings.for_site(board.get_site())
    town.phone = "01 99 00 42 10"
    town.save()
    text = sheet(client, board)
    assert "01 99 00 42 10" in text
    assert "Imprimé le" in text
    assert "sheet__phone--long" not in text


def test_a_telephone_with_its_hours_is_written_smaller_so_that_it_fits(
    board: BoardPage, client: Client
) -> None:
    town = SiteSettings.objects.first() or SiteSettings.for_site(board.get_site())
    town.phone = "01 99 00 42 10 (lun. au ven.)"
    town.save()
    assert "sheet__phone--long" in sheet(client, board)


def test_an_empty_board_invites(board: BoardPage, client: Client) -> None:
    text = sheet(client, board)
    assert "La première idée sera peut-être la vôtre." in text
    assert "Pas de rendez-vous ces sept prochains jours." in text
    assert "La commune a répondu" not in text


@pytest.mark.parametrize("number", [1, 12])
def test_the_sheet_costs_the_same_for_many_ideas(
    board: BoardPage, client: Client, number: int, django_assert_max_num_queries: Any
) -> None:
    for rank in range(number):
        make_idea(board, title=f"Idée numéro {rank}", themes=["environnement"])
        answered(board, title=f"Réponse numéro {rank}")
        make_event(f"Rendez-vous {rank}")
    sheet(client, board)
    with django_assert_max_num_queries(10):
        sheet(client, board)


def test_the_sheet_sets_no_cookie(board: BoardPage, client: Client) -> None:
    sheet(client, board)
    client.get(reverse("board_poster", args=[board.slug]))
    assert not client.cookies


def test_a_draft_or_unknown_board_has_no_poster(client: Client) -> None:
    draft = make_board("Brouillon", live=False)
    for slug in (draft.slug, "nulle-part"):
        for name in ("board_poster", "board_poster_print"):
            assert client.get(reverse(name, args=[slug])).status_code == 404
        assert client.get(reverse("board_poster_pdf", args=[slug, "a4"])).status_code == 404


# --- The PDF ------------------------------------------------------------------------------


def crowd(board: BoardPage) -> None:
    """Far too much of everything, in the longest words."""
    for rank in range(12):
        long = f"Une très longue proposition numéro {rank} pour la rivière, ses rives, ses ponts et"
        make_idea(board, title=long.ljust(119, "x"), text="Tout le texte possible. " * 150)
        answered(board, title=long, status=IdeaStatus.DONE if rank % 2 else IdeaStatus.ACCEPTED)
        make_event(long, place_name="Dans la grande salle polyvalente du centre social " * 2)


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
@pytest.mark.parametrize("full", [False, True], ids=["empty", "crowded"])
def test_the_poster_is_one_page_whatever_there_is_to_say(paper: Any, full: bool) -> None:
    board = make_board("Un appel au titre assez long pour tenir sur deux lignes ou même trois")
    if full:
        crowd(board)
    poster = content.compose(board, paper.largest)
    layout, document = making.fitted(poster, SiteSettings(name="Aubrelle"), paper)
    assert len(document.pages) == 1
    width, height = {"a4": (210, 297), "a3": (297, 420)}[paper.key]
    page = document.pages[0]
    assert (round(page.width * 25.4 / 96), round(page.height * 25.4 / 96)) == (width, height)
    assert layout.size == ("normal" if full else "huge")


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_the_longest_title_of_a_board_leaves_room_for_the_rest(paper: Any) -> None:
    board = make_board("Imaginons ensemble la place, ses arbres et ses fêtes " * 4, slug="place")
    crowd(board)
    poster = content.compose(board, paper.largest)
    _layout, document = making.fitted(poster, SiteSettings(name="Aubrelle"), paper)
    assert len(document.pages) == 1


def test_the_pdf_is_served_and_kept_for_a_while(
    board: BoardPage, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = reverse("board_poster_pdf", args=[board.slug, "a4"])
    first = client.get(address)
    assert first.headers["Content-Type"] == "application/pdf"
    assert first.content.startswith(b"%PDF")
    assert not client.cookies
    monkeypatch.setattr(making, "pdf", lambda *_: pytest.fail("drawn twice"))
    assert client.get(address).content == first.content


def test_another_paper_is_not_found(board: BoardPage, client: Client) -> None:
    assert client.get(f"/participer/{board.slug}/affiche/a5.pdf").status_code == 404
    assert A3.name not in sheet(client, board, "a5")
    assert A4.name in sheet(client, board, "\x00")


def test_without_pango_the_page_says_so_and_offers_the_sheet(
    board: BoardPage, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> Any:
        raise printing.NoPdf

    monkeypatch.setattr(printing, "_weasyprint", missing)
    page = reverse("board_poster", args=[board.slug])
    assert client.get(reverse("board_poster_pdf", args=[board.slug, "a4"])).url == page
    text = client.get(page).text
    assert "il y manque la bibliothèque Pango" in text
    assert ".pdf" not in text
    assert reverse("board_poster_print", args=[board.slug]) in text


def test_the_colour_of_the_town_is_on_the_poster() -> None:
    town = SiteSettings(name="Aubrelle", accent="#7a1f47")
    assert "#7a1f47" in making.town_colours(town)
    assert making.town_colours(SiteSettings()) == ""


# --- Files --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "https://ailleurs.example/static/css/poster.css",
        "http://127.0.0.1:8000/static/css/poster.css",
        "file:///etc/passwd",
        "https://place-commune.invalid/static/css/nulle-part.css",
        "https://place-commune.invalid/compte/",
        "https://place-commune.invalid/media/rien.jpg",
    ],
)
def test_the_pdf_reads_no_file_but_ours(address: str) -> None:
    assert printing.own_file(address) is None


@pytest.mark.parametrize("folder", ["static", "media"])
def test_the_pdf_does_not_climb_out_of_our_folders(folder: str) -> None:
    with pytest.raises(SuspiciousFileOperation):
        printing.own_file(f"https://place-commune.invalid/{folder}/../../manage.py")


def test_the_pdf_reads_our_style_sheets_and_pictures() -> None:
    settings.MEDIA_ROOT.mkdir(exist_ok=True)
    (settings.MEDIA_ROOT / "essai.txt").write_text("Bonjour")
    assert printing.own_file("https://place-commune.invalid/media/essai.txt")
    assert printing.own_file("https://place-commune.invalid/static/css/poster.css")


def test_a_page_that_asks_for_the_network_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    monkeypatch.setattr(socket, "create_connection", lambda *_a, **_k: pytest.fail("network"))
    html = '<link rel="stylesheet" href="https://ailleurs.example/a.css"><img src="http://x.example/b.png">'
    assert printing.as_pdf(html).startswith(b"%PDF")


def test_a_qr_code_is_named_safely() -> None:
    svg = printing.qr_code("https://ville.fr/i/1/", label='L’idée "à" <moi>')
    assert 'role="img" aria-label="L’idée &quot;à&quot; &lt;moi&gt;"' in svg


# --- Short addresses ----------------------------------------------------------------------


def test_the_short_address_leads_to_the_idea(client: Client, idea: Idea) -> None:
    assert client.get(f"/i/{idea.pk}/").url == idea.get_absolute_url()
    assert client.get(f"/i/{idea.pk}").status_code == 301


def test_the_short_address_of_a_hidden_idea_is_not_found(client: Client, pending: Idea) -> None:
    assert client.get(f"/i/{pending.pk}/").status_code == 404
    assert client.get("/i/99999999999999999999/").status_code == 404


def test_the_board_leads_to_its_poster(client: Client, board: BoardPage) -> None:
    assert reverse("board_poster", args=[board.slug]) in client.get(board.url).text
