"""Gatherings that become draft events."""

import pytest

from actions.sheets.free.gatherings import gatherings, number
from tests.actions.sheets.free.samples import GATHERINGS, sheet


def test_each_says_its_name_when_and_how_many() -> None:
    found, _sections = gatherings(sheet(GATHERINGS))
    assert [(one.title, one.date_note, one.expected) for one in found] == [
        ("La fête des lampions", "mi-mars", (120, None)),
        ("Le marché de la Saint-Jean", "24 juin", (1000, 1500)),
        ("Le goûter des aînés", "en décembre", None),
    ]


def test_what_follows_the_announcement_is_told_with_it() -> None:
    found, _sections = gatherings(sheet(GATHERINGS))
    assert [piece.text for piece in found[0].told] == [
        "on défile à la nuit tombée.",
        "On chante aussi.",
    ]
    assert found[2].told == ()


def test_an_item_without_date_nor_number_stays_with_the_action() -> None:
    _found, sections = gatherings(sheet(GATHERINGS))
    assert [piece.text for piece in sections[-1].pieces] == ["- une chorale"]


def test_a_list_with_dates_and_numbers_makes_gatherings_without_heading() -> None:
    found, _sections = gatherings(
        sheet("Déroulement\n- le bal en mai (60 personnes)\n- le loto en mars (90 personnes)")
    )
    assert [one.title for one in found] == ["Le bal", "Le loto"]


def test_a_single_date_in_a_list_is_no_gathering() -> None:
    found, _sections = gatherings(sheet("Déroulement\n- on sème en mars\n- on récolte en août"))
    assert found == []


@pytest.mark.parametrize(
    ("text", "value"), [("1 155", 1155), ("1.000", 1000), ("9" * 40, 2 * 10**9)]
)
def test_numbers(text: str, value: int) -> None:
    assert number(text) == value
