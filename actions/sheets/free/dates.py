"""Dates as sheets write them: « en avril », « fin juin », « 31 décembre », « (18/05/2015) »."""

import re
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from actions.sheets.text import fold

_MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
_MONTH_OF = {fold(name): number for number, name in enumerate(_MONTHS, 1)}
_MONTH = r"(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)"
_WEEKDAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_NTH = r"(?:premi(?:er|ère)|deuxième|second|troisième|dernier|dernière)"

# « (18/05/2015) », « 18.05.2015 », alone on its line or at its end.
NUMERIC_DATE = re.compile(
    r"\(?\b(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>(?:19|20)\d\d)\b\)?"
)
LONG_DATE = re.compile(
    rf"\b(?P<day>[0-3]?\d)(?:er)?\s(?P<month>{_MONTH})\s(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
_DAY_AND_MONTH = re.compile(rf"\b(?P<day>[0-3]?\d)(?:er)?\s(?P<month>{_MONTH})\b", re.IGNORECASE)
# What says when, with the small word that leads to it left out of « note ».
_WHEN = re.compile(
    rf"\b(?:(?:le|du|au|dès le|chaque)\s)?(?P<day>(?:{_WEEKDAY}\s)?[0-3]?\d(?:er)?\s{_MONTH}(?:\s(?:19|20)\d\d)?)\b"
    rf"|(?P<month>\b(?:en|fin|début|mi|courant|au mois de|au mois d[’']|chaque|vers la fin)[\s-]?{_MONTH})\b"
    rf"|(?P<nth>\b(?:le|chaque|un)\s{_NTH}\s(?:{_WEEKDAY}|week-end|dimanche)(?:\s(?:de|d[’'])\s?(?:{_MONTH}|chaque mois))?)\b"
    rf"|(?P<season>\b(?:au printemps|en été|à l[’']été|cet été|chaque été|en automne|à l[’']automne|en hiver"
    rf"|l[’']hiver|à noël|avant noël|pour noël|à la rentrée|à pâques|chaque (?:mois|semaine|année|trimestre)"
    rf"|tous les (?:{_WEEKDAY}s?|mois|ans|trois mois|deux mois)|une fois par (?:an|mois|trimestre|semaine)))\b",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])\s?(?:h|heures)\s?(?P<minute>[0-5]\d)?"
    r"(?:\s?(?:à|-|–|jusqu[’']à)\s?(?P<last>[01]?\d|2[0-3])\s?(?:h|heures)\s?(?P<last_minute>[0-5]\d)?)?",
    re.IGNORECASE,
)
_EVENING = re.compile(
    r"\b(reveillon|soiree|soir|bal|veillee|nuit|concert|feu d artifice|spectacle)\b"
)
_EVENING_HOUR, _DAY_HOUR = 19, 10


def numeric_date(text: str) -> date | None:
    """The day that a line says in figures, None when it says none or an impossible one."""
    found = NUMERIC_DATE.search(text)
    return _date(found["year"], found["month"], found["day"]) if found else None


def long_date(text: str) -> date | None:
    """The day that a line says in words: « mardi 19 mai 2015 »."""
    found = LONG_DATE.search(text)
    return (
        _date(found["year"], str(_MONTH_OF[fold(found["month"])]), found["day"]) if found else None
    )


def when(text: str) -> tuple[str, int]:
    """What says when in a text, and where it begins: « du 31 décembre » → (« 31 décembre », …).

    ("", -1) when nothing does.
    """
    found = _WHEN.search(text)
    if found is None:
        return "", -1
    said = next(filter(None, (found["day"], found["month"], found["nth"], found["season"])))
    return said, found.start()


def next_time(note: str, said: str, now: datetime | None = None) -> datetime | None:
    """The next time of a day and month known without a year, at an hour to be checked.

    `note` holds the date and `said` the words around it, which tell an evening from a day. None
    when the day is not known, or names a year that is over.
    """
    found = _DAY_AND_MONTH.search(note)
    if found is None:
        return None
    today = timezone.localdate(now)
    month = _MONTH_OF[fold(found["month"])]
    hour = _EVENING_HOUR if _EVENING.search(fold(said)) else _DAY_HOUR
    if LONG_DATE.search(note):
        day = long_date(note)
        return _at(day, time(hour)) if day and day >= today else None
    for year in range(
        today.year, today.year + 9
    ):  # the next 29 February is eight years off at most
        day = _date(str(year), str(month), found["day"])
        if day and day > today:
            return _at(day, time(hour))
    return None


def spoken_times(text: str) -> list[tuple[datetime, datetime | None]]:
    """The dates with a year that a text says, with their hours when they follow: start and end."""
    dates = list(LONG_DATE.finditer(text)) + list(NUMERIC_DATE.finditer(text))
    dates.sort(key=lambda found: found.start())
    if not dates:
        return []
    found = []
    ends = [later.start() for later in dates[1:]] + [len(text)]
    for said, end in zip(dates, ends, strict=True):
        day = long_date(said[0]) or numeric_date(said[0])
        if day is not None:
            found.append(_times_of(day, text[said.end() : end]))
    return found


def _times_of(day: date, after: str) -> tuple[datetime, datetime | None]:
    hours = _HOURS.search(after)
    if hours is None:
        return _at(day, time(_DAY_HOUR)), None
    start = _at(day, time(int(hours["hour"]), int(hours["minute"] or 0)))
    if not hours["last"]:
        return start, None
    end = _at(day, time(int(hours["last"]), int(hours["last_minute"] or 0)))
    return start, end if end > start else end + timedelta(days=1)


def _at(day: date, hour: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, hour))


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
