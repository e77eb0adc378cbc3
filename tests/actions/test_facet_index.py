"""Rows as bits: the same answers as sets give, whatever the list."""

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from actions import facet_index
from actions.facet_index import FacetIndex, bits
from actions.filters import ActionFilters
from core.models import Theme
from tests.factories import make_action

KEYS = st.lists(st.integers(1, 10**9), unique=True, max_size=60)


def index_of(keys: list[int]) -> FacetIndex:
    return FacetIndex("", keys, [], {}, {}, {key: row for row, key in enumerate(keys)})


@given(keys=KEYS, data=st.data())
def test_bits_hold_exactly_the_rows_they_were_made_of(keys: list[int], data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(keys), unique=True)) if keys else []
    index = index_of(keys)
    found = index.bits_of(chosen)
    assert set(index.keys(found)) == set(chosen)
    assert found.bit_count() == len(chosen)


@given(keys=KEYS)
def test_keys_come_in_the_order_of_the_list(keys: list[int]) -> None:
    index = index_of(keys)
    assert index.keys(index.everything) == keys
    assert index.keys(index.everything, backwards=True) == keys[::-1]


def test_keys_of_other_rows_are_left_aside() -> None:
    assert index_of([4, 5]).bits_of([5, 99]) == 0b10


def test_bits_of_nothing_are_zero() -> None:
    assert bits([], 0) == 0


@pytest.mark.django_db
def test_an_index_serves_until_something_is_published() -> None:
    make_action("Bal", themes=["culture"])
    ActionFilters(QueryDict(""))
    with CaptureQueriesContext(connection) as queries:
        assert ActionFilters(QueryDict("theme=culture")).count == 1
    assert len(queries) == 0
    make_action("Concert", themes=["culture"])
    assert ActionFilters(QueryDict("theme=culture")).count == 2


@pytest.mark.django_db
def test_a_renamed_theme_is_renamed_in_the_filters() -> None:
    make_action("Bal", themes=["culture"])
    ActionFilters(QueryDict(""))
    theme = Theme.objects.get(slug="culture")
    theme.name = "Arts et culture"
    theme.save()
    labels = [
        option.label for facet in ActionFilters(QueryDict("")).facets for option in facet.options
    ]
    assert "Arts et culture" in labels


@pytest.mark.django_db
def test_making_an_index_takes_three_queries_however_long_the_list() -> None:
    for rounds in (1, 10):
        for number in range(rounds):
            make_action(
                f"Bal {rounds} {number}", themes=["culture", "sante"], audiences=["seniors"]
            )
        facet_index._kept.clear()
        with CaptureQueriesContext(connection) as queries:
            ActionFilters(QueryDict(""))
        assert len(queries) == 3
