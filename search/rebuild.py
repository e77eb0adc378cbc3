"""Rebuilding the table from the registry, and telling where the two differ.

Nothing is emptied first: rows are replaced chunk by chunk, and what should no longer be found is
removed at the end, so that people keep finding everything meanwhile.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction

from core.models import Theme
from core.search import Source, registry
from search.engines import EngineError, engine
from search.entries import CONTENT_FIELDS, entry_for
from search.index import CHUNK, DatabaseIndex, chunks
from search.models import SearchEntry
from search.upkeep import sync
from search.words import rebuild as rebuild_words


@dataclass(frozen=True)
class Difference:
    """One object that the table and the registry tell differently.

    `what` is "missing" (public, not in the table), "extra" (in the table, not public) or "stale"
    (in both, but not alike); `fields` then names the columns that differ.
    """

    kind: str
    object_id: int
    what: str
    fields: tuple[str, ...] = ()


def rebuild() -> Iterator[tuple[str, int, int]]:
    """Yields (kind, done, total) after each chunk.

    An engine that fails does not keep the table from being put right: `EngineError` comes last.
    """
    failure: EngineError | None = None
    try:
        engine().repair()
    except EngineError as error:
        failure = error
    for source in registry.sources():
        total, done = source.public().count(), 0
        yield source.kind, done, total
        for ids in _public_ids(source):
            # Read and written in one transaction: a page published meanwhile is not undone.
            sync(source, ids)
            done += len(ids)
            yield source.kind, done, total
        _remove_extra(source)
    _remove_unknown_kinds()
    rebuild_words()
    if failure is not None:
        raise failure


def differences() -> Iterator[Difference]:
    """Everything `rebuild` would change, kind by kind."""
    for source in registry.sources():
        for ids in _public_ids(source):
            yield from _compared(source, ids)
        for ids in chunks(_extra_ids(source)):
            yield from (Difference(source.kind, pk, "extra") for pk in ids)
    unknown = SearchEntry.objects.exclude(kind__in=_kinds()).values_list("kind", "object_id")
    yield from (Difference(kind, pk, "extra") for kind, pk in unknown.order_by("pk"))


def _kinds() -> list[str]:
    return [source.kind for source in registry.sources()]


def _public_ids(source: Source) -> Iterator[list[int]]:
    """Primary keys of what is public, by chunks, each read when it is needed."""
    last = 0
    while True:
        after: models.QuerySet[Any] = source.public().filter(pk__gt=last).order_by("pk")
        ids = list(after.values_list("pk", flat=True)[:CHUNK])
        if not ids:
            return
        yield ids
        last = ids[-1]


def _extra_ids(source: Source) -> Iterator[int]:
    public = source.public().order_by().values("pk")
    extra = SearchEntry.objects.filter(kind=source.kind).exclude(object_id__in=public)
    yield from extra.order_by("pk").values_list("object_id", flat=True)


@transaction.atomic
def _remove_extra(source: Source) -> None:
    sync(source, list(_extra_ids(source)))


@transaction.atomic
def _remove_unknown_kinds() -> None:
    index = DatabaseIndex()
    unknown = SearchEntry.objects.exclude(kind__in=_kinds())
    for kind in list(unknown.order_by().values_list("kind", flat=True).distinct()):
        ids = unknown.filter(kind=kind).values_list("object_id", flat=True)
        index.remove(kind, list(ids))


def _compared(source: Source, ids: list[int]) -> Iterator[Difference]:
    documents = [source.document(found) for found in source.public().filter(pk__in=ids)]
    known = set(Theme.objects.values_list("pk", flat=True))
    entries = SearchEntry.objects.filter(kind=source.kind, object_id__in=ids)
    present = {entry.object_id: entry for entry in entries.prefetch_related("theme_links__theme")}
    for document in documents:
        found = present.pop(document.object_id, None)
        if not document.url:
            if found is not None:
                yield Difference(source.kind, document.object_id, "extra")
            continue
        if found is None:
            yield Difference(source.kind, document.object_id, "missing")
            continue
        expected = entry_for(document)
        fields = [
            name for name in CONTENT_FIELDS if getattr(found, name) != getattr(expected, name)
        ]
        if {theme.pk for theme in found.theme_list} != known.intersection(document.themes):
            fields.append("themes")
        if fields:
            yield Difference(source.kind, document.object_id, "stale", tuple(fields))
