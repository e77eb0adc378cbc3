"""Drawing the picture for sharing: a sheet of paper on the notice board of the town."""

import logging
import re
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from django.conf import settings
from PIL import Image, ImageColor, ImageDraw, ImageFont, ImageOps

from core.discovery.text import printable
from core.models import SiteImage
from core.models.page import on_one_line

WIDTH, HEIGHT = 1200, 630
FONT = Path(settings.BASE_DIR) / "static" / "fonts" / "atkinson-hyperlegible-next.woff2"

# The tokens of static/css/foundation.css: (--tone, --tone-deep, --tone-pale).
TONES = {
    "": ("#326ad9", "#08348a", "#e3edff"),
    "coral": ("#f66e60", "#7f211b", "#fee7e3"),
    "amber": ("#fb9437", "#6d3800", "#fee8d8"),
    "sun": ("#f9cc21", "#584600", "#feecb8"),
    "olive": ("#a3b738", "#444e00", "#eaf1d2"),
    "leaf": ("#43b25c", "#00581f", "#dbf5dd"),
    "teal": ("#2bbdaa", "#00544b", "#cff7ef"),
    "sky": ("#52c3f0", "#004f69", "#d8f2fe"),
    "blue": ("#5296ef", "#07468b", "#e2eeff"),
    "indigo": ("#6062db", "#3a3b8b", "#e8ecff"),
    "violet": ("#b97aeb", "#5b2f7c", "#f3e7ff"),
    "rose": ("#ee6b9e", "#7a1f47", "#ffe5ed"),
    "brown": ("#9e6541", "#6d3711", "#f1e1d8"),
}
WALL, WALL_DOT, PAPER, INK, INK_SOFT, LINE = (
    "#f4f1ea",
    "#e3ded2",
    "#fffefb",
    "#1b2230",
    "#4a5162",
    "#dcd6c9",
)

SHEET = (48, 84, 1152, 582)
MARGIN = 52
PHOTO = (420, 394)
SIZES = (96, 84, 76, 68, 60, 54, 48, 42)
LONGEST_TITLE = 300
# White letters are readable on what is no brighter.
DEEP_ENOUGH = 110

logger = logging.getLogger(__name__)


def draw(
    *,
    town: str,
    title: str,
    label: str = "",
    colour: str = "",
    accent: str = "",
    picture: SiteImage | None = None,
) -> bytes:
    """A JPEG of 1200 × 630 pixels. Draws what it can of any text, and never fails on a picture.

    `colour` is the key of a theme's colour, `accent` the colour of the town, as a key or as
    « #rrggbb »; both may be unknown.
    """
    plate = _tones(accent)[1]
    tone, deep, pale = _tones(colour if colour in TONES and colour else accent)
    image = _board(tone, pale)
    photo = _photo(picture) if picture else None
    right = SHEET[2] - MARGIN
    if photo is not None:
        _pin(image, photo, deep)
        right -= PHOTO[0] + 40
    pen = ImageDraw.Draw(image)
    left, top = SHEET[0] + MARGIN, SHEET[1] + 48
    top = _plate(pen, left, top, right, town, plate)
    bottom = SHEET[3] - 56
    if known := drawable(label):
        text = _cut(known, _font(34, 600), right - left)
        pen.text((left, bottom), text, font=_font(34, 600), fill=deep, anchor="ls")
        bottom -= 62
    _title(pen, (left, top + 40, right, bottom), drawable(title) or drawable(town))
    stream = BytesIO()
    image.save(stream, "JPEG", quality=88, subsampling=0, optimize=True, progressive=True)
    return stream.getvalue()


def drawable(text: str) -> str:
    """What the font can draw of a text; emptied when that is not most of it."""
    asked = on_one_line(printable(text)[:LONGEST_TITLE])
    kept = on_one_line("".join(each for each in asked if _has_glyph(each)))
    letters = sum(each.isalnum() for each in asked)
    return kept if 2 * sum(each.isalnum() for each in kept) >= letters else ""


def _tones(colour: str) -> tuple[str, str, str]:
    """A colour as it is, deep enough for white letters, and pale."""
    if colour in TONES or not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        return TONES.get(colour, TONES[""])
    deep = colour
    while _brightness(deep) > DEEP_ENOUGH:
        deep = _mixed(deep, "#000000")
    return colour, deep, _mixed(_mixed(_mixed(colour, "#ffffff"), "#ffffff"), "#ffffff")


def _brightness(colour: str) -> float:
    """From 0 to 255, as the eye sees it (ITU-R BT.601)."""
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return 0.299 * red + 0.587 * green + 0.114 * blue


def _mixed(one: str, other: str) -> str:
    pairs = zip(ImageColor.getrgb(one)[:3], ImageColor.getrgb(other)[:3], strict=True)
    return "#" + "".join(f"{(3 * a + b) // 4:02x}" for a, b in pairs)


@lru_cache(maxsize=64)
def _font(size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(FONT), size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


@lru_cache(maxsize=4096)
def _has_glyph(character: str) -> bool:
    if character.isspace():
        return True
    font = _font(40, 600)
    missing, found = font.getmask("\U0010ffff"), font.getmask(character)
    return (found.size, bytes(found)) != (missing.size, bytes(missing))


@lru_cache(maxsize=16)
def _empty_board(tone: str, pale: str) -> Image.Image:
    """The wall, the bunting and the sheet, drawn twice as large so that their edges are smooth."""
    image = Image.new("RGB", (2 * WIDTH, 2 * HEIGHT), WALL)
    pen = ImageDraw.Draw(image)
    for y in range(20, 2 * HEIGHT, 44):
        for x in range(20, 2 * WIDTH, 44):
            pen.ellipse((x, y, x + 5, y + 5), fill=WALL_DOT)
    flags = [tones[0] for key, tones in TONES.items() if key]
    for number, x in enumerate(range(-20, 2 * WIDTH, 100)):
        pen.polygon([(x, 0), (x + 100, 0), (x + 50, 84)], fill=flags[number % len(flags)])
    left, top, right, bottom = (2 * each for each in SHEET)
    pen.rounded_rectangle((left + 8, top + 12, right + 8, bottom + 14), 20, fill="#d9d3c6")
    pen.rounded_rectangle((left, top, right, bottom), 20, fill=PAPER, outline=LINE, width=3)
    pen.rounded_rectangle((left, bottom - 44, right, bottom), 20, fill=tone)
    pen.rectangle((left, bottom - 44, right, bottom - 22), fill=tone)
    pen.rectangle((left, bottom - 50, right, bottom - 44), fill=pale)
    return image.reduce(2)


def _board(tone: str, pale: str) -> Image.Image:
    return _empty_board(tone, pale).copy()


def _photo(picture: SiteImage) -> Image.Image | None:
    """The picture of the page around its focal point, None when its file cannot be read."""
    try:
        rendition = picture.get_rendition(f"fill-{PHOTO[0]}x{PHOTO[1]}|format-jpeg")
        with rendition.file.open("rb") as file:
            photo = Image.open(file).convert("RGB")
    except Exception as error:  # a file may be lost, cut short or of a form nobody knows
        logger.warning("Picture %s cannot be drawn: %s", picture.pk, error)
        return None
    # A picture that is too small was not enlarged by Wagtail.
    return ImageOps.fit(photo, PHOTO)


def _pin(image: Image.Image, photo: Image.Image, deep: str) -> None:
    """The photo at the right of the sheet, on white paper, held by a pin."""
    left, top = SHEET[2] - MARGIN - PHOTO[0] + 12, SHEET[1] + 34
    pen = ImageDraw.Draw(image)
    pen.rectangle(
        (left - 10, top - 10, left + PHOTO[0] + 9, top + PHOTO[1] + 9), fill="#ffffff", outline=LINE
    )
    image.paste(photo, (left, top))
    pin = Image.new("L", (112, 112), 0)
    ImageDraw.Draw(pin).ellipse((8, 8, 104, 104), fill=255)
    image.paste(
        Image.new("RGB", (28, 28), deep), (left + PHOTO[0] // 2 - 14, top - 24), pin.reduce(4)
    )


def _plate(pen: Any, left: int, top: int, right: int, town: str, deep: str) -> int:
    """The enamel plate with the name of the town; gives the height at which it ends."""
    font = _font(34, 700)
    text = _cut(drawable(town) or "·", font, right - left - 56)
    width = int(font.getlength(text)) + 56
    pen.rounded_rectangle((left, top, left + width, top + 64), 12, fill=deep)
    pen.rounded_rectangle(
        (left + 5, top + 5, left + width - 5, top + 59), 8, outline="#ffffff", width=2
    )
    pen.text((left + 28, top + 32), text, font=font, fill="#ffffff", anchor="lm")
    return top + 64


def _title(pen: Any, box: tuple[int, int, int, int], title: str) -> None:
    """As large as it fits; the smallest size ends with « … » rather than run out of the sheet."""
    left, top, right, bottom = box
    for size in SIZES:
        font, step = _font(size, 800), int(size * 1.12)
        lines, room = _wrapped(title, font, right - left), (bottom - top) // step
        if len(lines) <= room and all(font.getlength(line) <= right - left for line in lines):
            break
    else:
        lines = [_cut(line, font, right - left) for line in lines]
        if len(lines) > room:
            lines = [*lines[: room - 1], _cut(f"{lines[room - 1]} …", font, right - left)]
    y = top + max(0, (bottom - top - len(lines) * step) // 2)
    for number, line in enumerate(lines):
        pen.text((left, y + number * step), line, font=font, fill=INK, anchor="la")


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines: list[str] = [""]
    # Non-breaking spaces stay inside their word.
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _cut(text: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    """The text, or its start with « … », no wider than `width` pixels."""
    if font.getlength(text) <= width:
        return text
    start = text.removesuffix("…").rstrip()
    while start and font.getlength(f"{start}…") > width:
        start = start[:-1].rstrip()
    return f"{start}…"
