"""The copy of the search table that the server keeps: what is sent, and how it is built anew.

A document is a row of the table as it is: the stems of search/text.py with their marks, cut at
spaces and no other way. Dates are proleptic ordinals (0 for none), as in search/columns.py.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any

from django.db.models import Max
from django.utils import timezone
from opensearchpy import helpers
from opensearchpy.exceptions import NotFoundError, OpenSearchException

from search.columns import KEPT, NO_DAY, OVERLAP
from search.engines.opensearch.bodies import MOST_RESULTS
from search.engines.opensearch.server import Server
from search.models import EntryTheme, SearchChange, SearchEntry
from search.ranking import LONG_TITLE

CHUNK = 500
MOST_BYTES = 10 * 1024 * 1024
SECONDS_TO_WRITE = 60

_STEMS = {"type": "text", "analyzer": "whitespace", "norms": False}
# The limit of the server is 32,766 bytes a word; a character takes at most four.
_WORD = {"type": "keyword", "ignore_above": 8_000}
INDEX = {
    "settings": {
        # One shard: the counts of its facets are exact, and a town is far from filling it.
        "number_of_shards": 1,
        "auto_expand_replicas": "0-1",
        "max_result_window": MOST_RESULTS,
    },
    "mappings": {
        "dynamic": "strict",
        "properties": {
            "pk": {"type": "long"},
            "day": {"type": "integer"},
            "title_brevity": {"type": "float"},
            "kind": _WORD,
            "themes": _WORD,
            "publics": _WORD,
            "territory": _WORD,
            "place": _WORD,
            "status": _WORD,
            "title_stems": _STEMS,
            "summary_stems": _STEMS,
            "body_stems": _STEMS,
            "signature": {"type": "keyword", "index": False},
        },
    },
}


def documents(pks: Iterable[int]) -> dict[int, dict[str, Any]]:
    """What the server should hold of these entries; nothing for those that are gone."""
    pks = list(pks)
    themes: dict[int, list[str]] = {}
    links = EntryTheme.objects.filter(entry__in=pks).order_by("theme")
    for entry, theme in links.values_list("entry", "theme"):
        themes.setdefault(entry, []).append(str(theme))
    rows = SearchEntry.objects.filter(pk__in=pks).defer("title", "summary", "text", "url")
    return {row.pk: _document(row, themes.get(row.pk, [])) for row in rows}


def _document(row: SearchEntry, themes: list[str]) -> dict[str, Any]:
    document: dict[str, Any] = {
        "pk": row.pk,
        "day": row.date.toordinal() if row.date else NO_DAY,
        "title_brevity": round(1 / (1 + len(row.title_stems) / LONG_TITLE), 6),
        "kind": row.kind,
        "themes": themes,
        "publics": row.publics.split("\n") if row.publics else [],
        "territory": row.territory or None,
        "place": row.place or None,
        "status": row.status or None,
        "title_stems": row.title_stems,
        "summary_stems": row.summary_stems,
        "body_stems": row.body_stems,
    }
    told = json.dumps(document, sort_keys=True).encode()
    return document | {"signature": hashlib.blake2b(told, digest_size=12).hexdigest()}


class Copy:
    """What stands on the server. Every method may raise `OpenSearchException`."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.client = server.client

    def send(self, pks: Iterable[int], *, seconds: float = SECONDS_TO_WRITE) -> None:
        """Brings these entries in line, for the very next search."""
        self._write(pks, self.server.name, seconds=seconds, require_alias=True, refresh=True)

    def changed_since(self, moment: datetime) -> set[int] | None:
        """What was written since then; None when the log does not go back so far."""
        since = moment - OVERLAP
        if since < timezone.now() - KEPT:
            return None
        log = SearchChange.objects.filter(at__gte=since)
        return set(log.values_list("entry", flat=True))

    def build(self) -> None:
        """A new index beside the old one, which answers until the new one has everything."""
        began = timezone.now()
        index = f"{self.server.name}-{began:%Y%m%d%H%M%S%f}"
        self.client.indices.create(
            index=index, body=INDEX, params={"request_timeout": SECONDS_TO_WRITE}
        )
        try:
            for pks in _every_key():
                self._write(pks, index)
            # What was written meanwhile went to the old one.
            self._write(self.changed_since(began) or (), index)
            self.client.indices.refresh(index=index, params={"request_timeout": SECONDS_TO_WRITE})
            self._switch_to(index)
        except Exception:
            with suppress(OpenSearchException):
                self.client.indices.delete(index=index)
            raise
        self.send(self.changed_since(began) or ())

    def is_true(self) -> bool:
        """Whether it says of every entry what the table says."""
        self.client.indices.refresh(index=self.server.name)
        held = dict(self._signatures())
        for pks in _every_key():
            for pk, document in documents(pks).items():
                if held.pop(pk, None) != document["signature"]:
                    return False
        return not held

    def _write(
        self,
        pks: Iterable[int],
        index: str,
        *,
        seconds: float = SECONDS_TO_WRITE,
        **options: Any,
    ) -> None:
        _count, errors = helpers.bulk(
            self.client,
            _actions(sorted(pks), index),
            chunk_size=CHUNK,
            max_chunk_bytes=MOST_BYTES,
            raise_on_error=False,
            request_timeout=seconds,
            **options,
        )
        real = [error for error in errors if not _is_harmless(error)]
        if real:
            raise helpers.BulkIndexError(f"{len(real)} entries refused", real)

    def _switch_to(self, index: str) -> None:
        """In one step. The indexes that stood behind the name go."""
        try:
            old = list(self.client.indices.get_alias(name=self.server.name))
        except NotFoundError:
            old = []
        actions = [{"add": {"index": index, "alias": self.server.name}}]
        actions += [{"remove_index": {"index": name}} for name in old]
        self.client.indices.update_aliases(
            body={"actions": actions}, params={"request_timeout": SECONDS_TO_WRITE}
        )

    def _signatures(self) -> Iterator[tuple[int, str]]:
        body: dict[str, Any] = {
            "query": {"match_all": {}},
            "sort": [{"pk": "asc"}],
            "size": 1000,
            "_source": ["signature"],
        }
        while hits := self.server.search(body)["hits"]["hits"]:
            for hit in hits:
                yield int(hit["_id"]), hit["_source"]["signature"]
            body["search_after"] = hits[-1]["sort"]


def _actions(pks: list[int], index: str) -> Iterator[dict[str, Any]]:
    for at in range(0, len(pks), CHUNK):
        chunk = pks[at : at + CHUNK]
        # Versions first: what is read afterwards is at least as new. The server keeps the newest,
        # in whatever order two processes reach it.
        versions = _versions(chunk)
        found = documents(chunk)
        for pk in chunk:
            action = {
                "_index": index,
                "_id": str(pk),
                "version": versions.get(pk, 0),
                "version_type": "external_gte",
            }
            if pk in found:
                yield action | {"_op_type": "index", "_source": found[pk]}
            else:
                yield action | {"_op_type": "delete"}


def _versions(pks: list[int]) -> dict[int, int]:
    """The last line of the log about each of these entries."""
    log = SearchChange.objects.filter(entry__in=pks).order_by()
    return dict(log.values("entry").annotate(last=Max("pk")).values_list("entry", "last"))


def _is_harmless(error: dict[str, Any]) -> bool:
    """Gone already, or written since by somebody who knew more."""
    [(operation, told)] = error.items()
    status = told.get("status")
    return status == 409 or (operation == "delete" and status == 404 and "error" not in told)


def _every_key() -> Iterator[list[int]]:
    last = 0
    while True:
        keys = SearchEntry.objects.filter(pk__gt=last).order_by("pk")
        pks = list(keys.values_list("pk", flat=True)[:CHUNK])
        if not pks:
            return
        yield pks
        last = pks[-1]
