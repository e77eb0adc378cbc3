"""When a partner is open: the week as a table, today in one sentence, and OpenStreetMap's notation.

Everything here works on lists of `OpeningHours`, saved or not. Hours are those of the town's clock.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from itertools import groupby

from django.utils import timezone
from django.utils.translation import gettext as _

from actions.models import HoursKind, OpeningHours, Weekday
from core.templatetags.dates import hour

OSM_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
DAYS_OF_A_WEEK = 7


@dataclass(frozen=True)
class Span:
    """« de 9 h à 12 h 30 », with where it is and what to know."""

    words: str
    place: str
    note: str

    @property
    def detail(self) -> str:
        return ", ".join(part for part in (self.place, self.note) if part)


@dataclass(frozen=True)
class Day:
    name: str
    spans: list[Span]
    is_today: bool = False


@dataclass(frozen=True)
class Today:
    """`text` is a sentence; `tone` is that of a status badge: open now, later today, or not."""

    text: str
    tone: str
    icon: str


def week(hours: Iterable[OpeningHours], now: datetime | None = None) -> list[Day]:
    """The seven days, those without hours too; nothing at all when no hours are known."""
    reception = _sorted(hours, HoursKind.RECEPTION)
    if not reception:
        return []
    today = timezone.localtime(now).weekday()
    return [
        Day(
            str(day.label).capitalize(),
            [_span(each) for each in reception if each.weekday == day],
            is_today=day == today,
        )
        for day in Weekday
    ]


def drop_ins(hours: Iterable[OpeningHours], now: datetime | None = None) -> list[Day]:
    """The days on which there is a permanence."""
    today = timezone.localtime(now).weekday()
    return [
        Day(
            str(Weekday(weekday).label).capitalize(),
            [_span(each) for each in of_the_day],
            is_today=weekday == today,
        )
        for weekday, of_the_day in groupby(
            _sorted(hours, HoursKind.DROP_IN), key=lambda each: each.weekday
        )
    ]


def today(hours: Iterable[OpeningHours], now: datetime | None = None) -> Today | None:
    """« Ouvert aujourd’hui de 9 h à 12 h. », or when it opens next; None when nobody knows."""
    reception = _sorted(hours, HoursKind.RECEPTION)
    if not reception:
        return None
    moment = timezone.localtime(now)
    spans = [each for each in reception if each.weekday == moment.weekday()]
    if spans:
        is_open = any(each.opens <= moment.time() < each.closes for each in spans)
        text = _("Ouvert aujourd’hui %(hours)s.") % {"hours": _in_words(spans)}
        return Today(text, "success" if is_open else "info", "clock")
    return Today(
        _("Fermé aujourd’hui. Ouvre %(next)s.") % {"next": _next_opening(reception, moment)},
        "neutral",
        "clock",
    )


def drop_ins_in_words(hours: Iterable[OpeningHours]) -> list[str]:
    """« Mercredi de 14 h à 17 h, Médiathèque, sur rendez-vous » for each permanence."""
    return [
        ", ".join(part for part in (f"{day.name} {span.words}", span.detail) if part)
        for day in drop_ins(hours)
        for span in day.spans
    ]


def osm_notation(hours: Iterable[OpeningHours]) -> str:
    """« Mo-Th 09:00-12:00,14:00-18:30; Sa 10:00-12:00 », reception only; empty when unknown.

    What has a note comes as an additional rule with a comment, so that it never replaces the rest
    of its day (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification).
    """
    reception = _sorted(hours, HoursKind.RECEPTION)
    plain = [each for each in reception if not each.note]
    rules = ["; ".join(_osm_rules(plain))] if plain else []
    for note in dict.fromkeys(each.note for each in reception if each.note):
        comment = note.replace('"', "’")
        noted = [each for each in reception if each.note == note]
        rules += [f'{rule} "{comment}"' for rule in _osm_rules(noted)]
    return ", ".join(rules)


def _sorted(hours: Iterable[OpeningHours], kind: HoursKind) -> list[OpeningHours]:
    return sorted((each for each in hours if each.kind == kind), key=lambda each: each.order)


def _clock(moment: time) -> str:
    return hour(datetime.combine(datetime.min, moment))


def _range(each: OpeningHours) -> str:
    return _("de %(opens)s à %(closes)s") % {
        "opens": _clock(each.opens),
        "closes": _clock(each.closes),
    }


def _span(each: OpeningHours) -> Span:
    return Span(_range(each), each.place, each.note)


def _in_words(spans: Sequence[OpeningHours]) -> str:
    """« de 9 h à 12 h et de 14 h à 18 h (sur rendez-vous) »."""
    said = [
        f"{_range(each)} ({span.detail})" if (span := _span(each)).detail else _range(each)
        for each in spans
    ]
    *first, last = said
    return _("%(first)s et %(last)s") % {"first": ", ".join(first), "last": last} if first else last


def _next_opening(reception: Sequence[OpeningHours], moment: datetime) -> str:
    """« demain à 9 h », « jeudi à 14 h »."""
    soonest = min(reception, key=lambda each: (_days_until(each.weekday, moment), each.opens))
    is_tomorrow = _days_until(soonest.weekday, moment) == 1
    name = _("demain") if is_tomorrow else str(Weekday(soonest.weekday).label)
    return _("%(day)s à %(hour)s") % {"day": name, "hour": _clock(soonest.opens)}


def _days_until(weekday: int, moment: datetime) -> int:
    return (weekday - moment.weekday()) % DAYS_OF_A_WEEK


def _osm_rules(spans: Sequence[OpeningHours]) -> Iterator[str]:
    """One rule for each set of days that share their hours, in the order of their first day."""
    by_day: dict[int, str] = {}
    for weekday, of_the_day in groupby(spans, key=lambda each: each.weekday):
        by_day[weekday] = ",".join(f"{each.opens:%H:%M}-{each.closes:%H:%M}" for each in of_the_day)
    for times in dict.fromkeys(by_day.values()):
        days = [weekday for weekday, own in by_day.items() if own == times]
        yield f"{_osm_days(days)} {times}"


def _osm_days(days: Sequence[int]) -> str:
    """[0, 1, 2, 4] → "Mo-We,Fr"; two days in a row stay apart: "Mo,Tu"."""
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    parts = []
    for run in runs:
        names = [OSM_DAYS[day] for day in run]
        parts += [f"{names[0]}-{names[-1]}"] if len(names) > 2 else names
    return ",".join(parts)
