"""Days of the demo counted from the day it is loaded, as moments on the town's clock."""

from datetime import UTC, date, datetime, time, timedelta

from django.utils import timezone

from home.demo.content.shapes import Date

WEEK = 7


def moment(today: date, day: int, clock: str = "09:00") -> datetime:
    """`day` days from today, at "HH:MM" in local time."""
    return _at(today + timedelta(days=day), clock)


def start_and_end(today: date, dated: Date) -> tuple[datetime, datetime]:
    """When one date of an event begins and ends."""
    day = today + timedelta(days=dated.day)
    if dated.weekday is not None:
        day += timedelta(days=(dated.weekday - day.weekday()) % WEEK)
    start = _at(day, dated.start)
    return start, start + timedelta(minutes=dated.minutes)


def _at(day: date, clock: str) -> datetime:
    """In UTC: adding hours to a local time goes wrong when the clocks change in between."""
    return timezone.make_aware(datetime.combine(day, time.fromisoformat(clock))).astimezone(UTC)
