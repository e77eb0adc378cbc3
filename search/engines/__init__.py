"""What answers the questions: the site's own database, or OpenSearch when SEARCH_URL is set.

All of them answer with the keys of `SearchEntry`; what a result shows is read from that table.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol

from django.conf import settings

from search.question import Answer, Question, Stems


class EngineError(Exception):
    """What the engine keeps beside the entries could not be made anew."""


class Engine(Protocol):
    """What every engine can do. Each serves one request: it may keep what it has read."""

    def answer(
        self, question: Question, *, start: int = 0, size: int = 0, of_each_kind: int = 0
    ) -> Answer:
        """How many answer, with the counts of the facets, and `size` of them from the `start`-th.

        `of_each_kind` asks for the first so many of each kind too (`Answer.by_kind`).
        """

    def count(self, forms: Sequence[Stems]) -> list[int]:
        """How many entries hold each of these forms."""

    def alike(self, kind: str, stems: Sequence[str], *, limit: int) -> list[int]:
        """`object_id` of the entries of a kind that hold most of these stems, the closest first."""

    def titles(
        self, stems: Stems, beginning: str, whole: Sequence[str], *, limit: int
    ) -> list[int]:
        """The entries whose title holds all `stems` and a last word, the best first.

        The stem of the last word begins with `beginning`, or is one of `whole`. All is a-z, 0-9.
        """

    def among(self, question: Question, entries: Sequence[int]) -> list[int]:
        """Those of these entries that answer, in the order given."""

    def changed(self, entries: Iterable[int]) -> None:
        """These entries were written or removed, in a transaction that may still be undone.

        With none, what could not be told before is told now.
        """

    def repair(self) -> None:
        """Makes anew all that the engine keeps beside the entries."""

    def is_sound(self) -> bool:
        """Whether what the engine keeps beside the entries says the same as they do."""


def engine() -> Engine:
    """The engine of this site."""
    if settings.SEARCH_URL:
        from search.engines.opensearch import OpenSearchEngine

        return OpenSearchEngine()
    from search.engines import database

    return database.DatabaseEngine()


def catch_up() -> None:
    """Sends what the engine missed while it could not be reached: nothing, most of the time."""
    engine().changed([])
