"""Each decision does the whole step, once; each can be taken back."""

from typing import Any

import pytest

from core.models import User
from participation import errors, services
from participation.models import (
    BoardPage,
    CaseKind,
    Comment,
    CommentStatus,
    Decision,
    Idea,
    IdeaStatus,
    ModerationCase,
    Report,
)
from participation.moderation.verdicts import Verdict, decide, decide_all, take_back
from tests.factories import make_idea, make_picture
from tests.participation.moderation.cases import make_case, make_comment, make_reason, make_report

pytestmark = pytest.mark.django_db


def say(case: ModerationCase, verdict: Verdict, by: User, **more: Any) -> ModerationCase:
    if verdict == Verdict.REFUSE:
        more.setdefault("reason", "Elle nomme une personne.")
    return decide(case=case, verdict=verdict, moderator=by, **more)


# --- Ideas ---


def test_publishing_a_case_publishes_the_idea(case: ModerationCase, moderator: User) -> None:
    decided = say(case, Verdict.PUBLISH, moderator)
    assert decided.idea.status == IdeaStatus.PUBLISHED
    assert (decided.decision, decided.decided_by) == (Decision.PUBLISHED, moderator)


def test_refusing_a_case_writes_to_the_author_with_the_text(
    case: ModerationCase, moderator: User, letters: Any
) -> None:
    (letter,) = letters(say, case=case, verdict=Verdict.REFUSE, by=moderator)
    assert letter.to == ["nadia@exemple.test"]
    assert "Elle nomme une personne." in letter.body
    assert case.idea.text in letter.body
    assert "/participer/charte/" in letter.body
    assert "Ma commune" in letter.body


def test_refusing_without_a_reason_changes_nothing(case: ModerationCase, moderator: User) -> None:
    with pytest.raises(errors.ReasonMissing):
        say(case, Verdict.REFUSE, moderator, reason="  ")
    case.idea.refresh_from_db()
    assert case.idea.status == IdeaStatus.PENDING
    assert ModerationCase.objects.waiting().count() == 1


def test_the_reason_chosen_is_remembered(case: ModerationCase, moderator: User) -> None:
    template = make_reason()
    assert say(case, Verdict.REFUSE, moderator, template=template).reason_template == template


def test_the_reason_chosen_is_that_of_all_it_settles(case: ModerationCase, moderator: User) -> None:
    """The public figures would tell another one for the photo that goes with the idea."""
    case.idea.picture = make_picture()
    case.idea.save()
    make_case(case.idea, kind=CaseKind.PICTURE)
    template = make_reason()
    say(case, Verdict.REFUSE, moderator, template=template)
    assert set(ModerationCase.objects.values_list("reason_template", flat=True)) == {template.pk}


def test_deciding_twice_is_told_calmly(case: ModerationCase, moderator: User) -> None:
    say(case, Verdict.PUBLISH, moderator)
    with pytest.raises(errors.AlreadyDecided):
        say(case, Verdict.REFUSE, moderator)
    case.idea.refresh_from_db()
    assert case.idea.status == IdeaStatus.PUBLISHED


def test_what_waits_cannot_be_kept_online(case: ModerationCase, moderator: User) -> None:
    with pytest.raises(errors.NotOnline):
        say(case, Verdict.KEEP, moderator)


@pytest.mark.parametrize("verdict", [Verdict.PUBLISH, Verdict.KEEP])
def test_an_idea_published_at_once_is_approved_without_a_letter(
    idea: Idea, moderator: User, letters: Any, verdict: Verdict
) -> None:
    case = make_case(idea)
    assert letters(say, case=case, verdict=verdict, by=moderator) == []
    case.refresh_from_db()
    assert case.decision == Decision.PUBLISHED


def test_an_idea_published_at_once_may_be_taken_down(idea: Idea, moderator: User) -> None:
    assert say(make_case(idea), Verdict.REFUSE, moderator).idea.status == IdeaStatus.REFUSED


def test_an_idea_withdrawn_meanwhile_is_moot(board: BoardPage, moderator: User) -> None:
    case = make_case(make_idea(board, status=IdeaStatus.WITHDRAWN))
    assert say(case, Verdict.PUBLISH, moderator).decision == Decision.MOOT


def test_the_author_who_withdraws_clears_the_queue(case: ModerationCase) -> None:
    services.withdraw_idea(idea=case.idea)
    case.refresh_from_db()
    assert case.decision == Decision.MOOT


def test_a_decision_without_a_case_is_written_down(pending: Idea, moderator: User) -> None:
    services.publish_idea(idea=pending, moderator=moderator)
    services.refuse_idea(idea=pending, reason="Non.", moderator=moderator)
    log = ModerationCase.objects.order_by("pk").values_list("decision", "taken_back")
    assert list(log) == [("published", True), ("refused", False)]


# --- Comments ---


def test_publishing_a_comment(comment_case: ModerationCase, moderator: User) -> None:
    decided = say(comment_case, Verdict.PUBLISH, moderator)
    assert decided.comment is not None
    assert decided.comment.status == CommentStatus.PUBLISHED


def test_refusing_a_comment_leaves_its_idea(comment_case: ModerationCase, moderator: User) -> None:
    decided = say(comment_case, Verdict.REFUSE, moderator)
    assert decided.comment is not None
    assert decided.comment.status == CommentStatus.REFUSED
    assert decided.idea.status == IdeaStatus.PUBLISHED


def test_a_withdrawn_comment_is_moot(idea: Idea, moderator: User) -> None:
    comment = make_comment(idea, status=CommentStatus.WITHDRAWN)
    case = make_case(idea, kind=CaseKind.COMMENT, comment=comment)
    assert say(case, Verdict.REFUSE, moderator).decision == Decision.MOOT


# --- Photos ---


def test_showing_a_photo(photo_case: ModerationCase, moderator: User, letters: Any) -> None:
    assert letters(say, case=photo_case, verdict=Verdict.PUBLISH, by=moderator) == []
    photo_case.idea.refresh_from_db()
    assert photo_case.idea.picture_is_public


def test_a_photo_left_out_leaves_the_idea_and_is_told(
    photo_case: ModerationCase, moderator: User, letters: Any
) -> None:
    (letter,) = letters(say, case=photo_case, verdict=Verdict.REFUSE, by=moderator)
    assert "Elle nomme une personne." in letter.body
    assert photo_case.idea.text in letter.body
    photo_case.idea.refresh_from_db()
    assert photo_case.idea.status == IdeaStatus.PUBLISHED
    assert not photo_case.idea.picture_is_public


@pytest.mark.parametrize("ticked", [True, False])
def test_an_idea_is_published_with_or_without_its_photo(
    case: ModerationCase, moderator: User, ticked: bool
) -> None:
    Idea.objects.filter(pk=case.idea_id).update(picture=make_picture(), picture_is_public=False)
    photo = make_case(case.idea, kind=CaseKind.PICTURE)
    decided = say(case, Verdict.PUBLISH, moderator, with_picture=ticked)
    photo.refresh_from_db()
    assert decided.idea.picture_is_public is ticked
    assert photo.is_waiting is not ticked


def test_refusing_an_idea_settles_its_photo_too(case: ModerationCase, moderator: User) -> None:
    make_case(case.idea, kind=CaseKind.PICTURE)
    say(case, Verdict.REFUSE, moderator)
    assert not ModerationCase.objects.waiting().exists()


# --- Reports ---


def test_keeping_online_closes_the_report(report_case: ModerationCase, moderator: User) -> None:
    decided = say(report_case, Verdict.KEEP, moderator)
    assert (decided.decision, decided.idea.status) == (Decision.KEPT, IdeaStatus.PUBLISHED)


def test_a_report_may_take_the_idea_down(
    report_case: ModerationCase, moderator: User, letters: Any
) -> None:
    Idea.objects.update(published_at=report_case.opened_at)
    (letter,) = letters(say, case=report_case, verdict=Verdict.REFUSE, by=moderator)
    assert "n’est plus en ligne" in letter.subject
    report_case.idea.refresh_from_db()
    assert report_case.idea.status == IdeaStatus.REFUSED


def test_a_report_may_take_a_comment_down(idea: Idea, moderator: User) -> None:
    comment = make_comment(idea, status=CommentStatus.PUBLISHED)
    case = make_case(idea, kind=CaseKind.REPORT, comment=comment)
    say(case, Verdict.REFUSE, moderator)
    comment.refresh_from_db()
    idea.refresh_from_db()
    assert (comment.status, idea.status) == (CommentStatus.REFUSED, IdeaStatus.PUBLISHED)


# --- Several at once ---


def test_one_that_is_decided_stops_none_of_the_others(
    case: ModerationCase, comment_case: ModerationCase, moderator: User
) -> None:
    say(case, Verdict.PUBLISH, moderator)
    outcome = decide_all(cases=[case, comment_case], verdict=Verdict.PUBLISH, moderator=moderator)
    assert outcome.decided == [comment_case]
    assert outcome.problems == [(case, "Quelqu’un s’en est déjà occupé.")]


# --- Taking back ---


def test_a_refusal_taken_back_waits_again_hidden(case: ModerationCase, moderator: User) -> None:
    again = take_back(case=say(case, Verdict.REFUSE, moderator))
    again.idea.refresh_from_db()
    assert again.is_waiting
    assert again.opened_at == case.opened_at
    assert again.idea.status == IdeaStatus.PENDING
    assert say(again, Verdict.PUBLISH, moderator).idea.status == IdeaStatus.PUBLISHED


def test_a_publication_taken_back_stays_online_until_decided(
    case: ModerationCase, moderator: User
) -> None:
    again = take_back(case=say(case, Verdict.PUBLISH, moderator))
    assert again.is_online
    assert say(again, Verdict.REFUSE, moderator).idea.status == IdeaStatus.REFUSED


def test_a_refused_comment_may_be_published_after_all(
    comment_case: ModerationCase, moderator: User
) -> None:
    again = take_back(case=say(comment_case, Verdict.REFUSE, moderator))
    decided = say(again, Verdict.PUBLISH, moderator)
    assert Comment.objects.get().status == CommentStatus.PUBLISHED
    assert decided.comment is not None
    assert decided.comment.refusal_reason == ""


def test_reports_follow_the_case_that_is_open_again(
    report_case: ModerationCase, moderator: User
) -> None:
    make_report(report_case)
    again = take_back(case=say(report_case, Verdict.KEEP, moderator))
    assert Report.objects.get().case == again


@pytest.mark.parametrize("state", ["waiting", "moot", "taken back"])
def test_there_is_not_always_something_to_take_back(
    case: ModerationCase, moderator: User, state: str
) -> None:
    if state == "moot":
        services.withdraw_idea(idea=case.idea)
    elif state == "taken back":
        take_back(case=say(case, Verdict.PUBLISH, moderator))
    with pytest.raises(errors.NotTakenBack):
        take_back(case=case)
