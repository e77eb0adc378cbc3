"""What components/facets.html shows: groups of links that narrow a list."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise


@dataclass(frozen=True)
class Option:
    """One link that narrows or sorts a list, or undoes it; `count` is how many things it leaves."""

    label: str | Promise
    url: str
    selected: bool
    count: int | None = None


@dataclass(frozen=True)
class Facet:
    """One group of choices. `clear_url` is empty when nothing is chosen in it."""

    name: str
    title: Any
    options: list[Option]
    clear_url: str
