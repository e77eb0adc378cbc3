"""What is asked of an engine and what it answers, whatever the engine."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

# The facets, in the order of the page. Values are plain strings: the key of a kind, the primary
# key of a theme, a name of PERIODS; for the others, the words that people read.
THEME, KIND, PERIOD, PUBLIC, TERRITORY, PLACE, STATUS = FACETS = (
    "theme",
    "type",
    "quand",
    "public",
    "territoire",
    "lieu",
    "statut",
)

COMING, THIS_MONTH, THIS_YEAR, OLDER = PERIODS = ("a-venir", "ce-mois", "cette-annee", "avant")

Stems = tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """One thing that an answer must hold: any of `forms`, or any of `themes`.

    A form is one stem, or several side by side. The first is what was typed; the others mean the
    same. `themes` holds the primary keys of the themes that a form names.
    """

    forms: tuple[Stems, ...]
    themes: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Question:
    """All `terms` must be there and none of `excluded`; of each chosen facet, one of its values."""

    terms: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()
    chosen: Mapping[str, frozenset[str]] = field(default_factory=dict)
    today: datetime.date = field(default_factory=datetime.date.today)

    @property
    def every_term(self) -> tuple[Term, ...]:
        return (*self.terms, *self.excluded)


@dataclass(frozen=True)
class Answer:
    """`total` entries answer. `ids` are those asked for, best first: keys of `SearchEntry`.

    `counts` says for each facet how many entries each value would give, the choices made in the
    other facets being kept; values that would give none are left out. `themes` holds the primary
    keys of the themes of each entry of `ids` and `by_kind` that carries some.
    """

    total: int
    ids: list[int]
    counts: Mapping[str, Mapping[str, int]]
    by_kind: Mapping[str, list[int]] = field(default_factory=dict)
    themes: Mapping[int, list[int]] = field(default_factory=dict)

    @property
    def every_id(self) -> list[int]:
        return [*self.ids, *(pk for ids in self.by_kind.values() for pk in ids)]


def period_starts(today: datetime.date) -> dict[str, tuple[datetime.date, datetime.date]]:
    """First and last day of each of PERIODS. They do not overlap, and cover every date."""
    month, year = today - datetime.timedelta(days=30), today - datetime.timedelta(days=365)
    day = datetime.timedelta(days=1)
    return {
        COMING: (today, datetime.date.max),
        THIS_MONTH: (month, today - day),
        THIS_YEAR: (year, month - day),
        OLDER: (datetime.date.min, year - day),
    }
