"""The town's colour: whether it can be read, and every shade that the style sheet makes of it.

Pure functions on colours written `#rrggbb`. Sources: WCAG 2.2, definitions of « relative
luminance » and « contrast ratio », and success criteria 1.4.3 (texts, 4.5:1) and 1.4.11 (marks,
3:1); Björn Ottosson, « A perceptual color space for image processing » (OKLab, 2020), whose
lightness may change without the hue seeming to.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import atan2, cos, hypot, sin

TEXT = 4.5  # WCAG 2.2, 1.4.3
MARK = 3.0  # WCAG 2.2, 1.4.11

WHITE, BLACK = "#ffffff", "#000000"
# The grounds and inks of static/css/foundation.css that meet the town's colour; a test holds them
# equal.
WALL, PAPER, INK_SOFT = "#f4f1ea", "#fffefb", "#4a5162"
DARK_WALL, DARK_PAPER, DARK_INK_SOFT, DARK_ON_ACCENT = "#12161e", "#1d232e", "#b6bccb", "#10141b"
# The plate of the header shines: white, one fifth of it, over the deep tone.
SHEEN = 0.2

# The bright tones of the house, by key of ThemeColour (static/css/foundation.css).
HOUSE_TONES = {
    "coral": "#f66e60",
    "amber": "#fb9437",
    "sun": "#f9cc21",
    "olive": "#a3b738",
    "leaf": "#43b25c",
    "teal": "#2bbdaa",
    "sky": "#52c3f0",
    "blue": "#5296ef",
    "indigo": "#6062db",
    "violet": "#b97aeb",
    "rose": "#ee6b9e",
    "brown": "#9e6541",
}

_HEX = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_STEP = 0.002


@dataclass(frozen=True)
class Palette:
    """The six properties that the style sheet needs of a colour.

    `tone` carries `tone_on`; `tone_deep` stands on pale grounds in the light scheme and carries
    white; `tone_glow` stands on `tone_night` in the dark one.
    """

    tone: str
    tone_on: str
    tone_deep: str
    tone_pale: str
    tone_night: str
    tone_glow: str

    def stylesheet(self) -> str:
        """In the layer of tokens, on the root only: the colour of a theme wins inside its card."""
        properties = "".join(
            f" --{name.replace('_', '-')}: {value};" for name, value in vars(self).items()
        )
        return f"@layer tokens {{ :root {{{properties} }} }}\n"


def normalised(text: str) -> str | None:
    """`#rrggbb` from what a person types (`#1E6`, `1ee066`, in any case); None for anything else."""
    found = _HEX.fullmatch(text.strip())
    if found is None:
        return None
    digits = found[1].lower()
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)


def luminance(colour: str) -> float:
    """WCAG 2.2, « relative luminance »: 0 for black, 1 for white."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, « contrast ratio »: from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_readable(accent: str) -> bool:
    """Whether white can be read on it: it is the ground of the plate, the buttons and the footer."""
    return contrast(accent, WHITE) >= TEXT


def closest_readable(colour: str) -> str:
    """The same hue, darkened no more than it takes to carry white."""
    return _nearest(colour, -_STEP, is_readable)


def suggestions() -> dict[str, str]:
    """The tones of the house, each as an accent that can be read, by key of ThemeColour."""
    return {key: closest_readable(tone) for key, tone in HOUSE_TONES.items()}


def sheen(colour: str) -> str:
    """The colour where the plate of the header shines most."""
    return _hex([channel + (1 - channel) * SHEEN for channel in _channels(colour)])


@lru_cache(maxsize=64)
def palette(accent: str) -> Palette:
    """Every shade of a readable accent. Each pair that carries text holds 4.5:1 in both schemes.

    Raises ValueError for a colour that `is_readable` refuses.
    """
    if not is_readable(accent):
        raise ValueError(f"White cannot be read on {accent}.")
    _lightness, chroma, hue = _oklch(accent)
    pale = _from_oklch(0.945, min(chroma, 0.03), hue)
    return Palette(
        # A mark must also be seen on the papers of the dark scheme.
        tone=_nearest(accent, _STEP, lambda tone: contrast(tone, DARK_PAPER) >= MARK),
        tone_on=WHITE,
        tone_deep=_nearest(accent, -_STEP, lambda deep: _stands_out(deep, pale)),
        tone_pale=pale,
        tone_night=_from_oklch(0.3, min(chroma, 0.05), hue),
        tone_glow=_from_oklch(0.86, min(chroma, 0.09), hue),
    )


def fingerprint(css: str) -> str:
    """Changes with the text: the address of a style sheet that browsers keep for a year."""
    return hashlib.sha256(css.encode()).hexdigest()[:8]


def _stands_out(deep: str, pale: str) -> bool:
    grounds = (WALL, PAPER, pale)
    return contrast(WHITE, sheen(deep)) >= TEXT and all(
        contrast(deep, ground) >= TEXT for ground in grounds
    )


def _nearest(colour: str, step: float, holds: Callable[[str], bool]) -> str:
    """The colour itself if the condition holds; else the first of its hue, lighter or darker."""
    lightness, chroma, hue = _oklch(colour)
    while not holds(colour):
        lightness += step
        colour = _from_oklch(lightness, chroma, hue)
    return colour


def _channels(colour: str) -> list[float]:
    return [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]


def _hex(channels: list[float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)


def _linear(colour: str) -> list[float]:
    """Light of each channel, without the sRGB curve (WCAG 2.2, « relative luminance »)."""
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]


def _oklch(colour: str) -> tuple[float, float, float]:
    """Lightness from 0 to 1, chroma from 0 to about 0.37, hue in radians."""
    r, g, b = _linear(colour)
    l_ = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    m_ = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    s_ = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    lightness = 0.2104542553 * l_ + 0.7936177850 * m_ - 0.0040720468 * s_
    a = 1.9779984951 * l_ - 2.4285922050 * m_ + 0.4505937099 * s_
    b = 0.0259040371 * l_ + 0.7827717662 * m_ - 0.8086757660 * s_
    return lightness, hypot(a, b), atan2(b, a)


def _from_oklch(lightness: float, chroma: float, hue: float) -> str:
    """The nearest colour that a screen shows: as colourful as it can at this lightness and hue."""
    if lightness <= 0:
        return BLACK
    if lightness >= 1:
        return WHITE
    linear = _linear_from(lightness, chroma, hue)
    while chroma > 0 and not all(-1e-4 <= channel <= 1 + 1e-4 for channel in linear):
        chroma = max(0.0, chroma - 0.002)
        linear = _linear_from(lightness, chroma, hue)
    clipped = [min(1.0, max(0.0, channel)) for channel in linear]
    return _hex([c * 12.92 if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in clipped])


def _linear_from(lightness: float, chroma: float, hue: float) -> list[float]:
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return [
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    ]
