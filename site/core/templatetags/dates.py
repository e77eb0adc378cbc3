"""Dates and hours in plain words, as they are said: « mardi 3 juin, de 14 h à 16 h 30 »."""

from datetime import date, datetime
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

register = template.Library()


def _local(moment: datetime) -> datetime:
    return timezone.localtime(moment) if timezone.is_aware(moment) else moment


@register.filter
def in_words(moment: datetime) -> str:
    """« mardi 3 juin », with the year when it is not this year's."""
    moment = _local(moment)
    this_year = moment.year == timezone.localtime().year
    text = date_format(moment, "l j F" if this_year else "l j F Y")
    if moment.day == 1 and (get_language() or "fr").startswith("fr"):
        text = text.replace(" 1 ", " 1er ", 1)
    return text


@register.filter
def day(moment: date) -> str:
    """« 1er juin 2026 »: a date, or the local day of a moment, always with its year."""
    if isinstance(moment, datetime):
        moment = _local(moment)
    text = date_format(moment, "j F Y")
    if moment.day == 1 and (get_language() or "fr").startswith("fr"):
        text = text.replace("1 ", "1er ", 1)
    return text


@register.filter
def hour(moment: datetime) -> str:
    """« 14 h 30 », or « 14 h » on the hour."""
    moment = _local(moment)
    # Translators: formats of Django's date filter for an hour, with and without minutes.
    return date_format(moment, _("G \\h i") if moment.minute else _("G \\h"))


@register.filter
def when(occurrence: Any) -> str:
    """Day and hours of anything with `start` and `end` (datetimes; `end` may be None)."""
    start: datetime = _local(occurrence.start)
    end: datetime | None = occurrence.end
    if end is None:
        return _("%(day)s à %(hour)s") % {"day": in_words(start), "hour": hour(start)}
    end = _local(end)
    if end.date() != start.date():
        return _("du %(first)s à %(from)s au %(last)s à %(to)s") % {
            "first": in_words(start),
            "from": hour(start),
            "last": in_words(end),
            "to": hour(end),
        }
    return _("%(day)s, de %(from)s à %(to)s") % {
        "day": in_words(start),
        "from": hour(start),
        "to": hour(end),
    }
