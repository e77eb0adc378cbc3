"""The head of a page: its title, its description, its one address, and what others read of it.

`head_of(context)` finds it for any template: a page of Wagtail says it by itself, a view gives a
`Head` under the name `head`, and what says nothing stays out of search engines.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol

from django.core.paginator import Page as PageOfList
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from core.discovery import posters, schema
from core.discovery.text import absolute, printable
from core.models.page import TEASER_LENGTH, BasePage
from core.templatetags.trail import trail

FORMATS = {"rss": "application/rss+xml", "atom": "application/atom+xml"}


@dataclass(frozen=True)
class FeedLink:
    """An address where a reader follows this page; `kind` is its MIME type."""

    name: str
    kind: str
    path: str

    @property
    def label(self) -> str:
        """« RSS » or « Atom », as the links on screen tell them apart."""
        return "RSS" if self.kind == FORMATS["rss"] else "Atom"


class Listing(Protocol):
    """A list that people narrow and page: what its head must know."""

    @property
    def page(self) -> PageOfList: ...

    @property
    def choices(self) -> list[str]:
        """The labels of the chosen filters."""

    @property
    def is_for_people_only(self) -> bool:
        """Narrowed by words or in another order: of no use to a search engine."""

    def url(self) -> str:
        """« ?theme=culture », or « . » for the whole list."""


@dataclass(frozen=True)
class Head:
    """What the head of a page says.

    `path` is its one address from the root of the site, page number included; `number` says which
    page of a list this is; `indexed` lets search engines keep it; `picture` is the path of the
    picture for sharing; `data` are nodes of structured data.
    """

    title: str
    description: str = ""
    path: str = ""
    number: int = 1
    indexed: bool = True
    is_article: bool = False
    picture: str = ""
    published: datetime | None = None
    modified: datetime | None = None
    feeds: tuple[FeedLink, ...] = ()
    data: list[schema.Node | None] = field(default_factory=list)

    @property
    def full_title(self) -> str:
        """« Actions – page 2 »: no two pages of a list have the same title."""
        if self.number == 1:
            return self.title
        return _("%(title)s – page %(number)d") % {"title": self.title, "number": self.number}

    @property
    def full_description(self) -> str:
        if self.number == 1 or not self.description:
            return self.description
        return _("Page %(number)d. %(text)s") % {"number": self.number, "text": self.description}

    @property
    def canonical(self) -> str:
        return absolute(self.path) if self.path and self.indexed else ""

    @property
    def picture_url(self) -> str:
        return absolute(self.picture) if self.picture else ""

    @property
    def script(self) -> SafeString:
        return schema.script(self.data)


def head_of(context: Mapping[str, Any]) -> Head | None:
    """The head of what this context renders; None for what is for its reader alone."""
    given = context.get("head")
    if isinstance(given, Head):
        return _with_breadcrumb(given, context)
    page = context.get("page")
    if isinstance(page, BasePage) and "town" in context:
        return _head_of_page(page, context)
    return None


def shortened(text: str) -> str:
    return Truncator(text).chars(TEASER_LENGTH, truncate="…")


def feed_links(name: Any, paths: Mapping[str, str]) -> tuple[FeedLink, ...]:
    """`paths` gives the address of each format."""
    return tuple(FeedLink(str(name), FORMATS[form], path) for form, path in paths.items())


def _head_of_page(page: BasePage, context: Mapping[str, Any]) -> Head:
    town, request = context["town"], context.get("request")
    path = page.get_url(request) or ""
    head = Head(
        title=printable(page.head_title(town)),
        description=printable(page.head_description(town)),
        path=path,
        indexed=bool(path) and not getattr(request, "is_preview", False),
        is_article=page.is_article,
        picture=posters.address(posters.of_page(page, town)) if page.pk else "",
        published=page.published_on,
        modified=page.last_published_at,
        feeds=_feeds_of_page(page, path),
        data=[*page.structured_data(context), _breadcrumb(page, context, path)],
    )
    listing: Any = context.get("filters") or context.get("listing")
    return _narrowed(head, listing) if hasattr(type(listing), "is_for_people_only") else head


def _narrowed(head: Head, listing: Listing) -> Head:
    """The same head for a list that is narrowed, or further than its first page.

    One filter makes a page worth finding, with an address of its own. More filters, words or
    another order only rearrange what other pages hold: they stay out of search engines.
    """
    query = "" if listing.url() == "." else listing.url()
    number = listing.page.number
    beyond = f"{'&' if query else '?'}page={number}" if number > 1 else ""
    title = ", ".join([head.title, *listing.choices])
    return replace(
        head,
        title=title,
        # The same words for each filter would be the same description many times.
        description=f"{title}. {head.description}" if listing.choices else head.description,
        path=f"{head.path}{query}{beyond}",
        number=number,
        indexed=head.indexed and len(listing.choices) <= 1 and not listing.is_for_people_only,
        feeds=tuple(replace(link, path=f"{link.path}{query}") for link in head.feeds),
    )


def _feeds_of_page(page: BasePage, path: str) -> tuple[FeedLink, ...]:
    if not page.has_feed or not path.startswith("/"):
        return ()
    below = path.lstrip("/")
    return feed_links(page.title, {form: reverse("feed", args=[below, form]) for form in FORMATS})


def _breadcrumb(page: BasePage, context: Mapping[str, Any], path: str) -> schema.Node | None:
    if path == "/":
        return None
    items = context.get("breadcrumb")
    return schema.breadcrumb_node(trail(dict(context), page) if items is None else items, path)


def _with_breadcrumb(head: Head, context: Mapping[str, Any]) -> Head:
    items = context.get("breadcrumb")
    if not items:
        return head
    return replace(head, data=[*head.data, schema.breadcrumb_node(items, head.path)])
