"""The agenda as a calendar that phones and mail programs subscribe to (RFC 5545)."""

from collections.abc import Iterable
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from actions.models import Occurrence
from core.models import Theme

KEPT = timedelta(days=90)
MOST_DATES = 2000


def dates_to_publish(theme: Theme | None = None) -> QuerySet[Occurrence]:
    """What is to come and the last three months, of published events."""
    dates = Occurrence.objects.public().upcoming(timezone.now() - KEPT).select_related("page")
    return (dates.about(theme) if theme else dates)[:MOST_DATES]


def dates_of_event(pk: int) -> QuerySet[Occurrence]:
    """All the dates of one event, past ones too; none unless anyone may see its page."""
    dates = Occurrence.objects.public().filter(page=pk).select_related("page")
    return dates.order_by("start", "pk")[:MOST_DATES]


def write(dates: Iterable[Occurrence], *, name: str) -> bytes:
    """A calendar in local time. A date keeps its UID for life: programs replace it when it moves."""
    calendar = Calendar()
    calendar.add("prodid", "-//Place commune//Agenda//FR")
    calendar.add("version", "2.0")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    for occurrence in dates:
        calendar.add_component(_event(occurrence))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def _event(occurrence: Occurrence) -> Event:
    page = occurrence.page
    event = Event()
    event.add("uid", f"seance-{occurrence.pk}@{urlsplit(settings.SITE_URL).hostname}")
    event.add("dtstamp", page.last_published_at or occurrence.start)
    event.add("dtstart", timezone.localtime(occurrence.start))
    if occurrence.end:
        event.add("dtend", timezone.localtime(occurrence.end))
    event.add("summary", page.title)
    notes = [occurrence.note, page.teaser, page.conditions]
    if description := "\n\n".join(note for note in notes if note):
        event.add("description", description)
    if place := ", ".join(part for part in (page.place_name, page.address) if part):
        event.add("location", place)
    event.add("url", f"{settings.SITE_URL}{page.relative_url(None)}")
    return event


def title_for(theme: Theme | None) -> str:
    return _("Agenda : %(theme)s") % {"theme": theme.name} if theme else _("Agenda")
