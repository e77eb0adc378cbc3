"""The page of a theme on paper says what the screen says."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from core.models import Theme
from tests.factories import make_board

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_open_call_for_ideas_is_printed_without_its_button(
    open_browser: Callable[..., Page],
) -> None:
    make_board(
        "Le budget des jeunes", closes_at=timezone.now() + timedelta(days=9), themes=["jeunesse"]
    )
    page = open_browser()
    page.goto(Theme.objects.get(slug="jeunesse").get_absolute_url())
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Le budget des jeunes")).to_be_visible()
    expect(page.get_by_text("Jusqu’au")).to_be_visible()
    expect(page.get_by_role("link", name="Voir l’appel")).to_be_hidden()
