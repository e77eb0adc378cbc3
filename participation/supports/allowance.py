"""What one person has given on a board, and what its rules leave them."""

from dataclasses import dataclass
from functools import cached_property

from participation import errors
from participation.models import BoardPage, Idea, Support, SupportRule
from participation.people import Person
from participation.supports.money import euros

# What a page tells of a support and of its idea; an idea has four times as many columns.
_SHOWN = (
    *("idea_id", "counted_for_id", "receipt", "channel", "created_at"),
    *("idea__title", "idea__status", "idea__cost", "counted_for__title", "counted_for__status"),
)


@dataclass(frozen=True)
class Allowance:
    """The supports of one person on one board, each with its idea; none for a stranger.

    Each row given weighs on the limit and on the basket, also when the idea was merged since.
    """

    board: BoardPage
    given: list[Support]

    @classmethod
    def of(cls, person: Person | None, board: BoardPage) -> "Allowance":
        """One query. Exact only while the person is held (participation.locks.hold_person)."""
        if person is None:
            return cls(board, [])
        rows = Support.objects.given_by(person).on_board(board.pk)
        told = rows.select_related("idea", "counted_for").only(*_SHOWN)
        return cls(board, list(told.order_by("created_at", "pk")))

    def support_for(self, idea: Idea) -> Support | None:
        """The support by which the person counts for this idea, given to it or to one merged into
        it."""
        mine = [one for one in self.given if idea.pk in (one.counted_for_id, one.idea_id)]
        # The one that weighs first: the other is asleep.
        return min(mine, key=lambda one: one.counted_for_id is None, default=None)

    @property
    def used(self) -> int:
        return len(self.given)

    @property
    def limit(self) -> int | None:
        return self.board.support_limit if self.board.support_rule == SupportRule.LIMITED else None

    @property
    def budget(self) -> int | None:
        return self.board.budget

    @cached_property
    def spent(self) -> int:
        return sum(one.idea.cost or 0 for one in self.given)

    @property
    def left(self) -> int:
        """Euros left in the basket; below zero when the cost of an idea was raised since."""
        return (self.budget or 0) - self.spent

    @property
    def is_full(self) -> bool:
        return self.limit is not None and self.used >= self.limit

    def refusal_for(self, idea: Idea) -> errors.Refusal | None:
        """Why one more support for this idea does not fit."""
        if self.limit is not None and self.is_full:
            return errors.LimitReached(self.limit)
        if self.budget is None:
            return None
        if idea.cost is None:
            return errors.CostMissing()
        if idea.cost > self.left:
            return errors.BudgetExceeded(cost=euros(idea.cost), left=euros(max(self.left, 0)))
        return None
