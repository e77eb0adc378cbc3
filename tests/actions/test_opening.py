"""The week, today in one sentence, and the notation of OpenStreetMap."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from actions import opening
from actions.models import HoursKind, OpeningHours

PARIS = ZoneInfo("Europe/Paris")
MONDAY_TEN = datetime(2026, 3, 30, 10, 0, tzinfo=PARIS)
SUNDAY_TEN = datetime(2026, 3, 29, 10, 0, tzinfo=PARIS)


def at(weekday: int, opens: str, closes: str, **fields: str) -> OpeningHours:
    return OpeningHours(
        weekday=weekday,
        opens=time.fromisoformat(opens),
        closes=time.fromisoformat(closes),
        **fields,
    )


WEEK = [
    at(0, "14:00", "18:30"),
    at(0, "09:00", "12:00"),
    at(3, "09:00", "12:00"),
    at(2, "10:00", "11:00", kind=HoursKind.DROP_IN, place="Médiathèque", note="sur rendez-vous"),
]


def said(hours: list[OpeningHours], now: datetime) -> str:
    today = opening.today(hours, now)
    assert today is not None
    return today.text.replace("\u00a0", " ")


def test_today_tells_every_span_in_order() -> None:
    assert said(WEEK, MONDAY_TEN) == "Ouvert aujourd’hui de 9 h à 12 h et de 14 h à 18 h 30."


def test_today_tells_what_to_know() -> None:
    hours = [at(0, "09:00", "12:00", note="sur rendez-vous")]
    assert said(hours, MONDAY_TEN) == "Ouvert aujourd’hui de 9 h à 12 h (sur rendez-vous)."


def test_a_closed_day_tells_the_next_opening() -> None:
    assert said(WEEK, SUNDAY_TEN) == "Fermé aujourd’hui. Ouvre demain à 9 h."
    tuesday = datetime(2026, 3, 31, 10, 0, tzinfo=PARIS)
    assert said(WEEK, tuesday) == "Fermé aujourd’hui. Ouvre jeudi à 9 h."


def test_permanences_do_not_open_the_doors() -> None:
    wednesday = datetime(2026, 4, 1, 10, 30, tzinfo=PARIS)
    assert said(WEEK, wednesday).startswith("Fermé aujourd’hui")


def test_nothing_is_said_of_hours_nobody_knows() -> None:
    assert opening.today([], MONDAY_TEN) is None
    assert opening.week([], MONDAY_TEN) == []


@pytest.mark.parametrize(
    ("clock", "tone"),
    [("08:59", "info"), ("09:00", "success"), ("11:59", "success"), ("12:00", "info")],
)
def test_it_is_green_only_while_it_is_open(clock: str, tone: str) -> None:
    now = datetime.combine(MONDAY_TEN.date(), time.fromisoformat(clock), PARIS)
    today = opening.today(WEEK, now)
    assert today is not None
    assert today.tone == tone


def test_the_day_is_that_of_paris() -> None:
    """Near midnight UTC is still Sunday when Paris is on Monday, in summer time too."""
    sunday_in_utc = datetime(2026, 3, 29, 22, 30, tzinfo=ZoneInfo("UTC"))
    assert said(WEEK, sunday_in_utc).startswith("Ouvert aujourd’hui")
    assert [day.name for day in opening.week(WEEK, sunday_in_utc) if day.is_today] == ["Lundi"]


def test_the_week_has_seven_days() -> None:
    week = opening.week(WEEK, MONDAY_TEN)
    assert [day.name for day in week][:2] == ["Lundi", "Mardi"]
    assert [len(day.spans) for day in week] == [2, 0, 0, 1, 0, 0, 0]


def test_permanences_stand_apart() -> None:
    (day,) = opening.drop_ins(WEEK, MONDAY_TEN)
    assert (day.name, day.spans[0].place) == ("Mercredi", "Médiathèque")
    (words,) = opening.drop_ins_in_words(WEEK)
    assert words.replace("\u00a0", " ") == ("Mercredi de 10 h à 11 h, Médiathèque, sur rendez-vous")


@pytest.mark.parametrize(
    ("hours", "notation"),
    [
        ([], ""),
        ([at(0, "09:00", "12:00")], "Mo 09:00-12:00"),
        ([at(day, "09:00", "12:00") for day in range(5)], "Mo-Fr 09:00-12:00"),
        ([at(day, "09:00", "12:00") for day in (0, 1, 5)], "Mo,Tu,Sa 09:00-12:00"),
        (
            [at(0, "09:00", "12:00"), at(0, "14:00", "18:00"), at(1, "09:00", "12:00")],
            "Mo 09:00-12:00,14:00-18:00; Tu 09:00-12:00",
        ),
        (
            [at(0, "09:00", "12:00"), at(0, "14:00", "18:00", note='sur "rendez-vous"')],
            'Mo 09:00-12:00, Mo 14:00-18:00 "sur ’rendez-vous’"',
        ),
        ([at(2, "10:00", "11:00", kind=HoursKind.DROP_IN)], ""),
    ],
)
def test_openstreetmap_notation(hours: list[OpeningHours], notation: str) -> None:
    assert opening.osm_notation(hours) == notation
