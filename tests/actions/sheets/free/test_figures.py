"""Figures of several years."""

import pytest

from actions.sheets.free.figures import yearly_figures
from actions.sheets.free.sheet import Piece


def figures(*texts: str) -> list[tuple[int | str, ...]]:
    found = yearly_figures(Piece(number, text) for number, text in enumerate(texts, 1))
    return [tuple(figure.values()) for figure in found]


def test_a_series_counts_one_thing_over_the_years() -> None:
    assert figures("De 80 personnes en 2022 à 1\u00a0250 en 2024.") == [
        (2022, "Participants", 80),
        (2024, "Participants", 1250),
    ]


def test_each_thing_counted_is_a_series_of_its_own() -> None:
    assert figures(
        "12 ateliers en 2022 et 80 habitants en 2022.",
        "15 ateliers en 2023 pour 90 habitants en 2023",
    ) == [
        (2022, "Ateliers", 12),
        (2023, "Ateliers", 15),
        (2022, "Participants", 80),
        (2023, "Participants", 90),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "12 ateliers en 2022.",
        "12 ateliers en 2022, 9 ateliers en 2022, 14 ateliers en 2023.",
        "Le 8 octobre 2013, puis en 2014.",
        "Une fête en 2022 et une en 2023.",
    ],
)
def test_what_is_no_series_is_left_to_the_text(text: str) -> None:
    assert figures(text) == []
