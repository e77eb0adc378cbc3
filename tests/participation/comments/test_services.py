"""The life of a comment, and what is refused."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.models import User
from participation import errors
from participation.comments.services import (
    edit_comment,
    publish_comment,
    refuse_comment,
    withdraw_comment,
    write_comment,
)
from participation.models import (
    Channel,
    Comment,
    CommentStatus,
    Decision,
    Guest,
    GuestKind,
    Happening,
    Idea,
    IdeaStatus,
    ModerationCase,
    Phase,
    PhaseKind,
    Reading,
    Who,
)
from tests.factories import make_board, make_idea
from tests.participation.comments.conftest import WORDS, make_comment

pytestmark = pytest.mark.django_db


def cases(comment: Comment) -> list[ModerationCase]:
    return list(ModerationCase.objects.filter(comment=comment))


# --- Writing ---


def test_a_comment_waits_where_texts_are_read_first(idea: Idea, other_resident: User) -> None:
    comment = write_comment(idea=idea, author=other_resident, text=WORDS, stance="for")
    assert (comment.status, comment.stance) == (CommentStatus.PENDING, "for")
    assert [case.decided_at for case in cases(comment)] == [None]


def test_a_comment_is_public_at_once_where_texts_are_read_afterwards(
    free_idea: Idea, other_resident: User
) -> None:
    comment = write_comment(idea=free_idea, author=other_resident, text=f"  {WORDS}  ")
    assert comment.status == CommentStatus.PUBLISHED
    assert comment.published_at is not None
    assert comment.text == WORDS
    assert len(cases(comment)) == 1


def test_only_the_first_comment_of_a_person_waits_where_the_board_says_so(
    other_resident: User,
) -> None:
    idea = make_idea(make_board(reading=Reading.FIRST))
    first = write_comment(idea=idea, author=other_resident, text="Un premier mot")
    assert first.status == CommentStatus.PENDING
    publish_comment(comment=first)
    second = write_comment(idea=idea, author=other_resident, text="Un second mot")
    assert second.status == CommentStatus.PUBLISHED


def test_who_wrote_an_idea_that_was_merged_is_known(other_resident: User) -> None:
    board = make_board(reading=Reading.FIRST)
    make_idea(board, author=other_resident, status=IdeaStatus.MERGED)
    comment = write_comment(idea=make_idea(board), author=other_resident, text="Un mot")
    assert comment.status == CommentStatus.PUBLISHED


def test_sent_twice_it_stays_one_comment(free_idea: Idea, other_resident: User) -> None:
    first = write_comment(idea=free_idea, author=other_resident, text=WORDS)
    assert write_comment(idea=free_idea, author=other_resident, text=WORDS) == first
    assert Comment.objects.count() == 1


def test_the_same_words_of_two_people_are_two_comments(
    free_idea: Idea, other_resident: User, resident: User
) -> None:
    write_comment(idea=free_idea, author=other_resident, text=WORDS)
    write_comment(idea=free_idea, author=resident, text=WORDS)
    assert Comment.objects.count() == 2


def test_an_answer_to_an_answer_joins_the_thread_and_takes_no_stance(
    free_idea: Idea, resident: User, other_resident: User
) -> None:
    top = write_comment(idea=free_idea, author=resident, text="Bonjour")
    answer = write_comment(idea=free_idea, author=other_resident, text="Oui ?", parent=top)
    again = write_comment(
        idea=free_idea, author=resident, text="Non.", parent=answer, stance="against"
    )
    assert (answer.parent, again.parent) == (top, top)
    assert again.stance == ""


@pytest.mark.parametrize("status", ["pending", "refused", "withdrawn"])
def test_one_does_not_answer_what_is_not_shown(
    free_idea: Idea, resident: User, status: str
) -> None:
    top = make_comment(free_idea, status=status)
    with pytest.raises(errors.ReplyTargetGone):
        write_comment(idea=free_idea, author=resident, text=WORDS, parent=top)


def test_one_does_not_answer_a_comment_of_another_idea(free_idea: Idea, resident: User) -> None:
    elsewhere = make_comment(make_idea(free_idea.board, title="Une autre idée"))
    with pytest.raises(errors.ReplyTargetGone):
        write_comment(idea=free_idea, author=resident, text=WORDS, parent=elsewhere)


@pytest.mark.parametrize("status", ["pending", "refused", "withdrawn", "merged"])
def test_one_does_not_comment_what_is_not_public(
    free_idea: Idea, resident: User, status: str
) -> None:
    hidden = make_idea(free_idea.board, title="Une idée cachée", status=status)
    with pytest.raises(errors.CommentsClosed):
        write_comment(idea=hidden, author=resident, text=WORDS)


def test_an_answered_idea_is_still_talked_about(free_idea: Idea, resident: User) -> None:
    free_idea.status = IdeaStatus.ACCEPTED
    free_idea.save()
    assert write_comment(idea=free_idea, author=resident, text=WORDS).pk


def test_comments_close_with_the_discussion(resident: User) -> None:
    over = timezone.now() - timedelta(minutes=1)
    board = make_board(
        phases=[
            Phase(kind=PhaseKind.SUPPORT, sort_order=0),
            Phase(kind=PhaseKind.DISCUSS, sort_order=1, ends_at=over),
        ]
    )
    with pytest.raises(errors.CommentsClosed):
        write_comment(idea=make_idea(board), author=resident, text=WORDS)


def test_a_board_may_do_without_comments(resident: User) -> None:
    with pytest.raises(errors.CommentsClosed):
        write_comment(idea=make_idea(make_board(allow_comments=False)), author=resident, text=WORDS)


def test_whom_the_board_does_not_let_take_part_does_not_comment(resident: User) -> None:
    with pytest.raises(errors.NotForYou):
        write_comment(idea=make_idea(make_board(who=Who.VERIFIED)), author=resident, text=WORDS)


@pytest.mark.parametrize("text", ["", "   ", "a", "x" * 2001])
def test_a_text_out_of_bounds_is_refused(free_idea: Idea, resident: User, text: str) -> None:
    with pytest.raises(ValidationError):
        write_comment(idea=free_idea, author=resident, text=text)


def test_an_unknown_stance_is_refused(free_idea: Idea, resident: User) -> None:
    with pytest.raises(ValidationError):
        write_comment(idea=free_idea, author=resident, text=WORDS, stance="perhaps")


def test_a_guest_of_the_desk_comments_through_an_agent(free_idea: Idea, moderator: User) -> None:
    guest = Guest.objects.create(kind=GuestKind.DESK, display_name="Odette M.")
    comment = write_comment(
        idea=free_idea, author=guest, text=WORDS, channel=Channel.DESK, entered_by=moderator
    )
    assert (comment.guest, comment.author, comment.entered_by) == (guest, None, moderator)
    assert comment.author_name == "Odette M."


# --- In the name of the town ---


def test_the_town_speaks_without_waiting(idea: Idea, moderator: User) -> None:
    comment = write_comment(idea=idea, author=moderator, text=WORDS, is_official=True)
    assert (comment.status, comment.is_official) == (CommentStatus.PUBLISHED, True)
    assert cases(comment) == []


def test_nobody_else_speaks_for_the_town(free_idea: Idea, resident: User) -> None:
    with pytest.raises(errors.NotForYou):
        write_comment(idea=free_idea, author=resident, text=WORDS, is_official=True)


def test_an_answer_of_the_town_is_news_and_told_to_who_asked(
    free_idea: Idea, other_resident: User, moderator: User, letters: Callable[..., list[Any]]
) -> None:
    top = make_comment(free_idea, author=other_resident, text="Et le soir ?")
    sent = letters(
        write_comment,
        idea=free_idea,
        author=moderator,
        text="Oui, jusqu’à 22 h.",
        parent=top,
        is_official=True,
    )
    news = Happening.objects.get()
    assert "Oui, jusqu’à 22 h." in news.text
    assert news.path == Comment.objects.get(parent=top).get_absolute_url()
    assert [letter.to for letter in sent] == [[other_resident.email]]
    assert "Et le soir ?" in sent[0].body


def test_what_residents_say_is_no_news(
    free_idea: Idea, resident: User, letters: Callable[..., list[Any]]
) -> None:
    top = make_comment(free_idea)
    assert letters(write_comment, idea=free_idea, author=resident, text=WORDS, parent=top) == []
    assert not Happening.objects.exists()


# --- Correcting ---


def test_a_corrected_comment_is_read_again_where_texts_are_read_first(
    idea: Idea, other_resident: User
) -> None:
    comment = make_comment(idea, author=other_resident)
    edited = edit_comment(comment=comment, text="Mieux dit.", stance="question")
    assert (edited.text, edited.stance) == ("Mieux dit.", "question")
    assert edited.edited_at is not None
    assert edited.status == CommentStatus.PENDING
    assert len(cases(comment)) == 1


def test_a_corrected_comment_stays_public_where_texts_are_read_afterwards(
    free_idea: Idea, other_resident: User
) -> None:
    comment = make_comment(free_idea, author=other_resident)
    assert edit_comment(comment=comment, text="Mieux dit.").status == CommentStatus.PUBLISHED
    assert len(cases(comment)) == 1


def test_saved_without_a_change_nothing_is_done(idea: Idea, other_resident: User) -> None:
    comment = make_comment(idea, author=other_resident)
    assert edit_comment(comment=comment, text=comment.text).edited_at is None
    assert cases(comment) == []


@pytest.mark.parametrize("status", ["refused", "withdrawn"])
def test_what_is_gone_is_not_corrected(free_idea: Idea, resident: User, status: str) -> None:
    with pytest.raises(errors.CommentNotEditable):
        edit_comment(comment=make_comment(free_idea, author=resident, status=status), text="Non")


def test_after_the_minutes_the_board_leaves_it_is_too_late(free_idea: Idea, resident: User) -> None:
    late = timezone.now() - timedelta(minutes=31)
    with pytest.raises(errors.CommentNotEditable):
        edit_comment(comment=make_comment(free_idea, author=resident, created_at=late), text="Non")


# --- Taking back ---


@pytest.mark.parametrize("status", ["pending", "published"])
def test_taking_back_closes_what_waits(free_idea: Idea, resident: User, status: str) -> None:
    comment = make_comment(free_idea, author=resident, status=status)
    ModerationCase.objects.create(kind="comment", idea=free_idea, comment=comment)
    assert withdraw_comment(comment=comment).status == CommentStatus.WITHDRAWN
    assert [case.decision for case in cases(comment)] == [Decision.MOOT]


@pytest.mark.parametrize("status", ["refused", "withdrawn"])
def test_what_is_gone_is_not_taken_back(free_idea: Idea, status: str) -> None:
    with pytest.raises(errors.CommentNotWithdrawable):
        withdraw_comment(comment=make_comment(free_idea, status=status))


# --- Deciding ---


@pytest.mark.parametrize("status", ["pending", "refused"])
def test_publishing_tells_the_author_with_the_text(
    idea: Idea,
    other_resident: User,
    moderator: User,
    letters: Callable[..., list[Any]],
    status: str,
) -> None:
    comment = make_comment(idea, author=other_resident, status=status)
    ModerationCase.objects.create(kind="comment", idea=idea, comment=comment)
    [letter] = letters(publish_comment, comment=comment, moderator=moderator)
    comment.refresh_from_db()
    assert (comment.status, comment.refusal_reason) == (CommentStatus.PUBLISHED, "")
    assert letter.to == [other_resident.email]
    assert comment.text in letter.body
    [case] = cases(comment)
    assert (case.decision, case.decided_by) == (Decision.PUBLISHED, moderator)


@pytest.mark.parametrize("status", ["published", "withdrawn"])
def test_what_does_not_wait_is_not_published(idea: Idea, status: str) -> None:
    with pytest.raises(errors.CommentNotPublishable):
        publish_comment(comment=make_comment(idea, status=status))


@pytest.mark.parametrize("status", ["pending", "published"])
def test_refusing_says_why_with_the_text(
    idea: Idea,
    other_resident: User,
    moderator: User,
    letters: Callable[..., list[Any]],
    status: str,
) -> None:
    comment = make_comment(idea, author=other_resident, status=status, text="Des mots durs <b>")
    ModerationCase.objects.create(kind="comment", idea=idea, comment=comment)
    [letter] = letters(refuse_comment, comment=comment, reason="Trop dur.", moderator=moderator)
    comment.refresh_from_db()
    assert comment.status == CommentStatus.REFUSED
    assert "Trop dur." in letter.body
    assert "Des mots durs <b>" in letter.body
    assert "<b>" not in letter.alternatives[0].content
    [case] = cases(comment)
    assert (case.decision, case.reason) == (Decision.REFUSED, "Trop dur.")


@pytest.mark.parametrize(
    ("status", "told"),
    [("pending", "n’avons pas pu publier"), ("published", "avons retiré du site")],
)
def test_the_letter_of_a_refusal_says_whether_it_was_online(
    idea: Idea, other_resident: User, letters: Callable[..., list[Any]], status: str, told: str
) -> None:
    comment = make_comment(idea, author=other_resident, status=status)
    [letter] = letters(refuse_comment, comment=comment, reason="Trop dur.")
    assert told in letter.body
    assert told in letter.alternatives[0].content
    assert ("n’est plus en ligne" in letter.subject) == (status == "published")


def test_refusing_needs_a_reason(idea: Idea) -> None:
    with pytest.raises(errors.CommentReasonMissing):
        refuse_comment(comment=make_comment(idea), reason="  ")


@pytest.mark.parametrize("status", ["refused", "withdrawn"])
def test_what_is_gone_is_not_refused(idea: Idea, status: str) -> None:
    with pytest.raises(errors.CommentNotRefusable):
        refuse_comment(comment=make_comment(idea, status=status), reason="Non.")


def test_nobody_is_written_to_for_a_guest(idea: Idea, letters: Callable[..., list[Any]]) -> None:
    guest = Guest.objects.create(kind=GuestKind.DESK)
    comment = make_comment(idea, guest=guest, status=CommentStatus.PENDING)
    assert letters(publish_comment, comment=comment) == []
