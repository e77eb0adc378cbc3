"""The index the registry feeds: the search table of our own database."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from django.db import transaction

from core.models import Theme
from core.search import Document
from search.entries import CONTENT_FIELDS, entry_for
from search.models import EntryTheme, SearchEntry

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
        for chunk in chunks(documents):
            found = {(document.kind, document.object_id): document for document in chunk}
            for document in [document for document in found.values() if not document.url]:
                self.remove(document.kind, [document.object_id])
                del found[document.kind, document.object_id]
            if found:
                self._put(list(found.values()))

    @transaction.atomic
    def remove(self, kind: str, object_ids: Iterable[int]) -> None:
        for chunk in chunks(object_ids):
            SearchEntry.objects.filter(kind=kind, object_id__in=chunk).delete()

    def _put(self, documents: Sequence[Document]) -> None:
        themes = Theme.objects.in_bulk({pk for document in documents for pk in document.themes})
        carried = [
            [themes[pk] for pk in dict.fromkeys(document.themes) if pk in themes]
            for document in documents
        ]
        entries = SearchEntry.objects.bulk_create(
            [entry_for(*pair) for pair in zip(documents, carried, strict=True)],
            update_conflicts=True,
            unique_fields=["kind", "object_id"],
            update_fields=CONTENT_FIELDS,
        )
        wanted = {
            (entry.pk, theme.pk)
            for entry, of_entry in zip(entries, carried, strict=True)
            for theme in of_entry
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
