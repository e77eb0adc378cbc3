"""The same questions give the same answers on SQLite and on PostgreSQL (tests/search/questions.py)."""

from collections.abc import Callable

import pytest

from search import words
from search.index import DatabaseIndex
from search.listing import SearchListing
from search.models import SearchEntry, SearchWord
from tests.search.questions import QUESTIONS, TOWN, Asked, documents

pytestmark = pytest.mark.django_db


@pytest.fixture
def _town(django_capture_on_commit_callbacks: Callable[..., object]) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        SearchEntry.objects.all().delete()  # the pages that every site begins with
        SearchWord.objects.all().delete()
        words.forget()
        DatabaseIndex().put(documents())


@pytest.mark.usefixtures("_town")
@pytest.mark.parametrize("asked", QUESTIONS, ids=[asked.q for asked in QUESTIONS])
def test_question(ask: Callable[..., SearchListing], asked: Asked) -> None:
    listing = ask(asked.q)
    found = [result.url.strip("/") for result in listing.page] if listing.has_question else []
    first = asked.first.split()
    assert sorted(found) == sorted(asked.found.split())
    assert found[: len(first)] == first
    assert (listing.understood.text if listing.is_corrected else "") == asked.instead
    assert (listing.proposed.text if listing.proposed else "") == asked.proposed


def test_the_table_is_large_enough_and_says_nothing_twice() -> None:
    assert len({asked.q for asked in QUESTIONS}) == len(QUESTIONS) >= 90
    keys = {key for key, *_rest in TOWN}
    assert len(keys) == len(TOWN) >= 40
    for asked in QUESTIONS:
        assert {*asked.found.split(), *asked.first.split()} <= keys
