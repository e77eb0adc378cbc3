"""What somebody did without an account becomes theirs, with the code they were given."""

from collections import defaultdict
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.models import User
from core.search import registry
from participation import errors
from participation.codes.hashing import holders
from participation.codes.wording import understood
from participation.locks import hold_person
from participation.models import (
    BoardPage,
    Closing,
    Comment,
    DeskEntry,
    Guest,
    Idea,
    Support,
    SupportRule,
)


@dataclass(frozen=True)
class Claimed:
    """How much changed hands. `doubles` are the supports that the person had given already, and
    `kept` those that stay as they are because the count they belong to is closed."""

    ideas: int
    supports: int
    comments: int
    doubles: int = 0
    kept: int = 0

    def __str__(self) -> str:
        counted = [
            (self.ideas, ngettext("%d idée", "%d idées", self.ideas)),
            (self.supports, ngettext("%d soutien", "%d soutiens", self.supports)),
            (self.comments, ngettext("%d commentaire", "%d commentaires", self.comments)),
        ]
        return ", ".join(words % number for number, words in counted if number) or _("rien de plus")


@transaction.atomic
def claim(*, code: str, person: User) -> Claimed:
    """Ideas, supports and comments of the holder of `code` (as it was typed) become `person`'s.

    One person, one support: those they had given already are dropped. The code then opens nothing.
    Raises CodeMistyped, CodeUnknown, OverTheLimit.
    """
    meant = understood(code)
    if meant is None:
        raise errors.CodeMistyped
    hold_person(person)
    guest = holders(meant).select_for_update(no_key=True).first()
    if guest is None:
        raise errors.CodeUnknown
    moved = _move_supports(guest, person)
    ideas = list(Idea.objects.filter(guest=guest).select_related("board"))
    Idea.objects.filter(guest=guest).update(guest=None, author=person)
    for idea in ideas:
        registry.changed(idea)
    comments = Comment.objects.filter(guest=guest).update(guest=None, author=person)
    guest.claimed_by, guest.claimed_at = person, timezone.now()
    guest.save(update_fields=["claimed_by", "claimed_at"])
    claimed = Claimed(ideas=len(ideas), comments=comments, **moved)
    DeskEntry.objects.create(guest=guest, kind=DeskEntry.Kind.CLAIMED, note=str(claimed))
    return claimed


def _move_supports(guest: Guest, person: User) -> dict[str, int]:
    """Gives the rows to the person, keeping one row counted per idea; how many of each sort."""
    given = _locked(guest)
    moving, kept = _that_may_move(given, person)
    mine = Support.objects.given_by(person)
    chosen = set(mine.values_list("idea", flat=True))
    counted = set(mine.counted().values_list("counted_for", flat=True))
    closed = set(
        Closing.objects.filter(board__in={row.idea.board_id for row in moving}).values_list(
            "board", flat=True
        )
    )
    supports = doubles = 0
    for row in moving:
        counts_already = row.idea_id in chosen or row.counted_for_id in counted
        if counts_already and row.counted_for_id and row.idea.board_id in closed:
            # A published result does not move: the row stays with the code.
            kept += 1
        elif row.idea_id in chosen:
            row.delete()
            doubles += 1
        else:
            if row.counted_for_id in counted:
                row.counted_for = None
            elif row.counted_for_id:
                counted.add(row.counted_for_id)
            row.guest, row.resident = None, person
            row.save(update_fields=["guest", "resident", "counted_for"])
            supports += 1
    _check_limits([row.idea.board for row in moving], person)
    return {"supports": supports, "doubles": doubles, "kept": kept}


def _locked(guest: Guest) -> list[Support]:
    """The rows of the guest, those that count first, with their ideas held: no merge meanwhile."""
    rows = Support.objects.given_by(guest)
    touched = {key for pair in rows.values_list("idea", "counted_for") for key in pair if key}
    held = Idea.objects.filter(pk__in=touched).order_by("pk")
    list(held.select_for_update(no_key=True).values_list("pk", flat=True))
    rows = rows.select_related("idea__board").order_by("pk")
    return sorted(rows, key=lambda row: row.counted_for_id is None)


def _that_may_move(given: list[Support], person: User) -> tuple[list[Support], int]:
    """All rows, but those of a board that is closed where the person would pass the limit: they
    could not take any back. Also how many stay."""
    by_board: dict[BoardPage, list[Support]] = defaultdict(list)
    for row in given:
        by_board[row.idea.board].append(row)
    moving: list[Support] = []
    kept = 0
    for board, rows in by_board.items():
        mine = list(Support.objects.given_by(person).on_board(board.pk).select_related("idea"))
        if board.takes_supports or not _passes(board, [*mine, *rows]):
            moving += rows
        else:
            kept += len(rows)
    return moving, kept


def _check_limits(boards: list[BoardPage], person: User) -> None:
    for board in dict.fromkeys(boards):
        mine = list(Support.objects.given_by(person).on_board(board.pk).select_related("idea"))
        if _passes(board, mine):
            raise errors.OverTheLimit(board)


def _passes(board: BoardPage, rows: list[Support]) -> bool:
    """Whether one person may not have given all of these on the board. Doubles count once."""
    ideas = {row.idea_id: row.idea for row in rows}
    limit = board.support_limit if board.support_rule == SupportRule.LIMITED else None
    if limit is not None and len(ideas) > limit:
        return True
    return board.budget is not None and sum(i.cost or 0 for i in ideas.values()) > board.budget


def told(claimed: Claimed) -> str:
    """What the person reads afterwards."""
    text = _("C’est fait. À votre nom désormais : %(what)s.") % {"what": claimed}
    if claimed.doubles:
        text += " " + ngettext(
            "Vous souteniez déjà une de ces idées : elle compte une seule fois.",
            "Vous souteniez déjà %(number)d de ces idées : chacune compte une seule fois.",
            claimed.doubles,
        ) % {"number": claimed.doubles}
    if claimed.kept:
        text += " " + ngettext(
            "Un soutien reste compté sans votre nom : son vote est clos.",
            "%(number)d soutiens restent comptés sans votre nom : leur vote est clos.",
            claimed.kept,
        ) % {"number": claimed.kept}
    return text
