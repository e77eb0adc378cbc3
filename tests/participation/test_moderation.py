"""The back office of ideas, in the admin."""

from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core.models import User
from participation.models import BoardPage, Idea, IdeaStatus, OfficialAnswer
from tests.factories import make_board, make_idea, make_picture, make_user
from tests.participation.moderation.cases import make_reason

pytestmark = pytest.mark.django_db

LIST = "/admin/idees/"


def address(action: str, idea: Idea) -> str:
    return reverse(f"idees_modeladmin_{action}", args=[idea.pk])


def every_address(idea: Idea) -> list[str]:
    return [LIST, *(address(action, idea) for action in ("inspect", "publish", "refuse", "answer"))]


# --- Who ---


def test_moderators_open_every_page(pending: Idea, moderator_client: Client) -> None:
    for url in every_address(pending):
        assert moderator_client.get(url).status_code == 200


def test_nobody_else_does(
    pending: Idea, client: Client, resident_client: Client, association_client: Client
) -> None:
    for url in every_address(pending):
        for other in (client, resident_client, association_client):
            assert other.get(url).status_code in (302, 403)
            assert other.post(url, {"reason": "Non."}).status_code in (302, 403)
    pending.refresh_from_db()
    assert pending.status == IdeaStatus.PENDING


def test_the_menu_leads_moderators_to_the_list(moderator_client: Client) -> None:
    assert "/admin/idees/" in moderator_client.get("/admin/").content.decode()


def test_no_page_rewrites_or_deletes_an_idea(pending: Idea, moderator_client: Client) -> None:
    for action in ("create", f"edit/{pending.pk}", f"delete/{pending.pk}"):
        assert moderator_client.get(f"{LIST}{action}/").status_code == 404


def test_a_decision_is_refused_without_csrf_token(pending: Idea, moderator: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(moderator)
    assert client.post(address("publish", pending)).status_code == 403


# --- The list ---


def test_pending_ideas_come_first(board: BoardPage, moderator_client: Client) -> None:
    make_idea(board, title="En attente depuis longtemps", status=IdeaStatus.PENDING)
    make_idea(board, title="Publiée hier")
    page = moderator_client.get(LIST).content.decode()
    assert page.index("En attente depuis longtemps") < page.index("Publiée hier")


def test_the_list_shows_the_public_name_and_never_the_address(
    pending: Idea, moderator_client: Client
) -> None:
    page = moderator_client.get(LIST).content.decode()
    assert "Nadia B." in page
    assert "nadia@exemple.test" not in page


def test_the_list_narrows_by_status_board_and_words(
    board: BoardPage, moderator_client: Client
) -> None:
    other = make_board("Ailleurs")
    make_idea(board, title="Un four à pain", status=IdeaStatus.PENDING)
    make_idea(other, title="Une piste cyclable")
    for query in ("status__exact=published", f"board__id__exact={other.pk}", "q=cyclable"):
        page = moderator_client.get(f"{LIST}?{query}").content.decode()
        assert "Une piste cyclable" in page
        assert "Un four à pain" not in page


@pytest.mark.parametrize("column", range(6))
def test_every_column_header_may_be_clicked(
    idea: Idea, moderator_client: Client, column: int
) -> None:
    for sign in ("", "-"):
        assert moderator_client.get(f"{LIST}?o={sign}{column}").status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "o=zzz",
        "o=99",
        "o=-",
        "o=1.zzz",
        "p=abc",
        "p=-1",
        "p=0",
        "p=999",
        "p=99999999999999999999",
        "status__exact=xx",
        "status__exact=a&status__exact=b",
        "status__in=pending",
        "board__id__exact=abc",
        "board__id__exact=999999999999999999",
        "board__id__exact=9999999999999999999999",
        "author__password__startswith=a",
        "author__email__contains=a",
        "inconnu=1",
        "title__zzz=1",
        "export=csv",
        "export=xlsx",
        "e=1",
        "q=%00",
        "q=" + "a" * 5000,
        "q=%25_%27%22",
        "_changelist_filters=x",
        "=",
    ],
)
def test_an_odd_address_still_shows_a_list(
    idea: Idea, moderator_client: Client, query: str
) -> None:
    response = moderator_client.get(f"{LIST}?{query}", follow=True)
    assert response.status_code == 200
    assert "text/html" in response["Content-Type"]
    assert len(response.redirect_chain) <= 1


@pytest.mark.parametrize("word", ["abc", "0", "99999999999999999999", "_5F", "1_2"])
@pytest.mark.parametrize("action", ["inspect", "publish", "refuse", "answer"])
def test_an_odd_number_is_not_found(moderator_client: Client, action: str, word: str) -> None:
    assert moderator_client.get(f"{LIST}{action}/{word}/").status_code == 404


def test_the_list_costs_the_same_for_two_ideas_and_twenty(
    board: BoardPage, moderator_client: Client
) -> None:
    def queries() -> int:
        moderator_client.get(LIST)
        with CaptureQueriesContext(connection) as captured:
            moderator_client.get(LIST)
        return len(captured)

    for number in range(2):
        make_idea(board, author=make_user(f"a{number}@exemple.test"))
    few = queries()
    for number in range(18):
        make_idea(board, author=make_user(f"b{number}@exemple.test"))
    assert queries() == few


# --- Decisions ---


def test_reading_shows_everything_that_came(board: BoardPage, moderator_client: Client) -> None:
    idea = make_idea(board, place="Rue du Four", themes=["sport"], picture=make_picture())
    OfficialAnswer.objects.create(idea=idea, text="Oui, au printemps.", signed_by="La mairie")
    page = moderator_client.get(address("inspect", idea)).content.decode()
    for words in (idea.text, "Rue du Four", "Sport", "Oui, au printemps."):
        assert words in page


def test_publishing_asks_first(pending: Idea, moderator_client: Client) -> None:
    page = moderator_client.get(address("publish", pending)).content.decode()
    assert "Oui, publier cette idée" in page
    pending.refresh_from_db()
    assert pending.status == IdeaStatus.PENDING


def test_publishing_publishes_and_writes_to_the_author(
    pending: Idea, moderator_client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        moderator_client.post(address("publish", pending))
    pending.refresh_from_db()
    assert pending.status == IdeaStatus.PUBLISHED
    assert [letter.to for letter in mail.outbox] == [["nadia@exemple.test"]]


def test_publishing_twice_says_it_is_done(pending: Idea, moderator_client: Client) -> None:
    moderator_client.post(address("publish", pending))
    page = moderator_client.post(address("publish", pending), follow=True).content.decode()
    assert "quelqu’un s’en est déjà occupé" in page


def test_refusing_needs_a_reason(pending: Idea, moderator_client: Client) -> None:
    page = moderator_client.post(address("refuse", pending), {"reason": " "}).content.decode()
    assert "Dites à la personne pourquoi" in page
    pending.refresh_from_db()
    assert pending.status == IdeaStatus.PENDING


def test_refusing_keeps_the_reason(pending: Idea, moderator_client: Client) -> None:
    moderator_client.post(address("refuse", pending), {"reason": "Elle nomme une personne."})
    pending.refresh_from_db()
    assert (pending.status, pending.refusal_reason) == ("refused", "Elle nomme une personne.")


def test_refusing_with_a_reason_of_the_list(pending: Idea, moderator_client: Client) -> None:
    template = make_reason()
    words = {"template": template.pk, "reason": "À bientôt."}
    moderator_client.post(address("refuse", pending), words)
    pending.refresh_from_db()
    assert pending.refusal_reason == f"{template.text}\n\nÀ bientôt."
    assert pending.cases.get().reason_template == template


def test_an_idea_taken_down_says_so_to_its_author(
    idea: Idea, moderator_client: Client, resident_client: Client
) -> None:
    Idea.objects.update(published_at=timezone.now())
    moderator_client.post(address("refuse", idea), {"reason": "Elle nomme une personne."})
    page = resident_client.get(idea.get_absolute_url()).content.decode()
    assert "Votre idée a été retirée du site." in page


def test_answering_shows_the_answer_on_the_site(
    idea: Idea, moderator: User, moderator_client: Client, client: Client
) -> None:
    fields = {"status": "studying", "text": "Nous regardons.", "signed_by": "La mairie"}
    moderator_client.post(address("answer", idea), fields)
    assert OfficialAnswer.objects.get().author == moderator
    assert "Nous regardons." in client.get(idea.get_absolute_url()).content.decode()


def test_an_answer_may_be_corrected_from_what_it_says(idea: Idea, moderator_client: Client) -> None:
    fields = {"status": "studying", "text": "Nous regardons.", "signed_by": "La mairie"}
    moderator_client.post(address("answer", idea), fields)
    assert "Nous regardons." in moderator_client.get(address("answer", idea)).content.decode()


@pytest.mark.parametrize("wrong", [{"status": "pending"}, {"text": ""}, {"action": "zzz"}])
def test_a_wrong_answer_is_shown_again(
    idea: Idea, moderator_client: Client, wrong: dict[str, str]
) -> None:
    fields = {"status": "studying", "text": "Nous regardons.", "signed_by": "La mairie"}
    response = moderator_client.post(address("answer", idea), fields | wrong)
    assert response.status_code == 200
    assert OfficialAnswer.objects.count() == 0
