"""Giving and taking back a support through the site, without JavaScript."""

import pytest
from django.test import Client
from django.urls import reverse

from core.models import User
from participation.models import BoardPage, Idea, IdeaStatus, Support
from tests.conftest import signed_in
from tests.factories import make_idea

pytestmark = pytest.mark.django_db


def address(idea: Idea, step: str = "support") -> str:
    return reverse(f"idea_{step}", args=[idea.board.slug, idea.pk])


def test_the_button_gives_one_support_and_says_thanks(idea: Idea, other_resident: User) -> None:
    client = signed_in(other_resident)
    page = client.post(address(idea), follow=True)
    assert page.redirect_chain == [(idea.get_absolute_url(), 302)]
    assert "Votre soutien compte" in page.content.decode()
    assert "1 soutien" in page.content.decode()


def test_supporting_twice_is_calm(idea: Idea, resident_client: Client) -> None:
    resident_client.post(address(idea))
    page = resident_client.post(address(idea), follow=True).content.decode()
    assert "Vous souteniez déjà cette idée." in page
    assert Support.objects.count() == 1


def test_the_page_offers_to_take_a_support_back(idea: Idea, resident_client: Client) -> None:
    resident_client.post(address(idea))
    assert (
        address(idea, "withdraw_support")
        in resident_client.get(idea.get_absolute_url()).content.decode()
    )
    resident_client.post(address(idea, "withdraw_support"))
    assert Support.objects.count() == 0


@pytest.mark.parametrize("step", ["support", "withdraw_support"])
def test_opening_the_address_of_a_button_leads_to_the_idea(
    client: Client, idea: Idea, step: str
) -> None:
    response = client.get(address(idea, step))
    assert (response.status_code, response["Location"]) == (302, idea.get_absolute_url())
    assert Support.objects.count() == 0


@pytest.mark.parametrize("step", ["support", "withdraw_support"])
def test_who_is_not_signed_in_signs_in_and_comes_back_to_the_idea(
    client: Client, idea: Idea, step: str
) -> None:
    response = client.post(address(idea, step))
    assert response["Location"] == f"/compte/connexion/?next={idea.get_absolute_url()}"
    assert Support.objects.count() == 0


def test_a_closed_board_says_why(closed_board: BoardPage, resident_client: Client) -> None:
    idea = make_idea(closed_board)
    page = resident_client.post(address(idea), follow=True).content.decode()
    assert "n’est pas ouvert" in page
    assert Support.objects.count() == 0


@pytest.mark.parametrize("step", ["support", "withdraw_support"])
def test_a_hidden_idea_is_not_found(
    board: BoardPage, client: Client, other_resident: User, step: str
) -> None:
    hidden = make_idea(board, status=IdeaStatus.PENDING)
    assert client.post(address(hidden, step)).status_code == 404
    assert signed_in(other_resident).post(address(hidden, step)).status_code == 404


@pytest.mark.parametrize("step", ["support", "withdraw_support"])
def test_a_post_without_csrf_token_is_refused(idea: Idea, resident: User, step: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(resident)
    assert client.post(address(idea, step)).status_code == 403


def test_the_form_of_the_page_passes_the_csrf_check(idea: Idea, resident: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(resident)
    client.get(idea.get_absolute_url())
    token = client.cookies["csrftoken"].value
    client.post(address(idea), {"csrfmiddlewaretoken": token})
    assert Support.objects.count() == 1
