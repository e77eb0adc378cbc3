"""From counts to drawings and to the tables beside them. No database, no markup.

Lengths are whole numbers in the units of the drawing's own box, so that a template prints them as
they are. The box is as wide as a phone: the words in it stay readable there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

WIDTH = 340
COLUMNS_HEIGHT, TOP, BOTTOM = 180, 24, 24
BASELINE = COLUMNS_HEIGHT - BOTTOM
PLOT = BASELINE - TOP
WIDEST_COLUMN, COLUMN_SHARE = 40, 0.72
LOWEST = 3  # a small number beside a huge one is still seen; zero has no bar
LINE, BAR_TOP, BAR_HEIGHT = 44, 22, 12
NUMBER_ROOM = 52  # to the right of a bar


@dataclass(frozen=True)
class Column:
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True)
class WeekChart:
    """One kind of contribution, week after week. `first` and `last` name the ends of the axis."""

    title: str
    description: str
    total: int
    columns: list[Column]
    first: str
    last: str
    width: int = WIDTH
    height: int = COLUMNS_HEIGHT
    baseline: int = BASELINE


@dataclass(frozen=True)
class Bar:
    label: str
    count: int
    label_line: int
    top: int
    width: int
    number_left: int
    number_line: int


@dataclass(frozen=True)
class BarChart:
    """Counts beside one another, each with its name above its bar."""

    title: str
    description: str
    bars: list[Bar]
    height: int
    width: int = WIDTH
    bar_height: int = BAR_HEIGHT


def short(monday: date) -> str:
    """« 12 oct. », with the year when it is another one."""
    return date_format(monday, "j N Y" if monday.year != localdate().year else "j N").lower()


def by_week(title: str, weeks: Sequence[date], counts: Sequence[int]) -> WeekChart:
    """`counts` go with `weeks`, one each; at least one week."""
    highest = max(counts)
    room = WIDTH / len(weeks)
    width = max(1, min(WIDEST_COLUMN, int(room * COLUMN_SHARE)))
    columns = []
    for rank, count in enumerate(counts):
        height = max(LOWEST, round(PLOT * count / highest)) if count else 0
        left = int(room * rank + (room - width) / 2)
        columns.append(Column(left, BASELINE - height, width, height))
    best = weeks[counts.index(highest)]
    description = _("%(total)s en tout ; le plus dans la semaine du %(week)s, avec %(most)s.") % {
        "total": sum(counts),
        "week": short(best),
        "most": highest,
    }
    return WeekChart(
        title=title,
        description=description if highest else _("Rien pour l’instant."),
        total=sum(counts),
        columns=columns,
        first=short(weeks[0]),
        last=short(weeks[-1]) if len(weeks) > 1 else "",
    )


def side_by_side(title: str, counts: Sequence[tuple[str, int]]) -> BarChart:
    highest = max((count for _label, count in counts), default=0)
    bars = []
    for rank, (label, count) in enumerate(counts):
        length = max(LOWEST, round((WIDTH - NUMBER_ROOM) * count / highest)) if count else 0
        top = rank * LINE + BAR_TOP
        bars.append(
            Bar(
                label=label,
                count=count,
                label_line=top - 6,
                top=top,
                width=length,
                number_left=length + 8,
                number_line=top + BAR_HEIGHT - 1,
            )
        )
    return BarChart(
        title=title,
        description=", ".join(f"{label} : {count}" for label, count in counts),
        bars=bars,
        height=max(1, len(counts)) * LINE,
    )
