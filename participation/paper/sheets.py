"""The support sheets as they are printed: one line a person, one box an idea."""

from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participation.models import BoardPage, Idea, PaperSession, SupportRule

# As many boxes as a hand can tick on a line of A4, and titles that stay readable above them.
IDEAS_ACROSS = 8
LINES = 12
DEFAULT_SHEETS = 5
MOST_SHEETS = 100


@dataclass(frozen=True)
class Side:
    """One printed page. A sheet has several when there are many ideas: a person keeps their line."""

    number: int
    part: int
    parts: int
    ideas: list[Idea]
    lines: list[int]


@dataclass(frozen=True)
class Sheets:
    session: PaperSession
    rule: str
    sides: list[Side]
    count: int


def make_sheets(session: PaperSession, count: int = DEFAULT_SHEETS) -> Sheets:
    """`count` numbered sheets, from 1 on; their lines are numbered on from sheet to sheet."""
    count = min(max(count, 1), MOST_SHEETS)
    ideas = list(session.ideas.order_by("pk"))
    groups = _shared_out(ideas)
    sides = [
        Side(
            number=number,
            part=rank,
            parts=len(groups),
            ideas=group,
            lines=list(range((number - 1) * LINES + 1, number * LINES + 1)),
        )
        for number in range(1, count + 1)
        for rank, group in enumerate(groups, start=1)
    ]
    return Sheets(session=session, rule=rule_of(session.board), sides=sides, count=count)


def rule_of(board: BoardPage) -> str:
    """How many boxes one may tick, in a sentence."""
    if board.support_rule == SupportRule.LIMITED and board.support_limit:
        limit = board.support_limit
        most = ngettext("Cochez %d idée au plus.", "Cochez %d idées au plus.", limit) % limit
        return most + " " + _("Une ligne où il y en a plus ne compte pas.")
    if board.budget:
        budget = number_format(board.budget, use_l10n=True, force_grouping=True)
        return _("Cochez des idées pour %s € au plus, en tout.") % budget
    return _("Cochez autant d’idées que vous voulez.")


def _shared_out(ideas: list[Idea]) -> list[list[Idea]]:
    """In groups that fit a page, as even as can be."""
    pages = max(1, -(-len(ideas) // IDEAS_ACROSS))
    size, more = divmod(len(ideas), pages)
    groups, start = [], 0
    for rank in range(pages):
        end = start + size + (rank < more)
        groups.append(ideas[start:end])
        start = end
    return groups
