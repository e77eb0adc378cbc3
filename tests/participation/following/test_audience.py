"""Who is told of what, and at which pace."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import Theme
from participation.following.audience import to_tell
from participation.models import Happening, HappeningKind, Idea, IdeaStatus, Rhythm, Telling
from tests.factories import make_idea, make_user
from tests.participation.following.conftest import follow, happens

SINCE = timedelta(days=2)


def told(rhythm: Rhythm = Rhythm.INSTANT) -> dict[int, list[Happening]]:
    letters = to_tell(rhythm, timezone.now() - SINCE)
    return {person: [news.happening for news in letter] for person, letter in letters.items()}


@pytest.mark.parametrize("thing", ["idea", "board", "theme"])
def test_whoever_follows_an_idea_its_board_or_its_theme_is_told(
    idea: Idea, other_resident: Any, thing: str
) -> None:
    subject = {"idea": idea, "board": idea.board, "theme": idea.theme_list[0]}[thing]
    follow(other_resident, **{thing: subject})
    news = happens(idea)
    assert told() == {other_resident.pk: [news]}


def test_nobody_is_told_of_what_they_do_not_follow(idea: Idea, other_resident: Any) -> None:
    follow(other_resident, theme=Theme.objects.get(slug="sante"))
    follow(other_resident, idea=make_idea(idea.board, title="Une autre idée"))
    happens(idea)
    assert told() == {}


def test_each_pace_has_its_letter(idea: Idea, other_resident: Any) -> None:
    follow(other_resident, Rhythm.WEEKLY, idea=idea)
    news = happens(idea)
    assert told(Rhythm.INSTANT) == {}
    assert told(Rhythm.WEEKLY) == {other_resident.pk: [news]}


def test_silence_about_an_idea_wins_over_its_board(idea: Idea, other_resident: Any) -> None:
    follow(other_resident, board=idea.board)
    follow(other_resident, Rhythm.NEVER, idea=idea)
    happens(idea)
    assert told() == {}


def test_silence_about_a_board_wins_over_a_theme(idea: Idea, other_resident: Any) -> None:
    follow(other_resident, theme=idea.theme_list[0])
    follow(other_resident, Rhythm.NEVER, board=idea.board)
    happens(idea)
    assert told() == {}


def test_of_two_themes_the_faster_pace_holds(idea: Idea, other_resident: Any) -> None:
    idea.themes.add(Theme.objects.get(slug="sante"))
    follow(other_resident, Rhythm.INSTANT, theme=Theme.objects.get(slug="environnement"))
    follow(other_resident, Rhythm.WEEKLY, theme=Theme.objects.get(slug="sante"))
    happens(idea)
    assert list(told(Rhythm.INSTANT)) == [other_resident.pk]
    assert told(Rhythm.WEEKLY) == {}


def test_nobody_is_told_twice(idea: Idea, other_resident: Any) -> None:
    follow(other_resident, idea=idea)
    Telling.objects.create(happening=happens(idea), person=other_resident)
    assert told() == {}


def test_what_happened_before_one_followed_is_not_told(idea: Idea, other_resident: Any) -> None:
    happens(idea, created_at=timezone.now() - timedelta(hours=2))
    follow(other_resident, idea=idea)
    assert told() == {}


def test_old_news_is_no_news(idea: Idea, other_resident: Any) -> None:
    choice = follow(other_resident, idea=idea)
    choice.created_at = timezone.now() - timedelta(days=9)
    choice.save()
    happens(idea, created_at=timezone.now() - timedelta(days=3))
    assert told() == {}


@pytest.mark.parametrize("status", [IdeaStatus.REFUSED, IdeaStatus.WITHDRAWN, IdeaStatus.PENDING])
def test_what_was_hidden_since_is_not_told(
    idea: Idea, other_resident: Any, status: IdeaStatus
) -> None:
    follow(other_resident, board=idea.board)
    happens(idea)
    Idea.objects.update(status=status, refusal_reason="Parce que.")
    assert told() == {}


def test_a_phase_of_a_board_is_told_to_who_follows_the_board(
    idea: Idea, other_resident: Any
) -> None:
    follow(other_resident, board=idea.board)
    news = Happening.objects.create(
        kind=HappeningKind.PHASE, board=idea.board, text="les soutiens ouvrent", path="/"
    )
    assert told() == {other_resident.pk: [news]}


def test_a_comment_is_told_to_who_follows_the_idea_only(idea: Idea, other_resident: Any) -> None:
    third = make_user("lea@exemple.test")
    follow(third, board=idea.board)
    follow(other_resident, idea=idea)
    news = happens(idea, HappeningKind.COMMENT)
    assert told() == {other_resident.pk: [news]}


def test_whoever_follows_a_merged_idea_follows_the_one_it_joined(
    idea: Idea, other_resident: Any
) -> None:
    joined = make_idea(idea.board, title="Des bancs", status=IdeaStatus.MERGED, merged_into=idea)
    last = make_idea(idea.board, title="Un siège", status=IdeaStatus.MERGED, merged_into=joined)
    follow(other_resident, idea=last)
    news = happens(idea)
    assert told() == {other_resident.pk: [news]}


def test_the_choice_for_the_very_idea_wins_over_one_it_absorbed(
    idea: Idea, other_resident: Any
) -> None:
    joined = make_idea(idea.board, title="Des bancs", status=IdeaStatus.MERGED, merged_into=idea)
    follow(other_resident, Rhythm.NEVER, idea=idea)
    follow(other_resident, idea=joined)
    happens(idea)
    assert told() == {}


def test_authors_are_not_told_twice_that_their_idea_is_published(idea: Idea) -> None:
    follow(idea.author, board=idea.board)
    happens(idea, HappeningKind.IDEA_PUBLISHED)
    assert told() == {}


def test_closed_accounts_are_left_alone(idea: Idea, other_resident: Any) -> None:
    follow(other_resident, idea=idea)
    happens(idea)
    other_resident.is_active = False
    other_resident.save()
    assert told() == {}


def test_ten_times_the_news_takes_the_same_queries(idea: Idea, other_resident: Any) -> None:
    follow(other_resident, board=idea.board)

    def queries() -> int:
        with CaptureQueriesContext(connection) as counted:
            told()
        return len(counted)

    happens(idea)
    few = queries()
    for number in range(10):
        happens(make_idea(idea.board, title=f"Idée numéro {number}", themes=["sante"]))
    assert queries() == few <= 7
