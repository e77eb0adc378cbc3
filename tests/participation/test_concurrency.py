"""Many people at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connections
from django.urls import reverse

from participation import services
from participation.models import Idea, Support
from participation.supports.services import support_idea
from tests.conftest import signed_in
from tests.factories import make_board, make_idea, make_user

pytestmark = pytest.mark.django_db(transaction=True)

THREADS = 50
RESIDENTS = 20


def at_once(act: Callable[[int], Any]) -> list[Any]:
    """Runs `act(0)` to `act(49)` in as many threads, all let go at the same moment."""
    start = Barrier(THREADS)

    def run(number: int) -> Any:
        try:
            start.wait()
            return act(number)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(run, range(THREADS)))


def test_fifty_threads_as_twenty_residents_leave_twenty_supports() -> None:
    idea = make_idea(make_board())
    residents = [make_user(f"h{number}@exemple.test") for number in range(RESIDENTS)]

    created = at_once(lambda number: support_idea(idea=idea, person=residents[number % RESIDENTS]))

    assert sum(is_new for _support, is_new in created) == RESIDENTS
    assert Support.objects.filter(idea=idea).count() == RESIDENTS
    assert Idea.objects.with_support_count().get().support_count == RESIDENTS


def test_fifty_posts_of_twenty_residents_leave_twenty_supports() -> None:
    idea = make_idea(make_board())
    clients = [signed_in(make_user(f"h{number}@exemple.test")) for number in range(RESIDENTS)]
    address = reverse("idea_support", args=[idea.board.slug, idea.pk])

    answers = at_once(lambda number: clients[number % RESIDENTS].post(address).status_code)

    assert set(answers) == {302}
    assert Support.objects.count() == RESIDENTS


def test_fifty_clicks_on_send_leave_one_idea() -> None:
    board, author = make_board(), make_user()

    ideas = at_once(
        lambda number: services.propose_idea(
            board=board,
            author=author,
            title="Un banc devant l’école",
            text="Un banc à l’ombre pour attendre les enfants.",
        )
    )

    assert len({idea.pk for idea in ideas}) == 1
    assert Idea.objects.count() == 1
