"""From yearly figures to small bar charts and to the table beside them. No database, no markup.

Lengths are in the units of the drawing's own box (`WIDTH` × `HEIGHT`), whole numbers all, so that a
template prints them as they are.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from django.utils.translation import gettext as _

NARROW_SPACE = "\u202f"
NO_FIGURE = "–"

WIDTH, HEIGHT = 320, 190
TOP, BOTTOM = 28, 26  # room for the numbers above the bars and for the years below
PLOT = HEIGHT - TOP - BOTTOM
BASELINE = TOP + PLOT
WIDEST_BAR = 46
BAR_SHARE = 0.62  # of the room of one year
THINNEST_BAR = 2
LOWEST_BAR = 3  # a small number beside a huge one is still seen; zero has no bar
DIGIT, YEAR_LABEL = 9, 40  # what one character and one year take, with some air
# Beyond, years without a figure are left out: fifty empty places would hide the three that count.
LONGEST_GAPLESS = 25
MOST_NAMED = 6


class YearlyFigure(Protocol):
    year: int
    measure: str
    value: int


@dataclass(frozen=True)
class Figure:
    """A number of one year, wherever it comes from: the database, a form, an import."""

    year: int
    measure: str
    value: int


@dataclass(frozen=True)
class Bar:
    """One year of a chart. `value` is None, and `height` 0, for a year that nobody counted."""

    year: int
    value: int | None
    centre: int
    left: int
    top: int
    width: int
    height: int
    number: str  # « 1 250 », empty where there is no room for it
    label: str  # the year, empty where there is no room for it
    is_latest: bool


@dataclass(frozen=True)
class Chart:
    """The bars of one measure, and the sentences that say them."""

    measure: str
    bars: list[Bar]
    latest_year: int
    latest: str
    title: str
    description: str
    width: int = WIDTH
    height: int = HEIGHT
    baseline: int = BASELINE
    label_line: int = HEIGHT - 7


@dataclass(frozen=True)
class Row:
    year: int
    numbers: list[str]  # one for each measure, « – » where there is none


@dataclass(frozen=True)
class Figures:
    """All the figures of a page: a chart for each measure, and one table for all of them."""

    charts: list[Chart]
    measures: list[str]
    rows: list[Row]

    def __bool__(self) -> bool:
        return bool(self.charts)


def thousands(number: int) -> str:
    """« 1 250 », with the narrow no-break space of French typography."""
    return f"{number:,}".replace(",", NARROW_SPACE)


def draw(figures: Iterable[YearlyFigure]) -> Figures:
    """Measures keep the order in which they come; years go up. Empty when there is no figure."""
    by_measure: dict[str, dict[int, int]] = {}
    for figure in figures:
        by_measure.setdefault(figure.measure, {})[figure.year] = figure.value
    years = sorted({year for values in by_measure.values() for year in values})
    rows = [
        Row(year, [_number(values.get(year)) for values in by_measure.values()]) for year in years
    ]
    charts = [_chart(measure, values) for measure, values in by_measure.items()]
    return Figures(charts, list(by_measure), rows)


def _number(value: int | None) -> str:
    return NO_FIGURE if value is None else thousands(value)


def _chart(measure: str, values: dict[int, int]) -> Chart:
    latest = max(values)
    return Chart(
        measure=measure,
        bars=_bars(values),
        latest_year=latest,
        latest=thousands(values[latest]),
        title=_title(measure, values),
        description=_description(values),
    )


def _title(measure: str, values: dict[int, int]) -> str:
    first, last = min(values), max(values)
    if first == last:
        return _("%(measure)s en %(year)d") % {"measure": measure, "year": last}
    return _("%(measure)s de %(first)d à %(last)d") % {
        "measure": measure,
        "first": first,
        "last": last,
    }


def _description(values: dict[int, int]) -> str:
    """Every number when they are few; else the first, the highest and the last."""
    years = sorted(values)
    if len(years) > MOST_NAMED:
        highest = max(years, key=lambda year: values[year])
        years = sorted({years[0], highest, years[-1]})
    said = ", ".join(
        _("%(number)s en %(year)d") % {"number": thousands(values[year]), "year": year}
        for year in years
    )
    return f"{said}."


def _shown_years(values: dict[int, int]) -> list[int]:
    """From the first to the last, with the years in between that nobody counted."""
    first, last = min(values), max(values)
    return list(range(first, last + 1)) if last - first < LONGEST_GAPLESS else sorted(values)


def _bars(values: dict[int, int]) -> list[Bar]:
    years = _shown_years(values)
    widest_number = DIGIT * max(len(thousands(value)) for value in values.values())
    # A number wider than its place must not be cut at the edge of the drawing.
    margin = widest_number / 2 if widest_number > WIDTH / len(years) else 0
    place = (WIDTH - 2 * margin) / len(years)
    numbers_every = _step(widest_number, place)
    years_every = _step(YEAR_LABEL, place)
    width = max(THINNEST_BAR, min(WIDEST_BAR, round(place * BAR_SHARE)))
    highest = max(values.values())
    bars = []
    for rank, year in enumerate(years):
        value = values.get(year)
        height = _height(value, highest)
        centre = round(margin + place * (rank + 0.5))
        from_last = len(years) - 1 - rank  # the latest year is always written out
        bars.append(
            Bar(
                year=year,
                value=value,
                centre=centre,
                left=centre - width // 2,
                top=BASELINE - height,
                width=width,
                height=height,
                number="" if from_last % numbers_every else _number(value),
                label="" if from_last % years_every else str(year),
                is_latest=from_last == 0,
            )
        )
    return bars


def _step(needed: float, place: float) -> int:
    """Write one label out of so many."""
    return max(1, -int(-needed // place))


def _height(value: int | None, highest: int) -> int:
    if not value:
        return 0
    return max(LOWEST_BAR, round(PLOT * value / highest))
