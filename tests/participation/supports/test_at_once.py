"""Fifty threads, two hundred residents: nothing lost, nothing double, nobody beyond the rules."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from django.db import connections
from django.db.models import Count, Sum
from django.utils import timezone

from core.models import User
from participation.answers.services import answer_idea
from participation.errors import BoardClosed, BudgetExceeded, LimitReached, Refusal
from participation.models import Closing, Idea, IdeaStatus, Support
from participation.supports import tally
from participation.supports.closing import close_phases
from participation.supports.services import support_idea, withdraw_support
from tests.factories import make_board, make_idea, make_user
from tests.participation.supports.conftest import budget_board, limited_board

pytestmark = pytest.mark.django_db(transaction=True)

THREADS = 50
RESIDENTS = 200
IDEAS = 20
LIMIT = 3
BUDGET = 10_000
Task = tuple[Callable[..., Any], User, Idea]


def make_residents(number: int = RESIDENTS) -> list[User]:
    """Without a password each: hashing two hundred would take longer than the test."""
    return User.objects.bulk_create(
        [User(email=f"h{place}@exemple.test", display_name=f"H{place}") for place in range(number)]
    )


def run(tasks: Iterable[Task]) -> list[tuple[User, Idea, Any]]:
    """Each task in one of fifty threads; what it gave back, or the refusal."""

    def act(task: Task) -> tuple[User, Idea, Any]:
        service, person, idea = task
        try:
            return person, idea, service(idea=idea, person=person)
        except Refusal as refusal:
            return person, idea, refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(act, tasks))


def clicks(residents: list[User], ideas: list[Idea], each: int) -> list[Task]:
    """Each resident clicks on some ideas, twice on each, all in any order."""
    chance = Random(4)
    tasks = [
        (support_idea, person, idea)
        for person in residents
        for idea in chance.sample(ideas, each)
        for _double_click in range(2)
    ]
    chance.shuffle(tasks)
    return tasks


def new_ones(results: list[tuple[User, Idea, Any]]) -> set[int]:
    """The rows that somebody was thanked for."""
    return {said[0].pk for _person, _idea, said in results if isinstance(said, tuple) and said[1]}


def test_nobody_passes_the_limit_and_nothing_is_lost() -> None:
    board = limited_board(LIMIT)
    ideas = [make_idea(board, title=f"Idée {number}") for number in range(IDEAS)]
    residents = make_residents()

    results = run(clicks(residents, ideas, LIMIT + 1))

    given = dict(Support.objects.order_by().values_list("resident").annotate(Count("pk")))
    assert given == {person.pk: LIMIT for person in residents}
    assert new_ones(results) == set(Support.objects.values_list("pk", flat=True))
    refused = [said for _person, _idea, said in results if isinstance(said, Refusal)]
    assert len(refused) == 2 * RESIDENTS
    assert {type(said) for said in refused} == {LimitReached}
    counts = Idea.objects.with_support_count().values_list("support_count", flat=True)
    assert sum(counts) == RESIDENTS * LIMIT


def test_no_basket_is_overspent() -> None:
    board = budget_board(BUDGET)
    ideas = [
        make_idea(board, title=f"Idée {number}", cost=900 * (number % 7 + 1))
        for number in range(IDEAS)
    ]
    residents = make_residents()

    results = run(clicks(residents, ideas, 5))

    spent: dict[int, int] = defaultdict(int)
    spent |= dict(Support.objects.order_by().values_list("resident").annotate(Sum("idea__cost")))
    assert max(spent.values()) <= BUDGET
    assert new_ones(results) == set(Support.objects.values_list("pk", flat=True))
    # What was refused would not fit: no place was lost either.
    for person, idea, said in results:
        if isinstance(said, Refusal):
            assert isinstance(said, BudgetExceeded)
            assert spent[person.pk] + idea.cost > BUDGET


def test_giving_and_taking_back_at_once_stays_right() -> None:
    board = limited_board(LIMIT)
    ideas = [make_idea(board, title=f"Idée {number}") for number in range(6)]
    chance = Random(5)
    tasks: list[Task] = [
        (chance.choice([support_idea, support_idea, withdraw_support]), person, idea)
        for person in make_residents(30)
        for idea in ideas
        for _again in range(3)
    ]
    chance.shuffle(tasks)

    results = run(tasks)

    taken = sum(said is True for _person, _idea, said in results)
    assert Support.objects.count() == len(new_ones(results)) - taken
    given = Counter(Support.objects.values_list("resident", flat=True))
    assert max(given.values()) <= LIMIT


def test_answers_and_supports_do_not_wait_for_each_other_for_ever() -> None:
    board = make_board()
    ideas = [make_idea(board, title=f"Idée {number}") for number in range(IDEAS)]
    agent = make_user("mairie@exemple.test")

    def answer(*, idea: Idea, person: User) -> Any:
        return answer_idea(
            idea=idea,
            author=person,
            status=IdeaStatus.ACCEPTED,
            text="Oui, au printemps.",
            signed_by="La mairie",
        )

    tasks: list[Task] = clicks(make_residents(40), ideas, 4)
    tasks += [(answer, agent, idea) for idea in ideas]
    Random(6).shuffle(tasks)

    results = run(tasks)

    assert new_ones(results) == set(Support.objects.values_list("pk", flat=True))
    assert set(Idea.objects.values_list("status", flat=True)) == {IdeaStatus.ACCEPTED}


def test_no_support_slips_in_after_the_close() -> None:
    """Supports go on until the phase ends, and the closing is made while they knock."""
    board = make_board(closes_at=timezone.now() + timedelta(seconds=4))
    ideas = [make_idea(board, title=f"Idée {number}") for number in range(4)]

    def until_closed(*, idea: Idea, person: User) -> Any:
        while not Closing.objects.exists():
            close_phases()
            try:
                support_idea(idea=idea, person=person)
            except BoardClosed as refusal:
                return refusal
        return None

    results = run((until_closed, person, ideas[0]) for person in make_residents(20))
    run((support_idea, person, ideas[1]) for person, _idea, _said in results)
    close_phases()

    closing = Closing.objects.get()
    lines = tally.verify(closing.content.encode()).lines
    codes = {
        tally.code_of(salt=tally.read(closing.content).salt, receipt=receipt)
        for receipt in Support.objects.values_list("receipt", flat=True)
    }
    assert {line.code for line in lines} == codes
    assert not Support.objects.filter(idea=ideas[1]).exists()
