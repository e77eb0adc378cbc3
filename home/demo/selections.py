"""The selections of the demo town."""

from datetime import date

from django.utils import timezone
from wagtail.models import Page

from actions.models import (
    ActionPage,
    EventPage,
    PartnerPage,
    SelectionEntry,
    SelectionIndexPage,
    SelectionPage,
)
from home.demo.content import shapes
from home.demo.content.selections import SELECTIONS
from home.demo.editorial import Newsroom
from home.demo.moments import moment
from home.models import NewsPage

PAGES = {"action": ActionPage, "event": EventPage, "partner": PartnerPage, "news": NewsPage}


def publish_selections(room: Newsroom) -> int:
    """The pages they choose must be there already."""
    index = SelectionIndexPage.objects.get()
    for selection in reversed(SELECTIONS):
        at = moment(room.today, selection.day)
        page = SelectionPage(
            title=selection.title,
            slug=selection.key,
            updated_on=timezone.localdate(at),
            summary=selection.summary,
            introduction=selection.introduction,
            picture=room.pictures[selection.picture],
        )
        page.entries = [_entry(rank, entry) for rank, entry in enumerate(selection.entries)]
        page.themes.set(room.press.themes(selection.themes))
        room.press.publish(index, page, at)
    return len(SELECTIONS)


def _entry(rank: int, entry: shapes.Entry) -> SelectionEntry:
    return SelectionEntry(
        sort_order=rank,
        title=entry.title,
        date=date.fromisoformat(entry.date) if entry.date else None,
        place=entry.place,
        text=entry.text,
        page=_page(*entry.page) if entry.page else None,
        url=entry.url,
    )


def _page(kind: str, key: str) -> Page:
    return PAGES[kind].objects.get(slug=key).page_ptr
