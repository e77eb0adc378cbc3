"""The picture for sharing, drawn with whatever people wrote."""

import re
from io import BytesIO

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PIL import Image

from core.discovery import drawing
from core.models.theme import ThemeColour
from tests.factories import make_picture


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def test_it_has_the_size_that_messaging_apps_ask_for() -> None:
    image = opened(drawing.draw(town="Aubrelle", title="Jardin partagé"))
    assert (image.format, image.size) == ("JPEG", (1200, 630))


@pytest.mark.parametrize(
    "title",
    [
        "",
        " ",
        "🎉🎉🎉",
        "مهرجان الربيع في الحديقة",
        "\u202eabc",
        "Fin\x00",
        "a" * 5000,
        "Une très longue phrase " * 60,
        "\n\n",
    ],
)
def test_any_title_is_drawn_light_enough_to_be_sent(title: str) -> None:
    content = drawing.draw(town=title, title=title, label=title, colour=title, accent=title)
    assert opened(content).size == (1200, 630)
    assert len(content) < 300_000


@hypothesis_settings(max_examples=25)
@given(st.text(max_size=200), st.text(max_size=60))
def test_no_text_breaks_the_drawing(title: str, town: str) -> None:
    assert opened(drawing.draw(town=town, title=title, label=town)).size == (1200, 630)


def test_what_the_font_cannot_draw_is_left_out() -> None:
    assert drawing.drawable("🎉 Fête 🎉 de l’été") == "Fête de l’été"
    assert drawing.drawable("مهرجان الربيع") == ""
    assert drawing.drawable("Prix\u00a0: 3\u202f€") == "Prix\u00a0: 3\u202f€"


def test_a_title_too_long_ends_with_an_ellipsis() -> None:
    font = drawing._font(42, 800)
    cut = drawing._cut("Anticonstitutionnellement " * 9, font, 400)
    assert cut.endswith("…")
    assert font.getlength(cut) <= 400


def test_the_colours_are_those_of_the_style_sheet() -> None:
    css = (settings.BASE_DIR / "static/css/foundation.css").read_text(encoding="utf-8")
    for key in ThemeColour.values:
        line = re.search(rf"\.theme-colour--{key} {{(.*?)}}", css)
        assert line is not None
        tokens = dict(re.findall(r"--([\w-]+): (#\w+)", line[1]))
        assert drawing.TONES[key] == (tokens["tone"], tokens["tone-deep"], tokens["tone-pale"])


@pytest.mark.parametrize("accent", ["#ffee00", "#00FF88", "#112233", "violet", "#xyz", "red"])
def test_the_colour_of_a_town_is_deep_enough_for_the_letters_of_its_plate(accent: str) -> None:
    assert drawing._brightness(drawing._tones(accent)[1]) <= drawing.DEEP_ENOUGH
    assert opened(drawing.draw(town="Aubrelle", title="Marché", accent=accent))


@pytest.mark.django_db
def test_a_picture_stands_beside_the_title() -> None:
    alone = drawing.draw(town="Aubrelle", title="Marché")
    with_picture = drawing.draw(town="Aubrelle", title="Marché", picture=make_picture())
    assert opened(with_picture).getpixel((900, 330)) != opened(alone).getpixel((900, 330))


@pytest.mark.django_db
def test_a_lost_picture_is_left_out() -> None:
    picture = make_picture()
    picture.file.storage.delete(picture.file.name)
    assert opened(drawing.draw(town="Aubrelle", title="Marché", picture=picture))
