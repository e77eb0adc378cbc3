"""The shapes of what actions and events have become: figures, voices, photos, programmes."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Yearly:
    """One measure over the years: the last of `values` is of the year before this one.

    With `until=0` it is of this year. None is a year in which nobody counted.
    """

    measure: str
    values: tuple[int | None, ...]
    until: int = -1


@dataclass(frozen=True, kw_only=True)
class Voice:
    quote: str
    author: str = ""


@dataclass(frozen=True, kw_only=True)
class Photo:
    picture: str
    caption: str = ""


@dataclass(frozen=True, kw_only=True)
class ActionReport:
    """What an action has become; `started` and `reported` are days from today."""

    action: str
    started: int
    place: str = ""
    cost: str = ""
    team: str = ""
    context: str = ""
    partners_detail: str = ""
    success_factors: str = ""
    observations: str = ""
    changes: str = ""
    contact: str = ""
    reported: int | None = None
    figures: tuple[Yearly, ...] = ()
    voices: tuple[Voice, ...] = ()
    photos: tuple[Photo, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Moment:
    """One moment of a programme; `start` is "HH:MM", or empty."""

    title: str
    start: str = ""
    section: str = ""
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class EventReport:
    """What an event plans, and what came of it."""

    event: str
    date_note: str = ""
    expected: tuple[int, int] | None = None
    programme: tuple[Moment, ...] = ()
    report: str = ""
    figures: tuple[Yearly, ...] = ()
