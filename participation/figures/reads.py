"""What happened on one board, counted by the database: five queries, whatever the number of rows.

Only what anyone may see is counted: public ideas, published comments, supports that weigh.
Weeks begin on Monday, on the town's clock.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, F, Q, Sum
from django.db.models.functions import Coalesce, TruncDate, TruncWeek
from django.utils import timezone

from core.models import Theme
from participation.models import (
    BoardPage,
    Channel,
    Comment,
    CommentStatus,
    Idea,
    IdeaStatus,
    PaperResult,
    Support,
)
from participation.models.idea import DECIDED, PUBLIC_STATUSES


@dataclass
class Tally:
    """How many contributions of one kind, by week (its Monday) and by channel."""

    weeks: Counter[date] = field(default_factory=Counter)
    channels: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        return self.channels.total()

    def add(self, week: date | None, channel: str, count: int) -> None:
        """What came without a date, taken over from elsewhere, has no week."""
        if week is not None:
            self.weeks[week] += count
        self.channels[channel] += count


@dataclass
class Answers:
    """What became of the public ideas. `due` are those whose answer was promised for a day that has
    passed, or that the town decided on sooner; `in_time` those of them decided on by that day, as
    their page says (answers/promise.py)."""

    ideas: int = 0
    answered: int = 0
    due: int = 0
    in_time: int = 0
    done: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    imported_supports: int = 0

    @property
    def late(self) -> int:
        return self.due - self.in_time


@dataclass
class BoardFigures:
    """`supports` is None while the board hides its counts; districts and themes count ideas."""

    ideas: Tally
    supports: Tally | None
    comments: Tally
    districts: list[tuple[str, int]]
    themes: list[tuple[str, int]]
    answers: Answers

    @property
    def support_total(self) -> int | None:
        """As on the cards: given one by one, on paper, and taken over from elsewhere."""
        if self.supports is None:
            return None
        return self.supports.total + self.answers.imported_supports


def read(board: BoardPage) -> BoardFigures:
    ideas, districts, answers = _ideas(board)
    return BoardFigures(
        ideas=ideas,
        supports=None if board.counts_are_hidden else _supports(board),
        comments=_comments(board),
        districts=districts,
        themes=_themes(board),
        answers=answers,
    )


def _of_public(board: BoardPage, path: str) -> Q:
    return Q(**{f"{path}__board": board.pk, f"{path}__status__in": PUBLIC_STATUSES})


def _ideas(board: BoardPage) -> tuple[Tally, list[tuple[str, int]], Answers]:
    """All that is told of ideas, from one query: at most one row for each of them."""
    tally, told = Tally(), Answers()
    districts: Counter[tuple[int, str]] = Counter()
    for row in _grouped_ideas(board):
        count = row["ideas"]
        tally.add(row["week"] and _monday(row["week"]), row["channel"], count)
        if row["district__name"]:
            districts[row["district__sort_order"], row["district__name"]] += count
        told.ideas += count
        told.answered += row["answered"]
        told.due += row["due"]
        told.in_time += row["in_time"]
        told.imported_supports += row["imported"]
        told.statuses[row["status"]] += count
    told.done = told.statuses[IdeaStatus.DONE]
    return tally, [(name, count) for (_rank, name), count in sorted(districts.items())], told


def _grouped_ideas(board: BoardPage) -> Any:
    answered = Q(answer__isnull=False)
    decided = answered & Q(status__in=DECIDED)
    promised = Q(answer_due__isnull=False)
    # A day of the town, as the promise is one.
    decided_on = TruncDate(Coalesce("answer__decided_at", "answer__answered_at"))
    in_time = decided & Q(decided_on__lte=F("answer_due"))
    passed = Q(answer_due__lt=timezone.localdate())
    ideas = Idea.objects.filter(board=board.pk, status__in=PUBLIC_STATUSES).order_by()
    return (
        ideas.annotate(week=TruncWeek("published_at"), decided_on=decided_on)
        .values("week", "channel", "district__sort_order", "district__name", "status")
        .annotate(
            ideas=Count("pk"),
            answered=Count("pk", filter=answered),
            due=Count("pk", filter=promised & (decided | passed)),
            in_time=Count("pk", filter=promised & in_time),
            imported=Sum("imported_supports"),
        )
    )


def _supports(board: BoardPage) -> Tally:
    tally = Tally()
    rows = Support.objects.filter(_of_public(board, "counted_for")).order_by()
    for week, channel, count in _by_week(rows, "created_at"):
        tally.add(_monday(week), channel, count)
    on_paper = (
        PaperResult.objects.filter(_of_public(board, "counted_for"))
        .order_by()
        .annotate(week=TruncWeek("session__held_on"))
        .values_list("week")
        .annotate(count=Sum("total"))
    )
    for week, count in on_paper:
        tally.add(_monday(week), Channel.PAPER, count)
    return tally


def _comments(board: BoardPage) -> Tally:
    tally = Tally()
    rows = Comment.objects.filter(_of_public(board, "idea"), status=CommentStatus.PUBLISHED)
    for week, channel, count in _by_week(rows.order_by(), "created_at"):
        tally.add(_monday(week), channel, count)
    return tally


def _by_week(rows: Any, moment: str) -> Iterable[tuple[Any, str, int]]:
    counted = rows.annotate(week=TruncWeek(moment)).values_list("week", "channel")
    result: Iterable[tuple[Any, str, int]] = counted.annotate(count=Count("pk"))
    return result


def _monday(week: Any) -> date:
    """A truncated moment comes back on the town's clock, a truncated day as a day."""
    return timezone.localtime(week).date() if hasattr(week, "hour") else week


def _themes(board: BoardPage) -> list[tuple[str, int]]:
    carried = Theme.objects.filter(_of_public(board, "idea_links__content_object"))
    counted = carried.annotate(count=Count("idea_links")).order_by("-count", "name")
    return list(counted.values_list("name", "count"))


def weeks_between(first: date, last: date) -> list[date]:
    """Every Monday from one to the other, both included."""
    return [first + timedelta(weeks=n) for n in range((last - first).days // 7 + 1)]
