"""What stands on the poster of a call for ideas: this week, the ideas, the answers, what was done."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from actions.models import Occurrence
from core.discovery.text import absolute, printable
from core.models.page import on_one_line
from participation.models import BoardPage, Idea, IdeaStatus, OfficialAnswer
from participation.poster.papers import Room
from participation.printing import qr_code

WEEK = timedelta(days=7)
TEASER_WORDS = 16
EXTRACT_WORDS = 16
NEWEST = F("published_at").desc(nulls_last=True)


@dataclass(frozen=True)
class PinnedIdea:
    """One idea on the wall, with what leads to it."""

    idea: Idea
    address: str
    qr: SafeString

    @property
    def teaser(self) -> str:
        return _beginning(self.idea.text, TEASER_WORDS)


@dataclass(frozen=True)
class Said:
    """What the town answered to an idea."""

    answer: OfficialAnswer

    @property
    def extract(self) -> str:
        return _beginning(self.answer.text, EXTRACT_WORDS)


def _beginning(text: str, words: int) -> str:
    return Truncator(on_one_line(text)).words(words, truncate="…")


@dataclass(frozen=True)
class Poster:
    board: BoardPage
    address: str
    qr: SafeString
    printed_at: datetime
    events: list[Occurrence]
    ideas: list[PinnedIdea]
    other_ideas: int  # how many more there are on the site
    answers: list[Said]
    done: list[Idea]

    @property
    def longest_title(self) -> int:
        """In letters."""
        told = [
            *(pinned.idea for pinned in self.ideas),
            *(said.answer.idea for said in self.answers),
        ]
        titles = [one.title for one in [*told, *self.done, *(date.page for date in self.events)]]
        return max(map(len, titles), default=0)

    @property
    def title_size(self) -> str:
        """The modifier of a title that would push the rest off the sheet at its usual size."""
        letters = len(self.board.title)
        return "longest" if letters > 120 else "long" if letters > 60 else ""

    def within(self, room: Room) -> "Poster":
        """The same poster with fewer things on it."""
        left = len(self.ideas) - room.ideas
        return Poster(
            board=self.board,
            address=self.address,
            qr=self.qr,
            printed_at=self.printed_at,
            events=self.events[: room.events],
            ideas=self.ideas[: room.ideas],
            other_ideas=self.other_ideas + max(left, 0),
            answers=self.answers[: room.answers],
            done=self.done[: room.done],
        )


def written(address: str) -> str:
    """An address as one copies it from a wall: « ville.fr/i/128 »."""
    return absolute(address).split("://", 1)[1].removesuffix("/")


def compose(board: BoardPage, room: Room, now: datetime | None = None) -> Poster:
    """As much as `room` can hold, in eight queries at most."""
    now = now or timezone.now()
    ideas, total = _ideas_of_the_week(board, room.ideas, now)
    answers = _of(board, _answers())[: room.answers] or _answers()[: room.answers]
    done = _of_board(board, _done())[: room.done] or _done()[: room.done]
    address = reverse("wagtail_serve", args=[board.url.removeprefix("/")])
    return Poster(
        board=board,
        address=written(address),
        qr=qr_code(absolute(address), label=_("QR code vers l’appel à idées")),
        printed_at=now,
        events=list(_events(now)[: room.events]),
        ideas=[_pinned(idea) for idea in ideas],
        other_ideas=total - len(ideas),
        answers=[Said(answer) for answer in answers],
        done=list(done),
    )


def _pinned(idea: Idea) -> PinnedIdea:
    address = reverse("idea_short", args=[idea.pk])
    label = _("QR code vers l’idée « %(title)s »") % {"title": printable(idea.title)}
    return PinnedIdea(idea, written(address), qr_code(absolute(address), label=label))


def _events(now: datetime) -> QuerySet[Occurrence]:
    dates = Occurrence.objects.public().upcoming(now).filter(start__lt=now + WEEK)
    return dates.select_related("page")


def _ideas_of_the_week(board: BoardPage, room: int, now: datetime) -> tuple[list[Idea], int]:
    """Those one can support now, or else the latest; and how many there are.

    When the wall is too small for all, each week shows the next ones: every idea has its turn.
    """
    public = Idea.objects.public().filter(board=board).with_support_count().with_themes()
    public = public.select_related("board")
    if not board.takes_supports:
        return list(public.order_by(NEWEST, "-pk")[:room]), public.count()
    open_ideas = public.filter(status=IdeaStatus.PUBLISHED).order_by("pk")
    total = open_ideas.count()
    if total <= room:
        return list(open_ideas), total
    first = (timezone.localdate(now).toordinal() // 7) * room % total
    shown = list(open_ideas[first : first + room])
    return shown + list(open_ideas[: room - len(shown)]), total


def _answers() -> QuerySet[OfficialAnswer]:
    public = Idea.objects.public().exclude(status=IdeaStatus.DONE)
    answers = OfficialAnswer.objects.filter(idea__in=public).select_related("idea")
    return answers.order_by("-answered_at", "-pk")


def _done() -> QuerySet[Idea]:
    done = Idea.objects.public().filter(status=IdeaStatus.DONE).select_related("board")
    return done.order_by(F("answer__answered_at").desc(nulls_last=True), NEWEST, "-pk")


def _of(board: BoardPage, answers: QuerySet[OfficialAnswer]) -> QuerySet[OfficialAnswer]:
    return answers.filter(idea__board=board)


def _of_board(board: BoardPage, ideas: QuerySet[Idea]) -> QuerySet[Idea]:
    return ideas.filter(board=board)
