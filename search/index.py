"""The index the registry feeds: the search table of our own database."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from django.db import transaction

from core.models import Theme
from core.search import Document
from search.engines import engine
from search.entries import CONTENT_FIELDS, entry_for
from search.models import EntryTheme, SearchChange, SearchEntry
from search.similar import similar
from search.words import NewWords

# Written by so many rows at a time, so that memory and SQL parameters stay small.
CHUNK = 500

Item = TypeVar("Item")


def chunks(items: Iterable[Item], size: int = CHUNK) -> Iterator[list[Item]]:
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk


class DatabaseIndex:
    """Implements `core.search.Index`. Each call is one transaction."""

    @transaction.atomic
    def put(self, documents: Iterable[Document]) -> None:
        """Adds or replaces documents. One without address can be found nowhere: it is removed."""
        words = NewWords()
        for chunk in chunks(documents):
            found = {(document.kind, document.object_id): document for document in chunk}
            for document in [document for document in found.values() if not document.url]:
                self.remove(document.kind, [document.object_id])
                del found[document.kind, document.object_id]
            if found:
                self._put(list(found.values()), words)
        words.keep()

    @transaction.atomic
    def remove(self, kind: str, object_ids: Iterable[int]) -> None:
        for chunk in chunks(object_ids):
            gone = SearchEntry.objects.filter(kind=kind, object_id__in=chunk)
            pks = list(gone.values_list("pk", flat=True))
            SearchChange.objects.note(pks)
            gone.delete()
            engine().changed(pks)

    def similar(self, kind: str, text: str, *, limit: int) -> list[int]:
        return similar(kind, text, limit=limit)

    def _put(self, documents: Sequence[Document], words: NewWords) -> None:
        known = set(Theme.objects.values_list("pk", flat=True))
        entries = SearchEntry.objects.bulk_create(
            [entry_for(document) for document in documents],
            update_conflicts=True,
            unique_fields=["kind", "object_id"],
            update_fields=CONTENT_FIELDS,
        )
        SearchChange.objects.note(entry.pk for entry in entries)
        words.read(entries)
        wanted = {
            (entry.pk, theme)
            for entry, document in zip(entries, documents, strict=True)
            for theme in known.intersection(document.themes)
        }
        links = EntryTheme.objects.filter(entry__in=[entry.pk for entry in entries])
        present = {
            (entry, theme): pk for pk, entry, theme in links.values_list("pk", "entry", "theme")
        }
        gone = [pk for pair, pk in present.items() if pair not in wanted]
        if gone:
            EntryTheme.objects.filter(pk__in=gone).delete()
        EntryTheme.objects.bulk_create(
            [
                EntryTheme(entry_id=entry, theme_id=theme)
                for entry, theme in wanted - present.keys()
            ],
            ignore_conflicts=True,
        )
        engine().changed(entry.pk for entry in entries)
