"""The style guide shows every component, and the colours of the style sheet can be read."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

COMPONENTS = settings.BASE_DIR / "site" / "templates" / "components"
FOUNDATION = (settings.BASE_DIR / "static" / "css" / "foundation.css").read_text()
SPRITE = (settings.BASE_DIR / "static" / "icons" / "sprite.svg").read_text()
# Parts of other components: seen wherever those are.
PARTS = {"field_hints.html", "field_label.html", "support_count.html"}

Palette = dict[str, str]


def _declarations(css: str) -> Palette:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", css))


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _schemes() -> dict[str, Palette]:
    light_css, dark_css = FOUNDATION.split("@media (prefers-color-scheme: dark)")[:2]
    light = _declarations(light_css.split(".theme-colour--")[0])
    dark = light | _declarations(dark_css.split("}\n  }")[0])
    return {"light": light, "dark": dark}


def _tones() -> dict[str, Palette]:
    found = re.findall(r"\.theme-colour--(\w+) \{([^}]*)\}", FOUNDATION)
    return {"town": _schemes()["light"]} | {name: _declarations(body) for name, body in found}


@pytest.fixture
def page(db: None) -> str:
    return Client().get(reverse("style_guide")).content.decode()


def test_it_answers_and_sets_no_cookie(db: None) -> None:
    response = Client().get(reverse("style_guide"))
    assert response.status_code == 200
    assert not response.cookies


def test_every_component_is_shown() -> None:
    guide = (settings.BASE_DIR / "site" / "templates" / "style_guide.html").read_text()
    shown = set(re.findall(r'include "components/(\w+\.html)"', guide))
    shown |= {f"{tag}.html" for tag in re.findall(r"{% (icon) ", guide)}
    assert {path.name for path in COMPONENTS.glob("*.html")} - PARTS - shown == set()


def test_the_list_of_suggestions_is_shown_as_the_script_makes_it(page: str) -> None:
    script = (settings.BASE_DIR / "static" / "js" / "suggestions.js").read_text()
    made = set(re.findall(r'"(suggestions__\w+|suggestions)"', script))
    told = set(re.findall(r'\("(role|aria-[a-z]+)"', script))
    sample = page[page.index("search-form--suggesting") :].split("</form>")[0]
    assert made
    assert told
    assert all(f'class="{name}"' in sample for name in made)
    assert all(f"{name}=" in sample for name in told)
    assert sample.count('aria-selected="true"') == 1


def test_it_has_no_inline_script_nor_style(page: str) -> None:
    assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=", page)


def test_every_icon_of_the_page_is_in_the_sprite(page: str) -> None:
    drawn = set(re.findall(r'<symbol id="([\w-]+)"', SPRITE))
    used = set(re.findall(r"sprite(?:\.\w+)?\.svg#([\w-]*)", page))
    assert used
    assert used <= drawn


def test_every_choice_of_theme_icon_and_colour_exists() -> None:
    from core.models.theme import ThemeColour, ThemeIcon

    assert set(ThemeIcon.values) <= set(re.findall(r'<symbol id="([\w-]+)"', SPRITE))
    assert set(ThemeColour.values) == set(_tones()) - {"town"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_can_be_read_on_their_grounds(scheme: str) -> None:
    colours = _schemes()[scheme]
    for ground in ("wall", "paper"):
        assert contrast(colours["ink"], colours[ground]) >= 7
        assert contrast(colours["ink-soft"], colours[ground]) >= 4.5
        assert contrast(colours["danger"], colours[ground]) >= 4.5
        assert contrast(colours["line-strong"], colours[ground]) >= 3
    for tone in ("success", "warning", "danger", "info", "neutral"):
        assert contrast(colours[tone], colours[f"{tone}-paper"]) >= 4.5
        assert contrast(colours["ink"], colours[f"{tone}-paper"]) >= 7


@pytest.mark.parametrize("name", sorted(_tones()))
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_theme_colours_can_be_read(name: str, scheme: str) -> None:
    """Any of them may also be the town's accent: buttons, links, header plate."""
    tone, colours = _tones()[name], _schemes()[scheme]
    paper, ink = ("tone-pale", "tone-deep") if scheme == "light" else ("tone-night", "tone-glow")
    assert contrast(tone["tone-on"], tone["tone"]) >= 4.5
    assert contrast("#ffffff", tone["tone-deep"]) >= 7
    for ground in (tone[paper], colours["wall"], colours["paper"]):
        assert contrast(tone[ink], ground) >= 4.5
    assert contrast(colours["on-accent"], tone[ink]) >= 7
    assert contrast(colours["ink"], tone[paper]) >= 7
    assert contrast(colours["ink-soft"], tone[paper]) >= 4.5
