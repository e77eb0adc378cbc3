"""The registry through which pages and ideas reach the search, without any app importing another.

An app says what it wants found with `registry.register(...)` in its `AppConfig.ready()`; the
search app connects its index with `registry.connect(...)`. Until then, changes go nowhere.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.db import models


@dataclass(frozen=True)
class Document:
    """One thing the public may find.

    `kind` is the key of its source; `text` is plain text; `url` is a path from the root of the
    site; `publics` are names of publics; `territory` and `status` are words shown to people;
    `themes` holds primary keys of `Theme`; `published` says when people could first read it.
    """

    kind: str
    object_id: int
    title: str
    url: str
    summary: str = ""
    text: str = ""
    date: datetime.date | None = None
    published: datetime.datetime | None = None
    place: str = ""
    publics: list[str] = field(default_factory=list)
    territory: str = ""
    status: str = ""
    language: str = "fr"
    themes: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Source:
    """Where documents of one kind come from.

    `public` is the queryset of what anyone may see; `document` builds one document; `label` and
    `plural` name the kind on screen (« action », « actions »); `icon` is a name of the sprite.
    `takes_place` says that the date is the day it happens: once past, it counts for less.
    """

    kind: str
    model: type[models.Model]
    label: Any
    plural: Any
    icon: str
    public: Callable[[], models.QuerySet[Any]]
    document: Callable[[Any], Document]
    takes_place: bool = False


class Index(Protocol):
    """What a search engine must be able to do."""

    def put(self, documents: Iterable[Document]) -> None: ...

    def remove(self, kind: str, object_ids: Iterable[int]) -> None: ...

    def similar(self, kind: str, text: str, *, limit: int) -> list[int]: ...


@dataclass(frozen=True)
class Asked:
    """A search as people keep it: `query` is the part of its address after « ? », always spelled
    the same way, empty when it asks for nothing; `words` says it to people."""

    query: str
    words: str


@dataclass(frozen=True)
class Found:
    """One public thing that a search found. `label` names its kind; `path` is where it is."""

    kind: str
    object_id: int
    label: str
    title: str
    path: str
    published: datetime.datetime


class Watch(Protocol):
    """What lets people follow a search."""

    def asked(self, queries: Sequence[str]) -> list[Asked]: ...

    def found(self, queries: Sequence[str], *, since: datetime.datetime) -> list[list[Found]]: ...


class SearchRegistry:
    """Sources by kind, and the index they feed."""

    def __init__(self) -> None:
        self._sources: dict[str, Source] = {}
        self._index: Index | None = None
        self._watch: Watch | None = None

    def register(self, source: Source) -> None:
        self._sources[source.kind] = source

    def connect(self, index: Index) -> None:
        self._index = index

    def connect_watch(self, watch: Watch) -> None:
        self._watch = watch

    def sources(self) -> Iterator[Source]:
        """In the order in which the apps registered them."""
        yield from self._sources.values()

    def source(self, kind: str) -> Source | None:
        return self._sources.get(kind)

    def source_of(self, model: type[models.Model]) -> Source | None:
        """The source that covers this model, None for what is not searched."""
        return next((s for s in self._sources.values() if s.model is model), None)

    def changed(self, instance: models.Model) -> None:
        """Brings the index in line with one object: found if public, gone otherwise."""
        source = self.source_of(type(instance))
        if source is None or self._index is None:
            return
        found = source.public().filter(pk=instance.pk).first()
        if found is None:
            self._index.remove(source.kind, [instance.pk])
        else:
            self._index.put([source.document(found)])

    def removed(self, instance: models.Model) -> None:
        source = self.source_of(type(instance))
        if source is not None and self._index is not None and instance.pk:
            self._index.remove(source.kind, [instance.pk])

    def similar(self, kind: str, text: str, *, limit: int) -> list[int]:
        """Primary keys of what says nearly the same as `text`, the closest first, at most `limit`.

        Empty when nothing is close, or when no search is connected. What stands in the index was
        public when it was written: whoever shows it asks its own queryset again.
        """
        return [] if self._index is None else self._index.similar(kind, text, limit=limit)

    def asked(self, queries: Sequence[str]) -> list[Asked]:
        """Searches as people keep them, from the addresses they come from, in the same order."""
        return (
            [Asked("", "") for _ in queries] if self._watch is None else self._watch.asked(queries)
        )

    def found(self, queries: Sequence[str], *, since: datetime.datetime) -> list[list[Found]]:
        """What was first published since then, for each of these searches, the latest first."""
        return (
            [[] for _ in queries]
            if self._watch is None
            else self._watch.found(queries, since=since)
        )


registry = SearchRegistry()
