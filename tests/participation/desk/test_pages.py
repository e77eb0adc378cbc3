"""The desk, page by page, without JavaScript."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from participation.codes import handover
from participation.codes.hashing import holders
from participation.codes.wording import understood
from participation.desk import sitting
from participation.models import (
    BoardPage,
    Category,
    Comment,
    CommentStatus,
    DeskEntry,
    District,
    Guest,
    Idea,
    Support,
)
from participation.supports.tally import grouped
from tests.factories import make_board, make_idea

pytestmark = pytest.mark.django_db
Press = Callable[..., HttpResponse]
WORDS = {"title": "Une boîte à livres", "text": "Près du lavoir, pour échanger des romans."}


def code_in(response: HttpResponse) -> str:
    found = re.search(r'desk-slip__code">([^<]+)<', response.text)
    return found[1] if found else ""


def test_the_desk_starts_with_who_is_there_and_what_to_read_aloud(agent_client: Client) -> None:
    text = agent_client.get(reverse("desk")).text
    assert "Nouvelle personne" in text
    assert "Personne déjà venue" in text
    assert "Êtes-vous d’accord ?" in text


def test_several_acts_for_one_person_then_the_slip(
    desk: Client, press: Press, board: BoardPage, idea: Idea
) -> None:
    assert "Vous recevez <strong>Odette M.</strong>" in desk.get(reverse("desk")).text
    press("desk_propose", board.slug, **WORDS)
    press("desk_support", board.slug, idea.pk)
    page = press("desk_comment", board.slug, idea.pk, text="À l’ombre, oui.")
    assert "Le commentaire est bien arrivé." in page.text
    slip = press("desk_finish")
    assert slip.redirect_chain == [(reverse("desk_slip"), 302)]
    assert holders(understood(code_in(slip)) or "").get().display_name == "Odette M."
    assert grouped(Support.objects.get().receipt) in slip.text
    assert DeskEntry.objects.count() == 3
    assert "Vous recevez" not in desk.get(reverse("desk")).text


def test_the_slip_is_closed_once_handed_over(press: Press, board: BoardPage, idea: Idea) -> None:
    press("desk_support", board.slug, idea.pk)
    press("desk_finish")
    press("desk_slip_printed")
    response = press("desk_slip")
    assert response.redirect_chain == [(reverse("desk"), 302)]
    assert "il ne l’est qu’une fois" in response.text


def test_the_slip_is_too_old_after_a_quarter_of_an_hour(
    press: Press, board: BoardPage, idea: Idea, monkeypatch: pytest.MonkeyPatch
) -> None:
    press("desk_support", board.slug, idea.pk)
    monkeypatch.setattr(handover, "SECONDS", -1)
    assert code_in(press("desk_finish")) == ""


def test_a_forged_slip_shows_nothing(agent_client: Client) -> None:
    agent_client.cookies["papier-a-imprimer"] = "WzFd:forged:forged"
    assert agent_client.get(reverse("desk_slip")).url == reverse("desk")


def test_who_comes_back_is_found_with_their_code_and_keeps_it(
    desk: Client, press: Press, board: BoardPage, idea: Idea
) -> None:
    press("desk_propose", board.slug, **WORDS)
    code = code_in(press("desk_finish"))
    assert "Odette M." in press("desk_known", code=code.lower().replace("-", " ")).text
    press("desk_support", board.slug, idea.pk)
    slip = press("desk_finish")
    assert "Votre code reste celui de votre premier papier." in slip.text
    assert grouped(Support.objects.get().receipt) in slip.text
    assert Guest.objects.count() == 1


@pytest.mark.parametrize(("typed", "said"), [("", "Écrivez le code"), ("7KQM", "manque un signe")])
def test_a_wrong_code_is_said(agent_client: Client, typed: str, said: str) -> None:
    assert said in agent_client.post(reverse("desk_known"), {"code": typed}).text


def test_a_title_of_spaces_is_said_and_nothing_is_lost(
    desk: Client, press: Press, board: BoardPage
) -> None:
    page = press("desk_propose", board.slug, title="a      b", text=WORDS["text"])
    assert page.status_code == 200
    assert "Ce titre est trop court" in page.text
    assert WORDS["text"] in page.text
    assert not Idea.objects.exists()


def test_a_name_too_long_is_said(agent_client: Client) -> None:
    response = agent_client.post(reverse("desk_new"), {"display_name": "x" * 61})
    assert "Ce nom est trop long" in response.text
    assert not Guest.objects.exists()


def test_who_did_nothing_leaves_nothing(desk: Client, press: Press) -> None:
    assert "À la personne suivante" in press("desk_finish").text
    assert not Guest.objects.exists()


def test_a_person_forgotten_on_the_screen_is_gone_later(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitting, "LONGEST", -1)
    assert "Qui recevez-vous" in desk.get(reverse("desk")).text


def test_nothing_is_done_when_nobody_is_there(agent_client: Client, idea: Idea) -> None:
    for name, arguments in (
        ("desk_board", [idea.board.slug]),
        ("desk_propose", [idea.board.slug]),
        ("desk_idea", [idea.board.slug, idea.pk]),
        ("desk_support", [idea.board.slug, idea.pk]),
        ("desk_comment", [idea.board.slug, idea.pk]),
        ("desk_undo", []),
        ("desk_finish", []),
    ):
        response = agent_client.post(reverse(name, args=arguments), WORDS)
        assert response.url == reverse("desk")
    assert not DeskEntry.objects.exists()


def test_the_last_act_is_undone_then_the_one_before(
    press: Press, board: BoardPage, idea: Idea
) -> None:
    press("desk_support", board.slug, idea.pk)
    press("desk_comment", board.slug, idea.pk, text="Non, finalement.")
    press("desk_undo")
    assert Comment.objects.get().status == "withdrawn"
    assert Support.objects.exists()
    press("desk_undo")
    assert not Support.objects.exists()
    assert "plus rien à annuler" in press("desk_undo").text
    assert DeskEntry.objects.count() == 4


def test_what_was_typed_stays_when_a_form_is_refused(press: Press, board: BoardPage) -> None:
    page = press("desk_propose", board.slug, title="Banc", text="Un banc à l’ombre du tilleul.")
    assert "Ce titre est trop court" in page.text
    assert "Un banc à l’ombre du tilleul." in page.text
    assert not Idea.objects.exists()


@pytest.mark.parametrize("text", ["", "x", "x" * 100_000, "\x00\x00\x00"])
def test_a_bad_comment_is_said_and_nothing_breaks(press: Press, idea: Idea, text: str) -> None:
    page = press("desk_comment", idea.board.slug, idea.pk, text=text)
    assert page.status_code == 200
    assert 'role="alert"' in page.text
    assert not Comment.objects.exists()


def test_the_limit_of_the_board_is_said(press: Press, closed_board: BoardPage) -> None:
    idea = make_idea(closed_board)
    page = press("desk_support", closed_board.slug, idea.pk)
    assert not Support.objects.exists()
    assert "pas ouvert" in page.text


def test_open_boards_are_listed_and_others_are_not(
    desk: Client, board: BoardPage, closed_board: BoardPage
) -> None:
    text = desk.get(reverse("desk")).text
    assert board.title in text
    assert closed_board.title not in text


def test_ideas_are_found_by_words_and_by_number(desk: Client, board: BoardPage) -> None:
    bench = make_idea(board, title="Un banc rouge")
    make_idea(board, title="Une boîte à livres")
    address = reverse("desk_board", args=[board.slug])
    for words in ("banc ROUGE", str(bench.pk), f"n° {bench.pk}", f"N°{bench.pk}"):
        text = desk.get(address, {"q": words}).text
        assert "Un banc rouge" in text, words
        assert "Une boîte à livres" not in text, words
    assert "Aucune idée trouvée" in desk.get(address, {"q": "piscine"}).text


@pytest.mark.parametrize("query", [{"q": "\x00"}, {"q": "9" * 400}, {"page": "abc"}, {"q": "²"}])
def test_an_odd_search_breaks_nothing(desk: Client, idea: Idea, query: dict[str, str]) -> None:
    assert desk.get(reverse("desk_board", args=[idea.board.slug]), query).status_code == 200


def test_an_idea_that_is_not_public_is_not_found(desk: Client, pending: Idea) -> None:
    address = reverse("desk_idea", args=[pending.board.slug, pending.pk])
    assert desk.get(address).status_code == 404


@pytest.mark.parametrize("number", [1, 20])
def test_the_list_of_ideas_costs_the_same_for_many(
    desk: Client, board: BoardPage, number: int, django_assert_max_num_queries: Any
) -> None:
    for rank in range(number):
        make_idea(board, title=f"Idée numéro {rank}")
    desk.get(reverse("desk"))
    # Two are for who the agent is and what they may do.
    with django_assert_max_num_queries(7):
        desk.get(reverse("desk_board", args=[board.slug]))


def test_the_public_reads_that_it_was_entered_at_the_desk(
    press: Press, board: BoardPage, client: Client
) -> None:
    press("desk_propose", board.slug, **WORDS)
    idea = Idea.objects.get()
    idea.status = "published"
    idea.save()
    text = client.get(idea.get_absolute_url()).text
    assert "Saisie à l’accueil" in text
    assert "Odette M." in text
    assert "Samira" not in text
    online = make_idea(board, title="Une autre idée")
    assert "Saisie à l’accueil" not in client.get(online.get_absolute_url()).text


def test_the_public_reads_that_a_comment_was_entered_at_the_desk(
    press: Press, idea: Idea, client: Client
) -> None:
    assert "Saisie à l’accueil" not in client.get(idea.get_absolute_url()).text
    press("desk_comment", idea.board.slug, idea.pk, text="Oui, et un banc à côté.")
    Comment.objects.update(status=CommentStatus.PUBLISHED)
    assert "Saisie à l’accueil" in client.get(idea.get_absolute_url()).text


def test_category_and_district_are_asked_where_the_board_has_them(
    desk: Client, press: Press, board: BoardPage
) -> None:
    address = reverse("desk_propose", args=[board.slug])
    district = District.objects.create(name="Bellevue")
    page = desk.get(address).text
    assert "Catégorie" not in page
    assert "Quartier" not in page
    category = Category.objects.create(board=board, name="Rues et places")
    BoardPage.objects.filter(pk=board.pk).update(ask_district=True)
    press("desk_propose", board.slug, **WORDS, category=category.pk, district=district.pk)
    idea = Idea.objects.get()
    assert (idea.category, idea.district) == (category, district)


def test_a_category_of_another_board_is_refused_at_the_desk(press: Press, board: BoardPage) -> None:
    Category.objects.create(board=board, name="Rues et places")
    other = Category.objects.create(board=make_board("Ailleurs"), name="Fêtes")
    page = press("desk_propose", board.slug, **WORDS, category=other.pk)
    assert "Cette catégorie n’existe plus" in page.text
    assert not Idea.objects.exists()


def test_a_board_with_codes_is_open_to_who_comes_to_the_desk(desk: Client) -> None:
    board = make_board("Avec des codes", who="codes")
    assert board.title in desk.get(reverse("desk")).text


@pytest.mark.parametrize("group", ["Modération", "Associations", ""])
def test_only_agents_open_the_desk(group: str) -> None:
    from tests.conftest import signed_in
    from tests.factories import make_user

    person = make_user("autre@exemple.test", groups=(group,) if group else ())
    assert signed_in(person).get(reverse("desk")).status_code == 403
    assert Client().get(reverse("desk")).url.startswith(reverse("account_login"))


def test_the_account_of_an_agent_leads_to_the_desk(
    agent_client: Client, resident_client: Client
) -> None:
    assert reverse("desk") in agent_client.get(reverse("account")).text
    assert f'"{reverse("desk")}"' not in resident_client.get(reverse("account")).text
