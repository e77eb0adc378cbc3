"""The beginning and the end of a phase, said as people say them."""

from datetime import datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from core.templatetags.dates import hour, in_words

MIDNIGHT = time(0)
LAST_MINUTE = time(23, 59)


def begins(moment: datetime) -> str:
    """« lundi 3 mars », with the hour unless it is midnight."""
    return _with_hour(moment, timezone.localtime(moment).time())


def last_moment(end: datetime) -> str:
    """« samedi 12 décembre », with the hour unless the day is open to its end.

    What ends at midnight was last open the day before.
    """
    local = timezone.localtime(end)
    if local.time() == MIDNIGHT:
        return in_words(local - timedelta(seconds=1))
    if local.time() >= LAST_MINUTE:
        return in_words(local)
    return _with_hour(end, local.time())


def _with_hour(moment: datetime, clock: time) -> str:
    if clock == MIDNIGHT:
        return in_words(moment)
    return _("%(day)s à %(hour)s") % {
        "day": in_words(moment),
        "hour": hour(moment).replace(" ", " "),
    }
