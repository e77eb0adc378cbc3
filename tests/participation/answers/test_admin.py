"""The pages of the admin where one answers, plans, adds milestones, merges and separates."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from core.models import User
from participation.answers.merge_views import look_for
from participation.answers.merges import merge_ideas
from participation.models import BoardPage, Idea, IdeaMerge, IdeaStatus, Milestone, OfficialAnswer
from tests.factories import make_board, make_idea
from tests.participation.answers.conftest import give, text_of

pytestmark = pytest.mark.django_db

ACTIONS = ("answer", "plan", "milestones", "merge", "unmerge")


def address(action: str, idea: Idea) -> str:
    return reverse(f"idees_modeladmin_{action}", args=[idea.pk])


# --- Who ---


@pytest.mark.parametrize("action", ACTIONS)
def test_moderators_and_communication_open_it(
    idea: Idea, moderator_client: Client, communication_client: Client, action: str
) -> None:
    for client in (moderator_client, communication_client):
        assert client.get(address(action, idea)).status_code == 200


@pytest.mark.parametrize("action", ACTIONS)
def test_nobody_else_does(
    idea: Idea, client: Client, resident_client: Client, association_client: Client, action: str
) -> None:
    for other in (client, resident_client, association_client):
        assert other.get(address(action, idea)).status_code in (302, 403)
        assert other.post(address(action, idea), {"text": "x"}).status_code in (302, 403)


def test_buttons_follow_the_status(idea: Idea, other_idea: Idea, moderator_client: Client) -> None:
    def buttons(of: Idea) -> list[str]:
        page = moderator_client.get(address("inspect", of)).content.decode()
        return [action for action in ACTIONS if f'href="{address(action, of)}"' in page]

    assert buttons(idea) == ["answer", "plan", "milestones", "merge"]
    merge_ideas(source=idea, target=other_idea, by=None)
    assert buttons(idea) == ["unmerge"]
    assert "Idées réunies à celle-ci" in text_of(
        moderator_client.get(address("inspect", other_idea))
    )


# --- Answer and plan ---

SAID = {"status": "accepted", "text": "Oui.", "signed_by": "La mairie"}


def test_an_answer_sets_cost_and_day(idea: Idea, moderator_client: Client) -> None:
    moderator_client.post(
        address("answer", idea), SAID | {"cost": "1200", "answer_due": "2026-12-31"}
    )
    idea.refresh_from_db()
    assert (idea.status, idea.cost, idea.answer_due) == ("accepted", 1200, date(2026, 12, 31))


def test_a_refused_answer_keeps_what_was_typed(moderator_client: Client, resident: User) -> None:
    idea = make_idea(make_board("Budget", budget=5000), cost=800)
    give(idea, resident)
    response = moderator_client.post(address("answer", idea), SAID | {"cost": "900"})
    assert response.status_code == 200
    page = text_of(response)
    assert "son coût ne peut plus changer" in page
    assert "Oui." in page
    assert not OfficialAnswer.objects.exists()


def test_the_answer_page_shows_the_former_ones(
    idea: Idea, answer: Any, moderator_client: Client
) -> None:
    answer(idea)
    answer(idea, text="En automne.")
    page = text_of(moderator_client.get(address("answer", idea)))
    assert "Réponses précédentes" in page
    assert "Oui, au printemps." in page


def test_the_plan_is_saved(idea: Idea, moderator_client: Client) -> None:
    moderator_client.post(address("plan", idea), {"cost": "300", "answer_due": ""})
    idea.refresh_from_db()
    assert (idea.cost, idea.answer_due) == (300, None)


@pytest.mark.parametrize("cost", ["-1", "douze", "9" * 30, "1,5", "\0"])
def test_a_wrong_cost_is_shown_again(idea: Idea, moderator_client: Client, cost: str) -> None:
    response = moderator_client.post(address("plan", idea), {"cost": cost})
    assert response.status_code == 200
    idea.refresh_from_db()
    assert idea.cost is None


# --- Milestones ---


def test_milestones_are_added_changed_and_removed(idea: Idea, moderator_client: Client) -> None:
    url = address("milestones", idea)
    moderator_client.post(url, {"text": "Commande", "day": "2026-05-04"})
    step = Milestone.objects.get()
    assert "Commande" in text_of(moderator_client.get(url))
    one = f"{url}?jalon={step.pk}"
    assert 'value="Commande"' in moderator_client.get(one).content.decode()
    moderator_client.post(one, {"text": "Commandés", "day": "2026-05-05"})
    step.refresh_from_db()
    assert (step.text, step.date) == ("Commandés", date(2026, 5, 5))
    removal = f"{url}?retirer={step.pk}"
    assert "Retirer ce jalon ?" in text_of(moderator_client.get(removal))
    assert Milestone.objects.exists()
    assert moderator_client.post(removal)["Location"] == url
    assert not Milestone.objects.exists()


@pytest.mark.parametrize("name", ["jalon", "retirer"])
@pytest.mark.parametrize("value", ["0", "x", "\0", "9" * 40, "9" * 5_000, "²", "-1"])
def test_an_unknown_milestone_is_not_found(
    idea: Idea, moderator_client: Client, name: str, value: str
) -> None:
    url = address("milestones", idea)
    assert moderator_client.get(url, {name: value}).status_code == 404


def test_the_milestone_of_another_idea_is_not_found(
    idea: Idea, other_idea: Idea, moderator_client: Client
) -> None:
    step = Milestone.objects.create(idea=other_idea, text="Ailleurs", date=date(2026, 5, 4))
    url = f"{address('milestones', idea)}?retirer={step.pk}"
    assert moderator_client.post(url).status_code == 404
    assert Milestone.objects.exists()


@pytest.mark.parametrize("wrong", [{"text": ""}, {"day": ""}, {"day": "demain"}])
def test_a_wrong_milestone_is_shown_again(
    idea: Idea, moderator_client: Client, wrong: dict[str, str]
) -> None:
    said = {"text": "Commande", "day": "2026-05-04"} | wrong
    assert moderator_client.post(address("milestones", idea), said).status_code == 200
    assert not Milestone.objects.exists()


# --- Merging ---


def test_two_ideas_are_merged_then_separated(
    idea: Idea, other_idea: Idea, moderator: User, moderator_client: Client
) -> None:
    moderator_client.post(address("merge", idea), {"target": other_idea.pk})
    assert IdeaMerge.objects.get().merged_by == moderator
    moderator_client.post(address("unmerge", idea))
    idea.refresh_from_db()
    assert idea.status == IdeaStatus.PUBLISHED
    again = moderator_client.post(address("unmerge", idea), follow=True)
    assert "déjà défait" in text_of(again)


@pytest.mark.parametrize("target", ["", "0", "x", "\0", "9" * 30])
def test_a_wrong_target_is_shown_again(idea: Idea, moderator_client: Client, target: str) -> None:
    response = moderator_client.post(address("merge", idea), {"target": target})
    assert response.status_code == 200
    assert not IdeaMerge.objects.exists()


def test_an_idea_of_another_board_is_no_choice(idea: Idea, moderator_client: Client) -> None:
    elsewhere = make_idea(make_board("Ailleurs"), title="Des bancs ailleurs")
    moderator_client.post(address("merge", idea), {"target": elsewhere.pk})
    assert not IdeaMerge.objects.exists()


def test_ideas_are_found_by_their_words_whatever_the_accents(board: BoardPage, idea: Idea) -> None:
    school = make_idea(board, title="L’École ouverte le soir")
    pending = make_idea(board, title="Une école de cirque", status=IdeaStatus.PENDING)
    assert look_for(idea, "ecole OUVERTE") == [school]
    assert look_for(idea, "fontaine") == []
    assert pending not in look_for(idea, "école")


def test_without_words_titles_alike_come_first(board: BoardPage, idea: Idea) -> None:
    near = make_idea(board, title="Une fresque pour l’école")
    make_idea(board, title="Un four à pain")
    assert look_for(idea, "") == [near]


@pytest.mark.parametrize("words", ["\0", "'", "%", "x" * 5000, "«»"])
def test_odd_words_are_looked_for_calmly(idea: Idea, moderator_client: Client, words: str) -> None:
    assert moderator_client.get(address("merge", idea), {"q": words}).status_code == 200
