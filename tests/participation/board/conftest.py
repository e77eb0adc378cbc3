"""Boards with phases, and somebody who gave supports on them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from core.models import User
from participation.models import BoardPage, Idea, Phase, Support
from tests.factories import make_board, make_idea, make_user

Days = int | None


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Moves the clock of Django."""

    def move(moment: datetime) -> None:
        monkeypatch.setattr(timezone, "now", lambda: moment)

    return move


@pytest.fixture
def phased(db: None) -> Callable[..., BoardPage]:
    """A board with these phases: (kind, days from now of its beginning, of its end)."""

    def make(*phases: tuple[str, Days, Days], **fields: Any) -> BoardPage:
        now = timezone.now()

        def days(number: Days) -> datetime | None:
            return None if number is None else now + timedelta(days=number)

        return make_board(
            phases=[
                Phase(kind=kind, sort_order=rank, starts_at=days(start), ends_at=days(end))
                for rank, (kind, start, end) in enumerate(phases)
            ],
            **fields,
        )

    return make


@pytest.fixture
def giver(db: None) -> User:
    return make_user("donne@exemple.test")


@pytest.fixture
def give(giver: User) -> Callable[..., list[Idea]]:
    """The same person supports new ideas of a board, of these costs."""

    def supports(board: BoardPage, *costs: int | None) -> list[Idea]:
        ideas = [
            make_idea(board, title=f"Idée à {cost} euros, {rank}", cost=cost)
            for rank, cost in enumerate(costs)
        ]
        for idea in ideas:
            Support.objects.create(idea=idea, resident=giver)
        return ideas

    return supports
