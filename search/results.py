"""Entries as the cards that show them."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass

from django.utils.safestring import SafeString

from core.models import Theme
from core.search import registry
from search.excerpt import excerpt, marked
from search.models import SearchEntry
from search.vocabulary import alphabetical

# The date of these only says when the page went online: it helps nobody choose.
_UNDATED = ("action", "partenaire", "page")


@dataclass(frozen=True)
class Result:
    """What components/card.html shows of one entry; `name` is its title without the marks."""

    name: str
    title: SafeString
    url: str
    kind: str
    icon: str
    text: SafeString
    place: str
    date: datetime.date | None
    themes: list[Theme]


def result(
    entry: SearchEntry, stems: Collection[str] = (), *, besides: Theme | None = None
) -> Result:
    """The card of an entry, the words that have these stems marked in it.

    `besides` is a theme to leave out, where every card would show it.
    """
    source = registry.source(entry.kind)
    return Result(
        name=entry.title,
        title=marked(entry.title, stems),
        url=entry.url,
        kind=str(source.label) if source else entry.kind,
        icon=source.icon if source else "file",
        text=excerpt(entry.summary, entry.text, stems),
        place=entry.place,
        date=None if entry.kind in _UNDATED else entry.date,
        themes=alphabetical(theme for theme in entry.theme_list if theme != besides),
    )
