"""What an agent enters for the person in front of them. Each act is logged with both.

The rules of the board hold for that person as for any other: the services of ideas, supports and
comments check them, and raise what they raise.
"""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from core.models import Theme, User
from core.models.page import on_one_line
from participation import errors
from participation import services as ideas
from participation.codes.hashing import holders
from participation.codes.services import give_code
from participation.codes.wording import understood
from participation.comments import services as comments
from participation.models import (
    BoardPage,
    Category,
    Channel,
    Comment,
    DeskEntry,
    District,
    Guest,
    GuestKind,
    Idea,
    Support,
)
from participation.supports import services as supports

Kind = DeskEntry.Kind


def receive(*, agent: User, display_name: str = "") -> Guest:
    """Somebody who comes for the first time; a first name or an initial is enough, or nothing."""
    return Guest.objects.create(
        kind=GuestKind.DESK, display_name=on_one_line(display_name), created_by=agent
    )


def recognise(*, code: str) -> Guest:
    """Who comes back with the code of their slip, as it was typed. Raises CodeMistyped, CodeUnknown."""
    meant = understood(code)
    if meant is None:
        raise errors.CodeMistyped
    guest = holders(meant).first()
    if guest is None:
        raise errors.CodeUnknown
    return guest


@transaction.atomic
def enter_idea(
    *,
    agent: User,
    guest: Guest,
    board: BoardPage,
    title: str,
    text: str,
    themes: Sequence[Theme] = (),
    place: str = "",
    category: Category | None = None,
    district: District | None = None,
) -> tuple[Idea, DeskEntry | None]:
    """The idea and its line in the log; no second line for the same idea sent twice."""
    idea = ideas.propose_idea(
        board=board,
        author=guest,
        title=title,
        text=text,
        themes=themes,
        place=place,
        category=category,
        district=district,
        channel=Channel.DESK,
        entered_by=agent,
    )
    if DeskEntry.objects.filter(kind=Kind.IDEA, guest=guest, idea=idea).exists():
        return idea, None
    return idea, _log(agent, guest, Kind.IDEA, idea)


@transaction.atomic
def enter_support(*, agent: User, guest: Guest, idea: Idea) -> tuple[Support, DeskEntry | None]:
    """The support, with its receipt, and its line in the log; none when it was given before."""
    support, is_new = supports.support_idea(
        idea=idea, person=guest, channel=Channel.DESK, entered_by=agent
    )
    return support, _log(agent, guest, Kind.SUPPORT, idea) if is_new else None


@transaction.atomic
def enter_comment(
    *, agent: User, guest: Guest, idea: Idea, text: str, stance: str = ""
) -> tuple[Comment, DeskEntry | None]:
    """The comment and its line in the log; no second line for the same comment sent twice."""
    comment = comments.write_comment(
        idea=idea,
        author=guest,
        text=text,
        stance=stance,
        channel=Channel.DESK,
        entered_by=agent,
    )
    note = f"n° {comment.pk}"
    if DeskEntry.objects.filter(kind=Kind.COMMENT, guest=guest, idea=idea, note=note).exists():
        return comment, None
    return comment, _log(agent, guest, Kind.COMMENT, idea, note)


@transaction.atomic
def undo(*, agent: User, entry: DeskEntry) -> DeskEntry:
    """Takes back what a line of the log tells, in a new line. Raises NothingToUndo, and what the
    board no longer lets anybody take back."""
    guest, idea = entry.guest, entry.idea
    if idea is None:
        raise errors.NothingToUndo
    if entry.kind == Kind.SUPPORT:
        if not supports.withdraw_support(idea=idea, person=guest):
            raise errors.NothingToUndo
        return _log(agent, guest, Kind.SUPPORT_WITHDRAWN, idea)
    if entry.kind == Kind.IDEA:
        ideas.withdraw_idea(idea=idea)
        return _log(agent, guest, Kind.IDEA_WITHDRAWN, idea)
    if entry.kind == Kind.COMMENT:
        comment = Comment.objects.filter(guest=guest, idea=idea, pk=_number(entry)).first()
        if comment is None:
            raise errors.NothingToUndo
        comments.withdraw_comment(comment=comment)
        return _log(agent, guest, Kind.COMMENT_WITHDRAWN, idea, entry.note)
    raise errors.NothingToUndo


def _number(entry: DeskEntry) -> int:
    return int(entry.note.removeprefix("n° "))


@transaction.atomic
def finish(*, guest: Guest) -> str | None:
    """The person leaves: the seed of the code to print for them, None when they need none.

    Whoever did nothing is forgotten; whoever came with a code keeps it.
    """
    if not guest.entries.exists():
        if guest.code_hash is None:
            guest.delete()
        return None
    return give_code(guest=guest) if guest.code_hash is None else None


@transaction.atomic
def renew_code(*, agent: User, guest: Guest) -> str:
    """The seed of a new code for a slip that was lost; the old code opens nothing. It is logged.

    Raises CodeUnknown for who claimed already, or came with a code of a board.
    """
    held = Guest.objects.unclaimed().select_for_update().filter(pk=guest.pk, kind=GuestKind.DESK)
    found = held.first()
    if found is None:
        raise errors.CodeUnknown
    _log(agent, found, Kind.NEW_CODE, None)
    return give_code(guest=found)


def _log(agent: User, guest: Guest, kind: Any, idea: Idea | None, note: str = "") -> DeskEntry:
    return DeskEntry.objects.create(agent=agent, guest=guest, kind=kind, idea=idea, note=note)
