"""The calls for ideas of the demo, with what residents proposed, supported and were answered.

History is written as it would have happened: an idea is read after it was proposed, supported
while it could be, and answered after that. Chance has a fixed seed, so that two loads on one day
make the same town.
"""

from datetime import date, datetime, timedelta
from random import Random

from actions.models import ActionPage
from core.models import SiteImage, User
from core.search import registry
from home.demo import aftermath
from home.demo.ballots import give_within_the_rules, has_to_choose
from home.demo.calls import Drawers, categories, phases
from home.demo.comments import Conversation
from home.demo.content import shapes
from home.demo.content.boards import BOARDS
from home.demo.moments import moment
from home.demo.publishing import Press
from participation.models import (
    BoardIndexPage,
    BoardPage,
    Idea,
    IdeaStatus,
    IdeaTheme,
    OfficialAnswer,
    Support,
)
from participation.models.idea import DECIDED
from participation.supports.closing import close_phases

SEED = 1968
FULL_WEIGHT = 100
NEVER_PUBLIC = (IdeaStatus.PENDING, IdeaStatus.REFUSED)


class TownMeeting:
    """Writes boards, ideas, supports and answers of one demo town."""

    def __init__(
        self,
        *,
        now: datetime,
        today: date,
        press: Press,
        pictures: dict[str, SiteImage],
        people: dict[str, User],
        actions: dict[str, ActionPage],
        answerer: User,
    ) -> None:
        self._now, self._today, self._press = now, today, press
        self._pictures, self._people, self._actions = pictures, people, actions
        self._answerer = answerer
        self._chance = Random(SEED)

    def open_boards(self) -> int:
        """Everything; returns the number of ideas."""
        index = BoardIndexPage.objects.get()
        for board in BOARDS:
            page = self._board(index, board)
            drawers = Drawers(page)
            for idea in board.ideas:
                self._idea(page, idea, drawers)
            give_within_the_rules(page, list(self._people.values()), self._now)
        aftermath.follow_up(now=self._now, today=self._today, agent=self._answerer)
        Conversation(people=self._people, town=self._answerer, now=self._now).hold()
        close_phases(self._now)
        return sum(len(board.ideas) for board in BOARDS)

    def _board(self, index: BoardIndexPage, board: shapes.Board) -> BoardPage:
        opens = moment(self._today, board.opens)
        page = BoardPage(
            title=board.title,
            slug=board.key,
            summary=board.summary,
            introduction=board.results + board.introduction,
            rules=board.rules,
            picture=self._pictures[board.picture],
            phases=phases(board, self._today),
            categories=categories(board),
            **{"answer_days": 60, **board.settings},
        )
        page.themes.set(self._press.themes(board.themes))
        return self._press.publish(index, page, opens - timedelta(days=3))

    def _idea(self, board: BoardPage, told: shapes.Idea, drawers: Drawers) -> None:
        proposed, published = self._proposed_and_published(told)
        idea = Idea.objects.create(
            board=board,
            author=self._people[told.author],
            title=told.title,
            text=told.text,
            place=told.place,
            cost=told.cost,
            **drawers.of(told),
            picture=self._pictures[told.picture] if told.picture else None,
            status=told.status,
            refusal_reason=told.refusal_reason,
            action=self._actions[told.action] if told.action else None,
            created_at=proposed,
            published_at=published,
            answer_due=board.answer_due(published) if published else None,
        )
        IdeaTheme.objects.bulk_create(
            IdeaTheme(tag=theme, content_object=idea) for theme in self._press.themes(told.themes)
        )
        answered = self._answer(idea, told.answer) if told.answer else None
        if published is not None and not has_to_choose(board):
            last_day = min(filter(None, (answered, board.closes_at, self._now)))
            self._supports(idea, told.weight, published, last_day)
        registry.changed(idea)

    def _proposed_and_published(self, told: shapes.Idea) -> tuple[datetime, datetime | None]:
        """Proposed between breakfast and bedtime, read within a day and a half."""
        clock = f"{self._chance.randint(7, 21):02}:{self._chance.randint(0, 59):02}"
        proposed = min(moment(self._today, told.day, clock), self._now - timedelta(hours=2))
        if told.status in NEVER_PUBLIC:
            return proposed, None
        read = proposed + timedelta(minutes=self._chance.randint(90, 36 * 60))
        return proposed, min(read, self._now - timedelta(hours=1))

    def _answer(self, idea: Idea, told: shapes.Answer) -> datetime:
        answered = idea.created_at + timedelta(days=told.days_after)
        OfficialAnswer.objects.create(
            idea=idea,
            author=self._answerer,
            signed_by=told.signed_by,
            text=told.text,
            answered_at=answered,
            decided_at=answered if idea.status in DECIDED else None,
        )
        return answered

    def _supports(self, idea: Idea, weight: int, first: datetime, last: datetime) -> None:
        """As many residents as the idea weighs, each once, between two moments."""
        others = [person for person in self._people.values() if person.pk != idea.author_id]
        number = round(len(others) * weight / FULL_WEIGHT)
        seconds = int((last - first).total_seconds())
        Support.objects.bulk_create(
            Support(
                idea=idea,
                counted_for=idea,
                resident=resident,
                created_at=first + timedelta(seconds=self._chance.random() * seconds),
            )
            for resident in self._chance.sample(others, number)
        )
