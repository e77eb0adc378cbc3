"""What is new, of every kind, on one theme or in the whole town."""

from datetime import datetime
from typing import Any

from django.db.models import F, OuterRef, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.discovery.feeds import MOST_ENTRIES, Channel, Entry
from core.discovery.moments import at
from core.models import Theme
from core.search import registry
from search.models import SearchEntry, SearchEntryQuerySet


def theme_channel(theme: Theme) -> Channel:
    return Channel(
        title=theme.name,
        description=theme.introduction or theme.name,
        path=theme.get_absolute_url(),
        entries=newest(SearchEntry.objects.about([theme])),
    )


def newest(among: SearchEntryQuerySet) -> list[Entry]:
    """The latest published first, at most 50. Four queries, however much there is.

    The date of an entry is the one that people search by: that of an event is the day it takes
    place. A feed wants the day it was announced, which the page itself knows.
    """
    latest = [*_pages(among), *_others(among)]
    latest.sort(key=lambda entry: entry.published, reverse=True)
    return latest[:MOST_ENTRIES]


def _pages(among: SearchEntryQuerySet) -> list[Entry]:
    page = Page.objects.filter(pk=OuterRef("object_id"))
    dated = (
        among.filter(kind__in=_kinds_of_pages())
        .annotate(
            went_online=Subquery(page.values("first_published_at")[:1]),
            changed=Subquery(page.values("last_published_at")[:1]),
        )
        .filter(went_online__isnull=False)
    )
    latest: Any = dated.for_cards().order_by(F("went_online").desc(), "-pk")[:MOST_ENTRIES]
    return [_entry(entry, published=entry.went_online, updated=entry.changed) for entry in latest]


def _others(among: SearchEntryQuerySet) -> list[Entry]:
    rest = among.exclude(kind__in=_kinds_of_pages()).filter(date__isnull=False)
    latest: Any = rest.for_cards().latest_first()[:MOST_ENTRIES]
    return [_entry(entry, published=at(entry.date)) for entry in latest]


def _kinds_of_pages() -> list[str]:
    return [source.kind for source in registry.sources() if issubclass(source.model, Page)]


def _entry(entry: Any, *, published: datetime, updated: datetime | None = None) -> Entry:
    source = registry.source(entry.kind)
    kind = str(source.label) if source else ""
    return Entry(
        title=_("%(kind)s : %(title)s") % {"kind": kind, "title": entry.title},
        path=entry.url,
        summary=entry.summary,
        published=published,
        updated=updated,
        themes=sorted(theme.name for theme in entry.theme_list),
    )


def feed_paths(theme: Theme) -> dict[str, str]:
    return {form: reverse("theme_feed", args=[theme.slug, form]) for form in ("rss", "atom")}
