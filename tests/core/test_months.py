"""Counting in months."""

from datetime import date

import pytest

from core.months import add_months, end_of_month


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 15), 6, date(2026, 7, 15)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
    ],
)
def test_adding_months(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@pytest.mark.parametrize(
    ("day", "last"),
    [(date(2026, 2, 3), date(2026, 2, 28)), (date(2026, 12, 31), date(2026, 12, 31))],
)
def test_end_of_month(day: date, last: date) -> None:
    assert end_of_month(day) == last
