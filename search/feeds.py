"""What is new, of every kind: on one theme, for one search, in the whole town."""

from datetime import datetime
from typing import Any, cast

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.discovery.feeds import MOST_ENTRIES, Channel, Entry
from core.models import Theme
from core.search import Asked, registry
from search.alerts import asked_of, titled
from search.listing import SearchListing
from search.models import SearchEntry, SearchEntryQuerySet

# Up to so many answers, the latest are looked for among them; with more, among the LATEST published.
FEW_ANSWERS = 500
LATEST = 10_000


def theme_channel(theme: Theme) -> Channel:
    return Channel(
        title=theme.name,
        description=theme.introduction or theme.name,
        path=theme.get_absolute_url(),
        entries=newest(SearchEntry.objects.about([theme])),
    )


def search_channel(listing: SearchListing) -> Channel:
    """What answers a search, the latest published first; nothing when it asks for nothing."""
    asked = asked_of(listing)
    entries = newest(SearchEntry.objects.filter(pk__in=_answers(listing))) if asked.query else []
    return Channel(
        title=titled(asked),
        description=_("Ce qui paraît et répond à cette recherche."),
        path=f"{reverse('search')}?{asked.query}" if asked.query else reverse("search"),
        entries=entries,
    )


def _answers(listing: SearchListing) -> list[int]:
    """Among them are the latest published."""
    answer = listing.engine.answer(listing.question, size=FEW_ANSWERS)
    if answer.total <= FEW_ANSWERS:
        return answer.ids
    latest = SearchEntry.objects.newest_first().values_list("pk", flat=True)[:LATEST]
    return listing.engine.among(listing.question, list(latest))[:MOST_ENTRIES]


def newest(among: SearchEntryQuerySet) -> list[Entry]:
    """The latest published first, at most 50. Three queries, however much there is.

    The date of an entry is the one that people search by: that of an event is the day it takes
    place. A feed wants the day it was announced.
    """
    latest: Any = among.newest_first().for_cards()[:MOST_ENTRIES]
    pages = [entry for entry in latest if entry.kind in _kinds_of_pages()]
    changed = dict(
        Page.objects.filter(pk__in=[page.object_id for page in pages]).values_list(
            "pk", "last_published_at"
        )
    )
    updated = {entry.pk: changed.get(entry.object_id) for entry in pages}
    return [_entry(entry, updated=updated.get(entry.pk)) for entry in latest]


def _kinds_of_pages() -> list[str]:
    return [source.kind for source in registry.sources() if issubclass(source.model, Page)]


def _entry(entry: SearchEntry, *, updated: datetime | None) -> Entry:
    source = registry.source(entry.kind)
    kind = str(source.label) if source else ""
    return Entry(
        title=_("%(kind)s : %(title)s") % {"kind": kind, "title": entry.title},
        path=entry.url,
        summary=entry.summary,
        published=cast(datetime, entry.published_at),
        updated=updated,
        themes=sorted(theme.name for theme in entry.theme_list),
    )


def search_feed_paths(asked: Asked) -> dict[str, str]:
    return {
        form: f"{reverse('search_feed', args=[form])}?{asked.query}" for form in ("rss", "atom")
    }


def feed_paths(theme: Theme) -> dict[str, str]:
    return {form: reverse("theme_feed", args=[theme.slug, form]) for form in ("rss", "atom")}
