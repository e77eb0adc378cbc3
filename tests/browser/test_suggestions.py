"""Suggestions while typing, with a keyboard, a finger, and without JavaScript."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Request, expect

from tests.browser.conftest import PHONE, accessibility_problems
from tests.factories import make_action, make_partner

pytestmark = pytest.mark.django_db(transaction=True)


def field_of(page: Page) -> Locator:
    """The field of the page of the search; the header has another."""
    return page.locator(".search-form [name=q]")


@pytest.fixture(autouse=True)
def gardens() -> None:
    make_action("Jardin partagé", themes=["environnement"])
    make_action("Jardin des sens", themes=["environnement"])
    make_partner("Les Jardins de Cocagne")


@pytest.fixture
def asked(page: Page) -> list[str]:
    """What was asked of the server while typing."""
    addresses: list[str] = []

    def note(request: Request) -> None:
        if "/suggestions/" in request.url:
            addresses.append(request.url)

    page.on("request", note)
    return addresses


def type_in(page: Page, text: str) -> None:
    field = field_of(page)
    field.click()
    expect(field).to_have_role("combobox")
    field.press_sequentially(text)


def test_the_arrows_choose_and_enter_goes_there(page: Page) -> None:
    page.goto("/recherche/")
    type_in(page, "jardi")
    field, options = field_of(page), page.get_by_role("option")
    expect(options).to_have_count(4)
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_text("4 suggestions.")).to_be_attached()
    assert accessibility_problems(page) == []

    field.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    field.press("ArrowDown")
    chosen = options.first
    expect(chosen).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
    expect(field).to_be_focused()
    assert accessibility_problems(page) == []

    title = chosen.locator(".suggestions__label").inner_text()
    field.press("Enter")
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()


def test_escape_closes_the_list_and_keeps_the_words(page: Page) -> None:
    page.goto("/recherche/")
    type_in(page, "jardi")
    expect(page.get_by_role("option")).to_have_count(4)
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(field_of(page)).to_have_value("jardi")
    expect(field_of(page)).to_have_attribute("aria-expanded", "false")


def test_typing_and_enter_still_searches(page: Page) -> None:
    page.goto("/recherche/")
    type_in(page, "jardin")
    expect(page.get_by_role("option")).to_have_count(4)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/recherche/\?q=jardin$"))


def test_one_question_for_a_pause_and_none_for_one_letter(page: Page, asked: list[str]) -> None:
    page.goto("/recherche/")
    type_in(page, "j")
    page.wait_for_timeout(400)
    assert asked == []
    field_of(page).press_sequentially("ardin", delay=30)
    expect(page.get_by_role("option")).to_have_count(4)
    assert len(asked) == 1


def test_the_field_of_the_header_has_them_too(page: Page) -> None:
    page.goto("/")
    field = page.get_by_label("Rechercher dans tout le site")
    field.click()
    expect(field).to_have_role("combobox")
    field.press_sequentially("environ")
    expect(page.get_by_role("option")).to_contain_text("Thème")
    assert accessibility_problems(page) == []
    page.get_by_role("option").click()
    expect(page).to_have_url(re.compile("/themes/environnement/$"))


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_a_finger_has_room_on_a_phone(open_browser: Callable[..., Page], color_scheme: str) -> None:
    page = open_browser(viewport=PHONE, color_scheme=color_scheme)
    page.goto("/recherche/")
    type_in(page, "jardi")
    for option in page.get_by_role("option").all():
        box = option.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
    assert accessibility_problems(page) == []


def test_without_javascript_the_form_searches(open_browser: Callable[..., Page]) -> None:
    page = open_browser(javascript=False)
    page.goto("/recherche/")
    field = field_of(page)
    expect(field).to_have_role("searchbox")
    field.fill("jardin")
    field.press("Enter")
    expect(page.get_by_text("3 résultats")).to_be_visible()
