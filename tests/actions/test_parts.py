"""Many short lists in one query, and moments that went through JSON."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from actions.models import Audience, Occurrence
from actions.parts import moment, moment_or_none, part, read
from tests.factories import make_event

pytestmark = pytest.mark.django_db


def test_lists_of_any_shape_come_in_one_query_each_in_its_order() -> None:
    event = make_event()
    with CaptureQueriesContext(connection) as queries:
        found = read(
            part("public", Audience.objects.all(), rank="position", name="name", slug="slug"),
            part("date", Occurrence.objects.filter(page=event), start="start"),
            part("nothing", Audience.objects.none(), name="name"),
        )
    assert len(queries) == 1
    assert set(found) == {"public", "date"}
    names = list(Audience.objects.order_by("position", "pk").values_list("name", flat=True))
    assert [row["name"] for row in found["public"]] == names


def test_a_moment_comes_back_as_it_was() -> None:
    start = datetime(2026, 7, 14, 18, 30, 15, 123456, tzinfo=UTC)
    event = make_event(start=start)
    found = read(part("date", event.occurrences.order_by(), start="start", end="end"))
    assert moment(found["date"][0]["start"]) == start


def test_a_moment_written_without_a_zone_is_in_utc() -> None:
    assert moment("2026-07-14 18:30:15") == datetime(2026, 7, 14, 18, 30, 15, tzinfo=UTC)
    assert timezone.is_aware(moment("2026-07-14T18:30:15+02:00"))


def test_no_moment_is_no_moment() -> None:
    assert moment_or_none(None) is None


def test_no_list_asks_nothing() -> None:
    with CaptureQueriesContext(connection) as queries:
        assert read() == {}
    assert len(queries) == 0
