"""The columns in memory follow what is written, whoever writes it, and forget what is undone."""

import threading
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from core.models import Theme
from core.search import Document
from search import columns
from search.engines import engine
from search.index import DatabaseIndex
from search.models import SearchChange
from search.question import KIND, THEME, Question, Term

pytestmark = pytest.mark.django_db(transaction=True)

POTAGER = Question(terms=(Term(forms=(("potag",),)),), today=date(2026, 6, 15))


@pytest.fixture(autouse=True)
def read_anew() -> Iterator[None]:
    columns.forget()
    yield
    columns.forget()


def put(
    *numbers: int, kind: str = "page", title: str = "Potager", themes: list[int] | None = None
) -> None:
    DatabaseIndex().put(
        Document(kind=kind, object_id=n, title=title, url=f"/{n}/", themes=themes or [])
        for n in numbers
    )


def total() -> int:
    return engine().answer(POTAGER).total


def test_what_is_written_after_the_first_search_is_found() -> None:
    put(1)
    assert total() == 1
    put(2, 3)
    assert total() == 3


def test_what_is_removed_is_found_no_more_and_counted_no_more() -> None:
    put(1, 2)
    assert total() == 2
    DatabaseIndex().remove("page", [1])
    answer = engine().answer(POTAGER)
    assert (answer.total, answer.counts[KIND]) == (1, {"page": 1})


def test_what_is_rewritten_is_counted_once_by_what_it_is_now() -> None:
    sport, culture = Theme.objects.filter(slug__in=["sport", "culture"]).order_by("-slug")
    put(1, themes=[sport.pk])
    assert engine().answer(POTAGER).counts[THEME] == {str(sport.pk): 1}
    put(1, themes=[culture.pk])
    answer = engine().answer(POTAGER)
    assert (answer.total, answer.counts[THEME]) == (1, {str(culture.pk): 1})
    put(1, title="Verger")
    assert total() == 0


def test_what_another_connection_writes_is_found() -> None:
    put(1)
    assert total() == 1

    def write() -> None:
        put(2)
        connection.close()

    writer = threading.Thread(target=write)
    writer.start()
    writer.join()
    assert total() == 2


def test_what_a_transaction_undoes_was_never_kept() -> None:
    put(1)
    assert total() == 1
    with transaction.atomic():
        put(2)
        assert total() == 2
        transaction.set_rollback(True)
    assert total() == 1


def test_one_query_follows_when_nothing_has_changed(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    put(1)
    columns.current()
    with django_assert_num_queries(1):
        columns.current()


def test_three_queries_follow_a_change_however_many_entries_there_are(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    put(*range(1, 300))
    columns.current()
    put(300, 301)
    with django_assert_num_queries(3):
        columns.current()


def test_a_great_many_changes_at_once_are_all_followed() -> None:
    put(1)
    assert total() == 1
    put(*range(2, columns.MOST_CHANGES + 200))
    assert total() == columns.MOST_CHANGES + 199
    put(10_000)
    assert total() == columns.MOST_CHANGES + 200


def test_a_change_that_was_written_late_is_still_followed() -> None:
    """A transaction commits after one that began later: its row of the log is older."""
    put(1)
    assert total() == 1
    put(2)
    SearchChange.objects.update(at=timezone.now() - columns.OVERLAP + timedelta(minutes=1))
    assert total() == 2


def test_columns_that_slept_longer_than_the_log_are_read_anew() -> None:
    put(1)
    kept = columns.current()
    put(2)
    SearchChange.objects.all().delete()
    kept.read_at = timezone.now() - columns.KEPT
    assert total() == 2


def test_pruning_keeps_what_may_still_be_followed() -> None:
    put(1)
    old = SearchChange.objects.update(at=timezone.now() - columns.KEPT - timedelta(minutes=1))
    put(2)
    assert columns.prune() == old
    assert SearchChange.objects.count() == 1
