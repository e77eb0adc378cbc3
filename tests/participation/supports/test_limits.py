"""What the rules of a board leave to each person."""

from typing import Any

import pytest

from core.models import User
from participation import errors
from participation.merging import tree_of
from participation.models import Guest, GuestKind, Idea, IdeaStatus, Support
from participation.supports.allowance import Allowance
from participation.supports.money import euros
from participation.supports.services import support_idea, withdraw_support
from tests.factories import make_board, make_idea, make_user
from tests.participation.supports.conftest import budget_board, limited_board, make_guest

pytestmark = pytest.mark.django_db


def merge(idea: Idea, into: Idea) -> None:
    """As the part that merges does: those who are counted there already go to sleep."""
    there = set(into.counted_supports.values_list("resident", flat=True))
    for support in idea.counted_supports.all():
        support.counted_for = None if support.resident_id in there else into
        support.save()
    idea.status, idea.merged_into = IdeaStatus.MERGED, into
    idea.save()


@pytest.mark.parametrize("guest", [False, True])
def test_the_limit_stops_the_next_one(resident: User, guest: bool) -> None:
    board = limited_board(2)
    person = make_guest(board) if guest else resident
    ideas = [make_idea(board, title=f"Idée {number}") for number in range(3)]
    for idea in ideas[:2]:
        assert support_idea(idea=idea, person=person)[1]
    with pytest.raises(errors.LimitReached, match="vos 2 soutiens"):
        support_idea(idea=ideas[2], person=person)
    assert Support.objects.count() == 2


def test_a_limit_of_one_is_said_in_the_singular(resident: User) -> None:
    board = limited_board(1)
    support_idea(idea=make_idea(board), person=resident)
    with pytest.raises(errors.LimitReached, match="un seul par personne"):
        support_idea(idea=make_idea(board), person=resident)


def test_what_is_supported_already_is_no_matter_of_limit(resident: User) -> None:
    idea = make_idea(limited_board(1))
    given, _new = support_idea(idea=idea, person=resident)
    assert support_idea(idea=idea, person=resident) == (given, False)


def test_taking_one_back_makes_room(resident: User) -> None:
    board = limited_board(1)
    first, second = make_idea(board), make_idea(board, title="Des arbres")
    support_idea(idea=first, person=resident)
    assert withdraw_support(idea=first, person=resident)
    assert support_idea(idea=second, person=resident)[1]


def test_the_limit_is_of_one_board_and_of_one_person(resident: User, other_resident: User) -> None:
    board, other = limited_board(1), limited_board(1, title="Ailleurs")
    for idea in (make_idea(board), make_idea(other)):
        assert support_idea(idea=idea, person=resident)[1]
    assert support_idea(idea=Idea.objects.first(), person=other_resident)[1]


def test_a_limit_left_on_a_free_board_does_not_count(resident: User) -> None:
    board = make_board(support_limit=1)
    for title in ("Des arbres", "Un banc"):
        assert support_idea(idea=make_idea(board, title=title), person=resident)[1]


# --- Baskets ---


def test_the_basket_takes_what_fits_to_the_last_euro(resident: User) -> None:
    board = budget_board(10_000)
    for cost in (6_000, 4_000, 0):
        assert support_idea(idea=make_idea(board, cost=cost), person=resident)[1]
    with pytest.raises(errors.BudgetExceeded) as refused:
        support_idea(idea=make_idea(board, cost=1), person=resident)
    assert f"coûte {euros(1)} et il reste {euros(0)}" in str(refused.value)
    assert Allowance.of(resident, board).left == 0


def test_an_idea_without_cost_stays_out_of_the_basket(resident: User) -> None:
    with pytest.raises(errors.CostMissing, match="coût"):
        support_idea(idea=make_idea(budget_board()), person=resident)


def test_a_cost_raised_since_leaves_the_basket_beyond(resident: User) -> None:
    board = budget_board(1_000)
    idea = make_idea(board, cost=1_000)
    support_idea(idea=idea, person=resident)
    Idea.objects.filter(pk=idea.pk).update(cost=1_500)
    assert Allowance.of(resident, board).left == -500
    with pytest.raises(errors.BudgetExceeded, match="il reste 0"):
        support_idea(idea=make_idea(board, cost=10), person=resident)


def test_a_board_may_have_both_a_limit_and_a_budget(resident: User) -> None:
    board = limited_board(1, budget=1_000)
    support_idea(idea=make_idea(board, cost=10), person=resident)
    with pytest.raises(errors.LimitReached):
        support_idea(idea=make_idea(board, cost=10), person=resident)


def test_euros_are_written_as_in_french() -> None:
    assert euros(1_234_500) == "1\u00a0234\u00a0500\u00a0€"


# --- Merged ideas ---


@pytest.fixture
def pair(db: None) -> tuple[Idea, Idea]:
    board = limited_board(3)
    return make_idea(board, title="Des bancs"), make_idea(board, title="Un banc")


def test_who_counts_through_a_merged_idea_is_not_counted_again(
    pair: tuple[Idea, Idea], resident: User
) -> None:
    source, target = pair
    given, _new = support_idea(idea=source, person=resident)
    merge(source, target)
    assert support_idea(idea=target, person=resident) == (given, False)
    assert Support.objects.count() == 1


def test_supports_asleep_weigh_on_the_limit(pair: tuple[Idea, Idea], resident: User) -> None:
    for idea in pair:
        support_idea(idea=idea, person=resident)
    merge(*pair)
    allowance = Allowance.of(resident, pair[1].board)
    assert allowance.used == 2
    assert allowance.support_for(pair[1]).idea == pair[1]


def test_taking_back_takes_all_of_the_tree(pair: tuple[Idea, Idea], resident: User) -> None:
    source, target = pair
    older = make_idea(source.board, title="Trois bancs")
    for idea in (older, source, target):
        support_idea(idea=idea, person=resident)
    merge(older, source)
    merge(source, target)
    assert tree_of(target) == sorted([target.pk, source.pk, older.pk])
    assert withdraw_support(idea=target, person=resident)
    assert Support.objects.count() == 0


def test_a_merged_idea_takes_and_gives_back_nothing(
    pair: tuple[Idea, Idea], resident: User
) -> None:
    support_idea(idea=pair[0], person=resident)
    merge(*pair)
    with pytest.raises(errors.NotSupportable):
        support_idea(idea=pair[0], person=make_user("x@exemple.test"))
    with pytest.raises(errors.NotSupportable):
        withdraw_support(idea=pair[0], person=resident)


# --- Ideas that are gone, or answered ---


GONE = [IdeaStatus.REFUSED, IdeaStatus.WITHDRAWN]
ANSWERED = [IdeaStatus.STUDYING, IdeaStatus.ACCEPTED, IdeaStatus.DECLINED]


@pytest.mark.parametrize("status", [*GONE, *ANSWERED])
def test_a_support_is_taken_back_whatever_became_of_the_idea(resident: User, status: str) -> None:
    board = limited_board(1)
    idea = make_idea(board)
    support_idea(idea=idea, person=resident)
    Idea.objects.filter(pk=idea.pk).update(status=status, refusal_reason="Hors sujet.")
    assert withdraw_support(idea=idea, person=resident)
    assert support_idea(idea=make_idea(board, title="Un autre banc"), person=resident)[1]


@pytest.mark.parametrize("status", ANSWERED)
def test_once_taken_back_it_is_not_given_again_to_an_answered_idea(
    resident: User, status: str
) -> None:
    idea = make_idea(limited_board(1))
    support_idea(idea=idea, person=resident)
    Idea.objects.filter(pk=idea.pk).update(status=status)
    withdraw_support(idea=idea, person=resident)
    with pytest.raises(errors.NotSupportable):
        support_idea(idea=idea, person=resident)


# --- Who ---


def test_a_code_of_another_board_does_not_support(idea: Idea) -> None:
    with pytest.raises(errors.NotForYou):
        support_idea(idea=idea, person=make_guest(limited_board()))


def test_a_person_at_the_desk_supports_through_an_agent(idea: Idea, communication: User) -> None:
    guest = Guest.objects.create(kind=GuestKind.DESK)
    details: dict[str, Any] = {"channel": "desk", "entered_by": communication}
    support, is_new = support_idea(idea=idea, person=guest, **details)
    assert is_new
    assert (support.channel, support.entered_by) == ("desk", communication)
    assert len(support.receipt) == 16
