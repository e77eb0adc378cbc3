"""Days as moments, where a program wants an hour."""

from datetime import date, datetime, time

from django.utils import timezone


def at(day: date, *, near: datetime | None = None) -> datetime:
    """The moment to give for a day: `near` if it was that day, in local time, else its start."""
    if near is not None and timezone.localtime(near).date() == day:
        return near
    return timezone.make_aware(datetime.combine(day, time.min))
