"""The phases of all boards, kept in memory for one generation: cards and pages ask for them often."""

from datetime import datetime

from core import generation
from participation.models.board import BoardPage
from participation.models.phase import Phase, counts_wait, supports_end_of


def phases_of(board_id: int) -> list[Phase]:
    """In the order the editor gave; no query while nothing published has changed."""
    return generation.kept("phases", _phases).get(board_id, [])


def boards_hiding_counts() -> list[int]:
    """Those of which nobody is told a count of supports now: `BoardPage.counts_are_hidden`, for
    lists that hold ideas of several boards."""
    return [
        board_id
        for board_id, end in generation.kept("hidden-counts", _ends).items()
        if counts_wait(end)
    ]


def _phases() -> dict[int, list[Phase]]:
    phases: dict[int, list[Phase]] = {}
    for phase in Phase.objects.order_by("board", "sort_order", "pk"):
        phases.setdefault(phase.board_id, []).append(phase)
    return phases


def _ends() -> dict[int, datetime | None]:
    """When the supports end, on each board that hides its counts until then."""
    hiding = BoardPage.objects.filter(hide_counts=True).values_list("pk", flat=True)
    return {board_id: supports_end_of(phases_of(board_id)) for board_id in hiding}
