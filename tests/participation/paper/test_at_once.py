"""Agents who count at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any

import pytest
from django.db import connections

from participation.errors import Refusal
from participation.models import PaperResult, PaperTally
from participation.paper import services
from tests.factories import make_board, make_idea
from tests.participation.paper.conftest import make_agent

pytestmark = pytest.mark.django_db(transaction=True)

THREADS = 8


def at_once(act: Callable[[int], Any]) -> list[Any]:
    """What each of the threads, let go together, was answered: a result or the refusal's class."""
    start = Barrier(THREADS)

    def run(number: int) -> Any:
        try:
            start.wait()
            return act(number)
        except Refusal as refusal:
            return type(refusal).__name__
        finally:
            connections.close_all()

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(run, range(THREADS)))


def test_of_many_agents_at_once_two_count() -> None:
    board = make_board()
    idea = make_idea(board)
    agents = [make_agent(f"agent{number}") for number in range(THREADS)]
    session = services.open_session(
        board=board, place="Le marché", held_on=date(2026, 3, 1), agent=agents[0]
    )
    answers = at_once(
        lambda number: services.count(session=session, agent=agents[number], counts={idea.pk: 7})
    )
    assert answers.count("CountsComplete") == THREADS - 2
    assert sorted(PaperTally.objects.values_list("position", flat=True)) == [1, 2]
    assert PaperResult.objects.get().total == 7


def test_one_agent_with_many_clicks_counts_once() -> None:
    board = make_board()
    idea = make_idea(board)
    agent = make_agent("agent")
    session = services.open_session(
        board=board, place="Le marché", held_on=date(2026, 3, 1), agent=agent
    )
    answers = at_once(
        lambda _number: services.count(session=session, agent=agent, counts={idea.pk: 7})
    )
    assert answers.count("CountedAlready") == THREADS - 1
    assert PaperTally.objects.count() == 1
