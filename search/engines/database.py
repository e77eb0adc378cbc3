"""The site's own database: its full-text index tells what holds the words, memory does the rest."""

from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from django.utils import timezone

from search import columns as in_memory
from search import postings
from search.columns import Columns, Rows
from search.question import Answer, Question, Stems, Term
from search.ranking import Ranking

NO_ROWS: Rows = np.empty(0, dtype=np.int64)
# How many forms are remembered with the columns that they were found for.
MOST_REMEMBERED = 200
# Words in the title say more than words in the summary.
ALIKE_IN_TITLE, ALIKE_IN_SUMMARY = 1.0, 0.5
# The least part of the words, weighed, that makes two texts alike.
ALIKE_ENOUGH = 0.3


class DatabaseEngine:
    """Implements `search.engines.Engine`. Two queries the first answer when nothing has changed."""

    @cached_property
    def _columns(self) -> Columns:
        return in_memory.current()

    def answer(
        self, question: Question, *, start: int = 0, size: int = 0, of_each_kind: int = 0
    ) -> Answer:
        columns = self._columns
        forms = [form for term in question.every_term for form in term.forms]
        ranking = Ranking(columns, question, _found(columns, forms))
        return ranking.answer(start=start, size=size, of_each_kind=of_each_kind)

    def count(self, forms: Sequence[Stems]) -> list[int]:
        columns = self._columns
        found = _found(columns, forms)
        return [len(np.unique(np.concatenate(found[form]))) for form in forms]

    def alike(self, kind: str, stems: Sequence[str], *, limit: int) -> list[int]:
        """One query, and no column: pages that are not searches ask this too."""
        found = postings.read_of_kind(kind, stems)
        entries = np.unique(np.concatenate([ids for by_field in found for ids in by_field]))
        scores, most = np.zeros(len(entries)), 0.0
        for title, summary in found:
            said = np.zeros(len(entries))
            said[np.searchsorted(entries, summary)] = ALIKE_IN_SUMMARY
            said[np.searchsorted(entries, title)] = ALIKE_IN_TITLE
            # One that many of these texts hold says less.
            rarity = np.log(2 + len(entries) / (1 + np.count_nonzero(said)))
            scores += said * rarity
            most += rarity
        close = np.flatnonzero(scores >= ALIKE_ENOUGH * most)
        best = close[np.lexsort((-entries[close], -scores[close]))][:limit]
        return [int(pk) for pk in entries[best]]

    def titles(
        self, stems: Stems, beginning: str, whole: Sequence[str], *, limit: int
    ) -> list[int]:
        columns = self._columns
        # No form of a question has a star: it is remembered beside them.
        form = (*stems, f"{beginning}*", *whole)
        found = columns.found.get(form)
        if found is None:
            holding = columns.rows_of(postings.titled(stems, beginning, whole))
            found = [holding, NO_ROWS, NO_ROWS]
            _remember(columns, {form: found})
        question = Question(terms=(Term(forms=(form,)),), today=timezone.localdate())
        return Ranking(columns, question, {form: found}).first(limit)

    def among(self, question: Question, entries: Sequence[int]) -> list[int]:
        columns = self._columns
        forms = [form for term in question.every_term for form in term.forms]
        answering = Ranking(columns, question, _found(columns, forms)).answering
        rows = columns.rows_of(np.array(entries, dtype=np.int64))
        answers = set(columns.ids[rows[answering[rows]]].tolist())
        return [pk for pk in entries if pk in answers]

    def changed(self, entries: Iterable[int]) -> None:
        """Nothing to do: the database writes its index with the row."""

    def repair(self) -> None:
        postings.database().repair()

    def is_sound(self) -> bool:
        return bool(postings.database().is_sound())


def _found(columns: Columns, forms: Sequence[Stems]) -> dict[Stems, list[Rows]]:
    """The rows that hold each form, by field. One query, none when all are remembered."""
    # Looked up once: another thread may empty what is remembered.
    known = {form: rows for form in forms if (rows := columns.found.get(form)) is not None}
    read = {
        form: [columns.rows_of(ids) for ids in by_field]
        for form, by_field in postings.read(form for form in forms if form not in known).items()
    }
    _remember(columns, read)
    return known | read


def _remember(columns: Columns, read: dict[Stems, list[Rows]]) -> None:
    if len(columns.found) + len(read) > MOST_REMEMBERED:
        columns.found.clear()
    columns.found.update(read)
