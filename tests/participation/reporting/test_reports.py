"""Reports: by anyone, once, read in the queue."""

import time
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from core.models import User
from participation import addresses, errors, fill_time
from participation.answers.merges import merge_ideas
from participation.models import (
    CommentStatus,
    Decision,
    Idea,
    ModerationCase,
    Report,
    ReportReason,
)
from participation.moderation.intake import close
from participation.moderation.reports import report
from participation.moderation.verdicts import Verdict, decide
from tests.factories import make_idea, make_picture
from tests.participation.comments.conftest import make_comment
from tests.participation.test_pages import text_of

pytestmark = pytest.mark.django_db

WORDS = "Il y a le numéro de téléphone de ma voisine."


def typed(**changes: Any) -> dict[str, Any]:
    fields = {
        "reason": "private",
        "text": WORDS,
        "site_internet": "",
        "shown": fill_time.stamp(time.time() - 60),
    }
    return fields | changes


def address(idea: Idea) -> str:
    return reverse("idea_report", args=[idea.board.slug, idea.pk])


# --- The service ---


def test_reports_about_one_thing_share_a_case(
    idea: Idea, resident: User, other_resident: User
) -> None:
    first = report(idea=idea, reason="spam", reporter=resident)
    second = report(idea=idea, reason="hurtful", reporter=other_resident)
    third = report(idea=idea, reason="other", address_hash="a" * 64)
    assert first.case == second.case == third.case
    assert first.case.kind == "report"


def test_reported_twice_by_the_same_person_or_address_counts_once(
    idea: Idea, resident: User
) -> None:
    for _time in range(2):
        report(idea=idea, reason="spam", reporter=resident)
        report(idea=idea, reason="spam", address_hash="a" * 64)
    assert Report.objects.count() == 2


def test_two_accounts_of_one_address_both_count(
    idea: Idea, resident: User, other_resident: User
) -> None:
    for person in (resident, other_resident):
        report(idea=idea, reason="spam", reporter=person, address_hash="a" * 64)
    assert Report.objects.count() == 2


def test_an_idea_and_its_comment_are_two_cases(idea: Idea, resident: User) -> None:
    comment = make_comment(idea)
    about_idea = report(idea=idea, reason="spam", reporter=resident)
    about_comment = report(idea=idea, comment=comment, reason="spam", reporter=resident)
    assert about_idea.case != about_comment.case
    assert about_comment.case.comment == comment


def test_a_comment_below_a_merged_idea_may_be_reported_and_kept(
    idea: Idea, resident: User, moderator: User, client: Client
) -> None:
    comment = make_comment(idea, author=resident)
    merge_ideas(source=idea, target=make_idea(idea.board, title="Des bancs partout"), by=None)
    assert client.get(f"{comment.get_absolute_url()}signaler/").status_code == 200
    case = report(idea=idea, comment=comment, reason="other", address_hash="a" * 64).case
    decide(case=case, verdict=Verdict.KEEP, moderator=moderator)
    comment.refresh_from_db()
    assert comment.status == CommentStatus.PUBLISHED


def test_what_was_decided_may_be_reported_anew(idea: Idea, resident: User) -> None:
    first = report(idea=idea, reason="spam", reporter=resident)
    close(idea=idea, decision=Decision.KEPT)
    assert report(idea=idea, reason="spam", reporter=resident).case != first.case


@pytest.mark.parametrize("status", ["pending", "refused", "withdrawn"])
def test_what_is_not_public_is_not_reported(idea: Idea, resident: User, status: str) -> None:
    hidden = make_idea(idea.board, title="Une idée cachée", status=status)
    with pytest.raises(errors.NotReportable):
        report(idea=hidden, reason="spam", reporter=resident)
    with pytest.raises(errors.NotReportable):
        report(
            idea=idea, comment=make_comment(idea, status=status), reason="spam", reporter=resident
        )


def test_an_unknown_reason_is_refused(idea: Idea) -> None:
    with pytest.raises(ValueError, match="boredom"):
        report(idea=idea, reason="boredom")


# --- The pages ---


def test_anyone_reports_without_an_account_nor_a_cookie(client: Client, idea: Idea) -> None:
    response = client.get(address(idea))
    assert not response.cookies
    page = text_of(response)
    for label in ReportReason.labels:
        assert str(label) in page
    response = client.post(address(idea), typed())
    assert response["Location"] == reverse("idea_report_thanks", args=[idea.board.slug, idea.pk])
    assert not response.cookies
    assert "Merci pour votre signalement" in text_of(client.get(response["Location"]))
    made = Report.objects.get()
    assert (made.reason, made.text, made.reporter) == ("private", WORDS, None)
    assert len(made.address_hash) == 64


def test_who_is_signed_in_is_known_by_the_account_alone(
    idea: Idea, resident: User, resident_client: Client
) -> None:
    resident_client.post(address(idea), typed())
    made = Report.objects.get()
    assert (made.reporter, made.address_hash) == (resident, "")


def test_a_comment_is_reported_with_its_words_in_sight(client: Client, idea: Idea) -> None:
    comment = make_comment(idea, text="Appelez le 06 <b>")
    path = reverse("idea_comment_report", args=[idea.board.slug, idea.pk, comment.pk])
    assert f'href="{path}"' in text_of(client.get(idea.get_absolute_url()))
    assert "Appelez le 06 &lt;b&gt;" in text_of(client.get(path))
    assert client.post(path, typed()).status_code == 302
    assert ModerationCase.objects.get().comment == comment


def test_a_picture_is_reported_as_such(client: Client, idea: Idea) -> None:
    assert client.get(f"{address(idea)}?photo=1").status_code == 404
    idea.picture = make_picture()
    idea.save()
    assert "Signaler la photo" in text_of(client.get(idea.get_absolute_url()))
    assert "Signaler une photo" in text_of(client.get(f"{address(idea)}?photo=1"))
    client.post(f"{address(idea)}?photo=1", typed())
    assert Report.objects.get().text == f"La photo. {WORDS}"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"reason": ""}, "Choisissez une raison."),
        ({"reason": "boredom"}, "Choisissez une raison dans la liste."),
        ({"text": "x" * 100_000}, "trop long"),
        ({"text": "Bonjour\0"}, "caractère"),
        ({"site_internet": "spam"}, "champ caché"),
        ({"shown": "forged"}, "très rapide"),
    ],
)
def test_bad_input_gets_a_sentence_and_loses_nothing(
    client: Client, idea: Idea, changes: dict[str, str], words: str
) -> None:
    page = text_of(client.post(address(idea), typed(**changes)))
    assert words in page
    assert changes.get("text", WORDS).replace("\0", "")[:100] in page
    assert not Report.objects.exists()


@pytest.mark.parametrize("status", ["pending", "refused", "withdrawn"])
def test_what_one_may_not_see_is_not_found(client: Client, idea: Idea, status: str) -> None:
    hidden = make_idea(idea.board, title="Une idée cachée", status=status)
    assert client.get(address(hidden)).status_code == 404
    assert client.post(address(hidden), typed()).status_code == 404


def test_its_author_does_not_report_what_waits(resident_client: Client, pending: Idea) -> None:
    assert resident_client.get(address(pending)).status_code == 404


def test_a_session_needs_its_token(idea: Idea, resident: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(resident)
    assert "Envoyez de nouveau" in text_of(strict.post(address(idea), typed()))
    assert not Report.objects.exists()


def test_one_address_does_not_report_without_end(client: Client, idea: Idea) -> None:
    codes = {client.post(address(idea), typed(reason="")).status_code for _each in range(21)}
    assert codes == {200, 429}
    other = client.post(address(idea), typed(), REMOTE_ADDR="198.51.100.7")
    assert other.status_code == 302


# --- What is kept of an address ---


def test_the_hash_of_an_address_is_good_for_one_day() -> None:
    request = RequestFactory().get("/", REMOTE_ADDR="198.51.100.7")
    neighbour = RequestFactory().get("/", REMOTE_ADDR="198.51.100.8")
    today = addresses.address_hash(request)
    assert today == addresses.address_hash(request)
    assert today != addresses.address_hash(neighbour)
    tomorrow = timezone.now() + timedelta(days=1)
    assert addresses.address_hash(request, tomorrow) != today


def test_an_unknown_address_has_no_hash() -> None:
    assert addresses.address_hash(RequestFactory().get("/", REMOTE_ADDR="")) == ""
