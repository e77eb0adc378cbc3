"""A phase that opens is told once to those who follow the board."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from home.newsroom.regular import TASKS
from participation.models import BoardPage, Happening, HappeningKind
from participation.phases import tell_openings

pytestmark = pytest.mark.django_db
Phased = Callable[..., BoardPage]


def told() -> list[str]:
    return list(Happening.objects.values_list("text", flat=True))


def test_an_opening_is_told_once(phased: Phased) -> None:
    board = phased(("support", -1, 3))
    assert tell_openings() == 1
    assert tell_openings() == 0
    happening = Happening.objects.get()
    assert (happening.kind, happening.board) == (HappeningKind.PHASE, board)
    assert happening.path == f"/participer/{board.slug}/"
    assert happening.text.startswith("C’est le moment de soutenir des idées, jusqu’au")


def test_each_phase_is_told_when_it_opens(phased: Phased) -> None:
    phased(("propose", -1, 3), ("study", 4, 9))
    tell_openings()
    assert len(told()) == 1
    tell_openings(now=timezone.now() + timedelta(days=5))
    assert told()[1].startswith("Les services étudient les idées")


@pytest.mark.parametrize(
    "phase", [("propose", 1, 3), ("propose", -3, -1), ("propose", -30, 3), ("propose", None, 3)]
)
def test_what_is_to_come_over_old_or_without_beginning_is_not_told(
    phased: Phased, phase: tuple[str, int | None, int]
) -> None:
    phased(phase)
    assert tell_openings() == 0


def test_a_draft_board_tells_nothing(phased: Phased) -> None:
    phased(("propose", -1, 3), live=False)
    assert tell_openings() == 0


def test_a_corrected_hour_is_not_told_again_and_another_day_is(phased: Phased) -> None:
    board = phased(("propose", -3, 9))
    tell_openings()
    phase = board.phases.get()
    phase.starts_at = phase.starts_at.replace(minute=(phase.starts_at.minute + 1) % 60)
    phase.save()
    assert tell_openings() == 0
    phase.starts_at += timedelta(days=2)
    phase.save()
    assert tell_openings() == 1


def test_saving_the_board_again_does_not_tell_again(phased: Phased) -> None:
    board = phased(("propose", -1, 9))
    tell_openings()
    board.title = "Un autre titre"
    board.save_revision().publish()
    assert tell_openings() == 0


def test_the_regular_tasks_tell_openings() -> None:
    assert tell_openings in [task.run for task in TASKS]
