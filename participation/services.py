"""What happens to an idea. Each function is one whole step: rows, search and mail together.

The people who call must be allowed to (participation.permissions); whether the idea can take the
step is checked here, under a lock, and refused with participation.errors.
"""

from collections.abc import Sequence
from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core.models import Theme, User
from core.models.page import on_one_line
from core.search import registry
from participation import errors, mails, pictures
from participation.following.happenings import note
from participation.locks import hold_person, locked_idea
from participation.models import (
    BoardPage,
    CaseKind,
    Category,
    Channel,
    Decision,
    District,
    HappeningKind,
    Idea,
    IdeaStatus,
    IdeaTheme,
    PhaseKind,
    ReasonTemplate,
)
from participation.moderation.intake import close, needs_reading, queue
from participation.people import Person, may_take_part, written_by
from participation.permissions import WITHDRAWABLE
from participation.pictures import CleanPicture
from participation.proposing.window import why_not_editable

MAX_THEMES = 3


@transaction.atomic
def propose_idea(
    *,
    board: BoardPage,
    author: Person,
    title: str,
    text: str,
    themes: Sequence[Theme] = (),
    place: str = "",
    picture: CleanPicture | None = None,
    picture_description: str = "",
    category: Category | None = None,
    district: District | None = None,
    channel: Channel = Channel.ONLINE,
    entered_by: User | None = None,
) -> Idea:
    """A new idea: waiting for a moderator, or public at once where the board reads afterwards and
    nothing in the text asks for a reader. Its photo is judged apart.

    Sent twice (a double click), it stays one idea: the first is returned again.
    Raises BoardClosed, NotForYou, TooManyThemes, and ValidationError for a title or text out of bounds.
    """
    if len(themes) > MAX_THEMES:
        raise errors.TooManyThemes
    # Holds off this author's other click until we are done.
    hold_person(author)
    if not BoardPage.objects.accepting(PhaseKind.PROPOSE).filter(pk=board.pk).exists():
        raise errors.BoardClosed
    if not may_take_part(author, board):
        raise errors.NotForYou
    idea = Idea(
        **written_by(author),
        board=board,
        channel=channel,
        entered_by=entered_by,
        title=on_one_line(title),
        text=text.strip(),
        place=on_one_line(place) if board.allow_place else "",
        category=category,
        district=district,
    )
    if already := _sent_already(idea):
        return already
    _check(idea)
    if picture and board.allow_picture:
        idea.picture = pictures.store(
            picture=picture,
            title=idea.title,
            description=picture_description,
            owner=author if isinstance(author, User) else entered_by,
        )
    _receive(idea, themes)
    return idea


def _sent_already(idea: Idea) -> Idea | None:
    """The same words of the same person on the same board, unless they were refused or taken back."""
    same = Idea.objects.filter(
        author=idea.author, guest=idea.guest, board=idea.board, title=idea.title, text=idea.text
    )
    return same.exclude(status__in=(IdeaStatus.REFUSED, IdeaStatus.WITHDRAWN)).first()


def _receive(idea: Idea, themes: Sequence[Theme]) -> None:
    """Writes a new idea down; read now or afterwards, it has its place in the queue."""
    at_once = not _reads_first(idea)
    idea.picture_is_public = at_once or idea.picture is None
    if at_once:
        _open_to_all(idea)
    idea.save()
    if at_once:
        note(HappeningKind.IDEA_PUBLISHED, idea=idea, once=f"idea-{idea.pk}")
    _tag(idea, themes)
    queue(kind=CaseKind.IDEA, idea=idea)
    if idea.picture is not None:
        queue(kind=CaseKind.PICTURE, idea=idea)
    registry.changed(idea)


def _check(idea: Idea) -> None:
    """Raises ValidationError for what the columns do not hold, or a drawer of another board."""
    idea.clean_fields()
    if idea.category is not None and idea.category.board_id != idea.board_id:
        raise ValidationError(
            {"category": _("Cette catégorie n’existe pas dans cet appel à idées.")}
        )


def _tag(idea: Idea, themes: Sequence[Theme]) -> None:
    IdeaTheme.objects.bulk_create(IdeaTheme(tag=theme, content_object=idea) for theme in themes)


def _open_to_all(idea: Idea) -> None:
    """Public from now on: the town's time to answer starts."""
    idea.status = IdeaStatus.PUBLISHED
    idea.published_at = idea.published_at or timezone.now()
    idea.answer_due = idea.answer_due or idea.board.answer_due(idea.published_at)


@transaction.atomic
def edit_idea(
    *,
    idea: Idea,
    title: str,
    text: str,
    themes: Sequence[Theme] = (),
    place: str = "",
    picture: CleanPicture | None = None,
    picture_description: str = "",
    remove_picture: bool = False,
    category: Category | None = None,
    district: District | None = None,
) -> Idea:
    """What its author corrects soon after sending; a moderator finds the new text in the queue.

    Without a new `picture` the one there is stays, unless `remove_picture`.
    Raises NotEditable (whose kinds say why), TooManyThemes, and ValidationError as propose_idea().
    """
    if len(themes) > MAX_THEMES:
        raise errors.TooManyThemes
    idea = locked_idea(idea)
    if refusal := why_not_editable(idea):
        raise refusal
    idea.title, idea.text = on_one_line(title), text.strip()
    idea.place = on_one_line(place) if idea.board.allow_place else idea.place
    idea.category, idea.district = category, district
    idea.edited_at = timezone.now()
    _check(idea)
    _change_picture(idea, picture, picture_description, remove=remove_picture)
    if idea.status == IdeaStatus.PUBLISHED and _reads_first(idea):
        idea.status = IdeaStatus.PENDING
    if picture is not None:
        idea.picture_is_public = idea.status == IdeaStatus.PUBLISHED
    idea.save()
    idea.theme_links.all().delete()
    _tag(idea, themes)
    queue(kind=CaseKind.IDEA, idea=idea)
    if picture is not None and idea.picture is not None:
        queue(kind=CaseKind.PICTURE, idea=idea)
    registry.changed(idea)
    return idea


def _reads_first(idea: Idea) -> bool:
    """Whether the text as it is now waits for a reader."""
    person = idea.author or idea.guest
    words = f"{idea.title}\n{idea.text}"
    return person is None or needs_reading(board=idea.board, person=person, text=words)


def _change_picture(
    idea: Idea, picture: CleanPicture | None, description: str, *, remove: bool
) -> None:
    before = idea.picture
    if picture and idea.board.allow_picture:
        owner = idea.author or idea.entered_by
        idea.picture = pictures.store(
            picture=picture, title=idea.title, description=description, owner=owner
        )
    elif remove:
        idea.picture = None
    elif before and description and before.description != description:
        before.description = description
        before.save(update_fields=["description"])
    if before and before != idea.picture:
        # Nobody else shows it; its file goes with it.
        idea.save(update_fields=["picture"])
        before.delete()


@transaction.atomic
def publish_idea(*, idea: Idea, moderator: User | None = None) -> Idea:
    """Shows the idea to everyone; also brings back one refused by mistake.

    Raises NotPublishable when it does not wait for it.
    """
    idea = locked_idea(idea)
    if idea.status not in (IdeaStatus.PENDING, IdeaStatus.REFUSED):
        raise errors.NotPublishable
    _open_to_all(idea)
    idea.refusal_reason = ""
    idea.save(update_fields=["status", "refusal_reason", "published_at", "answer_due"])
    close(idea=idea, decision=Decision.PUBLISHED, moderator=moderator)
    note(HappeningKind.IDEA_PUBLISHED, idea=idea, once=f"idea-{idea.pk}")
    registry.changed(idea)
    transaction.on_commit(partial(mails.tell_published, idea), robust=True)
    return idea


@transaction.atomic
def refuse_idea(
    *,
    idea: Idea,
    reason: str,
    moderator: User | None = None,
    template: ReasonTemplate | None = None,
) -> Idea:
    """Keeps the idea from the public, or takes it down; its author reads why, text quoted.

    `template` is the one that `reason` was made from, if any: the public figures name it.
    Raises ReasonMissing, NotRefusable.
    """
    reason = reason.strip()
    if not reason:
        raise errors.ReasonMissing
    idea = locked_idea(idea)
    if idea.status in (IdeaStatus.REFUSED, IdeaStatus.WITHDRAWN, IdeaStatus.MERGED):
        raise errors.NotRefusable
    idea.status = IdeaStatus.REFUSED
    idea.refusal_reason = reason
    idea.save(update_fields=["status", "refusal_reason"])
    close(
        idea=idea,
        decision=Decision.REFUSED,
        moderator=moderator,
        reason=reason,
        template=template,
    )
    registry.changed(idea)
    transaction.on_commit(partial(mails.tell_refused, idea), robust=True)
    return idea


@transaction.atomic
def withdraw_idea(*, idea: Idea) -> Idea:
    """Its author takes the idea back; nobody else sees it any more.

    Raises NotWithdrawable, HasMergedIdeas.
    """
    idea = locked_idea(idea)
    if idea.status not in WITHDRAWABLE:
        raise errors.NotWithdrawable
    if idea.merged_ideas.exists():
        raise errors.HasMergedIdeas
    idea.status = IdeaStatus.WITHDRAWN
    idea.save(update_fields=["status"])
    close(idea=idea, decision=Decision.MOOT)
    registry.changed(idea)
    return idea


@transaction.atomic
def restore_idea(*, idea: Idea) -> Idea:
    """Its author brings back an idea they took back: it waits for a moderator again.

    Raises NotRestorable, RestoredTooLate.
    """
    idea = locked_idea(idea)
    if idea.status != IdeaStatus.WITHDRAWN:
        raise errors.NotRestorable
    if not BoardPage.objects.accepting(PhaseKind.PROPOSE).filter(pk=idea.board_id).exists():
        raise errors.RestoredTooLate
    idea.status = IdeaStatus.PENDING
    idea.save(update_fields=["status"])
    queue(kind=CaseKind.IDEA, idea=idea)
    registry.changed(idea)
    return idea
