"""Lines of a sheet as rich and plain text."""

import pytest

from actions.sheets.richtext import answers, plain_text, rich_text


def test_a_line_is_a_paragraph() -> None:
    assert rich_text(["Un", "Deux"]) == "<p>Un</p><p>Deux</p>"


@pytest.mark.parametrize(
    "lines",
    [
        ["- un", "- deux"],
        ["-un", "-deux"],
        ["▪ un", "▪ deux"],
        ["• un", "• deux"],
        ["-", "un", "-", "deux", "-"],
        ["-", "- un", "- deux"],
        ["- un", "-deux"],
    ],
)
def test_items_that_follow_each_other_are_one_list(lines: list[str]) -> None:
    assert rich_text(lines) == "<ul><li>un</li><li>deux</li></ul>"


def test_a_list_stays_between_its_paragraphs() -> None:
    assert (
        rich_text(["Pour :", "- un", "Et puis :", "- deux"])
        == "<p>Pour :</p><ul><li>un</li></ul><p>Et puis :</p><ul><li>deux</li></ul>"
    )


def test_a_line_without_letter_or_digit_is_dropped() -> None:
    assert rich_text(["Un.", ".", "…"]) == "<p>Un.</p>"


def test_nothing_gives_nothing() -> None:
    assert rich_text(["-", "-"]) == ""


def test_markup_in_the_source_is_shown_not_obeyed() -> None:
    assert (
        rich_text(["<script>alert(1)</script>", "- a & b"])
        == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><ul><li>a &amp; b</li></ul>"
    )


def test_plain_text_keeps_lists_readable() -> None:
    assert plain_text(["Pour :", "▪ un", "-", "deux"]) == "Pour :\n- un\n- deux"


def test_answers_lose_their_marks() -> None:
    assert answers(["-", "- Le centre social", "Autre", "."]) == ("Le centre social", "Autre")
