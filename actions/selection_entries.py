"""The entries of a selection as a reader sees them.

Whatever their number and the types of the pages they choose, they take four queries: the entries
with their pages, what those pages say in short, their pictures, their themes.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.db import models
from django.db.models.functions import Cast
from django.utils.text import capfirst
from wagtail.images import get_image_model
from wagtail.models import Page

from actions.models import SelectionEntry, SelectionPage
from core.models import Theme
from core.models.page import plain_text
from core.search import registry
from core.theme_links import read_themes
from core.visibility import is_private, visible

OTHER_KIND_ICON = "file"


@dataclass(frozen=True)
class ShownEntry:
    """One line of a selection. `href` is empty for a text alone; `host` is set for another site."""

    title: str
    href: str = ""
    host: str = ""
    kind: str = ""
    kind_icon: str = ""
    date: datetime.date | None = None
    place: str = ""
    text: str = ""
    teaser: str = ""
    picture: Any = None
    themes: list[Theme] = field(default_factory=list)


def shown_entries(selection: SelectionPage, *, draft: bool) -> list[ShownEntry]:
    """In the editor's order, without what leads nowhere. Reads the themes of the selection too.

    `draft` is true in the editor's preview, where the entries and themes are those of the form.
    """
    entries = _draft_entries(selection) if draft else _saved_entries(selection)
    pages = _in_full([entry.page for entry in entries if entry.shows_page])
    read_themes([*pages.values(), *([] if draft else [selection])])
    shown = [_shown(each, pages[each.page_id] if each.shows_page else None) for each in entries]
    return [entry for entry in shown if entry.title or entry.text]


def _saved_entries(selection: SelectionPage) -> list[Any]:
    """Each says whether its page may be seen: `shows_page`."""
    entries = (
        SelectionEntry.objects.filter(selection=selection.pk)
        .select_related("page")
        .annotate(is_hidden=is_private("page__path"))
        .order_by("sort_order", "pk")
    )
    for entry in entries:
        entry.shows_page = bool(entry.page and entry.page.live and not entry.is_hidden)
    return list(entries)


def _draft_entries(selection: SelectionPage) -> list[Any]:
    entries: list[Any] = list(selection.entries.all())
    chosen = {entry.page_id for entry in entries if entry.page_id}
    pages = visible(Page.objects.filter(pk__in=chosen)).in_bulk()
    for entry in entries:
        entry.shows_page = entry.page_id in pages
    return entries


def _shown(entry: SelectionEntry, page: Any | None) -> ShownEntry:
    # A page that is not public leaves the words of the editor, without link nor title of its own.
    text = entry.text if plain_text(entry.text) else ""
    own: dict[str, Any] = {"date": entry.date, "place": entry.place, "text": text}
    if page is not None:
        label, icon = _kind_of(page)
        return ShownEntry(
            title=entry.title or page.title,
            href=page.relative_url(None) or "",
            kind=label,
            kind_icon=icon,
            teaser="" if text else getattr(page, "teaser", ""),
            picture=getattr(page, "picture", None),
            themes=getattr(page, "theme_list", []),
            **own,
        )
    if entry.url:
        host = (urlsplit(entry.url).hostname or "").removeprefix("www.")
        return ShownEntry(title=entry.title or host, href=entry.url, host=host, **own)
    return ShownEntry(title=entry.title, **own)


def _kind_of(page: Page) -> tuple[str, str]:
    """How the search names this kind of page, and its icon."""
    source = registry.source_of(type(page))
    if source is not None:
        return str(source.label), source.icon
    return capfirst(str(page._meta.verbose_name)), OTHER_KIND_ICON


def _in_full(found: Iterable[Page]) -> dict[int, Any]:
    """Pages as objects of their own types, with what a card shows, whatever those types are."""
    pages = {page.pk: page.specific_deferred for page in found}
    summaries = _in_short(pages.values())
    pictures = get_image_model().objects.in_bulk(
        {picture for _summary, picture in summaries.values() if picture}
    )
    for pk, (summary, picture) in summaries.items():
        pages[pk].summary = summary
        if picture or _has(type(pages[pk]), "picture"):
            pages[pk].picture = pictures.get(picture)
    return pages


def _in_short(pages: Iterable[Any]) -> dict[int, tuple[str, int | None]]:
    """Summary and picture of each page that has a summary: one query for all their types."""
    ids: dict[Any, list[int]] = defaultdict(list)
    for page in pages:
        if _has(type(page), "summary"):
            ids[type(page)].append(page.pk)
    nothing = Cast(models.Value(None), models.BigIntegerField())
    lines = [
        model._base_manager.filter(pk__in=of_this_type)
        .order_by()
        .annotate(
            in_short=Cast("summary", models.TextField()),
            image=Cast("picture_id", models.BigIntegerField())
            if _has(model, "picture")
            else nothing,
        )
        .values_list("pk", "in_short", "image")
        for model, of_this_type in ids.items()
    ]
    if not lines:
        return {}
    return {pk: (text, picture) for pk, text, picture in lines[0].union(*lines[1:], all=True)}


def _has(model: type[models.Model], name: str) -> bool:
    return any(each.name == name for each in model._meta.get_fields())
