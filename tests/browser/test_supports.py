"""Supports on a phone: axe finds nothing in any state, after clicks too, and a receipt leads to its line."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from participation.models import Support
from participation.supports.closing import close_phases
from participation.supports.tally import grouped
from tests.browser.conftest import PHONE, accessibility_problems, sign_in
from tests.factories import make_board, make_idea, make_user

pytestmark = pytest.mark.django_db(transaction=True)


def test_from_the_basket_to_the_line_in_the_file(open_browser: Callable[..., Page]) -> None:
    board = make_board(
        "Le budget des habitants", budget=10_000, closes_at=timezone.now() + timedelta(days=1)
    )
    chosen = make_idea(board, title="Des arbres", cost=6_000)
    dear = make_idea(board, title="Un kiosque", cost=8_000)
    unknown = make_idea(board, title="Un pont")
    resident = make_user()
    page = open_browser(viewport=PHONE)
    sign_in(page, resident.email)

    page.goto(chosen.get_absolute_url())
    assert accessibility_problems(page) == []
    page.get_by_role("button", name="Mettre dans mon panier").click()
    expect(page.get_by_text("Cette idée est dans votre panier.")).to_be_visible()
    assert accessibility_problems(page) == []
    for refused in (dear, unknown):
        page.goto(refused.get_absolute_url())
        expect(page.get_by_role("button", name="Mettre dans mon panier")).to_have_count(0)
        assert accessibility_problems(page) == []
    for address in (board.url, reverse("my_supports", args=[board.slug])):
        page.goto(address)
        expect(page.get_by_text("il reste 4 000 €").first).to_be_visible()
        assert accessibility_problems(page) == []

    for phase in board.phases.all():
        phase.ends_at = timezone.now() - timedelta(minutes=1)
        phase.save()
    assert close_phases() == 1
    page.goto(reverse("closing", args=[board.slug]))
    assert accessibility_problems(page) == []
    page.get_by_label("Votre reçu").fill(grouped(Support.objects.get().receipt).lower())
    page.get_by_role("button", name="Retrouver ma ligne").click()
    expect(page.get_by_text("Votre soutien est compté, pour « Des arbres »")).to_be_visible()
    assert accessibility_problems(page) == []
