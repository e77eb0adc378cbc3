"""The feeds of the news, and of the whole town."""

from collections.abc import Mapping

from core.discovery.feeds import MOST_ENTRIES, Channel, entries_of_pages, titled
from home.listing import NewsListing
from home.models import HomePage, NewsIndexPage, NewsPage
from search.feeds import newest
from search.models import SearchEntry


def news_channel(index: NewsIndexPage, query: Mapping[str, str]) -> Channel:
    listing = NewsListing(query)
    news = NewsPage.objects.filter(pk__in=listing.found_rows.values("pk"))
    entries = entries_of_pages(news.for_cards().latest_first()[:MOST_ENTRIES])
    return titled(index, entries, choices=listing.choices, address=listing.url())


def town_channel(home: HomePage) -> Channel:
    """All that is new, of every kind."""
    return titled(home, newest(SearchEntry.objects.exclude(kind="page")))
