"""The figures of a board, for everyone."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from core.models import User
from participation.figures import charts
from participation.figures.reads import read, weeks_between
from participation.models import (
    BoardPage,
    Channel,
    Comment,
    District,
    Idea,
    IdeaStatus,
    OfficialAnswer,
    PaperResult,
    PaperSession,
    Support,
)
from tests.factories import make_board, make_idea, make_user
from tests.participation.comments.conftest import make_comment
from tests.participation.test_pages import text_of

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 6, 10, 12, tzinfo=UTC)


def address(board: BoardPage) -> str:
    return reverse("board_figures", args=[board.slug])


def published(board: BoardPage, when: datetime = NOW, **fields: object) -> Idea:
    return make_idea(board, published_at=when, **fields)


def answer(idea: Idea, when: datetime) -> None:
    OfficialAnswer.objects.create(idea=idea, text="Oui.", signed_by="La mairie", answered_at=when)


# --- Reading ---


def test_only_what_anyone_may_see_is_counted(board: BoardPage, resident: User) -> None:
    idea = published(board)
    for status in (IdeaStatus.PENDING, IdeaStatus.REFUSED, IdeaStatus.WITHDRAWN):
        hidden = make_idea(board, status=status, published_at=NOW)
        Support.objects.create(idea=hidden, resident=resident)
        make_comment(hidden)
    Support.objects.create(idea=idea, resident=resident)
    make_comment(idea)
    make_comment(idea, status="pending")
    make_comment(published(make_board("Ailleurs")))
    told = read(board)
    assert told.supports is not None
    assert (told.ideas.total, told.supports.total, told.comments.total) == (1, 1, 1)


def test_a_week_begins_on_monday_on_the_clock_of_the_town(board: BoardPage) -> None:
    # Sunday, 23:30 in London; already Monday the 8th in the town.
    published(board, datetime(2026, 6, 7, 22, 30, tzinfo=UTC))
    published(board, datetime(2026, 6, 7, 21, 30, tzinfo=UTC))
    assert dict(read(board).ideas.weeks) == {date(2026, 6, 8): 1, date(2026, 6, 1): 1}


def test_channels_are_told_apart_and_paper_counts(board: BoardPage, resident: User) -> None:
    idea = published(board, channel=Channel.DESK, imported_supports=5)
    Support.objects.create(idea=idea, resident=resident, channel=Channel.KIOSK)
    session = PaperSession.objects.create(board=board, place="Marché", held_on=date(2026, 6, 10))
    PaperResult.objects.create(session=session, idea=idea, counted_for=idea, total=12)
    told = read(board)
    assert told.supports is not None
    assert told.ideas.channels == {Channel.DESK: 1}
    assert told.supports.channels == {Channel.KIOSK: 1, Channel.PAPER: 12}
    assert told.supports.weeks[date(2026, 6, 8)] == 12
    assert told.support_total == 18


def test_a_support_that_weighs_for_nothing_is_not_counted(board: BoardPage, resident: User) -> None:
    Support.objects.create(idea=published(board), resident=resident)
    Support.objects.update(counted_for=None)
    assert read(board).support_total == 0


def test_answers_are_in_time_until_the_evening_of_the_promised_day(board: BoardPage) -> None:
    due = timezone.localdate() - timedelta(days=10)
    evening = timezone.make_aware(datetime(due.year, due.month, due.day, 23, 30))
    for status, moment in (
        (IdeaStatus.ACCEPTED, evening),
        (IdeaStatus.DONE, evening + timedelta(hours=1)),
    ):
        answer(published(board, answer_due=due, status=status), moment)
    published(board, answer_due=due)  # late, without an answer
    published(board, answer_due=timezone.localdate())  # still has the day
    published(board)  # nothing promised
    told = read(board).answers
    assert (told.ideas, told.answered, told.due, told.in_time, told.late) == (5, 2, 3, 1, 2)
    assert told.done == 1


def test_studying_an_idea_keeps_no_promise(board: BoardPage) -> None:
    due = timezone.localdate() - timedelta(days=10)
    studied = published(board, answer_due=due, status=IdeaStatus.STUDYING)
    answer(studied, timezone.now() - timedelta(days=20))
    told = read(board).answers
    assert (told.answered, told.due, told.in_time) == (1, 1, 0)


def test_a_later_text_does_not_make_an_answer_late(board: BoardPage) -> None:
    due = timezone.localdate() - timedelta(days=10)
    done = published(board, answer_due=due, status=IdeaStatus.DONE)
    answer(done, timezone.now())
    OfficialAnswer.objects.update(decided_at=timezone.now() - timedelta(days=20))
    told = read(board).answers
    assert (told.due, told.in_time) == (1, 1)


def test_districts_and_themes_count_ideas(board: BoardPage) -> None:
    north = District.objects.create(name="Nord", sort_order=2)
    south = District.objects.create(name="Sud", sort_order=1)
    for district in (north, south, north):
        published(board, district=district, themes=["environnement"])
    published(board, themes=["sport"])
    told = read(board)
    assert told.districts == [("Sud", 1), ("Nord", 2)]
    assert [count for _name, count in told.themes] == [3, 1]


# --- Drawing ---


def test_every_week_between_two_has_its_place() -> None:
    weeks = weeks_between(date(2026, 6, 1), date(2026, 6, 22))
    assert [week.day for week in weeks] == [1, 8, 15, 22]


@pytest.mark.parametrize("count", [1, 2, 53])
def test_columns_stay_in_their_box(count: int) -> None:
    weeks = weeks_between(date(2026, 1, 5), date(2026, 1, 5) + timedelta(weeks=count - 1))
    chart = charts.by_week("Idées", weeks, list(range(count)))
    for column in chart.columns:
        assert column.left >= 0
        assert column.left + column.width <= chart.width
        assert column.top >= 0
        assert column.top + column.height == chart.baseline
    assert chart.columns[0].height == 0


def test_bars_are_as_long_as_what_they_count() -> None:
    chart = charts.side_by_side("Thèmes", [("Sport", 10), ("Santé", 5), ("Rien", 0)])
    long, half, none = (bar.width for bar in chart.bars)
    assert (half, none) == (long // 2, 0)
    assert chart.bars[0].number_left < chart.width


# --- The page ---


def test_the_page_tells_its_figures_twice_drawn_and_in_tables(
    client: Client, board: BoardPage, resident: User
) -> None:
    accepted: dict[str, Any] = {"status": IdeaStatus.ACCEPTED, "answer_due": timezone.localdate()}
    idea = published(board, themes=["environnement"], **accepted)
    Support.objects.create(idea=idea, resident=resident)
    answer(idea, timezone.now())
    page = text_of(client.get(address(board)))
    for words in ("idée publiée", "Environnement", "En ligne", "<svg", "<table"):
        assert words in page
    assert "Réponses attendues à ce jour : 1. Arrivées dans les temps : 1." in page
    assert page.count("<svg") >= 4
    assert ' style="' not in page


def test_a_board_without_ideas_says_so(client: Client, board: BoardPage) -> None:
    page = text_of(client.get(address(board)))
    assert "Rien à compter pour l’instant" in page
    assert "board-chart" not in page


def test_hidden_counts_are_not_given_away(client: Client, resident: User) -> None:
    board = make_board(hide_counts=True)
    idea = published(board)
    Support.objects.create(idea=idea, resident=resident)
    page = text_of(client.get(address(board)))
    assert "reste caché" in page
    assert "soutiens</span>" not in page
    assert '<th scope="col" class="number">Soutiens' not in page


def test_more_than_a_year_is_summed_up(client: Client, board: BoardPage) -> None:
    published(board, NOW - timedelta(days=800))
    published(board, NOW)
    page = text_of(client.get(address(board)))
    assert '<th scope="row">Avant</th><td class="number">1</td>' in page


def test_the_board_leads_to_its_figures(client: Client, board: BoardPage) -> None:
    assert f'href="{address(board)}"' in text_of(client.get(board.url))


def test_reading_figures_sets_no_cookie(client: Client, board: BoardPage) -> None:
    published(board)
    assert not client.get(address(board)).cookies


def test_the_figures_of_a_draft_board_are_not_found(client: Client) -> None:
    assert client.get(address(make_board(live=False))).status_code == 404


def test_the_figures_of_a_private_board_are_not_found(client: Client, board: BoardPage) -> None:
    PageViewRestriction.objects.create(page=board, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(address(board)).status_code == 404


def test_the_page_asks_as_much_for_one_idea_as_for_many(client: Client, board: BoardPage) -> None:
    def fill(count: int) -> None:
        for rank in range(count):
            when = NOW - timedelta(weeks=rank)
            idea = published(
                board,
                when,
                themes=["environnement", "sport"],
                district=District.objects.get_or_create(name=f"Quartier {rank}")[0],
            )
            person = make_user(f"p{rank}-{count}@exemple.test")
            Support.objects.create(idea=idea, resident=person, created_at=when)
            Comment.objects.create(idea=idea, text="Oui", status="published", created_at=when)

    def queries() -> int:
        client.get(address(board))
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address(board)).status_code == 200
        return len(asked)

    fill(1)
    few = queries()
    fill(12)
    assert queries() == few <= 8
