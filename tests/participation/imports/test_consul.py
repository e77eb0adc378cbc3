"""Consul's exports: citizen proposals, and investments."""

from collections.abc import Callable

import pytest

from participation.imports.plan import Plan
from participation.models import IdeaStatus

pytestmark = pytest.mark.django_db
Read = Callable[..., Plan]


def test_a_proposal_finds_its_columns(plan: Read) -> None:
    trees, shuttle = plan("consul-propositions").new
    assert trees.key == "consul:proposal:7"
    assert trees.text == "Planter six tilleuls.\n\nSix tilleuls, et de l'ombre."
    assert (trees.status, trees.supports, trees.district) == (IdeaStatus.PUBLISHED, 120, "Centre")
    assert trees.tags == ("Environnement", "Ombre")
    assert trees.created_at.isoformat() == "2022-03-01T08:00:00+01:00"
    assert shuttle.status == IdeaStatus.WITHDRAWN


def test_an_investment_finds_its_columns_in_french(plan: Read) -> None:
    garden, cable_car, water = plan("consul-budget").new
    assert garden.key == "consul:investment:7"
    assert (garden.status, garden.cost, garden.district) == (IdeaStatus.STUDYING, 12_000, "Centre")
    assert garden.author == "odette"
    assert cable_car.status == IdeaStatus.DECLINED
    assert cable_car.answer.text == "Le terrain ne le permet pas."
    assert cable_car.cost is None
    assert (water.status, water.author, water.answer) == (IdeaStatus.PUBLISHED, "", None)


@pytest.mark.parametrize(
    ("headers", "cells", "status"),
    [
        ("id,title,feasibility,winner", "1,Un banc,feasible,true", IdeaStatus.ACCEPTED),
        ("id,título,viabilidad", "1,Un banco,No viable", IdeaStatus.DECLINED),
        ("id,title,feasibility", "1,Un banc,Undecided", IdeaStatus.PUBLISHED),
        ("id,title,feasibility", "1,Un banc,Nouveau mot", IdeaStatus.PUBLISHED),
        ("id,title,feasibility,selected", "1,Un banc,undecided,Yes", IdeaStatus.STUDYING),
    ],
)
def test_statuses_in_other_words(plan: Read, headers: str, cells: str, status: IdeaStatus) -> None:
    assert plan("consul", f"{headers}\n{cells}\n".encode()).new[0].status == status


def test_each_further_comment_of_an_idea_is_kept_and_is_no_mistake(plan: Read) -> None:
    """Recent versions write one line for each comment, and repeat the proposal on each."""
    read = plan("consul-commentaires")
    trees, shuttle = read.new
    said = [comment["Commentaire Contenu"] for comment in trees.comments]
    assert (trees.columns["Commentaire Contenu"], *said) == (
        "Oui, et un banc.",
        "À l’ombre !",
        "Merci.",
    )
    assert shuttle.comments == ()
    assert [skipped.line for skipped in read.skipped] == [6]
    assert (read.line_count, read.comment_count) == (5, 3)
    assert read.mail_columns == ["Auteur", "Commentaire Auteur"]
