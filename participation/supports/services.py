"""Giving a support and taking it back, under the rules of the board.

Locks are always taken in this order: the person, then the idea. What one person gives is counted
while that person is held, so that two clicks of theirs cannot both find the last place.
"""

from django.db import transaction

from core.models import User
from participation import errors
from participation.locks import hold_person, in_turn, locked_idea
from participation.merging import tree_of
from participation.models import BoardPage, Channel, Idea, IdeaStatus, Support
from participation.people import Person, given_by, may_take_part
from participation.supports.allowance import Allowance


@in_turn()
@transaction.atomic
def support_idea(
    *,
    idea: Idea,
    person: Person,
    channel: Channel = Channel.ONLINE,
    entered_by: User | None = None,
    address_hash: str = "",
) -> tuple[Support, bool]:
    """One person, one support: the support, and whether it is new.

    Who counts for the idea already, through one merged into it, gets that support again. Raises
    BoardClosed, NotSupportable, NotForYou, LimitReached, CostMissing, BudgetExceeded.
    """
    hold_person(person)
    now = _held(idea)
    if now.status != IdeaStatus.PUBLISHED:
        raise errors.NotSupportable
    if not may_take_part(person, now.board):
        raise errors.NotForYou
    allowance = Allowance.of(person, now.board)
    if already := allowance.support_for(now):
        return already, False
    if refusal := allowance.refusal_for(now):
        raise refusal
    support = Support.objects.create(
        idea=now,
        **given_by(person),
        channel=channel,
        entered_by=entered_by,
        address_hash=address_hash,
        counted_for=now,
    )
    return support, True


@in_turn()
@transaction.atomic
def withdraw_support(*, idea: Idea, person: Person) -> bool:
    """True when a support was taken back, False when there was none.

    As long as supports are open, whatever became of the idea: it may be given elsewhere. All that
    the person gave to the idea goes, also what they gave to those merged into it; a merged idea
    itself gives nothing back. Raises BoardClosed, NotSupportable.
    """
    hold_person(person)
    now = _held(idea)
    if now.status == IdeaStatus.MERGED:
        raise errors.NotSupportable
    deleted, _by_model = Support.objects.given_by(person).filter(idea__in=tree_of(now)).delete()
    return deleted > 0


def _held(idea: Idea) -> Idea:
    """The idea, held: nothing slips in while the town answers, merges or closes. Its board is
    asked whether supports move now: the database knows, whatever this process remembers."""
    now = locked_idea(idea)
    if not BoardPage.objects.taking_supports().filter(pk=now.board_id).exists():
        raise errors.BoardClosed
    return now
