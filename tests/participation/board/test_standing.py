"""Where a call stands, in words, in each of its states."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone

from participation.board.standing import State, standing, state_of
from participation.models import BoardPage, Phase
from participation.moments import begins, last_moment
from tests.factories import make_board
from tests.participation.test_pages import text_of

pytestmark = pytest.mark.django_db
Phased = Callable[..., BoardPage]

STATES = {
    State.WITHOUT_PHASE: (),
    State.UPCOMING: (("propose", 3, 9), ("support", 12, 20)),
    State.OPEN: (("propose", -3, 9), ("study", 12, 20)),
    State.BETWEEN: (("propose", -9, -3), ("support", 4, 20)),
    State.TOWN: (("propose", -9, -3), ("study", -2, 20)),
    State.OVER: (("propose", -9, -3), ("study", -2, -1)),
}
PERIODS = {
    State.WITHOUT_PHASE: "Ouvert",
    State.UPCOMING: "Ouvre le",
    State.OPEN: "Ouvert jusqu’au",
    State.BETWEEN: "Reprend le",
    State.TOWN: "Étude par les services",
    State.OVER: "Terminé depuis le",
}
INVITATIONS = {
    State.WITHOUT_PHASE: "Proposer une idée",
    State.UPCOMING: None,
    State.OPEN: "Proposer une idée",
    State.BETWEEN: None,
    State.TOWN: "Voir ce que deviennent les idées",
    State.OVER: "Voir ce que deviennent les idées",
}


@pytest.mark.parametrize("state", State)
def test_each_state_has_its_words_and_its_button(
    client: Client, phased: Phased, state: State
) -> None:
    board = phased(*STATES[state])
    told = standing(board)
    assert told.state == state_of(board) == state
    assert board.period.startswith(PERIODS[state])
    assert (told.invitation.label if told.invitation else None) == INVITATIONS[state]
    page = text_of(client.get(board.url))
    assert PERIODS[state] in page
    assert client.get("/participer/").status_code == 200


def test_what_one_can_do_says_until_when(phased: Phased) -> None:
    board = phased(("propose", -1, 3), ("support", -1, None), ("discuss", 5, 9))
    first, second = standing(board).can_do
    assert first.startswith("Proposer une idée, jusqu’au")
    assert second == "Soutenir des idées"


def test_the_next_opening_is_announced_once_for_phases_of_the_same_moment(phased: Phased) -> None:
    board = phased(("propose", -5, 3), ("discuss", 4, 9), ("support", 4, 9), ("study", 10, 12))
    coming = standing(board).coming
    assert coming.count("dès le") == 2
    assert "commenter" in coming
    assert "soutenir" in coming
    assert "étudieront" not in coming


def test_steps_stand_in_the_order_in_which_they_begin(phased: Phased) -> None:
    board = phased(("support", 1, 9), ("propose", None, -1), ("propose", -2, 5))
    steps = standing(board).steps
    assert [(step.title, step.done, step.current) for step in steps] == [
        ("Proposer des idées", True, False),
        ("Proposer des idées", False, True),
        ("Soutenir des idées", False, False),
    ]


@pytest.mark.parametrize(
    ("kind", "rules"),
    [("support", {"support_rule": "none"}), ("discuss", {"allow_comments": False})],
)
def test_a_phase_that_the_rules_leave_out_is_not_announced(
    phased: Phased, kind: str, rules: dict[str, object]
) -> None:
    board = phased(("propose", -1, 3), (kind, 4, 9), **rules)
    told = standing(board)
    assert (len(told.steps), told.coming) == (1, "")


@pytest.mark.parametrize(
    ("phase", "label", "address"),
    [
        ("support", "Choisir les idées à soutenir", "?tri=hasard#idees"),
        ("discuss", "Lire et commenter les idées", "#idees"),
    ],
)
def test_the_button_suits_the_present_phase(
    phased: Phased, phase: str, label: str, address: str
) -> None:
    invitation = standing(phased(("propose", -9, -1), (phase, -1, 3))).invitation
    assert invitation is not None
    assert (invitation.label, invitation.url) == (label, address)


def test_a_phase_opens_at_its_hour_and_closes_at_its_hour(
    at: Callable[[datetime], None],
) -> None:
    start = timezone.now() + timedelta(days=2)
    end = start + timedelta(days=5)
    board = make_board(phases=[Phase(kind="propose", sort_order=0, starts_at=start, ends_at=end)])
    instant = timedelta(microseconds=1)
    expected = [
        (start - instant, State.UPCOMING),
        (start, State.OPEN),
        (end - instant, State.OPEN),
        (end, State.OVER),
    ]
    for moment, state in expected:
        at(moment)
        assert state_of(board) == state
        assert board.takes_ideas == (state == State.OPEN)
        assert (board in BoardPage.objects.open()) == board.is_open


def paris(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (paris(2031, 3, 31, 0, 0), "dimanche 30 mars 2031"),  # the day lasts 23 hours
        (paris(2031, 10, 27, 0, 0), "dimanche 26 octobre 2031"),  # and here 25
        (paris(2031, 10, 26, 23, 59), "dimanche 26 octobre 2031"),
        (paris(2031, 10, 26, 20, 0), "dimanche 26 octobre 2031 à 20 h"),
        (paris(2031, 3, 30, 3, 0), "dimanche 30 mars 2031 à 3 h"),
    ],
)
def test_the_last_moment_is_right_when_clocks_change(end: datetime, words: str) -> None:
    assert last_moment(end).replace("\u00a0", " ") == words


def test_midnight_is_not_said_of_a_beginning() -> None:
    assert begins(paris(2031, 3, 30, 0, 0)) == "dimanche 30 mars 2031"
    assert (
        begins(paris(2031, 3, 30, 9, 30)).replace("\u00a0", " ") == "dimanche 30 mars 2031 à 9 h 30"
    )


def test_a_phase_over_the_change_of_clocks_is_open_to_its_last_second(
    at: Callable[[datetime], None],
) -> None:
    end = paris(2031, 10, 27, 0, 0)
    phase = Phase(kind="propose", sort_order=0, starts_at=paris(2031, 10, 25, 0, 0), ends_at=end)
    board = make_board(phases=[phase])
    at(end - timedelta(seconds=1))
    assert board.takes_ideas
    at(end)
    assert not board.takes_ideas
