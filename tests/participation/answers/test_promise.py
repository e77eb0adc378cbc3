"""The day an answer is promised for: kept, coming, past, and how that is said."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from participation import services
from participation.answers.promise import promise_of
from participation.models import BoardPage, Idea, IdeaStatus, OfficialAnswer
from tests.factories import make_board, make_idea
from tests.participation.answers.conftest import text_of

pytestmark = pytest.mark.django_db


def on(day: date) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day, 12))


def label(idea: Idea) -> str:
    promise = promise_of(Idea.objects.for_page().get(pk=idea.pk))
    return promise.label if promise else ""


def test_publication_starts_the_days_of_the_board() -> None:
    board = make_board(answer_days=30)
    idea = services.publish_idea(idea=make_idea(board, status=IdeaStatus.PENDING))
    assert idea.answer_due == timezone.localdate() + timedelta(days=30)
    assert label(idea).startswith("Réponse promise pour le ")


def test_an_idea_without_promised_day_says_nothing(idea: Idea) -> None:
    assert promise_of(idea) is None


def test_the_promised_day_itself_is_not_late(board: BoardPage) -> None:
    assert "retard" not in label(make_idea(board, answer_due=timezone.localdate()))


def test_the_day_after_is_late_for_all_to_see(client: Client, board: BoardPage) -> None:
    late = make_idea(board, answer_due=timezone.localdate() - timedelta(days=1))
    assert "Réponse en retard : promise pour le" in text_of(client.get(late.get_absolute_url()))


def test_studying_an_idea_does_not_keep_the_promise(board: BoardPage) -> None:
    idea = make_idea(board, status="studying", answer_due=timezone.localdate() - timedelta(days=1))
    OfficialAnswer.objects.create(idea=idea, text="Nous regardons.", signed_by="La mairie")
    assert label(idea).startswith("Réponse en retard")


@pytest.mark.parametrize("status", ["accepted", "in_progress", "done", "declined"])
@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "Répondu le 10 mars 2026, dans les temps"),
        (-1, "Répondu en retard, le 10 mars 2026 : promis pour le 9 mars 2026"),
    ],
)
def test_a_decision_is_in_time_or_late(board: BoardPage, status: str, days: int, said: str) -> None:
    answered = date(2026, 3, 10)
    idea = make_idea(board, status=status, answer_due=answered + timedelta(days=days))
    OfficialAnswer.objects.create(
        idea=idea, text="Oui.", signed_by="La mairie", answered_at=on(answered)
    )
    assert label(idea).replace("\u00a0", " ") == said


def test_a_later_text_does_not_make_an_answer_late(idea: Idea, answer: Any) -> None:
    due = timezone.localdate() - timedelta(days=5)
    Idea.objects.filter(pk=idea.pk).update(answer_due=due)
    answer(idea)
    OfficialAnswer.objects.update(decided_at=on(due), answered_at=on(due))
    answer(idea, status="done", text="C’est fait.")
    assert OfficialAnswer.objects.get().answered_at > on(due)
    assert label(idea).endswith("dans les temps")


def test_deciding_after_studying_counts_from_the_decision(idea: Idea, answer: Any) -> None:
    assert answer(idea, status="studying").decided_at is None
    decided = answer(idea, text="Oui.")
    assert decided.decided_at == decided.answered_at


@pytest.mark.parametrize("status", ["pending", "refused", "withdrawn", "merged"])
def test_what_is_not_public_promises_nothing(board: BoardPage, status: str) -> None:
    assert label(make_idea(board, status=status, answer_due=date(2020, 1, 1))) == ""
