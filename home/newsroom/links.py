"""Every link that a published page holds: in its texts, its blocks, its fields and its inlines.

Read from what the database keeps, without opening what the links lead to: a page with a hundred
links costs no query more than one without.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from django.apps import apps
from django.db import models
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page

from core.models import BasePage

PAGE, DOCUMENT, IMAGE, ADDRESS = "page", "document", "image", "address"
OWN_FIELDS = {field.name for field in Page._meta.fields}


@dataclass(frozen=True)
class Link:
    """`kind` is one of the four above; `target` a number, or an address as it was typed."""

    kind: str
    target: str
    text: str = ""


@dataclass(frozen=True)
class PlacedLink:
    """A link, on the page and in the field where it stands."""

    page: Page
    field: str
    link: Link


def links_of_published_pages(allowed: models.QuerySet[Page]) -> Iterator[PlacedLink]:
    """One query for each type of page and of inline, whatever the number of pages."""
    for model in apps.get_models():
        if issubclass(model, BasePage):
            relations = [
                relation
                for relation in get_all_child_relations(model)
                if any(_may_link(field) for field in relation.related_model._meta.fields)
            ]
            pages = model._default_manager.filter(live=True, pk__in=allowed.values("pk"))
            names = [relation.get_accessor_name() for relation in relations]
            for page in pages.order_by("pk").prefetch_related(*names):
                yield from _links_of(page, names)


def _links_of(page: Any, inlines: Iterable[str]) -> Iterator[PlacedLink]:
    yield from (PlacedLink(page, field, link) for field, link in _in_fields(page))
    for name in inlines:
        for rank, child in enumerate(getattr(page, name).all(), start=1):
            label = f"{capfirst(str(child._meta.verbose_name))} {rank}"
            for field, link in _in_fields(child):
                yield PlacedLink(page, f"{label}, {field.lower()}", link)


def _may_link(field: Any) -> bool:
    return isinstance(field, RichTextField | StreamField | models.URLField) or _chooses_a_page(
        field
    )


def _chooses_a_page(field: Any) -> bool:
    if not isinstance(field, models.ForeignKey) or isinstance(field, ParentalKey):
        return False
    target: Any = field.related_model
    return not field.remote_field.parent_link and issubclass(target, Page)


def _in_fields(instance: models.Model) -> Iterator[tuple[str, Link]]:
    for field in instance._meta.fields:
        if not _may_link(field) or (isinstance(instance, Page) and field.name in OWN_FIELDS):
            continue
        label = capfirst(str(field.verbose_name))
        value = getattr(instance, field.attname)
        if isinstance(field, RichTextField):
            found: Iterable[Link] = links_in_html(value or "")
        elif isinstance(field, StreamField):
            found = _in_raw(field.stream_block, list(value.raw_data))
        elif isinstance(field, models.URLField):
            found = [Link(ADDRESS, value)] if value else []
        else:
            found = [Link(PAGE, str(value))] if value else []
        yield from ((label, link) for link in found)


def _in_raw(block: Any, value: Any) -> Iterator[Link]:
    """The links of one block, from its JSON: opening its pages and pictures would ask for each."""
    if not value:
        return
    if isinstance(block, blocks.RichTextBlock):
        yield from links_in_html(value)
    elif isinstance(block, blocks.PageChooserBlock):
        yield Link(PAGE, str(value))
    elif isinstance(block, DocumentChooserBlock):
        yield Link(DOCUMENT, str(value))
    elif isinstance(block, ImageChooserBlock):
        yield Link(IMAGE, str(value))
    elif isinstance(block, blocks.URLBlock):
        yield Link(ADDRESS, value)
    elif isinstance(block, blocks.StructBlock):
        for name, inner in block.child_blocks.items():
            yield from _in_raw(inner, value.get(name) if isinstance(value, dict) else None)
    elif isinstance(block, blocks.StreamBlock):
        for child in value:
            if inner := block.child_blocks.get(child["type"]):
                yield from _in_raw(inner, child["value"])
    elif isinstance(block, blocks.ListBlock):
        for child in value:
            wrapped = isinstance(child, dict) and child.get("type") == "item"
            yield from _in_raw(block.child_block, child["value"] if wrapped else child)


def links_in_html(html: str) -> list[Link]:
    if "<a" not in html and "<embed" not in html:
        return []
    reader = _LinkReader()
    reader.feed(html)
    reader.close()
    return reader.links


class _LinkReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[Link] = []
        self._open: Link | None = None
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a":
            self._open, self._words = _target(given), []
        elif tag == "embed" and given.get("embedtype") == "image":
            self.links.append(Link(IMAGE, given.get("id") or "", given.get("alt") or ""))

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open is not None:
            text = " ".join("".join(self._words).split())
            self.links.append(Link(self._open.kind, self._open.target, text))
            self._open = None


def _target(given: dict[str, str | None]) -> Link:
    kind = given.get("linktype")
    if kind in (PAGE, DOCUMENT):
        return Link(kind, given.get("id") or "")
    return Link(ADDRESS, given.get("href") or "")
