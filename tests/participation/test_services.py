"""Each step of an idea, and each refusal."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.models import Theme, User
from participation import errors, services
from participation.answers.services import answer_idea
from participation.models import (
    BoardPage,
    Idea,
    IdeaStatus,
    ModerationCase,
    OfficialAnswer,
    Support,
)
from participation.supports.services import support_idea, withdraw_support
from tests.factories import make_action, make_board, make_idea, make_user

pytestmark = pytest.mark.django_db

TEXT = "Un banc à l’ombre pour attendre les enfants sans rester debout."


def propose(board: BoardPage, author: User, **changes: Any) -> Idea:
    arguments = {"title": "Un banc devant l’école", "text": TEXT, **changes}
    return services.propose_idea(board=board, author=author, **arguments)


def answer(idea: Idea, author: User, **changes: Any) -> OfficialAnswer:
    arguments = {
        "status": "accepted",
        "text": "Oui, au printemps.",
        "signed_by": "Les espaces verts",
    }
    return answer_idea(idea=idea, author=author, **(arguments | changes))


# --- Proposing ---


def test_a_proposed_idea_waits_for_a_moderator(board: BoardPage, resident: User) -> None:
    idea = propose(board, resident)
    assert idea.status == IdeaStatus.PENDING
    assert idea.author == resident
    assert idea not in Idea.objects.public()


def test_a_proposed_idea_carries_its_themes(board: BoardPage, resident: User) -> None:
    chosen = list(Theme.objects.all()[:3])
    assert propose(board, resident, themes=chosen).theme_list == chosen


def test_moderators_are_told_of_a_new_idea(
    board: BoardPage, resident: User, moderator: User, letters: Any
) -> None:
    sent = letters(propose, board=board, author=resident)
    assert [letter.to for letter in sent] == [[moderator.email]]
    assert "Un banc devant l’école" in sent[0].subject
    assert f"/admin/relecture/inspect/{ModerationCase.objects.get().pk}/" in sent[0].body


def test_a_new_idea_is_told_to_the_superusers_when_nobody_moderates(
    board: BoardPage, resident: User, letters: Any
) -> None:
    make_user("technique@exemple.test", is_superuser=True)
    sent = letters(propose, board=board, author=resident)
    assert [letter.to for letter in sent] == [["technique@exemple.test"]]


def test_the_same_idea_sent_twice_is_one_idea(board: BoardPage, resident: User) -> None:
    assert propose(board, resident) == propose(board, resident)
    assert Idea.objects.count() == 1


def test_the_same_words_of_two_people_are_two_ideas(
    board: BoardPage, resident: User, other_resident: User
) -> None:
    assert propose(board, resident) != propose(board, other_resident)


def test_a_withdrawn_idea_may_be_proposed_again(board: BoardPage, resident: User) -> None:
    services.withdraw_idea(idea=propose(board, resident))
    assert propose(board, resident).status == IdeaStatus.PENDING


def test_a_closed_board_takes_no_idea(closed_board: BoardPage, resident: User) -> None:
    with pytest.raises(errors.BoardClosed):
        propose(closed_board, resident)


def test_an_unpublished_board_takes_no_idea(resident: User) -> None:
    with pytest.raises(errors.BoardClosed):
        propose(make_board(live=False), resident)


def test_four_themes_are_too_many(board: BoardPage, resident: User) -> None:
    with pytest.raises(errors.TooManyThemes):
        propose(board, resident, themes=list(Theme.objects.all()[:4]))


def test_a_title_of_two_letters_is_refused(board: BoardPage, resident: User) -> None:
    with pytest.raises(ValidationError):
        propose(board, resident, title="Ah")


def test_a_title_stays_on_one_line(board: BoardPage, resident: User) -> None:
    assert propose(board, resident, title="Un banc\r\nBcc: tous").title == "Un banc Bcc: tous"


def test_a_board_that_asks_no_place_keeps_none(resident: User) -> None:
    board = make_board(allow_place=False)
    assert propose(board, resident, place="Rue du Four").place == ""


# --- Moderating ---


def test_publishing_shows_the_idea(pending: Idea) -> None:
    services.publish_idea(idea=pending)
    pending.refresh_from_db()
    assert pending.status == IdeaStatus.PUBLISHED
    assert pending.published_at <= timezone.now()
    assert pending in Idea.objects.public()


def test_publishing_tells_the_author(pending: Idea, letters: Any) -> None:
    (letter,) = letters(services.publish_idea, idea=pending)
    assert letter.to == [pending.author.email]
    assert pending.get_absolute_url() in letter.body
    assert letter.alternatives[0].mimetype == "text/html"


def test_publishing_twice_is_refused(pending: Idea) -> None:
    services.publish_idea(idea=pending)
    with pytest.raises(errors.NotPublishable):
        services.publish_idea(idea=pending)


def test_a_withdrawn_idea_is_not_published(board: BoardPage) -> None:
    idea = make_idea(board, status=IdeaStatus.WITHDRAWN)
    with pytest.raises(errors.NotPublishable):
        services.publish_idea(idea=idea)


def test_an_idea_refused_by_mistake_may_be_published(board: BoardPage) -> None:
    idea = make_idea(board, status=IdeaStatus.REFUSED)
    assert services.publish_idea(idea=idea).refusal_reason == ""


def test_refusing_hides_the_idea_and_says_why(pending: Idea) -> None:
    services.refuse_idea(idea=pending, reason="Elle nomme une personne.")
    pending.refresh_from_db()
    assert pending.status == IdeaStatus.REFUSED
    assert pending.refusal_reason == "Elle nomme une personne."


def test_the_letter_of_refusal_quotes_reason_and_text(pending: Idea, letters: Any) -> None:
    (letter,) = letters(services.refuse_idea, idea=pending, reason="Elle nomme <une personne>.")
    assert letter.to == [pending.author.email]
    assert "Elle nomme <une personne>." in letter.body
    assert pending.text in letter.body
    assert "&lt;une personne&gt;" in letter.alternatives[0].content


def test_refusing_needs_a_reason(pending: Idea) -> None:
    with pytest.raises(errors.ReasonMissing):
        services.refuse_idea(idea=pending, reason="  ")


def test_a_published_idea_may_be_taken_down(idea: Idea) -> None:
    services.refuse_idea(idea=idea, reason="Elle est diffamatoire.")
    assert idea not in Idea.objects.public()


@pytest.mark.parametrize("status", [IdeaStatus.REFUSED, IdeaStatus.WITHDRAWN])
def test_an_idea_already_hidden_is_not_refused(board: BoardPage, status: str) -> None:
    with pytest.raises(errors.NotRefusable):
        services.refuse_idea(idea=make_idea(board, status=status), reason="Non.")


def test_an_idea_without_author_writes_to_nobody(board: BoardPage, letters: Any) -> None:
    idea = make_idea(board, status=IdeaStatus.PENDING)
    assert letters(services.publish_idea, idea=idea) == []


# --- Withdrawing ---


@pytest.mark.parametrize("status", [IdeaStatus.PENDING, IdeaStatus.PUBLISHED])
def test_an_unanswered_idea_may_be_withdrawn(board: BoardPage, status: str) -> None:
    idea = services.withdraw_idea(idea=make_idea(board, status=status))
    assert idea.status == IdeaStatus.WITHDRAWN


@pytest.mark.parametrize(
    "status", ["studying", "accepted", "done", "declined", "refused", "withdrawn"]
)
def test_an_answered_or_hidden_idea_is_not_withdrawn(board: BoardPage, status: str) -> None:
    with pytest.raises(errors.NotWithdrawable):
        services.withdraw_idea(idea=make_idea(board, status=status))


# --- Answering ---


def test_an_answer_sets_the_status_and_the_action(idea: Idea, communication: User) -> None:
    action = make_action()
    answer(idea, communication, action=action)
    idea.refresh_from_db()
    assert (idea.status, idea.action) == (IdeaStatus.ACCEPTED, action)
    assert idea.answer.text == "Oui, au printemps."
    assert idea.answer.author == communication


def test_an_answer_is_told_to_author_and_supporters_apart(
    idea: Idea, communication: User, other_resident: User, letters: Any
) -> None:
    Support.objects.create(idea=idea, resident=other_resident)
    Support.objects.create(idea=idea, resident=idea.author)
    sent = letters(answer, idea=idea, author=communication)
    assert [letter.to for letter in sent] == [[idea.author.email], [other_resident.email]]
    assert "Votre idée" in sent[0].subject
    assert "que vous soutenez" in sent[1].subject
    assert all("Oui, au printemps." in letter.body for letter in sent)


def test_an_answer_saved_unchanged_is_not_told_twice(
    idea: Idea, communication: User, letters: Any
) -> None:
    answer(idea, communication)
    assert letters(answer, idea=idea, author=communication) == []


def test_a_second_answer_replaces_the_first(idea: Idea, communication: User, letters: Any) -> None:
    answer(idea, communication)
    sent = letters(answer, idea=idea, author=communication, status="done", text="C’est fait.")
    assert OfficialAnswer.objects.get().text == "C’est fait."
    assert len(sent) == 1


def test_an_idea_not_yet_published_is_not_answered(pending: Idea, communication: User) -> None:
    with pytest.raises(errors.NotAnswerable):
        answer(pending, communication)


@pytest.mark.parametrize("missing", [{"text": " "}, {"signed_by": ""}, {"status": "published"}])
def test_an_incomplete_answer_is_refused(
    idea: Idea, communication: User, missing: dict[str, str]
) -> None:
    with pytest.raises(errors.AnswerIncomplete):
        answer(idea, communication, **missing)


# --- Supporting ---


def test_a_support_counts_once(idea: Idea, other_resident: User) -> None:
    assert support_idea(idea=idea, person=other_resident)[1] is True
    assert support_idea(idea=idea, person=other_resident)[1] is False
    assert Idea.objects.with_support_count().get().support_count == 1


def test_the_author_counts_like_anyone(idea: Idea) -> None:
    assert support_idea(idea=idea, person=idea.author)[1] is True


def test_a_support_may_be_withdrawn_and_given_again(idea: Idea, other_resident: User) -> None:
    support_idea(idea=idea, person=other_resident)
    assert withdraw_support(idea=idea, person=other_resident) is True
    assert Support.objects.count() == 0
    assert support_idea(idea=idea, person=other_resident)[1] is True


def test_withdrawing_a_support_never_given_changes_nothing(
    idea: Idea, other_resident: User
) -> None:
    assert withdraw_support(idea=idea, person=other_resident) is False


@pytest.mark.parametrize("change", [support_idea, withdraw_support])
def test_supports_of_a_closed_board_do_not_move(
    closed_board: BoardPage, resident: User, change: Any
) -> None:
    with pytest.raises(errors.BoardClosed):
        change(idea=make_idea(closed_board), person=resident)


@pytest.mark.parametrize(
    "status", ["pending", "studying", "done", "declined", "refused", "withdrawn", "merged"]
)
def test_an_idea_not_open_takes_no_support(board: BoardPage, resident: User, status: str) -> None:
    with pytest.raises(errors.NotSupportable):
        support_idea(idea=make_idea(board, status=status), person=resident)


def test_a_stale_idea_in_memory_does_not_open_a_closed_one(idea: Idea, resident: User) -> None:
    Idea.objects.filter(pk=idea.pk).update(status=IdeaStatus.DECLINED)
    with pytest.raises(errors.NotSupportable):
        support_idea(idea=idea, person=resident)


# Those that carry figures are tested where they are raised.
@pytest.mark.parametrize(
    "refusal", [kind for kind in errors.Refusal.__subclasses__() if hasattr(kind, "message")]
)
def test_every_refusal_speaks(refusal: Any) -> None:
    assert len(str(refusal())) > 10
