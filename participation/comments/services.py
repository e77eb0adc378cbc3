"""What happens to a comment. Each function is one whole step: rows, queue, news and mail together.

The people who call must be allowed to (participation.permissions); whether the comment can take the
step is checked here, under a lock, and refused with participation.errors.
"""

from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from core.models import User
from core.models.page import on_one_line
from participation import errors, mails
from participation.locks import hold_person, locked_idea
from participation.models import (
    CaseKind,
    Channel,
    Comment,
    CommentStatus,
    Decision,
    Happening,
    HappeningKind,
    Idea,
    ReasonTemplate,
)
from participation.moderation.intake import close, needs_reading, queue
from participation.people import Person, may_take_part, written_by
from participation.permissions import COMMENT_WITHDRAWABLE, speaks_for_town

HAPPENING_LENGTH = 250


@transaction.atomic
def write_comment(
    *,
    idea: Idea,
    author: Person,
    text: str,
    stance: str = "",
    parent: Comment | None = None,
    channel: Channel = Channel.ONLINE,
    entered_by: User | None = None,
    is_official: bool = False,
) -> Comment:
    """A new comment: public at once, or waiting for a moderator as the board wants it.

    Answering an answer joins the same thread. An answer takes no stance: only comments on the idea
    itself are counted for or against. What is `is_official` speaks for the town, and waits for nobody.
    Sent twice (a double click), it stays one comment: the first is returned again.
    Raises CommentsClosed, NotForYou, ReplyTargetGone, and ValidationError for a text out of bounds.
    """
    hold_person(author)
    idea = locked_idea(idea)
    if not (idea.is_public and idea.accepts_comments):
        raise errors.CommentsClosed
    allowed = speaks_for_town(author) if is_official else may_take_part(author, idea.board)
    if not allowed:
        raise errors.NotForYou
    top = _thread_of(parent, idea) if parent else None
    comment = Comment(
        **written_by(author),
        idea=idea,
        parent=top,
        channel=channel,
        entered_by=entered_by,
        is_official=is_official,
        stance="" if top else stance,
        text=text.strip(),
    )
    if already := _same(comment, author):
        return already
    _check(comment)
    at_once = is_official or not needs_reading(board=idea.board, person=author, text=text)
    if at_once:
        _open_to_all(comment)
    comment.save()
    if at_once:
        _tell_of_answer(comment)
    if not is_official:
        # Read now or afterwards, it has its place in the queue.
        queue(kind=CaseKind.COMMENT, idea=idea, comment=comment)
    return comment


def _thread_of(parent: Comment, idea: Idea) -> Comment:
    """The comment on the idea that this one answers, directly or not."""
    asked = Comment.objects.public().filter(pk=parent.pk, idea=idea).first()
    if asked is None:
        raise errors.ReplyTargetGone
    return asked.parent or asked


def _same(comment: Comment, author: Person) -> Comment | None:
    return (
        Comment.objects.written_by(author)
        .filter(
            idea=comment.idea,
            parent=comment.parent,
            text=comment.text,
            status__in=(CommentStatus.PENDING, CommentStatus.PUBLISHED),
        )
        .first()
    )


def _check(comment: Comment) -> None:
    """Django leaves the longest length of a text to forms; the desk and imports come without."""
    comment.clean_fields()
    longest = Comment._meta.get_field("text").max_length
    if longest is not None and len(comment.text) > longest:
        raise ValidationError({"text": _("Ce commentaire est trop long.")})


def _open_to_all(comment: Comment) -> None:
    comment.status = CommentStatus.PUBLISHED
    comment.published_at = comment.published_at or timezone.now()


def _tell_of_answer(comment: Comment) -> None:
    """Followers, and the person who is answered, hear of what the town says; of nothing else."""
    if not (comment.is_official and comment.parent):
        return
    words = _("La commune répond à un commentaire : %(text)s") % {"text": on_one_line(comment.text)}
    Happening.objects.get_or_create(
        once=f"comment-{comment.pk}",
        defaults={
            "kind": HappeningKind.COMMENT,
            "board": comment.idea.board,
            "idea": comment.idea,
            "text": Truncator(words).chars(HAPPENING_LENGTH, truncate="…"),
            "path": comment.get_absolute_url(),
        },
    )
    transaction.on_commit(partial(mails.tell_comment_answered, comment), robust=True)


def _locked(comment: Comment) -> Comment:
    """The comment as it is now, held until the end of the transaction."""
    rows = Comment.objects.select_for_update(of=("self",), no_key=True)
    return rows.for_page().get(pk=comment.pk)


@transaction.atomic
def edit_comment(*, comment: Comment, text: str, stance: str = "") -> Comment:
    """Its author corrects it, during the minutes the board leaves. Nothing changed, nothing is done.

    Where texts are read beforehand, a corrected one is read again before anyone else sees it.
    Raises CommentNotEditable, and ValidationError for a text out of bounds.
    """
    comment = _locked(comment)
    if not comment.is_editable:
        raise errors.CommentNotEditable
    text, stance = text.strip(), "" if comment.parent_id else stance
    if (text, stance) == (comment.text, comment.stance):
        return comment
    comment.text, comment.stance = text, stance
    comment.edited_at = timezone.now()
    _check(comment)
    author = comment.author or comment.guest
    if not comment.is_official:
        if author is None or needs_reading(board=comment.idea.board, person=author, text=text):
            comment.status = CommentStatus.PENDING
        queue(kind=CaseKind.COMMENT, idea=comment.idea, comment=comment)
    comment.save(update_fields=["text", "stance", "edited_at", "status"])
    return comment


@transaction.atomic
def withdraw_comment(*, comment: Comment) -> Comment:
    """Its author takes it back; answers to it stay. Raises CommentNotWithdrawable."""
    comment = _locked(comment)
    if comment.status not in COMMENT_WITHDRAWABLE:
        raise errors.CommentNotWithdrawable
    comment.status = CommentStatus.WITHDRAWN
    comment.save(update_fields=["status"])
    close(idea=comment.idea, comment=comment, decision=Decision.MOOT)
    return comment


@transaction.atomic
def publish_comment(*, comment: Comment, moderator: User | None = None) -> Comment:
    """Shows the comment to everyone; also brings back one refused by mistake.

    Raises CommentNotPublishable when it does not wait for it.
    """
    comment = _locked(comment)
    if comment.status not in (CommentStatus.PENDING, CommentStatus.REFUSED):
        raise errors.CommentNotPublishable
    _open_to_all(comment)
    comment.refusal_reason = ""
    comment.save(update_fields=["status", "refusal_reason", "published_at"])
    close(idea=comment.idea, comment=comment, decision=Decision.PUBLISHED, moderator=moderator)
    _tell_of_answer(comment)
    transaction.on_commit(partial(mails.tell_comment_published, comment), robust=True)
    return comment


@transaction.atomic
def refuse_comment(
    *,
    comment: Comment,
    reason: str,
    moderator: User | None = None,
    template: ReasonTemplate | None = None,
) -> Comment:
    """Keeps the comment from the public, or takes it down; its author reads why, text quoted.

    Raises CommentReasonMissing, CommentNotRefusable.
    """
    reason = reason.strip()
    if not reason:
        raise errors.CommentReasonMissing
    comment = _locked(comment)
    if comment.status not in COMMENT_WITHDRAWABLE:
        raise errors.CommentNotRefusable
    comment.status = CommentStatus.REFUSED
    comment.refusal_reason = reason
    comment.save(update_fields=["status", "refusal_reason"])
    close(
        idea=comment.idea,
        comment=comment,
        decision=Decision.REFUSED,
        moderator=moderator,
        reason=reason,
        template=template,
    )
    transaction.on_commit(partial(mails.tell_comment_refused, comment), robust=True)
    return comment
