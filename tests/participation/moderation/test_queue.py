"""« Relecture »: the list, its filters, and several decisions at once."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import User
from participation.models import (
    BoardPage,
    CaseKind,
    Comment,
    CommentStatus,
    Decision,
    Idea,
    IdeaStatus,
    ModerationCase,
)
from tests.factories import make_board, make_idea, make_user
from tests.participation.moderation.cases import make_case, make_comment, make_reason, make_report

pytestmark = pytest.mark.django_db

LIST = "/admin/relecture/"
BULK = "/admin/relecture/bulk/"


def page(client: Client, query: str = "") -> str:
    return client.get(f"{LIST}?{query}" if query else LIST).content.decode()


# --- Who ---


def test_the_queue_is_for_moderators(
    case: ModerationCase, client: Client, resident_client: Client, association_client: Client
) -> None:
    for address in (LIST, BULK, *(f"{LIST}{word}/{case.pk}/" for word in ("inspect", "decide"))):
        for other in (client, resident_client, association_client):
            assert other.get(address).status_code in (302, 403)
            answer = other.post(address, {"verdict": "publish", "case": case.pk})
            assert answer.status_code in (302, 403)
    assert ModerationCase.objects.waiting().count() == 1


def test_the_menu_says_how_many_wait(case: ModerationCase, moderator_client: Client) -> None:
    assert "Relecture (1)" in page(moderator_client)


# --- The list ---


def test_a_line_says_what_is_known(
    report_case: ModerationCase, comment_case: ModerationCase, moderator_client: Client
) -> None:
    ModerationCase.objects.filter(pk=comment_case.pk).update(
        held_because="2 liens.", opened_at=timezone.now() - timedelta(days=2)
    )
    make_report(report_case)
    shown = page(moderator_client)
    for words in (
        "Signalement",
        "1 signalement",
        "à vérifier",
        "déjà en ligne",
        "Commentaire",
        "Très bonne idée pour les parents",
        "Paul M.",
        "Vos idées pour le quartier",
        "depuis 2\u00a0jours",
        "2 liens.",
        "rien à signaler",
    ):
        assert words in shown
    assert "paul@exemple.test" not in shown


def test_what_most_needs_a_look_comes_first_then_the_oldest(
    board: BoardPage, moderator_client: Client
) -> None:
    now = timezone.now()
    for title, score, days in (("Récente", 0, 1), ("Ancienne", 0, 3), ("Louche", 0.7, 0)):
        idea = make_idea(board, title=title, status=IdeaStatus.PENDING)
        make_case(idea, score=score, opened_at=now - timedelta(days=days))
    shown = page(moderator_client)
    assert shown.index("Louche") < shown.index("Ancienne") < shown.index("Récente")


def test_what_is_decided_leaves_the_queue_for_the_log(
    case: ModerationCase, moderator: User, moderator_client: Client
) -> None:
    ModerationCase.objects.update(
        decision=Decision.KEPT, decided_at=timezone.now(), decided_by=moderator
    )
    assert case.idea.title not in page(moderator_client)
    assert "Rien n’attend" in page(moderator_client)
    assert case.idea.title in page(moderator_client, "state=decided")
    assert case.idea.title in page(moderator_client, "state=all")


def test_the_list_narrows_by_kind_board_and_words(
    comment_case: ModerationCase, moderator_client: Client
) -> None:
    other = make_board("Ailleurs")
    make_case(make_idea(other, title="Une piste cyclable", status=IdeaStatus.PENDING))
    for query in ("kind=idea", f"board={other.pk}", "q=cyclable"):
        shown = page(moderator_client, query)
        assert "Une piste cyclable" in shown
        assert "parents qui attendent" not in shown


@pytest.mark.parametrize(
    "query",
    [
        "o=1",
        "p=abc",
        "p=-1",
        "p=999",
        "p=99999999999999999999",
        "kind=xx",
        "kind=idea&kind=comment",
        "kind__in=idea",
        "board=abc",
        "board=999999999999999999",
        "board=9999999999999999999999",
        "state=zzz",
        "idea__author__password__startswith=a",
        "inconnu=1",
        "export=csv",
        "q=%00",
        "q=" + "a" * 5000,
        "q=%25_%27%22",
        "=",
    ],
)
def test_an_odd_address_still_shows_a_list(
    case: ModerationCase, moderator_client: Client, query: str
) -> None:
    response = moderator_client.get(f"{LIST}?{query}", follow=True)
    assert response.status_code == 200
    assert len(response.redirect_chain) <= 1


def test_the_list_costs_the_same_for_two_cases_and_thirty(
    board: BoardPage, moderator_client: Client
) -> None:
    def queries() -> int:
        moderator_client.get(LIST)
        with CaptureQueriesContext(connection) as captured:
            moderator_client.get(LIST)
        return len(captured)

    def fill(first: int, last: int) -> None:
        for number in range(first, last):
            author = make_user(f"a{number}@exemple.test")
            idea = make_idea(board, author=author)
            make_report(make_case(idea, kind=CaseKind.REPORT), reporter=author)
            comment = make_comment(idea, author=author)
            make_case(idea, kind=CaseKind.COMMENT, comment=comment)

    fill(0, 1)
    few = queries()
    fill(1, 15)
    assert queries() == few
    # Ten of them are Wagtail's own: session, account, rights, menu.
    assert few <= 17


# --- Several at once ---


def bulk(client: Client, verdict: str, *cases: ModerationCase, **more: Any) -> str:
    form = {"verdict": verdict, "case": [case.pk for case in cases], **more}
    return client.post(BULK, form, follow=True).content.decode()


def test_what_is_ticked_is_published(
    case: ModerationCase, comment_case: ModerationCase, moderator_client: Client
) -> None:
    assert "2 éléments publiés." in bulk(moderator_client, "publish", case, comment_case)
    assert Comment.objects.get().status == CommentStatus.PUBLISHED
    assert not ModerationCase.objects.waiting().exists()


def test_what_is_ticked_is_refused_with_the_reason_chosen(
    case: ModerationCase, moderator_client: Client
) -> None:
    template = make_reason()
    assert "1 élément refusé" in bulk(moderator_client, "refuse", case, template=template.pk)
    assert Idea.objects.get().refusal_reason == template.text
    assert ModerationCase.objects.get().reason_template == template


def test_reports_that_are_ticked_are_kept_online(
    report_case: ModerationCase, moderator_client: Client
) -> None:
    assert "1 élément gardé en ligne." in bulk(moderator_client, "keep", report_case)
    assert ModerationCase.objects.get().decision == Decision.KEPT


def test_what_somebody_decided_meanwhile_is_told_and_the_rest_is_done(
    case: ModerationCase, comment_case: ModerationCase, moderator_client: Client
) -> None:
    bulk(moderator_client, "publish", case)
    shown = bulk(moderator_client, "publish", case, comment_case)
    assert "1 élément publié." in shown
    assert "Quelqu’un s’en est déjà occupé." in shown


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"verdict": "publish"}, "Cochez au moins un élément."),
        ({"verdict": "publish", "case": ["zzz"]}, "n’existe plus"),
        ({"verdict": "publish", "case": ["999999"]}, "n’existe plus"),
        ({"verdict": "refuse", "case": "mine"}, "Choisissez une raison"),
        ({"verdict": "refuse", "case": "mine", "template": "999"}, "plus"),
        ({"verdict": "zzz", "case": "mine"}, "zzz"),
    ],
)
def test_a_wrong_form_is_told_and_decides_nothing(
    case: ModerationCase, moderator_client: Client, form: dict[str, Any], told: str
) -> None:
    sent = {name: case.pk if value == "mine" else value for name, value in form.items()}
    assert told in moderator_client.post(BULK, sent, follow=True).content.decode()
    assert ModerationCase.objects.waiting().count() == 1


def test_what_was_ticked_stays_so_when_the_reason_is_missing(
    case: ModerationCase, comment_case: ModerationCase, moderator_client: Client
) -> None:
    shown = bulk(moderator_client, "refuse", case, comment_case)
    assert shown.count(" checked") == 2
    assert " checked" not in moderator_client.get(LIST).content.decode()


def test_the_reason_chosen_stays_so_when_nothing_is_ticked(
    case: ModerationCase, moderator_client: Client
) -> None:
    template = make_reason()
    shown = bulk(moderator_client, "refuse", template=template.pk)
    assert f'<option value="{template.pk}" selected>' in shown


def test_one_comes_back_to_the_list_as_it_was_narrowed(
    case: ModerationCase, moderator_client: Client
) -> None:
    form = {"verdict": "publish", "case": case.pk, "query": "kind=idea&evil=//x.test"}
    assert moderator_client.post(BULK, form)["Location"] == "/admin/relecture/?kind=idea"


def test_the_bulk_address_shows_the_queue(moderator_client: Client) -> None:
    assert moderator_client.get(BULK)["Location"] == LIST


def test_a_decision_is_refused_without_csrf_token(case: ModerationCase, moderator: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(moderator)
    assert client.post(BULK, {"verdict": "publish", "case": case.pk}).status_code == 403
