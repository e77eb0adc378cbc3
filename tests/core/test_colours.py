"""The town's colour: refused when white cannot be read on it, and every shade of it can be read."""

import re

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from core import colours
from core.models.theme import ThemeColour

FOUNDATION = (settings.BASE_DIR / "static" / "css" / "foundation.css").read_text()
LIGHT, DARK = FOUNDATION.split("@media (prefers-color-scheme: dark)")[:2]

any_colour = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
accents = any_colour.map(colours.closest_readable)


def token(css: str, name: str) -> str:
    return re.findall(rf"--{name}: (#[0-9a-f]{{6}})", css)[0]


def test_contrast_is_that_of_wcag() -> None:
    assert colours.contrast("#ffffff", "#000000") == pytest.approx(21)
    assert colours.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert colours.contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize(
    ("colour", "readable"),
    [("#767676", True), ("#777777", False), ("#ffff00", False), ("#08348a", True)],
)
def test_a_colour_must_carry_white(colour: str, readable: bool) -> None:
    assert colours.is_readable(colour) is readable


@given(any_colour)
def test_the_closest_colour_passes_and_a_colour_that_passes_is_its_own(colour: str) -> None:
    closest = colours.closest_readable(colour)
    assert colours.is_readable(closest)
    assert (closest == colour) is colours.is_readable(colour)


@given(any_colour)
def test_the_closest_colour_is_no_darker_than_it_must(colour: str) -> None:
    if not colours.is_readable(colour):
        assert colours.contrast(colours.closest_readable(colour), colours.WHITE) < 4.7


@given(accents)
def test_every_pair_that_carries_text_can_be_read(accent: str) -> None:
    shades = colours.palette(accent)
    light = (colours.WALL, colours.PAPER, shades.tone_pale)
    dark = (colours.DARK_WALL, colours.DARK_PAPER, shades.tone_night)
    pairs = [
        (shades.tone_on, shades.tone),
        (colours.WHITE, shades.tone_deep),
        (colours.WHITE, colours.sheen(shades.tone_deep)),
        *((shades.tone_deep, ground) for ground in light),
        *((shades.tone_glow, ground) for ground in dark),
        (colours.DARK_ON_ACCENT, shades.tone_glow),
        (colours.INK_SOFT, shades.tone_pale),
        (colours.DARK_INK_SOFT, shades.tone_night),
    ]
    assert [pair for pair in pairs if colours.contrast(*pair) < colours.TEXT] == []


@given(accents)
def test_a_mark_is_seen_on_every_paper(accent: str) -> None:
    tone = colours.palette(accent).tone
    for ground in (colours.PAPER, colours.WALL, colours.DARK_PAPER, colours.DARK_WALL):
        assert colours.contrast(tone, ground) >= colours.MARK


def test_a_colour_that_needs_no_help_is_kept_as_it_is() -> None:
    shades = colours.palette("#7a1f47")
    assert shades.tone_deep == "#7a1f47"


def test_a_colour_that_cannot_be_read_has_no_palette() -> None:
    with pytest.raises(ValueError, match="#ffff00"):
        colours.palette("#ffff00")


@pytest.mark.parametrize(
    ("typed", "colour"),
    [
        ("#08348A", "#08348a"),
        (" 1e6 ", "#11ee66"),
        ("08348a", "#08348a"),
        ("bleu", None),
        ("#12345", None),
        ("#08348a;}", None),
        ("", None),
    ],
)
def test_what_a_person_types(typed: str, colour: str | None) -> None:
    assert colours.normalised(typed) == colour


def test_the_style_sheet_gives_the_six_properties_to_the_root_only() -> None:
    css = colours.palette("#7a1f47").stylesheet()
    names = re.findall(r"--([\w-]+): #[0-9a-f]{6};", css)
    assert names == ["tone", "tone-on", "tone-deep", "tone-pale", "tone-night", "tone-glow"]
    assert css.startswith("@layer tokens { :root {")


def test_the_suggestions_are_the_tones_of_the_house_made_readable() -> None:
    assert list(colours.suggestions()) == ThemeColour.values
    assert all(map(colours.is_readable, colours.suggestions().values()))


@pytest.mark.parametrize("key", ThemeColour.values)
def test_the_tones_are_those_of_the_style_sheet(key: str) -> None:
    rule = re.search(rf"\.theme-colour--{key} {{([^}}]*)}}", FOUNDATION)
    assert rule is not None
    assert colours.HOUSE_TONES[key] == token(rule[1], "tone")


@pytest.mark.parametrize(
    ("css", "name", "colour"),
    [
        (LIGHT, "wall", colours.WALL),
        (LIGHT, "paper", colours.PAPER),
        (LIGHT, "ink-soft", colours.INK_SOFT),
        (DARK, "wall", colours.DARK_WALL),
        (DARK, "paper", colours.DARK_PAPER),
        (DARK, "ink-soft", colours.DARK_INK_SOFT),
        (DARK, "on-accent", colours.DARK_ON_ACCENT),
    ],
)
def test_the_grounds_are_those_of_the_style_sheet(css: str, name: str, colour: str) -> None:
    assert token(css, name) == colour
