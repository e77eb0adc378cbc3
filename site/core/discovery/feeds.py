"""Feeds: what a reader is told of when something new appears, as RSS 2.0 or Atom."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.html import escape
from django.utils.http import http_date, quote_etag

from core.discovery.text import absolute, printable
from core.models import SiteSettings
from core.models.page import plain_text

GENERATORS: dict[str, type[Rss201rev2Feed] | type[Atom1Feed]] = {
    "rss": Rss201rev2Feed,
    "atom": Atom1Feed,
}
MOST_ENTRIES = 50
FRESH_SECONDS = 600


@dataclass(frozen=True)
class Entry:
    """One piece of news in a feed. `path` is its address for life, `summary` plain text."""

    title: str
    path: str
    summary: str
    published: datetime
    updated: datetime | None = None
    themes: Sequence[str] = ()


@dataclass(frozen=True)
class Channel:
    """One feed: what it is about, the page it follows, and its entries, the latest first."""

    title: str
    description: str
    path: str
    entries: list[Entry] = field(default_factory=list)

    @property
    def latest(self) -> datetime | None:
        return max((entry.updated or entry.published for entry in self.entries), default=None)


def respond(
    request: HttpRequest, channel: Channel, *, form: str, town: SiteSettings
) -> HttpResponse:
    """The feed, or 304 for a reader that has it already."""
    feed = _generator(request, channel, form, town)
    etag = quote_etag(hashlib.sha256(repr((channel, feed.feed)).encode()).hexdigest()[:32])
    latest = channel.latest
    known = get_conditional_response(
        request, etag=etag, last_modified=int(latest.timestamp()) if latest else None
    )
    response = known or HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
    response["ETag"] = etag
    if latest:
        response["Last-Modified"] = http_date(latest.timestamp())
    response["Cache-Control"] = f"public, max-age={FRESH_SECONDS}"
    return response


def titled(
    page: Any, entries: list[Entry], *, choices: Sequence[str] = (), address: str = "."
) -> Channel:
    """The channel of a page, named after it and after the filters that narrow it.

    `address` is what its list says of itself: « ?theme=culture », or « . » without any filter.
    """
    path = page.relative_url(None)
    return Channel(
        title=", ".join([page.title, *choices]),
        description=page.teaser or plain_text(page.story_start()) or page.title,
        path=path if address == "." else f"{path}{address}",
        entries=entries,
    )


def entries_of_pages(pages: Iterable[Any]) -> list[Entry]:
    """Of pages read with `for_cards()`: their teaser, their themes, when they went online."""
    return [
        Entry(
            title=page.title,
            path=page.relative_url(None),
            summary=page.teaser,
            published=page.published_on or page.latest_revision_created_at or timezone.now(),
            updated=page.last_published_at,
            themes=[theme.name for theme in page.theme_list],
        )
        for page in pages
    ]


def _generator(
    request: HttpRequest, channel: Channel, form: str, town: SiteSettings
) -> Rss201rev2Feed | Atom1Feed:
    publisher = printable(town.organisation or town.name)
    feed = GENERATORS[form](
        title=printable(f"{channel.title} – {town.name}"),
        link=absolute(channel.path),
        description=printable(channel.description),
        subtitle=printable(channel.description),
        language="fr",
        feed_url=absolute(request.get_full_path()),
        author_name=publisher,
        author_link=absolute("/"),
        feed_copyright=f"© {publisher}",
        ttl=60,
    )
    for entry in channel.entries:
        feed.add_item(
            title=printable(entry.title),
            link=absolute(entry.path),
            # Readers take it for HTML.
            description=escape(printable(entry.summary)),
            unique_id=absolute(entry.path),
            unique_id_is_permalink=True,
            pubdate=timezone.localtime(entry.published),
            updateddate=timezone.localtime(entry.updated or entry.published),
            author_name=publisher,
            categories=[printable(theme) for theme in entry.themes],
        )
    return feed
