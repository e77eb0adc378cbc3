"""What happens to an idea. Each function is one whole step: rows, search and mail together.

The people who call must be allowed to (participation.permissions); whether the idea can take the
step is checked here, under a lock, and refused with participation.errors.
"""

from collections.abc import Sequence
from functools import partial

from django.db import transaction
from django.utils import timezone

from actions.models import ActionPage
from core.models import Theme, User
from core.models.page import on_one_line
from core.search import registry
from participation import errors, mails, pictures
from participation.models import (
    BoardPage,
    Idea,
    IdeaStatus,
    IdeaTheme,
    OfficialAnswer,
    Support,
)
from participation.models.idea import PUBLIC_STATUSES
from participation.permissions import WITHDRAWABLE
from participation.pictures import CleanPicture

MAX_THEMES = 3
ANSWER_STATUSES = (
    IdeaStatus.STUDYING,
    IdeaStatus.ACCEPTED,
    IdeaStatus.IN_PROGRESS,
    IdeaStatus.DONE,
    IdeaStatus.DECLINED,
)


def _locked(idea: Idea) -> Idea:
    """The idea as it is now, held until the end of the transaction."""
    rows = Idea.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("board", "author").get(pk=idea.pk)


@transaction.atomic
def propose_idea(
    *,
    board: BoardPage,
    author: User,
    title: str,
    text: str,
    themes: Sequence[Theme] = (),
    place: str = "",
    picture: CleanPicture | None = None,
    picture_description: str = "",
) -> Idea:
    """A new idea, waiting for a moderator, who is told by mail.

    Sent twice (a double click), it stays one idea: the first is returned again.
    Raises BoardClosed, TooManyThemes, and ValidationError for a title or text out of bounds.
    """
    if len(themes) > MAX_THEMES:
        raise errors.TooManyThemes
    # Holds off this author's other click until we are done.
    User.objects.select_for_update(no_key=True).get(pk=author.pk)
    if not BoardPage.objects.open().filter(pk=board.pk).exists():
        raise errors.BoardClosed
    idea = Idea(
        board=board,
        author=author,
        title=on_one_line(title),
        text=text.strip(),
        place=on_one_line(place) if board.allow_place else "",
    )
    same = Idea.objects.filter(
        board=board, author=author, title=idea.title, text=idea.text
    ).exclude(status__in=(IdeaStatus.REFUSED, IdeaStatus.WITHDRAWN))
    if already := same.first():
        return already
    idea.clean_fields()
    if picture and board.allow_picture:
        idea.picture = pictures.store(
            picture=picture, title=idea.title, description=picture_description, owner=author
        )
    idea.save()
    IdeaTheme.objects.bulk_create(IdeaTheme(tag=theme, content_object=idea) for theme in themes)
    registry.changed(idea)
    transaction.on_commit(partial(mails.tell_moderators, idea), robust=True)
    return idea


@transaction.atomic
def publish_idea(*, idea: Idea) -> Idea:
    """Shows the idea to everyone; also brings back one refused by mistake.

    Raises NotPublishable when it does not wait for it.
    """
    idea = _locked(idea)
    if idea.status not in (IdeaStatus.PENDING, IdeaStatus.REFUSED):
        raise errors.NotPublishable
    idea.status = IdeaStatus.PUBLISHED
    idea.refusal_reason = ""
    idea.published_at = idea.published_at or timezone.now()
    idea.save(update_fields=["status", "refusal_reason", "published_at"])
    registry.changed(idea)
    transaction.on_commit(partial(mails.tell_published, idea), robust=True)
    return idea


@transaction.atomic
def refuse_idea(*, idea: Idea, reason: str) -> Idea:
    """Keeps the idea from the public, or takes it down; its author reads why, text quoted.

    Raises ReasonMissing, NotRefusable.
    """
    reason = reason.strip()
    if not reason:
        raise errors.ReasonMissing
    idea = _locked(idea)
    if idea.status in (IdeaStatus.REFUSED, IdeaStatus.WITHDRAWN):
        raise errors.NotRefusable
    idea.status = IdeaStatus.REFUSED
    idea.refusal_reason = reason
    idea.save(update_fields=["status", "refusal_reason"])
    registry.changed(idea)
    transaction.on_commit(partial(mails.tell_refused, idea), robust=True)
    return idea


@transaction.atomic
def withdraw_idea(*, idea: Idea) -> Idea:
    """Its author takes the idea back; nobody else sees it any more. Raises NotWithdrawable."""
    idea = _locked(idea)
    if idea.status not in WITHDRAWABLE:
        raise errors.NotWithdrawable
    idea.status = IdeaStatus.WITHDRAWN
    idea.save(update_fields=["status"])
    registry.changed(idea)
    return idea


@transaction.atomic
def answer_idea(
    *,
    idea: Idea,
    author: User,
    status: str,
    text: str,
    signed_by: str,
    action: ActionPage | None = None,
) -> OfficialAnswer:
    """The town's answer, in public; told to the author and to every supporter.

    Answering again replaces the answer; saved without any change, nobody is written to twice.
    Raises AnswerIncomplete, NotAnswerable.
    """
    text, signed_by = text.strip(), on_one_line(signed_by)
    if status not in ANSWER_STATUSES or not text or not signed_by:
        raise errors.AnswerIncomplete
    idea = _locked(idea)
    if idea.status not in PUBLIC_STATUSES:
        raise errors.NotAnswerable
    before = OfficialAnswer.objects.filter(idea=idea).first()
    told = before is not None and (idea.status, before.text) == (status, text)
    idea.status = status
    idea.action = action
    idea.save(update_fields=["status", "action"])
    said = {"author": author, "signed_by": signed_by, "text": text}
    if not told:
        said["answered_at"] = timezone.now()
    answer, _created = OfficialAnswer.objects.update_or_create(idea=idea, defaults=said)
    registry.changed(idea)
    if not told:
        transaction.on_commit(partial(mails.tell_answered, idea), robust=True)
    return answer


@transaction.atomic
def support_idea(*, idea: Idea, resident: User) -> bool:
    """One person, one support. True when it is new, False when it was already there.

    The unique constraint decides between clicks of the same moment. Raises BoardClosed,
    NotSupportable.
    """
    _check_supportable(idea)
    _support, created = Support.objects.get_or_create(idea=idea, resident=resident)
    return created


@transaction.atomic
def withdraw_support(*, idea: Idea, resident: User) -> bool:
    """True when a support was taken back, False when there was none.

    Raises BoardClosed, NotSupportable: what the town decided on does not move afterwards.
    """
    _check_supportable(idea)
    deleted, _by_model = Support.objects.filter(idea=idea, resident=resident).delete()
    return deleted > 0


def _check_supportable(idea: Idea) -> None:
    # Held, so that no support slips in while the town answers.
    now = _locked(idea)
    if not now.board.is_open:
        raise errors.BoardClosed
    if not now.accepts_support:
        raise errors.NotSupportable
