"""/agenda.ics"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar, Event

from actions.models import Occurrence
from tests.factories import make_event

pytestmark = pytest.mark.django_db


def events(client: Client, query: str = "") -> list[Event]:
    response = client.get(f"/agenda.ics{query}")
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return list(Calendar.from_ical(response.content).walk("VEVENT"))


def test_a_date_carries_what_a_calendar_shows(client: Client) -> None:
    start = (timezone.localtime() + timedelta(days=5)).replace(microsecond=0)
    make_event("Bal, place du Marché", start=start, place_name="Halle", address="1 rue Haute")
    [event] = events(client)
    assert event["SUMMARY"] == "Bal, place du Marché"
    assert event["LOCATION"] == "Halle, 1 rue Haute"
    assert event.decoded("DTSTART") == start
    assert event["URL"].endswith("/agenda/bal-place-du-marche/")


def test_hours_are_local_across_daylight_saving(client: Client) -> None:
    paris = ZoneInfo("Europe/Paris")
    year = timezone.localdate().year + 1
    make_event("Hiver", start=datetime(year, 1, 15, 14, tzinfo=paris))
    make_event("Été", start=datetime(year, 7, 15, 14, tzinfo=paris))
    starts = [event.decoded("DTSTART") for event in events(client)]
    assert [start.hour for start in starts] == [14, 14]
    assert [start.utcoffset() for start in starts] == [timedelta(hours=1), timedelta(hours=2)]
    assert b"TZID=Europe/Paris" in client.get("/agenda.ics").content


def test_the_uid_of_a_date_stays_when_it_moves(client: Client) -> None:
    make_event()
    [before] = events(client)
    Occurrence.objects.update(start=timezone.now() + timedelta(days=30), end=None)
    [after] = events(client)
    assert before["UID"] == after["UID"]


def test_drafts_and_old_dates_are_left_out(client: Client) -> None:
    now = timezone.now()
    make_event("Brouillon", live=False)
    make_event("Vieux", start=now - timedelta(days=120))
    make_event("Récent", start=now - timedelta(days=60))
    assert [event["SUMMARY"] for event in events(client)] == ["Récent"]


def test_a_theme_narrows_it_and_an_unknown_one_does_not(client: Client) -> None:
    make_event("Bal", themes=["culture"])
    make_event("Marche", themes=["sante"])
    assert [event["SUMMARY"] for event in events(client, "?theme=culture")] == ["Bal"]
    assert len(events(client, "?theme=inconnu")) == 2
