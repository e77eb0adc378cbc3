"""The registry through which pages and ideas reach the search, without any app importing another.

An app says what it wants found with `registry.register(...)` in its `AppConfig.ready()`; the
search app connects its index with `registry.connect(...)`. Until then, changes go nowhere.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.db import models


@dataclass(frozen=True)
class Document:
    """One thing the public may find.

    `kind` is the key of its source; `text` is plain text; `url` is a path from the root of the
    site; `themes` holds primary keys of `Theme`.
    """

    kind: str
    object_id: int
    title: str
    url: str
    summary: str = ""
    text: str = ""
    date: datetime.date | None = None
    place: str = ""
    public: str = ""
    territory: str = ""
    language: str = "fr"
    themes: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Source:
    """Where documents of one kind come from.

    `public` is the queryset of what anyone may see; `document` builds one document; `label` and
    `plural` name the kind on screen (« action », « actions »); `icon` is a name of the sprite.
    """

    kind: str
    model: type[models.Model]
    label: Any
    plural: Any
    icon: str
    public: Callable[[], models.QuerySet[Any]]
    document: Callable[[Any], Document]


class Index(Protocol):
    """What a search engine must be able to do."""

    def put(self, documents: Iterable[Document]) -> None: ...

    def remove(self, kind: str, object_ids: Iterable[int]) -> None: ...


class SearchRegistry:
    """Sources by kind, and the index they feed."""

    def __init__(self) -> None:
        self._sources: dict[str, Source] = {}
        self._index: Index | None = None

    def register(self, source: Source) -> None:
        self._sources[source.kind] = source

    def connect(self, index: Index) -> None:
        self._index = index

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


registry = SearchRegistry()
