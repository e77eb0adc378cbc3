"""What hangs on a sheet or on an event: names, files, photos, figures, moments.

`of_action` and `of_event` read what the database holds, in one query each. `drafted_…` read the
editor's form instead, for the preview: nothing of that need be saved yet.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import PurePath
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Substr
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from wagtail.documents import get_document_model

from actions.figures import Figure
from actions.models import (
    ActionFigure,
    ActionFile,
    ActionPage,
    ActionPicture,
    ActionVoice,
    Audience,
    EventFigure,
    EventPage,
    Occurrence,
    PartnerPage,
    ProgrammeItem,
)
from actions.parts import Part, moment, moment_or_none, part, read
from core.models import SiteImage
from core.models.page import plain_text
from core.visibility import visible

PAST_EVENTS = 12
REPORT_TEASER = 32  # words
REPORT_READ = 1500  # characters, marks included: enough for as many words
# What a rendition and its text need of a picture: its own columns, not the rows it points to.
IMAGE_COLUMNS = tuple(
    column.attname
    for column in SiteImage._meta.concrete_fields
    if not column.is_relation and column.get_internal_type() != "DateTimeField"
)


@dataclass(frozen=True)
class Link:
    title: str
    url: str
    kind: str = ""


@dataclass(frozen=True)
class IdeaLink:
    """An idea the action came from; `answered_at` is None while the town has not answered."""

    title: str
    url: str
    proposed_at: datetime
    answered_at: datetime | None


@dataclass(frozen=True)
class Photo:
    image: SiteImage
    caption: str


@dataclass(frozen=True)
class Voice:
    quote: str
    author: str


@dataclass(frozen=True)
class ToldEvent:
    """An event told in a line; `finish` is the end of its last date, None when it has none."""

    page: EventPage
    finish: datetime | None
    date_note: str
    report: str  # its first sentences, without marks


@dataclass
class LinkedToAction:
    audiences: list[str] = field(default_factory=list)
    partners: list[PartnerPage] = field(default_factory=list)
    files: list[Link] = field(default_factory=list)
    ideas: list[IdeaLink] = field(default_factory=list)
    pictures: list[Photo] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    voices: list[Voice] = field(default_factory=list)
    past_events: list[ToldEvent] = field(default_factory=list)
    undated_events: list[ToldEvent] = field(default_factory=list)


@dataclass(frozen=True)
class Moment:
    """One moment of a programme."""

    section: str
    start: time | None
    title: str
    text: str


@dataclass
class LinkedToEvent:
    dates: list[Occurrence] = field(default_factory=list)
    programme: list[Moment] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)


def of_action(action: ActionPage) -> LinkedToAction:
    found = read(*_form_parts(action), *_outside_parts(action))
    return LinkedToAction(
        audiences=[row["name"] for row in found.get("audience", [])],
        partners=sorted(map(_partner, found.get("partner", [])), key=lambda each: each.title),
        files=[_file_link(row["title"], _document(row)) for row in found.get("file", [])],
        pictures=[Photo(_image(row), row["caption"]) for row in found.get("picture", [])],
        figures=_figures(found.get("figure", [])),
        voices=[Voice(row["quote"], row["author"]) for row in found.get("voice", [])],
        **_outside(found),
    )


def drafted_action(action: ActionPage) -> LinkedToAction:
    """As the form holds it; what other pages say of a saved action is read all the same."""
    outside = _outside(read(*_outside_parts(action))) if action.pk else {}
    return LinkedToAction(
        audiences=[audience.name for audience in action.audiences.all()],
        partners=[partner for partner in action.partners.all() if partner.live],
        files=[_file_link(file.document.title, file.document) for file in action.files.all()],
        pictures=[Photo(each.image, each.caption) for each in action.pictures.all()],
        figures=[Figure(row.year, row.measure, row.value) for row in action.figures.all()],
        voices=[Voice(row.quote, row.author) for row in action.voices.all()],
        **outside,
    )


def of_event(event: EventPage) -> LinkedToEvent:
    found = read(
        part(
            "date", Occurrence.objects.filter(page=event.pk), start="start", end="end", note="note"
        ),
        part(
            "moment",
            ProgrammeItem.objects.filter(page=event.pk),
            rank="sort_order",
            section="section",
            start="start",
            title="title",
            text="text",
        ),
        _figure_part(EventFigure.objects.filter(page=event.pk)),
    )
    return LinkedToEvent(
        dates=_in_order(map(_occurrence, found.get("date", []))),
        programme=[_moment(row) for row in found.get("moment", [])],
        figures=_figures(found.get("figure", [])),
    )


def drafted_event(event: EventPage) -> LinkedToEvent:
    return LinkedToEvent(
        dates=_in_order(event.occurrences.all()),
        programme=[
            Moment(row.section, row.start, row.title, row.text) for row in event.programme.all()
        ],
        figures=[Figure(row.year, row.measure, row.value) for row in event.figures.all()],
    )


def _form_parts(action: ActionPage) -> list[QuerySet[Any]]:
    """What the editor's form holds."""
    return [
        part(
            "audience", Audience.objects.filter(actionpage=action.pk), rank="position", name="name"
        ),
        part(
            "partner",
            visible(PartnerPage.objects.filter(actions=action.pk)),
            title="title",
            url_path="url_path",
        ),
        part(
            "file",
            ActionFile.objects.filter(page=action.pk),
            rank="sort_order",
            key="document_id",
            title="document__title",
            file="document__file",
        ),
        part(
            "picture",
            ActionPicture.objects.filter(page=action.pk),
            rank="sort_order",
            caption="caption",
            **{column: f"image__{column}" for column in IMAGE_COLUMNS},
        ),
        _figure_part(ActionFigure.objects.filter(page=action.pk)),
        part(
            "voice",
            ActionVoice.objects.filter(page=action.pk),
            rank="sort_order",
            quote="quote",
            author="author",
        ),
    ]


def _outside_parts(action: ActionPage) -> list[QuerySet[Any]]:
    """What others tie to the action: residents their ideas, editors their events."""
    return [
        # The reverse relation that participation adds to an action, used without importing it.
        part(
            "idea",
            action.ideas.public(),
            title="title",
            board="board__slug",
            proposed_at="created_at",
            answered_at="answer__answered_at",
        ),
        part(
            "event",
            _events(action),
            title="title",
            url_path="url_path",
            finish="finish",
            date_note="date_note",
            report=Substr("report", 1, REPORT_READ),
        ),
    ]


def _events(action: ActionPage) -> QuerySet[EventPage]:
    """All that anyone may see, each with the end of its last date (`finish`)."""
    last = (
        Occurrence.objects.filter(page=OuterRef("pk"))
        .annotate(finish=Coalesce("end", "start"))
        .order_by("-finish")
    )
    return visible(EventPage.objects.filter(action=action.pk)).annotate(
        finish=Subquery(last.values("finish")[:1])
    )


def _figure_part(rows: QuerySet[Any]) -> QuerySet[Any]:
    return part("figure", rows, year="year", measure="measure", value="value")


def _outside(found: dict[str, list[Part]]) -> dict[str, list[Any]]:
    events = [_event(row) for row in found.get("event", [])]
    now = timezone.now()
    over = [(event.finish, event) for event in events if event.finish and event.finish < now]
    latest_first = sorted(over, key=lambda each: each[0], reverse=True)
    return {
        "ideas": sorted(map(_idea, found.get("idea", [])), key=lambda each: each.title),
        "past_events": [event for _finish, event in latest_first[:PAST_EVENTS]],
        "undated_events": [event for event in events if not event.finish and event.date_note],
    }


def _figures(rows: list[Part]) -> list[Figure]:
    """In the order of the model: by measure, then by year."""
    found = [Figure(row["year"], row["measure"], row["value"]) for row in rows]
    return sorted(found, key=lambda figure: (figure.measure, figure.year))


def _partner(row: Part) -> PartnerPage:
    return PartnerPage(pk=row["key"], title=row["title"], url_path=row["url_path"])


def _idea(row: Part) -> IdeaLink:
    return IdeaLink(
        row["title"],
        reverse("idea", args=[row["board"], row["key"]]),
        moment(row["proposed_at"]),
        moment_or_none(row["answered_at"]),
    )


def _event(row: Part) -> ToldEvent:
    report = Truncator(plain_text(row["report"])).words(
        REPORT_TEASER, truncate="\N{NO-BREAK SPACE}…"
    )
    page = EventPage(pk=row["key"], title=row["title"], url_path=row["url_path"])
    return ToldEvent(page, moment_or_none(row["finish"]), row["date_note"], report)


def _occurrence(row: Part) -> Occurrence:
    start, end = moment(row["start"]), moment_or_none(row["end"])
    return Occurrence(pk=row["key"], start=start, end=end, note=row["note"])


def _moment(row: Part) -> Moment:
    start = time.fromisoformat(row["start"]) if row["start"] else None
    return Moment(row["section"], start, row["title"], row["text"])


def _in_order(dates: Iterable[Occurrence]) -> list[Occurrence]:
    return sorted(dates, key=lambda date: date.start)


def _image(row: Part) -> SiteImage:
    # Without a collection given, the model would look up its default one.
    return SiteImage(collection_id=None, **{column: row[column] for column in IMAGE_COLUMNS})


def _document(row: Part) -> Any:
    return get_document_model()(pk=row["key"], file=row["file"], collection_id=None)


def _file_link(title: str, document: Any) -> Link:
    return Link(title, document.url, PurePath(document.filename).suffix.lstrip(".").upper())
