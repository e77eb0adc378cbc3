"""An editor sees the page as a phone and as a desk show it, before anyone else does."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from core.preview import TOGETHER
from tests.core.test_page_checks import action_form
from tests.factories import make_action, make_board, make_event, make_news, make_partner

pytestmark = pytest.mark.django_db

MAKERS = (make_action, make_event, make_partner, make_news, make_board)


def draft(page: Page, title: str) -> Page:
    page.title = title
    page.save_revision()
    return page


def test_sizes_and_modes_are_named_in_french(communication_client: Client) -> None:
    page = make_action()
    html = communication_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    labels = re.findall(r'aria-label="(Voir comme[^"]+)"', html)
    assert labels == ["Voir comme sur un téléphone", "Voir comme sur un ordinateur"]
    assert "Téléphone et ordinateur, côte à côte" in html


@pytest.mark.parametrize("make", MAKERS)
def test_draft_is_previewed(communication_client: Client, make: Callable[[], Any]) -> None:
    page = draft(make(), "Un titre encore secret")
    address = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    assert "Un titre encore secret" in communication_client.get(address).text


def test_both_devices_show_the_page_alone(communication_client: Client) -> None:
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[make_action().pk])
    communication_client.post(address, action_form(title="Un titre encore secret"))
    html = communication_client.get(address, {"mode": TOGETHER}).text
    frames = re.findall(r'<iframe src="([^"]+)"', html)
    assert frames == ["?mode=&amp;in_preview_panel=true"] * 2
    assert "Un titre encore secret" in communication_client.get(address, {"mode": ""}).text


def test_preview_is_for_those_who_edit(association_client: Client) -> None:
    address = reverse("wagtailadmin_pages:view_draft", args=[make_action().pk])
    assert association_client.get(address).status_code in (302, 403)
