"""What people see: boards, ideas, and their own list."""

from datetime import timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import User
from participation.models import (
    BoardIndexPage,
    BoardPage,
    Idea,
    IdeaStatus,
    OfficialAnswer,
    Support,
)
from tests.conftest import signed_in
from tests.factories import make_action, make_board, make_idea, make_picture, make_user

pytestmark = pytest.mark.django_db


def text_of(response: HttpResponse) -> str:
    return " ".join(response.content.decode().replace("\u00a0", " ").split())


# --- Boards ---


def test_the_index_shows_open_boards_first(client: Client, closed_board: BoardPage) -> None:
    make_board("Vos idées")
    page = text_of(client.get("/participer/"))
    assert page.index("Vos idées") < page.index("Idées de l’an dernier")


def test_the_index_without_board_says_so(client: Client) -> None:
    assert "Aucun appel à idées" in text_of(client.get("/participer/"))


def test_a_draft_board_is_not_listed(client: Client) -> None:
    make_board("Brouillon", live=False)
    assert "Brouillon" not in text_of(client.get("/participer/"))


def test_an_open_board_invites_to_propose(client: Client, board: BoardPage) -> None:
    page = text_of(client.get(board.url))
    assert reverse("idea_propose", args=[board.slug]) in page


def test_a_closed_board_does_not_invite(client: Client, closed_board: BoardPage) -> None:
    page = text_of(client.get(closed_board.url))
    assert reverse("idea_propose", args=[closed_board.slug]) not in page
    assert "Terminé depuis le" in page


def test_a_board_that_closes_at_midnight_is_open_until_the_day_before() -> None:
    midnight = timezone.make_aware(timezone.datetime(2100, 12, 13))
    assert make_board(closes_at=midnight).period == "Ouvert jusqu’au dimanche 12 décembre 2100"


def test_a_board_to_come_says_when(client: Client) -> None:
    board = make_board(opens_at=timezone.now() + timedelta(days=3))
    assert "Ouvre le" in text_of(client.get(board.url))


def test_a_board_without_dates_is_simply_open() -> None:
    assert make_board().period == "Ouvert"


def test_the_open_boards_of_the_database_are_those_that_say_so(closed_board: BoardPage) -> None:
    now = timezone.now()
    boards = [
        make_board("a"),
        make_board("b", opens_at=now + timedelta(hours=1)),
        make_board("c", closes_at=now + timedelta(hours=1)),
        make_board("d", live=False),
        closed_board,
    ]
    assert set(type(closed_board).objects.open()) == {b for b in boards if b.is_open}


def test_pages_of_anonymous_people_set_no_cookie(client: Client, idea: Idea) -> None:
    for address in ("/participer/", idea.board.url, idea.get_absolute_url()):
        assert not client.get(address).cookies


def test_a_board_may_not_take_the_address_of_my_ideas(board: BoardPage) -> None:
    board.slug = "mes-idees"
    with pytest.raises(Exception, match="Cette adresse est prise"):
        board.full_clean()


# --- Ideas ---


def test_an_idea_tells_its_story(
    client: Client, idea: Idea, other_resident: User, communication: User
) -> None:
    Support.objects.create(idea=idea, resident=other_resident)
    idea.place = "Rue du Four"
    idea.text = "Première ligne de texte.\n\nSeconde <script>alert(1)</script> http://x.test"
    idea.status = IdeaStatus.ACCEPTED
    idea.action = make_action("Des bancs partout")
    idea.save()
    OfficialAnswer.objects.create(idea=idea, text="Oui, au printemps.", signed_by="La mairie")
    page = text_of(client.get(idea.get_absolute_url()))
    for words in ("Retenue", "Nadia B.", "Environnement", "Rue du Four", "1 soutien"):
        assert words in page
    for words in ("Oui, au printemps.", "La mairie", "Des bancs partout"):
        assert words in page
    assert "<p>Première ligne de texte.</p>" in page
    assert "<script>alert" not in page
    assert 'href="http://x.test' not in page
    assert "nadia@exemple.test" not in page


def test_an_idea_shows_its_photo_with_its_description(client: Client, idea: Idea) -> None:
    idea.picture = make_picture("Un trottoir sans banc")
    idea.save()
    assert 'alt="Un trottoir sans banc"' in text_of(client.get(idea.get_absolute_url()))


def test_the_address_with_another_board_leads_to_the_right_one(client: Client, idea: Idea) -> None:
    response = client.get(f"/participer/ailleurs/idees/{idea.pk}/")
    assert response["Location"] == idea.get_absolute_url()


@pytest.mark.parametrize("pk", ["0", "999999999999999999999999999"])
def test_an_unknown_idea_is_not_found(client: Client, board: BoardPage, pk: str) -> None:
    assert client.get(f"/participer/{board.slug}/idees/{pk}/").status_code == 404


def test_a_pending_idea_is_for_its_author_and_moderators(
    client: Client,
    pending: Idea,
    resident_client: Client,
    other_resident: User,
    moderator_client: Client,
) -> None:
    address = pending.get_absolute_url()
    assert client.get(address).status_code == 404
    assert signed_in(other_resident).get(address).status_code == 404
    assert "attend sa relecture" in text_of(resident_client.get(address))
    assert "Ouvrir dans la modération" in text_of(moderator_client.get(address))


def test_a_refused_idea_tells_its_author_why(
    board: BoardPage, resident: User, resident_client: Client
) -> None:
    refused = make_idea(
        board, author=resident, status=IdeaStatus.REFUSED, refusal_reason="Trop dur."
    )
    assert "Trop dur." in text_of(resident_client.get(refused.get_absolute_url()))


def test_the_ideas_of_a_draft_board_are_hidden(client: Client) -> None:
    idea = make_idea(make_board(live=False))
    assert client.get(idea.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("status", IdeaStatus.values)
def test_the_page_stands_in_every_status(
    board: BoardPage, resident: User, resident_client: Client, status: str
) -> None:
    idea = make_idea(board, author=resident, status=status)
    page = text_of(resident_client.get(idea.get_absolute_url()))
    assert str(IdeaStatus(status).label) in page


# --- My ideas ---


def test_my_ideas_are_mine_in_every_status(
    board: BoardPage, resident: User, resident_client: Client, other_resident: User
) -> None:
    make_idea(board, title="La mienne", author=resident, status=IdeaStatus.REFUSED)
    make_idea(board, title="Celle de Paul", author=other_resident)
    page = text_of(resident_client.get(reverse("my_ideas")))
    assert "La mienne" in page
    assert "Refusée à la relecture" in page
    assert "Celle de Paul" not in page


def test_my_ideas_offer_only_the_calls_that_take_ideas(
    board: BoardPage, closed_board: BoardPage, resident_client: Client
) -> None:
    page = text_of(resident_client.get(reverse("my_ideas")))
    assert reverse("idea_propose", args=[board.slug]) in page
    assert reverse("idea_propose", args=[closed_board.slug]) not in page


def test_my_ideas_ask_to_sign_in(client: Client) -> None:
    assert client.get(reverse("my_ideas"))["Location"].startswith("/compte/connexion/?next=")


def test_no_idea_yet_is_said_kindly(resident_client: Client) -> None:
    assert "pas encore proposé" in text_of(resident_client.get(reverse("my_ideas")))


# --- Withdrawing one's idea ---


def withdraw_address(idea: Idea) -> str:
    return reverse("idea_withdraw", args=[idea.board.slug, idea.pk])


def test_withdrawing_asks_first(idea: Idea, resident_client: Client) -> None:
    assert "Retirer votre idée ?" in text_of(resident_client.get(withdraw_address(idea)))
    idea.refresh_from_db()
    assert idea.status == IdeaStatus.PUBLISHED


def test_withdrawing_hides_the_idea(client: Client, idea: Idea, resident_client: Client) -> None:
    assert resident_client.post(withdraw_address(idea))["Location"] == idea.get_absolute_url()
    assert client.get(idea.get_absolute_url()).status_code == 404


def test_nobody_else_withdraws_an_idea(
    client: Client, idea: Idea, other_resident: User, moderator_client: Client
) -> None:
    assert signed_in(other_resident).post(withdraw_address(idea)).status_code == 404
    assert moderator_client.post(withdraw_address(idea)).status_code == 404
    assert client.post(withdraw_address(idea))["Location"].startswith("/compte/connexion/")


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_answered_idea_says_why_it_stays(
    board: BoardPage, resident: User, resident_client: Client, method: str
) -> None:
    idea = make_idea(board, author=resident, status=IdeaStatus.ACCEPTED)
    page = text_of(getattr(resident_client, method)(withdraw_address(idea), follow=True))
    assert "ne peut plus être retirée" in page


# --- Queries: the same number for one row and for ten times more ---


def fill(board: BoardPage, count: int, author: User) -> None:
    for number in range(count):
        idea = make_idea(
            board,
            title=f"Idée numéro {number}",
            author=author,
            themes=["environnement", "sport"],
            picture=make_picture(),
        )
        Support.objects.create(idea=idea, resident=author)


def queries_of(client: Client, address: str, assert_num: Any) -> int:
    client.get(address)
    with assert_num() as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.fixture
def counted() -> Any:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    return lambda: CaptureQueriesContext(connection)


def test_a_board_costs_the_same_for_two_ideas_and_twenty(
    client: Client, board: BoardPage, counted: Any
) -> None:
    author = make_user("a@exemple.test")
    fill(board, 2, author)
    few = queries_of(client, board.url, counted)
    fill(board, 18, author)
    assert queries_of(client, board.url, counted) == few
    assert few <= 12


def test_the_index_costs_the_same_for_one_board_and_ten(client: Client, counted: Any) -> None:
    make_board("Premier", picture=make_picture())
    few = queries_of(client, "/participer/", counted)
    for number in range(9):
        make_board(f"Appel {number}", picture=make_picture())
    assert queries_of(client, "/participer/", counted) == few
    assert few <= 8


def test_my_ideas_cost_the_same_for_two_and_twenty(
    board: BoardPage, resident: User, resident_client: Client, counted: Any
) -> None:
    fill(board, 2, resident)
    few = queries_of(resident_client, reverse("my_ideas"), counted)
    fill(board, 18, resident)
    assert queries_of(resident_client, reverse("my_ideas"), counted) == few
    assert few <= 12


def test_an_idea_page_stays_within_its_queries(
    client: Client, idea: Idea, resident_client: Client, counted: Any
) -> None:
    idea.picture = make_picture()
    idea.action = make_action()
    idea.status = IdeaStatus.ACCEPTED
    idea.save()
    OfficialAnswer.objects.create(idea=idea, text="Oui.", signed_by="La mairie")
    assert queries_of(client, idea.get_absolute_url(), counted) <= 8
    assert queries_of(resident_client, idea.get_absolute_url(), counted) <= 12


def test_an_unpublished_board_takes_its_ideas_out_of_the_search(
    board: BoardPage, idea: Idea
) -> None:
    from core.search import registry

    seen = []

    class Recorder:
        def put(self, documents: Any) -> None:
            seen.extend(("put", document.object_id) for document in documents)

        def remove(self, kind: str, object_ids: Any) -> None:
            seen.extend(("remove", pk) for pk in object_ids)

    before = registry._index
    registry.connect(Recorder())
    try:
        board.unpublish()
    finally:
        registry.connect(before)
    assert ("remove", idea.pk) in seen


def test_the_index_page_is_the_parent_of_boards(board: BoardPage) -> None:
    assert board.get_parent().specific == BoardIndexPage.objects.get()
    assert Idea.objects.count() == 0
