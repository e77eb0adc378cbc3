"""The shapes of the demo town's texts.

Everything here is plain data without Django: the loader turns it into pages and rows.
Days are counted from the day the demo is loaded (0 is today, -3 three days ago), so that the
town always looks alive; a weekday moves such a day forward to the next Monday, Tuesday…
Keys are ASCII words that other records point to; themes and audiences are slugs.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Status = Literal["project", "in_progress", "finished"]
Dimension = Literal["citizenship", "services", "support"]
Initiator = Literal["centre", "resident", "residents", "partners", "other"]
Territory = Literal["neighbourhood", "neighbourhoods", "commune", "communes", "other"]
Audience = Literal[
    "tous-publics",
    "petite-enfance",
    "enfance",
    "jeunesse",
    "adultes",
    "familles",
    "seniors",
]
PartnerKind = Literal[
    "ars",
    "local_association",
    "national_association",
    "landlord",
    "caf",
    "works_council",
    "commune",
    "department",
    "region",
    "cpam",
    "ddcs",
    "schools",
    "company",
    "state",
    "europe",
    "foundations",
    "fonjep",
    "msa",
    "communes",
    "other",
]
PartnerCategory = Literal[
    "association", "public_service", "social_centre", "health", "school", "company"
]
PhaseKind = Literal["propose", "discuss", "support", "study", "answer", "carry_out"]
IdeaStatus = Literal[
    "pending",
    "published",
    "studying",
    "accepted",
    "declined",
    "in_progress",
    "done",
    "refused",
    "withdrawn",
]

_BREAKS = re.compile(r"[ \t\r\n]+")
_AROUND_BLOCKS = re.compile(r" ?(</?(?:p|ul|ol|li|h[2-4]|blockquote)>) ?")


def rich(text: str) -> str:
    """Return rich text written over several lines as one line of HTML.

    Unlike `str.split`, keeps the non-breaking spaces of French typography.
    """
    return _AROUND_BLOCKS.sub(r"\1", _BREAKS.sub(" ", text)).strip()


def plain(text: str) -> str:
    """Return plain text written over several lines, one line per paragraph.

    A blank line in the source separates two paragraphs.
    """
    paragraphs = re.split(r"\n[ \t]*\n", text.strip())
    return "\n\n".join(_BREAKS.sub(" ", paragraph).strip() for paragraph in paragraphs)


@dataclass(frozen=True, kw_only=True)
class Town:
    name: str
    tagline: str
    organisation: str
    address: str
    phone: str
    email: str
    opening_hours: str
    headline: str
    introduction: str
    picture: str
    insee_code: str


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A drawn picture: `slug` names its files, `alt` describes it in one sentence."""

    slug: str
    title: str
    alt: str


@dataclass(frozen=True, kw_only=True)
class Partner:
    key: str
    name: str
    category: PartnerCategory
    summary: str
    body: str
    address: str
    phone: str
    email: str
    website: str
    contact: str
    themes: tuple[str, ...]
    picture: str
    opening_hours: str = ""


@dataclass(frozen=True, kw_only=True)
class Hours:
    """The same hours on several days (0 is Monday): `spans` are ("09:00", "12:30")."""

    days: tuple[int, ...]
    spans: tuple[tuple[str, str], ...]
    kind: Literal["reception", "drop_in"] = "reception"
    place: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Service:
    """What a partner offers, in the words of data·inclusion."""

    name: str
    description: str
    kind: str
    fees: str
    audiences: tuple[str, ...]
    topics: tuple[str, ...]
    welcome_modes: tuple[str, ...] = ("en-presentiel",)
    fees_detail: str = ""
    access_conditions: str = ""


@dataclass(frozen=True, kw_only=True)
class PartnerDetails:
    """What completes a partner: `at` is (latitude, longitude); days are counted from today.

    `agreed` is the day on which its contact agreed to be shown, None as long as it did not.
    """

    key: str
    at: tuple[float, float]
    hours: tuple[Hours, ...]
    verified: int
    agreed: int | None = None
    services: tuple[Service, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One entry of a selection: `page` is (kind of page, key); `date` is ISO."""

    title: str = ""
    date: str = ""
    place: str = ""
    text: str = ""
    page: tuple[Literal["action", "event", "partner", "news"], str] | None = None
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Selection:
    key: str
    title: str
    day: int
    summary: str
    introduction: str
    themes: tuple[str, ...]
    picture: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True)
class Action:
    """A sheet of the action bank; rich texts are HTML, empty when the sheet says nothing.

    `published` is the day the sheet was published, so a negative number.
    """

    key: str
    title: str
    organisation: str
    status: Status
    dimension: Dimension
    themes: tuple[str, ...]
    summary: str
    initiators: tuple[Initiator, ...]
    territory: Territory
    audiences: tuple[Audience, ...]
    picture: str
    published: int
    objectives: str
    description: str
    end_reason: str = ""
    initiative_detail: str = ""
    partner_kinds: tuple[PartnerKind, ...] = ()
    partners: tuple[str, ...] = ()
    funding: str = ""
    people: str = ""
    results_territory: str = ""
    results_organisation: str = ""
    results_residents: str = ""
    limits: str = ""
    prospects: str = ""


@dataclass(frozen=True, kw_only=True)
class Date:
    """One date of an event: a day from today, moved forward to `weekday` (0 is Monday)."""

    day: int
    start: str
    minutes: int
    weekday: int | None = None
    note: str = ""


def weekly(
    *, first: int, weekday: int, start: str, minutes: int, times: int, every: int = 1
) -> tuple[Date, ...]:
    """Return `times` dates on the same weekday, `every` so many weeks."""
    return tuple(
        Date(day=first + 7 * every * turn, start=start, minutes=minutes, weekday=weekday)
        for turn in range(times)
    )


@dataclass(frozen=True, kw_only=True)
class Event:
    key: str
    title: str
    summary: str
    body: str
    place: str
    address: str
    organiser: str
    themes: tuple[str, ...]
    dates: tuple[Date, ...]
    picture: str
    conditions: str = ""
    contact: str = ""
    action: str = ""


Block = tuple[str, Any]


@dataclass(frozen=True, kw_only=True)
class PlainPage:
    """A page of blocks below the front page; `home.demo.blocks` reads what they name."""

    key: str
    title: str
    summary: str
    blocks: tuple[Block, ...]
    show_contents: bool = False


@dataclass(frozen=True, kw_only=True)
class News:
    key: str
    title: str
    day: int
    summary: str
    paragraphs: str
    themes: tuple[str, ...]
    picture: str
    quote: str = ""
    quoted: str = ""
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Resident:
    key: str
    display_name: str
    neighbourhood: str


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The official answer to an idea, given `days_after` the idea was proposed."""

    text: str
    signed_by: str
    days_after: int


@dataclass(frozen=True, kw_only=True)
class Idea:
    """An idea as its author wrote it: `text` is plain text, `weight` from 0 to 100 its appeal.

    `refusal_reason` is what the moderator wrote to the author of a refused idea.
    """

    title: str
    text: str
    author: str
    day: int
    status: IdeaStatus
    themes: tuple[str, ...]
    weight: int = 0
    place: str = ""
    picture: str = ""
    answer: Answer | None = None
    action: str = ""
    refusal_reason: str = ""
    cost: int | None = None


@dataclass(frozen=True)
class Stage:
    """One phase of a call: what goes on, and from which day to which."""

    kind: PhaseKind
    opens: int
    closes: int
    description: str = ""


@dataclass(frozen=True, kw_only=True)
class Board:
    """A call for ideas; `opens` and `closes` are days from today, `results` is for closed ones.

    `settings` are the rules that differ from those of a new board, by the name of their field.
    """

    key: str
    title: str
    opens: int
    closes: int
    summary: str
    introduction: str
    rules: str
    picture: str
    ideas: tuple[Idea, ...]
    stages: tuple[Stage, ...]
    themes: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    results: str = ""


@dataclass(frozen=True, kw_only=True)
class Followed:
    """What the town did about one idea; `milestones` are (days from today, what happened).

    `due` replaces the promised day (days from today), `merged_into` is the title of another idea.
    """

    idea: str
    cost: int | None = None
    due: int | None = None
    milestones: tuple[tuple[int, str], ...] = ()
    merged_into: str = ""
