"""The paper sessions that the page of a board tells of, kept in memory for one generation."""

from typing import Any

from django.db.models import Count

from core import generation
from participation.models import BoardPage
from participation.paper.state import state_of


def paper_sessions(board: BoardPage) -> list[Any]:
    """The latest first, each with its `public_state`; none for a board not saved yet.

    No query while nothing published, counted or settled has changed.
    """
    if board.pk is None:
        return []
    sessions = generation.kept(f"paper-{board.pk}", lambda: _read(board))
    for session in sessions:
        session.public_state = state_of(session, session.tally_count)
    return sessions


def _read(board: BoardPage) -> list[Any]:
    return list(board.paper_sessions.annotate(tally_count=Count("tallies")).for_readers())
