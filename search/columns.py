"""What every search weighs and counts, held in memory: a column for each fact, a row an entry.

Counting seven facets over thousands of answers is a matter of microseconds here and of seconds in
SQL. Each process holds its own columns and follows `SearchChange`: before each search it reads
what was written since, so that the database alone is the truth. 100,000 entries take about 10 MB.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt
from django.db import connection
from django.db.models import QuerySet
from django.db.models.functions import Length
from django.utils import timezone

from core.search import registry
from search.models import EntryTheme, SearchChange, SearchEntry
from search.postings import Ids
from search.question import KIND, PLACE, PUBLIC, STATUS, TERRITORY, THEME, Stems

Rows = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]

# A transaction may commit after one that began later: the log is read again from so far back.
OVERLAP = datetime.timedelta(minutes=10)
# How long the log is kept; columns that have slept longer are read anew.
KEPT = datetime.timedelta(days=1)
# More changes than that at once, and reading everything costs less.
MOST_CHANGES = 2_000
NO_DAY = 0


@dataclass(frozen=True)
class Facet:
    """The values that entries have: `rows[i]` has the value whose number is `numbers[i]`."""

    rows: Rows
    numbers: npt.NDArray[np.int64]
    number_of: Mapping[str, int]
    values: Sequence[str]

    def having(self, values: Iterable[str], size: int) -> Mask:
        """The rows that have at least one of these values."""
        wanted = np.zeros(len(self.number_of), dtype=np.bool_)
        wanted[[self.number_of[value] for value in values if value in self.number_of]] = True
        mask = np.zeros(size, dtype=np.bool_)
        mask[self.rows[wanted[self.numbers]]] = True
        return mask

    def counts(self, among: Mask) -> dict[str, int]:
        """How many of these rows have each value; values that none has are left out."""
        totals = np.bincount(self.numbers[among[self.rows]], minlength=len(self.number_of))
        return {self.values[at]: int(totals[at]) for at in np.flatnonzero(totals).tolist()}


@dataclass(eq=False)
class Columns:
    """The rows, some of them no longer `alive`. `days` are proleptic ordinals, NO_DAY for none.

    A change makes new ones: several threads read the same.
    """

    ids: Ids
    alive: Mask
    days: npt.NDArray[np.int64]
    title_lengths: npt.NDArray[np.float32]
    happens: Mask
    facets: Mapping[str, Facet]
    # The changes of the log that these columns have followed, and when they were read.
    followed: frozenset[int] = frozenset()
    read_at: datetime.datetime | None = None
    # What was found for a form: forgotten with these columns.
    found: dict[Stems, list[Rows]] = field(default_factory=dict, repr=False)
    # What the date of each row is worth, by the day of the question: see search/ranking.py.
    dated: dict[datetime.date, Any] = field(default_factory=dict, repr=False)

    @property
    def size(self) -> int:
        return len(self.ids)

    @cached_property
    def _by_id(self) -> tuple[Ids, Rows]:
        rows = np.flatnonzero(self.alive)
        order = rows[np.argsort(self.ids[rows], kind="stable")]
        return self.ids[order], order

    def rows_of(self, ids: Ids) -> Rows:
        """The living rows of these entries; those that are not here are left aside."""
        known, rows = self._by_id
        if not len(known):
            return np.empty(0, dtype=np.int64)
        at = np.minimum(np.searchsorted(known, ids), len(known) - 1)
        return rows[at[known[at] == ids]]


_kept: Columns | None = None
_reading = Lock()


def current() -> Columns:
    """The columns as the database has them now. One query when nothing has changed.

    Inside a transaction they are read for it alone: what it has written may still be undone.
    """
    global _kept
    if connection.in_atomic_block:
        return _everything()
    with _reading:
        _kept = _everything() if _kept is None else _followed(_kept)
        return _kept


def forget() -> None:
    """The next search reads everything: for who empties the table by hand."""
    global _kept
    _kept = None


def prune() -> int:
    """Drops what every process has followed long ago. Returns how many rows went."""
    return SearchChange.objects.filter(at__lt=timezone.now() - KEPT).delete()[0]


def _everything() -> Columns:
    now = timezone.now()
    followed = frozenset(pk for pk, _entry in _log_since(now - OVERLAP))
    empty = Columns(
        ids=np.empty(0, dtype=np.int64),
        alive=np.empty(0, dtype=np.bool_),
        days=np.empty(0, dtype=np.int64),
        title_lengths=np.empty(0, dtype=np.float32),
        happens=np.empty(0, dtype=np.bool_),
        facets={},
    )
    columns = _with(empty, SearchEntry.objects.all(), EntryTheme.objects.all())
    return replace(columns, followed=followed, read_at=now)


def _followed(columns: Columns) -> Columns:
    """These columns with what was written since they were read."""
    now = timezone.now()
    if columns.read_at is None or now - columns.read_at > KEPT - OVERLAP:
        return _everything()
    log = _log_since(columns.read_at - OVERLAP)
    new = [(pk, entry) for pk, entry in log if pk not in columns.followed]
    if len(new) >= MOST_CHANGES:
        return _everything()
    seen = frozenset(pk for pk, _entry in log)
    if not new:
        columns.followed, columns.read_at = seen, now
        return columns
    entries = {entry for _pk, entry in new}
    alive = columns.alive.copy()
    alive[columns.rows_of(np.array(sorted(entries), dtype=np.int64))] = False
    changed = _with(
        replace(columns, alive=alive, found={}, dated={}),
        SearchEntry.objects.filter(pk__in=entries),
        EntryTheme.objects.filter(entry__in=entries),
    )
    return replace(changed, followed=seen, read_at=now)


def _log_since(moment: datetime.datetime) -> list[tuple[int, int]]:
    """The latest changes, newest first."""
    # By moment, as its index has them: by key, SQLite would read the whole log.
    log = SearchChange.objects.filter(at__gte=moment).order_by("-at", "-pk")
    return list(log.values_list("pk", "entry")[:MOST_CHANGES])


def _with(columns: Columns, entries: QuerySet[Any], links: QuerySet[Any]) -> Columns:
    """These columns with the rows of more entries after theirs. Two queries."""
    read = list(
        entries.order_by("pk").values_list(
            "pk", "date", Length("title_stems"), "kind", "place", "publics", "territory", "status"
        )
    )
    row_of = {row[0]: columns.size + at for at, row in enumerate(read)}
    happening = {source.kind for source in registry.sources() if source.takes_place}
    themes = [
        (row_of[entry], str(theme))
        for entry, theme in links.values_list("entry", "theme")
        if entry in row_of  # written between the two queries
    ]
    pairs = {
        THEME: themes,
        KIND: _pairs(columns.size, (row[3] for row in read)),
        PLACE: _pairs(columns.size, (row[4] for row in read)),
        PUBLIC: _pairs(columns.size, (row[5] for row in read)),
        TERRITORY: _pairs(columns.size, (row[6] for row in read)),
        STATUS: _pairs(columns.size, (row[7] for row in read)),
    }
    days = [row[1].toordinal() if row[1] else NO_DAY for row in read]
    return Columns(
        ids=_joined(columns.ids, [row[0] for row in read]),
        alive=_joined(columns.alive, [True] * len(read)),
        days=_joined(columns.days, days),
        title_lengths=_joined(columns.title_lengths, [row[2] for row in read]),
        happens=_joined(columns.happens, [row[3] in happening for row in read]),
        facets={name: _more(columns.facets.get(name), told) for name, told in pairs.items()},
    )


def _pairs(start: int, lines: Iterable[str]) -> list[tuple[int, str]]:
    """(row, value) for each line of each text."""
    return [
        (row, value) for row, text in enumerate(lines, start) if text for value in text.split("\n")
    ]


def _more(facet: Facet | None, pairs: Sequence[tuple[int, str]]) -> Facet:
    number_of = dict(facet.number_of) if facet else {}
    rows = [row for row, _value in pairs]
    numbers = [number_of.setdefault(value, len(number_of)) for _row, value in pairs]
    none = np.empty(0, dtype=np.int64)
    return Facet(
        rows=_joined(facet.rows if facet else none, rows),
        numbers=_joined(facet.numbers if facet else none, numbers),
        number_of=number_of,
        values=list(number_of),
    )


def _joined(array: npt.NDArray[Any], more: Sequence[Any]) -> npt.NDArray[Any]:
    return np.concatenate([array, np.array(more, dtype=array.dtype)])
