"""Following a search, from its page to the list of what one follows."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, accessibility_problems, sign_in
from tests.factories import make_action, make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_a_search_is_followed_without_javascript(
    open_browser: Callable[..., Page], color_scheme: str
) -> None:
    make_user("nadia@exemple.test")
    make_action("Jardin partagé", themes=["environnement"])
    page = open_browser(javascript=False, viewport=PHONE, color_scheme=color_scheme)
    sign_in(page, "nadia@exemple.test")
    page.goto("/recherche/?q=jardin&theme=environnement")
    page.get_by_role("link", name="Suivre cette recherche").click()
    page.get_by_label("Une fois par semaine").check()
    page.get_by_role("button", name="Enregistrer mon choix").click()
    expect(page).to_have_url(re.compile(r"/recherche/\?q=jardin&theme=environnement$"))
    expect(page.get_by_text("C’est noté")).to_be_visible()
    page.goto("/participer/suivis/")
    expect(page.get_by_role("link", name="La recherche")).to_contain_text("thème Environnement")


def test_its_pages_have_no_accessibility_problem(page: Page) -> None:
    make_user("nadia@exemple.test")
    make_action("Jardin partagé")
    sign_in(page, "nadia@exemple.test")
    for address in ("/recherche/?q=jardin", "/participer/suivre/recherche/?q=jardin"):
        page.goto(address)
        assert accessibility_problems(page) == []
    page.get_by_role("button", name="Enregistrer mon choix").click()
    page.wait_for_url("**/recherche/?q=jardin")
    page.goto("/participer/suivis/")
    assert accessibility_problems(page) == []
