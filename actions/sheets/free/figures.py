"""Figures that a text gives for several years: « de 40 visiteurs en 2019 à 65 en 2021 »."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _

from actions.sheets.free.gatherings import number
from actions.sheets.free.sheet import Piece
from actions.sheets.text import fold

_FIGURE = re.compile(
    r"(?<![\d,.])(?P<value>\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+)"
    r"(?:\s(?P<unit>[^\W\d_]+)(?:\s[^\W\d_]+){0,2}?)?\s(?:en|pour)\s(?P<year>(?:19|20)\d\d)\b"
)
_ATTENDANCE = frozenset(
    [
        "personne",
        "personnes",
        "participant",
        "participants",
        "participantes",
        "visiteur",
        "visiteurs",
        "habitants",
        "public",
        "spectateurs",
        "entrees",
    ]
)
_LONGEST_MEASURE = 60


def yearly_figures(pieces: Iterable[Piece]) -> list[dict[str, int | str]]:
    """`year`, `measure` and `value` of each figure that makes a series of two years or more.

    A number without a word counts what the one before it counts. A measure that gives two values
    for one year is no series, and is left to the text.
    """
    found: dict[str, dict[int, int]] = {}
    unclear: set[str] = set()
    for piece in pieces:
        measure = ""
        for figure in _FIGURE.finditer(piece.text):
            measure = _measure(figure["unit"]) or measure or _("Participants")
            values, year = found.setdefault(measure, {}), int(figure["year"])
            value = number(figure["value"])
            if values.setdefault(year, value) != value:
                unclear.add(measure)
    return [
        {"year": year, "measure": measure, "value": value}
        for measure, values in found.items()
        if measure not in unclear and len(values) > 1
        for year, value in sorted(values.items())
    ]


def _measure(unit: str | None) -> str:
    if not unit:
        return ""
    return _("Participants") if fold(unit) in _ATTENDANCE else unit.capitalize()[:_LONGEST_MEASURE]
