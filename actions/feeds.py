"""The feeds of the action bank, of the agenda, of the directory and of the selections.

Each follows its page with the filters of its address, the latest published first.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from actions.filters import ActionFilters, AgendaFilters, PartnerFilters
from actions.models import (
    ActionIndexPage,
    ActionPage,
    AgendaPage,
    EventPage,
    Occurrence,
    PartnerIndexPage,
    PartnerPage,
    SelectionIndexPage,
    SelectionPage,
)
from core.discovery.feeds import MOST_ENTRIES, Channel, Entry, entries_of_pages, titled
from core.discovery.moments import at
from core.models import Theme
from core.templatetags.dates import when
from core.visibility import visible

LATEST = F("first_published_at").desc(nulls_last=True)


def action_channel(index: ActionIndexPage, query: Mapping[str, str]) -> Channel:
    filters = ActionFilters(query)
    actions = _latest(ActionPage.objects.filter(pk__in=filters.found_rows.values("pk")))
    return _channel(index, filters, entries_of_pages(actions))


def partner_channel(index: PartnerIndexPage, query: Mapping[str, str]) -> Channel:
    filters = PartnerFilters(query)
    partners = _latest(PartnerPage.objects.filter(pk__in=filters.found_rows.values("pk")))
    return _channel(index, filters, entries_of_pages(partners))


def agenda_channel(index: AgendaPage, query: Mapping[str, str]) -> Channel:
    """Events rather than dates: one of every week is announced once."""
    filters = AgendaFilters(query)
    events = list(_latest(EventPage.objects.filter(pk__in=filters.found_rows.values("page"))))
    return _channel(index, filters, _with_dates(events))


def selection_channel(index: SelectionIndexPage, query: Mapping[str, str]) -> Channel:
    pages = visible(SelectionPage.objects.all())
    slug = query.get("theme", "").replace("\0", "")
    theme = Theme.objects.filter(slug=slug).first() if slug else None
    if theme is not None:
        pages = pages.about(theme)
    selections = list(pages.for_cards().latest_first()[:MOST_ENTRIES])
    entries = [
        replace(entry, published=at(selection.updated_on, near=entry.published))
        for entry, selection in zip(entries_of_pages(selections), selections, strict=True)
    ]
    if theme is None:
        return titled(index, entries)
    return titled(index, entries, choices=[theme.name], address=f"?theme={theme.slug}")


def _latest(pages: Any) -> QuerySet[Any]:
    return pages.for_cards().order_by(LATEST, "-pk")[:MOST_ENTRIES]


def _channel(index: Any, filters: Any, entries: list[Entry]) -> Channel:
    return titled(index, entries, choices=filters.choices, address=filters.url())


def _with_dates(events: list[EventPage]) -> list[Entry]:
    """When and where, then what: the first date to come, or the last one of what is over."""
    dates = _dates_of(events)
    return [
        replace(entry, summary=" ".join([*_when_and_where(event, dates), entry.summary]).strip())
        for entry, event in zip(entries_of_pages(events), events, strict=True)
    ]


def _dates_of(events: list[EventPage]) -> dict[int, Any]:
    shown: dict[int, Any] = {}
    now = timezone.now()
    for date in Occurrence.objects.filter(page__in=events).order_by("start", "pk"):
        known = shown.get(date.page_id)
        if known is None or (known.end or known.start) < now:
            shown[date.page_id] = date
    return shown


def _when_and_where(event: EventPage, dates: dict[int, Any]) -> list[str]:
    date = dates.get(event.pk)
    said = when(date) if date else event.date_note
    if said and event.place_name:
        said = _("%(when)s, %(place)s") % {"when": said, "place": event.place_name}
    return [f"{said[0].upper()}{said[1:]}."] if said else []
