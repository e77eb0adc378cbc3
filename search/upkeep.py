"""Keeping the table true when a change reaches further than the object that was saved.

`BasePage.save()` and the services of each app tell the registry about the object at hand. Here is
the rest: what lies below a page, and what points at it.
"""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from wagtail.models import Page

from core.search import Source, registry
from search.index import DatabaseIndex, chunks
from search.models import SearchEntry

# A day is looked at once it is over, even by a machine that was off for a while.
LATELY = datetime.timedelta(days=31)

_index = DatabaseIndex()


@transaction.atomic
def sync(source: Source, object_ids: Iterable[int]) -> None:
    """Brings these objects in line: found if public, gone otherwise."""
    for ids in chunks(object_ids):
        documents = [source.document(found) for found in source.public().filter(pk__in=ids)]
        _index.put(documents)
        public = {document.object_id for document in documents}
        _index.remove(source.kind, [pk for pk in ids if pk not in public])


@transaction.atomic
def refresh_tree(page: Page) -> None:
    """A page and everything below it, with what depends on them: addresses or privacy changed."""
    # The instance may have been read before it moved: the path in the database is the true one.
    path = Page.objects.filter(pk=page.pk).values_list("path", flat=True).first()
    if path is None:
        return
    for source in registry.sources():
        if issubclass(source.model, Page):
            pages: models.QuerySet[Any] = source.model._default_manager.filter(
                path__startswith=path
            )
            sync(source, list(pages.values_list("pk", flat=True)))
        else:
            for field in _links_to_pages(source.model):
                _sync_pointing(source, {f"{field}__path__startswith": path})


@transaction.atomic
def refresh_dependents(page: Page) -> None:
    """What points at this page: an idea is only public, and has its address, through its board."""
    for source in registry.sources():
        if not issubclass(source.model, Page):
            for field in _links_to_pages(source.model, type(page)):
                _sync_pointing(source, {field: page.pk})


def follow_days() -> None:
    """What takes place on several days has the next one as its date: told each morning."""
    today = timezone.localdate()
    over = SearchEntry.objects.filter(date__lt=today, date__gte=today - LATELY)
    for source in registry.sources():
        if source.takes_place:
            sync(source, list(over.filter(kind=source.kind).values_list("object_id", flat=True)))


def _sync_pointing(source: Source, condition: dict[str, Any]) -> None:
    pointing = source.model._default_manager.filter(**condition)
    sync(source, list(pointing.values_list("pk", flat=True)))


def _links_to_pages(model: type[models.Model], page_type: type[Page] = Page) -> Iterator[str]:
    """Names of the foreign keys of a model to pages (of a type that `page_type` may be)."""
    for field in model._meta.fields:
        target = field.related_model
        if (
            isinstance(field, models.ForeignKey)
            and isinstance(target, type)
            and issubclass(target, Page)
            and (page_type is Page or issubclass(page_type, target))
        ):
            yield field.name
