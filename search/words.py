"""The words that people can find: written with the entries, held in memory to correct mistakes.

Words are added once a transaction that wrote entries is committed, on their own and in order, so
that two publications never wait for each other. A word that no entry holds any more stays until
`rebuild_search`: who corrects asks the engine how many entries hold it (search/spelling.py).
"""

import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar

from django.db import connection, transaction

from search.models import SearchEntry, SearchWord
from search.text import STOP_WORDS, fold_word

Item = TypeVar("Item")

SHORTEST = 3
# Words of our languages alone: letters of French and of its neighbours.
_WORD = re.compile(r"(?<!\w)[a-zà-öø-ÿœ]++(?!\w)")
# Texts of an entry where words are read.
_FIELDS = ("title", "summary", "text", "place", "publics", "territory")
_CHUNK = 500
# Keys are given before the commit: those just before the last one read are read again.
_OVERLAP = 500
# Another process may have dropped what this one believes to be kept: seconds until it asks again.
_BELIEVED = 3_600


@dataclass
class Words:
    """Every word, folded, by its length; and how people write those that fold."""

    by_length: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    last: int = 0
    _shown: dict[str, str] = field(default_factory=dict)
    _all: set[str] = field(default_factory=set)

    def __contains__(self, folded: str) -> bool:
        return folded in self._all

    def shown(self, folded: str) -> str:
        return self._shown.get(folded, folded)

    def add(self, folded: str, shown: str) -> None:
        if folded not in self._all:
            self._all.add(folded)
            self.by_length[len(folded)].append(folded)
            if shown != folded:
                self._shown[folded] = shown


def batched(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for at in range(0, len(items), _CHUNK):
        yield items[at : at + _CHUNK]


def words_of(text: str) -> Iterator[str]:
    """Its words as written, in lower case; those with digits are no words to correct into."""
    for word in _WORD.findall(text.lower()):
        if SHORTEST <= len(word) <= SearchWord.LONGEST:
            yield word


# -- writing -------------------------------------------------------------------------------------

# As written, of what this process has seen kept.
_seen: set[str] = set()
_seen_since = 0.0


class NewWords:
    """The words of some entries, to be kept once these are committed."""

    def __init__(self) -> None:
        global _seen_since
        if time.monotonic() - _seen_since > _BELIEVED:
            _seen.clear()
            _seen_since = time.monotonic()
        self._written: set[str] = set()

    def read(self, entries: Iterable[SearchEntry]) -> None:
        for entry in entries:
            for name in _FIELDS:
                self._written.update(words_of(getattr(entry, name)))
        self._written -= _seen

    def keep(self) -> None:
        if self._written:
            transaction.on_commit(self._write, robust=True)

    def _write(self) -> None:
        for rows in batched(_rows(Counter(self._written))):
            SearchWord.objects.bulk_create(rows, ignore_conflicts=True)
        if not connection.in_atomic_block:
            _seen.update(self._written)


def rebuild() -> None:
    """Drops what no entry holds, adds what is missing, shows each word as most entries write it."""
    # Read first: what is written meanwhile is neither among these nor dropped.
    present = {row.word: row for row in SearchWord.objects.all()}
    counted: Counter[str] = Counter()
    for texts in SearchEntry.objects.values_list(*_FIELDS).iterator(chunk_size=_CHUNK):
        counted.update(word for text in texts for word in set(words_of(text)))
    rows = _rows(counted)
    right = {row.word: row.shown for row in rows}
    kept = {word for word, row in present.items() if right.get(word) == row.shown}
    for gone in batched([row.pk for word, row in present.items() if word not in kept]):
        SearchWord.objects.filter(pk__in=gone).delete()
    for new in batched([row for row in rows if row.word not in kept]):
        SearchWord.objects.bulk_create(new, ignore_conflicts=True)


def _rows(counted: Counter[str]) -> list[SearchWord]:
    """In the order of the folded words; of several spellings the commonest, then the accented."""
    best: dict[str, str] = {}
    for word in sorted(counted, key=lambda word: (counted[word], fold_word(word) != word, word)):
        folded = fold_word(word)
        if folded not in STOP_WORDS and len(folded) <= SearchWord.LONGEST:
            best[folded] = word
    return [SearchWord(word=folded, shown=best[folded]) for folded in sorted(best)]


# -- reading -------------------------------------------------------------------------------------

# A new word may wait so many seconds before it is proposed to who mistypes it.
_FRESH = 10.0

_kept = Words()
_read_at = float("-inf")
_reading = Lock()


def current() -> Words:
    """The words as the database had them a few seconds ago: one query to read what is new, or none.

    Inside a transaction they are read for it alone: what it has written may still be undone.
    """
    global _kept, _read_at
    if connection.in_atomic_block:
        return _followed(Words())
    with _reading:
        if time.monotonic() - _read_at > _FRESH:
            _kept, _read_at = _followed(_kept), time.monotonic()
        return _kept


def forget() -> None:
    """The next correction reads everything: for who empties the table by hand."""
    global _kept, _read_at
    _kept, _read_at = Words(), float("-inf")
    _seen.clear()


def _followed(words: Words) -> Words:
    new = SearchWord.objects.filter(pk__gt=words.last - _OVERLAP).order_by("pk")
    rows = list(new.values_list("pk", "word", "shown"))
    if words.last and not rows:
        # Emptied since: what was known is no longer there, and keys may start again.
        return _followed(Words())
    for pk, word, shown in rows:
        words.add(word, shown)
        words.last = pk
    return words
