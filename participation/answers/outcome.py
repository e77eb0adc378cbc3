"""What came of an idea, as its page shows it: milestones, action, events, report, merged ideas."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.functions import Substr
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator

from actions.chapters import first_result, has_results
from actions.models import ActionFigure, ActionPage, EventPage
from actions.parts import Part, moment_or_none, part, read
from core.models.page import plain_text
from core.visibility import visible
from participation.answers.promise import Promise, promise_of
from participation.merging import above
from participation.models import Idea, IdeaStatus, Milestone

MEETINGS_SHOWN = 3
REPORT_WORDS = 40
# Merged ideas are shown whatever the way they came, as far as this many steps.
STEPS_BACK = 4


@dataclass(frozen=True)
class Moment:
    """One milestone; `is_done` once its day has come."""

    text: str
    date: date
    is_done: bool


@dataclass(frozen=True)
class Meeting:
    """One event of the action: its next date, or its last one when it is over."""

    title: str
    url: str
    at: datetime
    is_over: bool
    is_told: bool  # something was written of it since


@dataclass(frozen=True)
class Report:
    """What the action brought: its first words, the day it was written, and where to read on."""

    text: str
    date: date | None
    url: str


@dataclass(frozen=True)
class Joined:
    """An idea that was merged into this one."""

    title: str
    url: str


@dataclass
class Outcome:
    promise: Promise | None = None
    milestones: list[Moment] = field(default_factory=list)
    action: ActionPage | None = None  # only one that anyone may see
    to_come: list[Meeting] = field(default_factory=list)
    past: list[Meeting] = field(default_factory=list)
    report: Report | None = None
    joined: list[Joined] = field(default_factory=list)
    # For a merged idea: the one that counts for it now, if anyone may see it.
    joins: Idea | None = None


def outcome_of(idea: Idea, found: Mapping[str, list[Part]] | None = None) -> Outcome:
    """Everything in one query; two more for a merged idea. `idea` is read with `for_page()`.

    `found` is what the page has read already, with `parts_of()`.
    """
    found = read(*parts_of(idea)) if found is None else found
    action = idea.action if found.get("action") else None
    meetings = [meeting for row in found.get("event", []) if (meeting := _meeting(row))]
    to_come = sorted((each for each in meetings if not each.is_over), key=lambda each: each.at)
    past = sorted((each for each in meetings if each.is_over), key=lambda each: each.at)
    return Outcome(
        promise=promise_of(idea),
        milestones=_moments(found.get("milestone", [])),
        action=action,
        to_come=to_come[:MEETINGS_SHOWN],
        past=past[::-1][:MEETINGS_SHOWN],
        report=_report(action, is_counted="figure" in found) if action else None,
        joins=_joins(idea) if idea.status == IdeaStatus.MERGED else None,
        joined=sorted(map(_joined(idea), found.get("idea", [])), key=lambda each: each.title),
    )


def parts_of(idea: Idea) -> Iterable[QuerySet[Any]]:
    """What `outcome_of()` needs, as rows of one shape."""
    yield part("milestone", Milestone.objects.filter(idea=idea), text="text", date="date")
    into = Q(pk__in=[])
    way = "merged_into"
    for _step in range(STEPS_BACK):
        into |= Q(**{way: idea.pk})
        way += "__merged_into"
    merged = Idea.objects.filter(into, board=idea.board_id, status=IdeaStatus.MERGED)
    yield part("idea", merged, title="title")
    if idea.action_id is None:
        return
    yield part("action", visible(ActionPage.objects.filter(pk=idea.action_id)), title="title")
    yield part("figure", ActionFigure.objects.filter(page=idea.action_id), year="year")
    yield part(
        "event",
        visible(EventPage.objects.filter(action=idea.action_id)).with_next_date().with_last_date(),
        title="title",
        url_path="url_path",
        next="next_date",
        last="last_date",
        report=Substr("report", 1, 200),
    )


def _moments(rows: list[Part]) -> list[Moment]:
    today = timezone.localdate()
    days = [(date.fromisoformat(row["date"]), row) for row in rows]
    days.sort(key=lambda each: (each[0], each[1]["key"]))
    return [Moment(row["text"], day, is_done=day <= today) for day, row in days]


def _meeting(row: Part) -> Meeting | None:
    """None for an event without any date."""
    ahead = moment_or_none(row["next"])
    at = ahead or moment_or_none(row["last"])
    if at is None:
        return None
    page = EventPage(pk=row["key"], title=row["title"], url_path=row["url_path"])
    return Meeting(row["title"], page.url or "", at, ahead is None, bool(plain_text(row["report"])))


def _report(action: ActionPage, *, is_counted: bool) -> Report | None:
    if not is_counted and not has_results(action):
        return None
    text = Truncator(plain_text(first_result(action))).words(
        REPORT_WORDS, truncate="\N{NO-BREAK SPACE}…"
    )
    anchor = "bilan" if action.reported_on or is_counted else "resultats"
    return Report(text, action.reported_on, f"{action.url}#{anchor}")


def _joins(idea: Idea) -> Idea | None:
    root: int = above(idea)[-1]
    return Idea.objects.public().select_related("board").filter(pk=root).first()


def _joined(idea: Idea) -> Any:
    def read_row(row: Part) -> Joined:
        return Joined(row["title"], reverse("idea", args=[idea.board.slug, row["key"]]))

    return read_row
