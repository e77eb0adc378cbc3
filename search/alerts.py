"""Following a search: how it is spelled, how it is said, and what it found since some time."""

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from core.models import Theme
from core.search import Asked, Found, registry
from search.choices import PERIOD_NAMES, TITLES, Choices
from search.engines import engine
from search.listing import SearchListing, all_themes
from search.models import SearchEntry
from search.question import FACETS, KIND, PERIOD, THEME

# Nobody reads more news than that in one letter.
MOST_NEWS = 2_000


def asked_of(listing: SearchListing) -> Asked:
    """The same search has the same spelling, whatever the order in which it was chosen."""
    if not listing.has_question:
        return Asked("", "")
    pairs = [("q", listing.query.text)] if not listing.query.is_empty else []
    chosen = sorted(listing.choices.pairs, key=lambda pair: (FACETS.index(pair[0]), pair[1]))
    return Asked(query=urlencode([*pairs, *chosen]), words=_in_words(listing))


def titled(asked: Asked) -> str:
    """« Recherche « jardin », thème Environnement »."""
    return _("Recherche %(words)s") % {"words": asked.words} if asked.words else _("Recherche")


def _in_words(listing: SearchListing) -> str:
    chosen = [
        _("%(facet)s %(values)s")
        % {"facet": str(title).lower(), "values": _(" ou ").join(_labels(listing.choices, facet))}
        for facet, title in TITLES.items()
        if listing.choices.by_facet[facet]
    ]
    if listing.query.is_empty:
        return _("par %(choices)s") % {"choices": ", ".join(chosen)}
    return ", ".join([_("«\u00a0%(text)s\u00a0»") % {"text": listing.query.text}, *chosen])


def _labels(choices: Choices, facet: str) -> list[str]:
    names = {
        THEME: lambda value: choices.themes[value].name,
        KIND: lambda value: choices.kinds[value],
        PERIOD: lambda value: str(PERIOD_NAMES[value]).lower(),
    }
    name = names.get(facet, str)
    return [name(value) for value in choices.by_facet[facet]]


class SearchWatch:
    """Implements `core.search.Watch`."""

    def asked(self, queries: Sequence[str]) -> list[Asked]:
        """One query, however many searches."""
        themes = all_themes() if queries else []
        return [asked_of(_listing(query, themes)) for query in queries]

    def found(self, queries: Sequence[str], *, since: datetime) -> list[list[Found]]:
        """Two queries, and those of the engine for each search."""
        entries = SearchEntry.objects.newest_first().filter(published_at__gte=since)
        rows = entries.values_list("pk", "kind", "object_id", "title", "url", "published_at")
        news = {row[0]: _found(*row[1:]) for row in rows[:MOST_NEWS]} if queries else {}
        if not news:
            return [[] for _query in queries]
        themes = all_themes()
        return [
            [news[pk] for pk in _answering(_listing(query, themes), list(news))]
            for query in queries
        ]


def _listing(query: str, themes: list[Theme]) -> SearchListing:
    return SearchListing(QueryDict(query), themes)


def _answering(listing: SearchListing, entries: list[int]) -> list[int]:
    return engine().among(listing.question, entries) if listing.has_question else []


def _found(kind: str, object_id: int, title: str, path: str, published: datetime | None) -> Found:
    source = registry.source(kind)
    label = str(source.label) if source else kind
    # `newest_first()` leaves out what has none.
    return Found(kind, object_id, label, title, path, cast(datetime, published))
