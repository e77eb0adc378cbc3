"""Keeping the table true when a change reaches further than the object that was saved.

`BasePage.save()` and the services of each app tell the registry about the object at hand. Here is
the rest: what lies below a page, what points at it, and what carries a theme.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models, transaction
from wagtail.models import Page

from core.models import Theme
from core.search import Source, registry
from search.entries import stems_of_themes
from search.index import DatabaseIndex, chunks
from search.models import EntryTheme, SearchEntry

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


@transaction.atomic
def theme_changed(theme: Theme) -> None:
    """Its name or its other words changed: what carries it is found by the new ones."""
    _restem(theme, without=False)


@transaction.atomic
def theme_leaving(theme: Theme) -> None:
    """About to be deleted: what carries it is no longer found by its words."""
    _restem(theme, without=True)


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


def _restem(theme: Theme, *, without: bool) -> None:
    carrying = list(EntryTheme.objects.filter(theme=theme).values_list("entry", flat=True))
    for ids in chunks(carrying):
        entries = SearchEntry.objects.filter(pk__in=ids).only("pk", "themes_stems")
        changed = []
        for entry in entries.prefetch_related("theme_links__theme"):
            themes = [other for other in entry.theme_list if not (without and other == theme)]
            entry.themes_stems = stems_of_themes(themes)
            changed.append(entry)
        SearchEntry.objects.bulk_update(changed, ["themes_stems"], batch_size=100)
