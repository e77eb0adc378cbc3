"""One step of a way told in order, as components/life_line.html shows it."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Step:
    """Done, current, or to come when it is neither."""

    title: str
    text: str = ""
    date: date | datetime | None = None
    done: bool = False
    current: bool = False
    href: str = ""
