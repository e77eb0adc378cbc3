"""Boards with a limit or a budget, and their closings."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from participation.models import (
    BoardPage,
    Closing,
    Guest,
    GuestKind,
    Idea,
    PaperResult,
    PaperSession,
    SupportRule,
)
from participation.supports.closing import close_phases
from participation.supports.services import support_idea
from tests.factories import make_board, make_idea, make_user


def limited_board(limit: int = 3, **fields: Any) -> BoardPage:
    return make_board(
        fields.pop("title", "Trois idées pour la place"),
        support_rule=SupportRule.LIMITED,
        support_limit=limit,
        **fields,
    )


def budget_board(budget: int = 10_000, **fields: Any) -> BoardPage:
    return make_board(fields.pop("title", "Le budget des habitants"), budget=budget, **fields)


def make_guest(board: BoardPage, code_hash: str = "a" * 64, **fields: Any) -> Guest:
    """The holder of a printed code."""
    return Guest.objects.create(kind=GuestKind.CODE, board=board, code_hash=code_hash, **fields)


def end_supports(board: BoardPage) -> None:
    """Its phases have been over for an hour."""
    for phase in board.phases.all():
        phase.ends_at = timezone.now() - timedelta(hours=1)
        phase.save()
    board.__dict__.pop("phase_list", None)


def open_for_a_week(**fields: Any) -> dict[str, Any]:
    return {"closes_at": timezone.now() + timedelta(days=7)} | fields


@pytest.fixture
def closing(db: None) -> Closing:
    """Two ideas online, one merged into the first, a paper session, and supports from elsewhere."""
    board = limited_board(**open_for_a_week())
    bench = make_idea(board, title="Un banc ; à l’ombre", cost=400)
    trees = make_idea(board, title="Des arbres", imported_supports=4)
    same = make_idea(board, title="Des bancs")
    people = [make_user(f"h{number}@exemple.test") for number in range(4)]
    for person in people:
        support_idea(idea=bench, person=person)
    support_idea(idea=same, person=people[0])
    support_idea(idea=trees, person=people[1])
    same.status, same.merged_into = "merged", bench
    same.save()
    same.supports.update(counted_for=None)
    session = PaperSession.objects.create(
        board=board,
        place="Marché",
        held_on=timezone.localdate(),
        settled_at=timezone.now(),
    )
    PaperResult.objects.create(session=session, idea=same, counted_for=bench, total=7)
    end_supports(board)
    assert close_phases() == 1
    return Closing.objects.get()


def bench_of(closing: Closing) -> Idea:
    return Idea.objects.get(board=closing.board, title__startswith="Un banc")
