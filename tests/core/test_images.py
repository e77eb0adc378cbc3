"""Whoever adds a picture says what it shows, or that it only decorates."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection

from core.models import SiteImage
from tests.factories import make_picture, picture_file

pytestmark = pytest.mark.django_db


def add(client: Client, **fields: str) -> Any:
    return client.post(
        reverse("wagtailimages:add"),
        {
            "title": "Le marché",
            "file": picture_file(),
            "collection": Collection.get_first_root_node().pk,
            **fields,
        },
    )


def test_picture_without_a_decision_is_not_taken(communication_client: Client) -> None:
    response = add(communication_client)
    assert "Dites ce que montre l’image" in response.text
    assert not SiteImage.objects.exists()


@pytest.mark.parametrize("decision", [{"description": "Des étals"}, {"is_decorative": "on"}])
def test_picture_with_a_decision_is_taken(
    communication_client: Client, decision: dict[str, str]
) -> None:
    response = add(communication_client, **decision)
    assert response.status_code == 302, response.context["form"].errors
    assert SiteImage.objects.get().alternative_is_decided


def test_decision_is_one_or_the_other(communication_client: Client) -> None:
    response = add(communication_client, description="Des étals", is_decorative="on")
    assert "Choisissez" in response.text
    assert not SiteImage.objects.exists()


def test_several_pictures_at_once_wait_for_their_description(communication_client: Client) -> None:
    address = reverse("wagtailimages:add_multiple")
    response = communication_client.post(address, {"title": "Le pont", "files[]": picture_file()})
    assert response.json()["success"]
    assert not SiteImage.objects.exists()


def test_alternative_of_a_decorative_picture_is_silent() -> None:
    picture = make_picture("Le marché")
    assert picture.default_alt_text == "Le marché"
    picture.is_decorative = True
    assert picture.default_alt_text == ""
