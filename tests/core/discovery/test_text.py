"""Texts that other programs read."""

import pytest

from core.discovery.text import printable


@pytest.mark.parametrize(
    "mark", ["\0", "\x01", "\x0b", "\x1b", "\x7f", "\x85", "\ud83d", "\ufffe", "\u202e", "\u2067"]
)
def test_what_xml_forbids_and_what_turns_a_line_is_left_out(mark: str) -> None:
    assert printable(f"Fête{mark} au parc") == "Fête au parc"


@pytest.mark.parametrize("text", ["Fête\u00a0: l’été", "a\tb\nc", "😀", "مهرجان", "]]> <b>&amp;"])
def test_every_other_text_stays_as_it_is(text: str) -> None:
    assert printable(text) == text
