"""An agent at the desk, and somebody in front of them."""

from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from core.models import User
from participation.models import Guest, GuestKind
from tests.conftest import signed_in
from tests.factories import make_user


@pytest.fixture
def agent(db: None) -> User:
    return make_user("samira@exemple.test", display_name="Samira B.", groups=("Accueil",))


@pytest.fixture
def agent_client(agent: User) -> Client:
    return signed_in(agent)


@pytest.fixture
def guest(agent: User) -> Guest:
    return Guest.objects.create(kind=GuestKind.DESK, display_name="Odette M.", created_by=agent)


@pytest.fixture
def desk(agent_client: Client) -> Client:
    """The agent is receiving Odette M."""
    agent_client.post(reverse("desk_new"), {"display_name": "Odette M."})
    return agent_client


@pytest.fixture
def press(desk: Client) -> Callable[..., HttpResponse]:
    """Sends a form of the desk and follows to the page it leads to."""

    def post(name: str, *arguments: object, **data: str) -> HttpResponse:
        return desk.post(reverse(name, args=arguments), data, follow=True)

    return post
