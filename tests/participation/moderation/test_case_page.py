"""The page of one case: what is around it, the decision, the next one, the way back."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.models import User
from participation.models import (
    CaseKind,
    Decision,
    Idea,
    IdeaStatus,
    ModerationCase,
    ReasonTemplate,
    ReportReason,
)
from participation.moderation.verdicts import Verdict, decide
from tests.core.test_french import ENGLISH, visible_words
from tests.factories import make_idea, make_picture
from tests.participation.moderation.cases import make_case, make_comment, make_reason, make_report

pytestmark = pytest.mark.django_db


def address(case: ModerationCase, word: str = "inspect") -> str:
    return f"/admin/relecture/{word}/{case.pk}/"


def page(client: Client, case: ModerationCase) -> str:
    return client.get(address(case)).content.decode()


# --- What is shown ---


def test_a_comment_is_read_with_the_idea_above(
    comment_case: ModerationCase, moderator_client: Client
) -> None:
    shown = page(moderator_client, comment_case)
    assert "Très bonne idée pour les parents qui attendent." in shown
    assert "Un banc à l’ombre pour attendre les enfants" in shown


def test_reports_are_read_with_their_reasons(
    report_case: ModerationCase, other_resident: User, moderator_client: Client
) -> None:
    make_report(report_case, reason=ReportReason.HURTFUL, text="<b>Blessant</b>")
    make_report(report_case, reporter=other_resident)
    shown = page(moderator_client, report_case)
    assert "Propos blessants ou haineux" in shown
    assert "&lt;b&gt;Blessant" in shown
    assert "Paul M." in shown
    assert "une personne sans compte" in shown


def test_earlier_decisions_about_the_same_person_are_shown(
    case: ModerationCase, moderator: User, moderator_client: Client
) -> None:
    other = make_idea(case.idea.board, title="Vendre mon canapé", author=case.idea.author)
    decide(case=make_case(other), verdict=Verdict.REFUSE, reason="Non.", moderator=moderator)
    elsewhere = make_idea(case.idea.board, title="De quelqu’un d’autre")
    decide(case=make_case(elsewhere), verdict=Verdict.PUBLISH, moderator=moderator)
    shown = page(moderator_client, case)
    assert "Vendre mon canapé" in shown
    assert "De quelqu’un d’autre" not in shown


def test_the_next_and_the_one_before_are_at_hand(
    case: ModerationCase, moderator_client: Client
) -> None:
    first = make_case(make_idea(title="Louche"), score=0.9)
    last = make_case(make_idea(title="Tranquille"))
    shown = page(moderator_client, case)
    assert f'href="{address(first)}" data-previous' in shown
    assert f'href="{address(last)}" data-next' in shown
    assert "data-previous" not in page(moderator_client, first)


def test_the_photo_box_is_offered_while_a_photo_waits(
    case: ModerationCase, moderator_client: Client
) -> None:
    assert "avec la photo" not in page(moderator_client, case)
    Idea.objects.update(picture=make_picture(), picture_is_public=False)
    assert "avec la photo" in page(moderator_client, case)


@pytest.mark.parametrize("kind", ["case", "comment_case", "photo_case", "report_case"])
def test_every_page_is_in_french(
    kind: str, moderator: User, moderator_client: Client, request: pytest.FixtureRequest
) -> None:
    case = request.getfixturevalue(kind)
    make_report(case)
    for query in ("/admin/relecture/", "/admin/relecture/?state=all", address(case)):
        words = visible_words(moderator_client.get(query).text)
        assert [each for each in words if ENGLISH.search(each)] == []


def test_a_page_costs_the_same_with_one_report_and_thirty(
    report_case: ModerationCase, moderator_client: Client
) -> None:
    def queries() -> int:
        moderator_client.get(address(report_case))
        with CaptureQueriesContext(connection) as captured:
            moderator_client.get(address(report_case))
        return len(captured)

    make_report(report_case)
    few = queries()
    for _number in range(29):
        make_report(report_case)
    assert queries() == few


@pytest.mark.parametrize("word", ["abc", "0", "99999999999999999999", "_5F", "1_2"])
@pytest.mark.parametrize("action", ["inspect", "decide", "reopen"])
def test_an_odd_number_is_not_found(moderator_client: Client, action: str, word: str) -> None:
    assert moderator_client.get(f"/admin/relecture/{action}/{word}/").status_code == 404


# --- Deciding ---


def test_a_decision_leads_to_the_next_case_with_the_way_back(
    case: ModerationCase, comment_case: ModerationCase, moderator_client: Client
) -> None:
    response = moderator_client.post(address(case, "decide"), {"verdict": "publish"}, follow=True)
    assert response.redirect_chain[-1][0] == address(comment_case)
    shown = response.content.decode()
    assert "Publié\u00a0: Un banc devant l’école" in shown
    assert address(case) in shown
    assert "Revenir sur cette décision" in shown


def test_after_the_last_one_comes_the_empty_queue(
    case: ModerationCase, moderator_client: Client
) -> None:
    response = moderator_client.post(address(case, "decide"), {"verdict": "publish"})
    assert response["Location"] == "/admin/relecture/"


def test_a_template_is_completed_by_ones_own_words(
    case: ModerationCase, moderator_client: Client
) -> None:
    form = {"verdict": "refuse", "template": make_reason().pk, "reason": "Voyez le k’fé.\r\nMerci"}
    moderator_client.post(address(case, "decide"), form)
    reason = Idea.objects.get().refusal_reason
    assert reason == "Un autre appel convient mieux.\n\nVoyez le k’fé.\nMerci"


def test_a_refusal_without_reason_is_shown_again(
    case: ModerationCase, moderator_client: Client
) -> None:
    response = moderator_client.post(address(case, "decide"), {"verdict": "refuse"})
    assert response.status_code == 200
    assert "Choisissez une raison, ou écrivez-en une." in response.content.decode()
    assert Idea.objects.get().status == IdeaStatus.PENDING


@pytest.mark.parametrize("wrong", [{"verdict": "zzz"}, {}, {"verdict": "refuse", "reason": "\0"}])
def test_a_wrong_form_is_shown_again(
    case: ModerationCase, moderator_client: Client, wrong: dict[str, Any]
) -> None:
    response = moderator_client.post(address(case, "decide"), wrong)
    assert response.status_code == 200
    assert ModerationCase.objects.waiting().count() == 1


def test_deciding_what_somebody_decided_is_told(
    case: ModerationCase, moderator: User, moderator_client: Client
) -> None:
    decide(case=case, verdict=Verdict.PUBLISH, moderator=moderator)
    response = moderator_client.post(address(case, "decide"), {"verdict": "publish"}, follow=True)
    assert "Quelqu’un s’en est déjà occupé." in response.content.decode()


def test_a_decision_is_taken_back_from_its_page(
    case: ModerationCase, moderator: User, moderator_client: Client
) -> None:
    decide(case=case, verdict=Verdict.REFUSE, reason="Non.", moderator=moderator)
    assert "Revenir sur cette décision" in page(moderator_client, case)
    response = moderator_client.post(address(case, "reopen"), follow=True)
    again = ModerationCase.objects.waiting().get()
    assert response.redirect_chain[-1][0] == address(again)
    assert "Revenir sur cette décision" not in page(moderator_client, case)
    shown = moderator_client.post(address(case, "reopen"), follow=True).content.decode()
    assert "ne peut plus être reprise" in shown


def test_addresses_of_decisions_show_the_case(
    case: ModerationCase, moderator_client: Client
) -> None:
    for word in ("decide", "reopen"):
        assert moderator_client.get(address(case, word))["Location"] == address(case)


def test_publishing_from_the_list_of_ideas_may_show_the_photo(
    case: ModerationCase, moderator_client: Client
) -> None:
    Idea.objects.update(picture=make_picture(), picture_is_public=False)
    moderator_client.post(f"/admin/idees/publish/{case.idea_id}/", {"with_picture": "on"})
    assert Idea.objects.get().picture_is_public
    case.refresh_from_db()
    assert case.decision == Decision.PUBLISHED


# --- Reasons ---


def test_a_new_site_has_reasons_to_choose_from(moderator_client: Client) -> None:
    shown = moderator_client.get("/admin/raisons/").content.decode()
    assert ReasonTemplate.objects.count() >= 6
    assert "Hors du sujet" in shown


def test_moderators_write_their_own_reasons(moderator_client: Client) -> None:
    form = {"title": "Trop long", "text": "Raccourcissez, s’il vous plaît.", "sort_order": "9"}
    moderator_client.post("/admin/raisons/create/", form)
    reason = ReasonTemplate.objects.get(title="Trop long")
    moderator_client.post(f"/admin/raisons/edit/{reason.pk}/", form | {"title": "Bien trop long"})
    reason.refresh_from_db()
    assert reason.title == "Bien trop long"
    moderator_client.post(f"/admin/raisons/delete/{reason.pk}/")
    assert not ReasonTemplate.objects.filter(pk=reason.pk).exists()


def test_reasons_are_not_for_others(resident_client: Client, association_client: Client) -> None:
    for other in (resident_client, association_client):
        for word in ("", "create/"):
            assert other.get(f"/admin/raisons/{word}").status_code in (302, 403)


@pytest.mark.parametrize("word", ["", "create/", "edit/{}/", "delete/{}/"])
def test_reasons_are_in_french(moderator_client: Client, word: str) -> None:
    reason = ReasonTemplate.objects.all()[0]
    words = visible_words(moderator_client.get(f"/admin/raisons/{word.format(reason.pk)}").text)
    assert [each for each in words if ENGLISH.search(each)] == []


@pytest.mark.parametrize("query", ["o=9", "o=zz", "p=abc", "title__zzz=1", "q=%00", "export=csv"])
def test_an_odd_address_still_shows_the_reasons(moderator_client: Client, query: str) -> None:
    assert moderator_client.get(f"/admin/raisons/?{query}", follow=True).status_code == 200


def test_comment_answers_are_read_with_what_they_answer(
    idea: Idea, other_resident: User, moderator_client: Client
) -> None:
    parent = make_comment(idea, text="Et qui paiera ces bancs ?", author=other_resident)
    answer = make_comment(idea, text="La commune, je pense.", parent=parent)
    case = make_case(idea, kind=CaseKind.COMMENT, comment=answer)
    assert "Et qui paiera ces bancs" in page(moderator_client, case)
