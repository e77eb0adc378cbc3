"""axe finds nothing, and no page scrolls sideways: every kind of page, phone and desk, light and dark."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, PHONE, accessibility_problems, sign_in
from tests.browser.small_town import build_small_town

pytestmark = pytest.mark.django_db(transaction=True)

NARROWEST = {"width": 320, "height": 640}
PRIVATE = {
    "account": "/compte/",
    "display name": "/compte/nom/",
    "password": "/compte/mot-de-passe/",
    "e-mail": "/compte/adresse/",
    "my ideas": "/participer/mes-idees/",
}


def problems_of(page: Page, addresses: dict[str, str]) -> dict[str, list[str]]:
    found = {}
    for name, address in addresses.items():
        page.goto(address)
        page.wait_for_load_state("load")
        problems = accessibility_problems(page)
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            problems.append("scrolls sideways")
        if problems:
            found[name] = problems
    return found


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(DESK, "light"), (PHONE, "light"), (DESK, "dark"), (PHONE, "dark")]
)
def test_public_pages(
    open_browser: Callable[..., Page], viewport: dict[str, int], scheme: str
) -> None:
    town = build_small_town()
    page = open_browser(viewport=viewport, color_scheme=scheme)
    assert problems_of(page, town.addresses) == {}


def test_no_page_scrolls_sideways_on_the_narrowest_phone(open_browser: Callable[..., Page]) -> None:
    town = build_small_town()
    page = open_browser(viewport=NARROWEST)
    assert problems_of(page, town.addresses) == {}


def test_pages_of_a_signed_in_resident(open_browser: Callable[..., Page]) -> None:
    town = build_small_town()
    page = open_browser(viewport=PHONE)
    sign_in(page, town.resident.email)
    proposal = {
        "proposal": f"/participer/{town.board.slug}/proposer/",
        "idea": town.addresses["idea"],
    }
    assert problems_of(page, PRIVATE | proposal) == {}


def test_forms_with_errors(open_browser: Callable[..., Page]) -> None:
    town = build_small_town()
    page = open_browser()
    page.goto("/compte/inscription/")
    page.get_by_role("button", name="Créer mon compte").click()
    expect(page.get_by_role("alert").first).to_be_visible()
    assert accessibility_problems(page) == []
    sign_in(page, town.resident.email)
    page.goto(f"/participer/{town.board.slug}/proposer/")
    page.get_by_role("button", name="Envoyer mon idée").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert accessibility_problems(page) == []


def test_menu_of_the_phone_once_opened(open_browser: Callable[..., Page]) -> None:
    build_small_town()
    page = open_browser(viewport=PHONE)
    page.goto("/")
    page.get_by_text("Menu", exact=True).click()
    expect(page.get_by_role("link", name="Agenda").first).to_be_visible()
    assert accessibility_problems(page) == []
