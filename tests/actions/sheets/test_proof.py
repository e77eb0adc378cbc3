"""The proof itself: it must be able to fail."""

import pytest

from actions.sheets.proof import missing_lines, words
from tests.actions.sheets.free.samples import source


def missing(text: str, *segments: str) -> list[str]:
    return [line.text for line in missing_lines(source(text).lines, segments)]


def test_a_line_found_whole_is_not_missing() -> None:
    assert missing("L’été, on plante.", "l'ete on plante") == []


@pytest.mark.parametrize(
    "segments",
    [
        [],
        ["on plante"],
        ["on plante des choux verts"],
        ["choux des plante on"],
        ["on", "plante", "choux"],
        ["on plante des", "des choux"],
    ],
)
def test_a_word_lost_added_or_moved_is_noticed(segments: list[str]) -> None:
    assert missing("on plante des choux", *segments) == ["on plante des choux"]


def test_a_line_that_stands_twice_must_be_found_twice() -> None:
    assert missing("un\nun", "un") == ["un"]
    assert missing("un\nun", "un", "un") == []


def test_a_line_cut_in_pieces_is_found_in_order() -> None:
    assert missing("Pour :- planter,- manger", "planter", "Pour :", "manger") == []


def test_a_paragraph_may_hold_several_lines() -> None:
    assert missing("on plante\ndes choux\nici", "on plante des choux", "ici") == []
    assert missing("on plante\ndes choux\nici", "on plante des", "choux ici") == [
        "on plante",
        "des choux",
        "ici",
    ]


def test_hours_are_the_same_however_written() -> None:
    assert words("9h") == words("09:00") == words("9 h 00") == ("9x00",)
    assert words("Matinée10h00 : Débat") == ("matinee", "10x00", "debat")
