"""Adds to the pages of the demo town what became of them: facts, figures, voices, programmes."""

from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import TypeVar

from actions.models import (
    ActionFigure,
    ActionPage,
    ActionPicture,
    ActionVoice,
    EventFigure,
    EventPage,
    ProgrammeItem,
)
from core.models import SiteImage
from home.demo.content.reports import ACTION_REPORTS, EVENT_REPORTS
from home.demo.content.reports.shapes import Yearly
from home.demo.moments import moment

ON_ACTIONS = {report.action: report for report in ACTION_REPORTS}
ON_EVENTS = {report.event: report for report in EVENT_REPORTS}
WRITTEN = (
    "place",
    "cost",
    "team",
    "context",
    "partners_detail",
    "success_factors",
    "observations",
    "changes",
    "contact",
)
F = TypeVar("F", ActionFigure, EventFigure)


def tell_action(page: ActionPage, today: date, pictures: Mapping[str, SiteImage]) -> None:
    """Before it is published; leaves alone an action that nobody reported on."""
    report = ON_ACTIONS.get(page.slug)
    if report is None:
        return
    for name in WRITTEN:
        setattr(page, name, getattr(report, name))
    page.started_on = moment(today, report.started).date().replace(day=1)
    page.reported_on = moment(today, report.reported).date() if report.reported else None
    page.figures = list(_figures(ActionFigure, report.figures, today))
    page.voices = [
        ActionVoice(sort_order=rank, quote=said.quote, author=said.author)
        for rank, said in enumerate(report.voices)
    ]
    page.pictures = [
        ActionPicture(sort_order=rank, image=pictures[photo.picture], caption=photo.caption)
        for rank, photo in enumerate(report.photos)
    ]


def tell_event(page: EventPage, today: date) -> None:
    """Before it is published; leaves alone an event without a programme or a report."""
    told = ON_EVENTS.get(page.slug)
    if told is None:
        return
    page.date_note, page.report = told.date_note, told.report
    page.expected_from, page.expected_to = told.expected or (None, None)
    page.figures = list(_figures(EventFigure, told.figures, today))
    page.programme = [
        ProgrammeItem(
            sort_order=rank,
            section=item.section,
            start=time.fromisoformat(item.start) if item.start else None,
            title=item.title,
            text=item.text,
        )
        for rank, item in enumerate(told.programme)
    ]


def _figures(model: type[F], measures: tuple[Yearly, ...], today: date) -> Iterator[F]:
    for yearly in measures:
        first = today.year + yearly.until - len(yearly.values) + 1
        for year, value in enumerate(yearly.values, start=first):
            if value is not None:
                yield model(year=year, measure=yearly.measure, value=value)
