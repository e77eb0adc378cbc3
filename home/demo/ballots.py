"""The supports of calls where one has to choose: so many ideas each, or a basket that holds so much.

As everywhere in the demo, chance has a fixed seed, and nobody does what the site would refuse.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from core.models import User
from participation.models import BoardPage, Idea, IdeaStatus, PhaseKind, Support, SupportRule

SEED = 1975
# Of ten residents, how many take part.
SHARE = 0.6


def has_to_choose(board: BoardPage) -> bool:
    return board.support_rule == SupportRule.LIMITED or board.budget is not None


def give_within_the_rules(board: BoardPage, people: Sequence[User], now: datetime) -> None:
    """Each of those who take part gives all they may, at one moment of the support phase."""
    (phase, *_others) = [p for p in board.phase_list if p.kind == PhaseKind.SUPPORT]
    if not has_to_choose(board) or phase.starts_at is None:
        return
    chance = Random(SEED + len(board.slug))
    ideas = list(Idea.objects.filter(board=board, status=IdeaStatus.PUBLISHED).order_by("pk"))
    seconds = (min(now, phase.ends_at or now) - phase.starts_at).total_seconds()
    Support.objects.bulk_create(
        Support(idea=idea, counted_for=idea, resident=person, created_at=given)
        for person in chance.sample(list(people), round(len(people) * SHARE))
        # Not randint(): how many draws it takes depends on its bound, which grows with the hour.
        for given in [phase.starts_at + timedelta(seconds=chance.random() * seconds)]
        for idea in _choice(board, chance.sample(ideas, len(ideas)))
    )


def _choice(board: BoardPage, liked: Sequence[Idea]) -> list[Idea]:
    """The ideas that fit, of those that one likes best first."""
    chosen: list[Idea] = []
    left = board.budget
    for idea in liked:
        if board.support_limit is not None and len(chosen) == board.support_limit:
            break
        cost = idea.cost or 0
        if left is None or cost <= left:
            chosen.append(idea)
            left = None if left is None else left - cost
    return chosen
