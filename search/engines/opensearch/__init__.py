"""OpenSearch, for who needs more than one machine: chosen by SEARCH_URL.

The search table stays the truth and gives the cards; the server only tells which entries answer.
When it fails, or lacks something that was written, the database engine answers in its place: a
search is never refused, and what is no longer public is never counted.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from django.conf import settings
from django.db import transaction
from opensearchpy.exceptions import OpenSearchException

from search.engines import EngineError
from search.engines.database import DatabaseEngine
from search.engines.opensearch import bodies
from search.engines.opensearch.copy import SECONDS_TO_WRITE, Copy
from search.engines.opensearch.server import SECONDS_TO_ANSWER, server_at
from search.question import FACETS, PERIOD, Answer, Question, Stems, Term

Told = TypeVar("Told")

# Who publishes waits for so many changes of others that the server has missed, not for more.
MOST_TO_WAIT_FOR = 200


class OpenSearchEngine:
    """Implements `search.engines.Engine`. One request an answer, two when it has several words."""

    def __init__(self) -> None:
        self.server = server_at(settings.SEARCH_URL)
        self.copy = Copy(self.server)
        self.database = DatabaseEngine()

    def answer(
        self, question: Question, *, start: int = 0, size: int = 0, of_each_kind: int = 0
    ) -> Answer:
        return self._told(
            lambda: self._answer(question, start, size, of_each_kind),
            lambda: self.database.answer(
                question, start=start, size=size, of_each_kind=of_each_kind
            ),
        )

    def count(self, forms: Sequence[Stems]) -> list[int]:
        return self._told(
            lambda: self._holders(bodies.holders(Term(forms=(form,)) for form in forms))[1],
            lambda: self.database.count(forms),
        )

    def alike(self, kind: str, stems: Sequence[str], *, limit: int) -> list[int]:
        """A few words among one kind: the index of the database answers in a moment."""
        return self.database.alike(kind, stems, limit=limit)

    def titles(
        self, stems: Stems, beginning: str, whole: Sequence[str], *, limit: int
    ) -> list[int]:
        """The database's own: its index of titles answers between two keys."""
        return self.database.titles(stems, beginning, whole, limit=limit)

    def among(self, question: Question, entries: Sequence[int]) -> list[int]:
        """The database's own: the entries are those of a letter or of a feed."""
        return self.database.among(question, entries)

    def changed(self, entries: Iterable[int]) -> None:
        """Sent after the commit. Called with nothing, it sends what failed to go before."""
        pks = list(entries)
        # Robust: what was committed is never answered with an error.
        transaction.on_commit(lambda: self._send(pks), robust=True)

    def repair(self) -> None:
        self.database.repair()
        missing = self.server.missing
        try:
            self.copy.build()
        except OpenSearchException as error:
            self.server.failed(error, missed=True)
            raise EngineError(str(error)) from error
        self.server.has_again(missing)

    def is_sound(self) -> bool:
        try:
            same = self.server.missing is None and self.copy.is_true()
        except OpenSearchException as error:
            self.server.failed(error)
            same = False
        return same and self.database.is_sound()

    def _told(self, ask: Callable[[], Told], otherwise: Callable[[], Told]) -> Told:
        """What the server tells, what the database does when it does not."""
        if self.server.may_answer:
            try:
                return ask()
            except OpenSearchException as error:
                self.server.failed(error)
        return otherwise()

    def _send(self, pks: list[int]) -> None:
        wanted, missing = set(pks), self.server.missing
        if missing is not None:
            late = None if self.server.is_resting else self.copy.changed_since(missing.since)
            if late is None or (pks and len(late) > MOST_TO_WAIT_FOR):
                # These too are in the log, for catch_up() or rebuild_search to send.
                return
            wanted |= late
        try:
            if wanted:
                self.copy.send(wanted, seconds=SECONDS_TO_ANSWER if pks else SECONDS_TO_WRITE)
        except OpenSearchException as error:
            self.server.failed(error, missed=True)
        else:
            if missing is not None:
                self.server.has_again(missing)

    def _answer(self, question: Question, start: int, size: int, of_each_kind: int) -> Answer:
        if start + size > bodies.MOST_RESULTS:
            size = 0
        told = self.server.search(
            bodies.answer(
                question,
                self._rarities(question.terms),
                start=start,
                size=size,
                of_each_kind=of_each_kind,
            )
        )
        facets, best = told["aggregations"], told["hits"]["hits"]
        by_kind = {
            bucket["key"]: bucket["best"]["hits"]["hits"]
            for bucket in facets.get("by_kind", {}).get("kinds", {}).get("buckets", [])
        }
        shown = [*best, *(hit for hits in by_kind.values() for hit in hits)]
        return Answer(
            total=told["hits"]["total"]["value"],
            ids=_ids(best),
            counts={facet: _counts(facet, facets[facet]["values"]) for facet in FACETS},
            by_kind={kind: _ids(hits) for kind, hits in by_kind.items()},
            themes={int(hit["_id"]): _themes(hit) for hit in shown if _themes(hit)},
        )

    def _rarities(self, terms: Sequence[Term]) -> list[float]:
        """A word that few entries hold says more; alone, it has nothing to outweigh."""
        if len(terms) < 2:
            return [1.0] * len(terms)
        living, holders = self._holders(bodies.holders(terms))
        return [math.log1p(max(1, living) / (1 + held)) for held in holders]

    def _holders(self, body: dict[str, Any]) -> tuple[int, list[int]]:
        """How many entries there are in all, and how many hold each thing asked."""
        if not body["aggs"]:
            return 0, []
        told = self.server.search(body)
        buckets = told["aggregations"]["holders"]["buckets"]
        numbered = [buckets[str(number)]["doc_count"] for number in range(len(buckets))]
        return told["hits"]["total"]["value"], numbered


def _ids(hits: Iterable[dict[str, Any]]) -> list[int]:
    return [int(hit["_id"]) for hit in hits]


def _themes(hit: dict[str, Any]) -> list[int]:
    return [int(theme) for theme in hit["_source"].get("themes", ())]


def _counts(facet: str, values: dict[str, Any]) -> dict[str, int]:
    buckets = values["buckets"]
    if facet == PERIOD:
        counted = {name: bucket["doc_count"] for name, bucket in buckets.items()}
    else:
        counted = {bucket["key"]: bucket["doc_count"] for bucket in buckets}
    return {value: count for value, count in counted.items() if count}
