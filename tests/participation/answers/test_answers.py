"""The cost, the former answers, the milestones."""

from datetime import date
from typing import Any

import pytest

from core.models import User
from participation import errors
from participation.answers.admin_views import former_answers
from participation.answers.services import (
    Plan,
    add_milestone,
    change_milestone,
    plan_idea,
    remove_milestone,
)
from participation.models import Happening, Idea, Milestone
from tests.factories import make_board, make_idea
from tests.participation.answers.conftest import give

pytestmark = pytest.mark.django_db

DAY = date(2026, 5, 4)


@pytest.fixture
def priced(resident: User) -> Idea:
    """An idea of 800 euros on a board with a budget."""
    return make_idea(make_board("Budget", budget=5000), cost=800)


# --- Cost and promised day ---


def test_cost_and_day_may_be_set_before_any_answer(idea: Idea) -> None:
    plan_idea(idea=idea, plan=Plan(cost=1200, answer_due=DAY))
    idea.refresh_from_db()
    assert (idea.cost, idea.answer_due, idea.status) == (1200, DAY, "published")


def test_the_cost_is_fixed_once_in_a_basket(priced: Idea, resident: User) -> None:
    give(priced, resident)
    with pytest.raises(errors.CostIsFixed):
        plan_idea(idea=priced, plan=Plan(cost=900, answer_due=None))
    plan_idea(idea=priced, plan=Plan(cost=800, answer_due=DAY))


def test_the_cost_may_change_while_in_no_basket(priced: Idea) -> None:
    assert plan_idea(idea=priced, plan=Plan(cost=900, answer_due=None)).cost == 900


def test_without_budget_the_cost_may_change(idea: Idea, resident: User) -> None:
    give(idea, resident)
    assert plan_idea(idea=idea, plan=Plan(cost=900, answer_due=None)).cost == 900


def test_an_answer_with_another_cost_is_refused_whole(
    priced: Idea, resident: User, answer: Any
) -> None:
    give(priced, resident)
    with pytest.raises(errors.CostIsFixed):
        answer(priced, plan=Plan(cost=1, answer_due=None))
    priced.refresh_from_db()
    assert (priced.status, priced.cost) == ("published", 800)


def test_an_answer_without_plan_leaves_cost_and_day(priced: Idea, answer: Any) -> None:
    answer(priced)
    priced.refresh_from_db()
    assert priced.cost == 800


@pytest.mark.parametrize("status", ["refused", "withdrawn", "merged"])
def test_what_is_over_is_not_planned(status: str) -> None:
    with pytest.raises(errors.NotAnswerable):
        plan_idea(idea=make_idea(status=status), plan=Plan(cost=1, answer_due=None))


# --- Former answers ---


def test_a_replaced_answer_is_kept_for_the_team(idea: Idea, answer: Any) -> None:
    first = answer(idea)
    answer(idea)  # the same, sent twice
    answer(idea, text="Finalement, en automne.")
    (former,) = former_answers(idea)
    assert (former["text"], former["at"]) == ("Oui, au printemps.", first.answered_at)


# --- Milestones ---


def test_a_milestone_is_told_to_followers(idea: Idea, communication: User) -> None:
    add_milestone(idea=idea, text=" Les bancs\nsont commandés ", day=DAY, by=communication)
    step = Milestone.objects.get()
    assert (step.text, step.date, step.created_by) == (
        "Les bancs sont commandés",
        DAY,
        communication,
    )
    happening = Happening.objects.get()
    assert (happening.kind, happening.text, happening.idea) == ("milestone", step.text, idea)


def test_a_milestone_put_right_or_removed_is_not_told_again(
    idea: Idea, communication: User
) -> None:
    step = add_milestone(idea=idea, text="Commande", day=DAY, by=communication)
    change_milestone(milestone=step, text="Commandés", day=date(2026, 5, 5))
    assert Milestone.objects.get().text == "Commandés"
    remove_milestone(milestone=step)
    assert not Milestone.objects.exists()
    assert Happening.objects.count() == 1


def test_a_milestone_says_something(idea: Idea, communication: User) -> None:
    with pytest.raises(errors.MilestoneIncomplete):
        add_milestone(idea=idea, text=" \n ", day=DAY, by=communication)
    step = add_milestone(idea=idea, text="Commande", day=DAY, by=communication)
    with pytest.raises(errors.MilestoneIncomplete):
        change_milestone(milestone=step, text="", day=DAY)


@pytest.mark.parametrize("status", ["pending", "refused", "withdrawn", "merged"])
def test_only_a_public_idea_has_milestones(status: str, communication: User) -> None:
    with pytest.raises(errors.NotAnswerable):
        add_milestone(idea=make_idea(status=status), text="Fait", day=DAY, by=communication)
