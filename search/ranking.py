"""Which rows answer a question, how many by facet, and in what order.

The score of an answer is the sum, over the terms of the question, of where it holds them (title,
themes, summary, text) times how rare they are; a coming or recent date lifts it, a past event
sinks. The same numbers come out on every database, hence the same order.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from search.columns import NO_DAY, Columns, Mask, Rows
from search.question import (
    FACETS,
    KIND,
    PERIOD,
    THEME,
    Answer,
    Question,
    Stems,
    Term,
    period_starts,
)

Scores = npt.NDArray[np.float32]

IN_TITLE, IN_THEMES, IN_SUMMARY, IN_BODY = 10.0, 6.0, 3.0, 1.0
# A word in a short title says more: at so many characters it says half of it.
LONG_TITLE = 60.0
# Another word with the same meaning is a good answer, the word itself a better one.
SAME_MEANING = 0.8
# How much a date lifts or sinks an answer: (up to so many days ago, factor), then coming dates.
SOON, LATER, PAST_EVENT, OLD, NO_DATE = 1.3, 1.2, 0.6, 0.9, 0.9
SOON_DAYS = 60
AGES = ((30, 1.2), (365, 1.1), (1095, 1.0))


@dataclass(frozen=True)
class Ranking:
    """One question put to the columns. `found` gives, for each form, its rows by field."""

    columns: Columns
    question: Question
    found: Mapping[Stems, Sequence[Rows]]

    def answer(self, *, start: int, size: int, of_each_kind: int) -> Answer:
        best = self._best(start, size) if size else np.empty(0, dtype=np.int64)
        by_kind = self._by_kind(of_each_kind) if of_each_kind else {}
        return Answer(
            total=int(np.count_nonzero(self.answering)),
            ids=self._ids(best),
            counts={name: self._counts(name) for name in FACETS},
            by_kind={kind: self._ids(rows) for kind, rows in by_kind.items()},
            themes=self._themes_of(np.concatenate([best, *by_kind.values()])),
        )

    def first(self, size: int) -> list[int]:
        """The best alone, without the counts."""
        return self._ids(self._best(0, size))

    @cached_property
    def answering(self) -> Mask:
        return self._narrowed_but()

    @cached_property
    def _told(self) -> tuple[Mask, Scores]:
        """The rows that hold the terms, and their scores before dates."""
        holding = self.columns.alive.copy()
        scores = np.zeros(self.columns.size, dtype=np.float32)
        living = max(1, int(np.count_nonzero(holding)))
        for term in self.question.terms:
            told = self._scores_of(term)
            holds = told > 0
            holding &= holds
            scores += told * np.float32(np.log1p(living / (1 + np.count_nonzero(holds))))
        for term in self.question.excluded:
            holding &= self._scores_of(term) == 0
        return holding, scores

    def _scores_of(self, term: Term) -> Scores:
        best = np.zeros(self.columns.size, dtype=np.float32)
        for rank, form in enumerate(term.forms):
            scores = np.zeros(self.columns.size, dtype=np.float32)
            title, summary, body = self.found[form]
            scores[title] += IN_TITLE / (1 + self.columns.title_lengths[title] / LONG_TITLE)
            scores[summary] += IN_SUMMARY
            scores[body] += IN_BODY
            np.maximum(best, scores * (SAME_MEANING if rank else 1), out=best)
        if term.themes:
            themes = map(str, term.themes)
            best[self.columns.facets[THEME].having(themes, self.columns.size)] += IN_THEMES
        return best

    @cached_property
    def _chosen(self) -> dict[str, Mask]:
        """For each facet where something was chosen, the rows that have it."""
        return {
            name: self._in_periods(values)
            if name == PERIOD
            else self.columns.facets[name].having(values, self.columns.size)
            for name, values in self.question.chosen.items()
            if values
        }

    def _narrowed_but(self, without: str = "") -> Mask:
        """What holds the terms and every choice, those of one facet left aside."""
        mask = self._told[0]
        for name, chosen in self._chosen.items():
            if name != without:
                mask = mask & chosen
        return mask

    def _counts(self, name: str) -> dict[str, int]:
        among = self._narrowed_but(name) if name in self._chosen else self.answering
        if name != PERIOD:
            return self.columns.facets[name].counts(among)
        days = self.columns.days[among]
        counted = {
            period: int(np.count_nonzero((days >= first) & (days <= last)))
            for period, (first, last) in self._periods.items()
        }
        return {period: count for period, count in counted.items() if count}

    @property
    def _periods(self) -> dict[str, tuple[int, int]]:
        """Ordinals; a row without a day is in none of them."""
        return {
            period: (max(first.toordinal(), NO_DAY + 1), last.toordinal())
            for period, (first, last) in period_starts(self.question.today).items()
        }

    def _in_periods(self, periods: frozenset[str]) -> Mask:
        days, mask = self.columns.days, np.zeros(self.columns.size, dtype=np.bool_)
        for period, (first, last) in self._periods.items():
            if period in periods:
                mask |= (days >= first) & (days <= last)
        return mask

    def _sorted(self, rows: Rows) -> Rows:
        """Best first; then what is nearest to today, then the latest written."""
        _fresh, nearness = self._dated
        return rows[np.lexsort((-self.columns.ids[rows], nearness[rows], -self._weights(rows)))]

    def _weights(self, rows: Rows) -> Scores:
        fresh = self._dated[0][rows]
        return fresh * self._told[1][rows] if self.question.terms else fresh

    @property
    def _dated(self) -> tuple[Scores, Rows]:
        """How much the date of each row lifts or sinks it, and how many days away it is.

        Worked out once a day for these columns.
        """
        dated = self.columns.dated.get(self.question.today)
        if dated is None:
            dated = (self._freshness(), np.abs(self._ahead))
            self.columns.dated[self.question.today] = dated
        return dated

    @property
    def _ahead(self) -> Rows:
        return self.columns.days - self.question.today.toordinal()

    def _freshness(self) -> Scores:
        days, happens, ahead = self.columns.days, self.columns.happens, self._ahead
        cases = [days == NO_DAY, ahead > SOON_DAYS, ahead >= 0, happens]
        factors = [NO_DATE, LATER, SOON, PAST_EVENT]
        cases += [ahead >= -age for age, _factor in AGES]
        factors += [factor for _age, factor in AGES]
        return np.select(cases, factors, default=OLD).astype(np.float32)

    def _best(self, start: int, size: int) -> Rows:
        return self._first(np.flatnonzero(self.answering), start + size)[start:]

    def _first(self, rows: Rows, wanted: int) -> Rows:
        """The best of these rows; only those good enough to be among them are sorted."""
        if wanted < len(rows):
            weights = self._weights(rows)
            least = np.partition(weights, len(rows) - wanted)[len(rows) - wanted]
            rows = rows[weights >= least]
        return self._sorted(rows)[:wanted]

    def _by_kind(self, size: int) -> dict[str, Rows]:
        kinds = self.columns.facets[KIND]
        found: dict[str, Rows] = {}
        for kind in kinds.number_of:
            of_kind = kinds.having([kind], self.columns.size) & self.answering
            rows = np.flatnonzero(of_kind)
            if len(rows):
                found[kind] = self._first(rows, size)
        return found

    def _themes_of(self, rows: Rows) -> dict[int, list[int]]:
        """The themes of a few rows, by entry."""
        facet = self.columns.facets[THEME]
        found: dict[int, list[int]] = {}
        among = np.zeros(self.columns.size, dtype=np.bool_)
        among[rows] = True
        for at in np.flatnonzero(among[facet.rows]):
            entry = int(self.columns.ids[facet.rows[at]])
            found.setdefault(entry, []).append(int(facet.values[facet.numbers[at]]))
        return found

    def _ids(self, rows: Rows) -> list[int]:
        return [int(pk) for pk in self.columns.ids[rows]]
