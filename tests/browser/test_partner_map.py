"""The map of partners in a real browser, under the strict policy, with a real PMTiles extract.

The extract is handed over by the browser's own router, which answers range requests as the site
does (tests/actions/test_directory.py holds that the site does): the server of these tests keeps the
list of its files from before.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect
from pytest_django import Settings

from tests.browser.conftest import DESK, PHONE, accessibility_problems
from tests.factories import make_partner
from tests.pmtiles import extract

pytestmark = pytest.mark.django_db(transaction=True)

MAP = "/partenaires/carte/"
PIXELS = """() => [...document.querySelectorAll("canvas.leaflet-tile")].some((tile) => {
  const pixels = tile.getContext("2d").getImageData(0, 0, tile.width, tile.height).data;
  return new Set(pixels).size > 2;
})"""


@pytest.fixture(autouse=True)
def _tiles(settings: Settings) -> None:
    settings.MAP_TILES = "/carte.pmtiles"


def serve_extract(route: Route) -> None:
    content = extract()
    asked = re.fullmatch(r"bytes=(\d+)-(\d+)", route.request.headers["range"])
    assert asked
    start, end = int(asked[1]), min(int(asked[2]), len(content) - 1)
    route.fulfill(
        status=206,
        body=content[start : end + 1],
        headers={
            "Content-Type": "application/octet-stream",
            "Content-Range": f"bytes {start}-{end}/{len(content)}",
        },
    )


def opened(page: Page) -> Page:
    make_partner("Les Amis", latitude=46.70, longitude=2.64)
    make_partner("Le Foyer", latitude=46.72, longitude=2.60)
    make_partner("Sans lieu")
    page.route("**/carte.pmtiles", serve_extract)
    page.goto(MAP)
    page.locator(".map-pin").first.wait_for()
    return page


def test_the_map_is_drawn_from_this_site_alone(page: Page) -> None:
    opened(page).wait_for_function(PIXELS)


def test_every_pin_is_a_link_with_the_name_of_its_partner(page: Page) -> None:
    opened(page)
    region = page.locator("[data-map]")
    assert "Carte" in (region.get_attribute("aria-label") or "")
    names = [link.inner_text() for link in region.get_by_role("link").all()]
    assert names == ["Le Foyer", "Les Amis"]
    region.get_by_role("link", name="Les Amis").click()
    page.wait_for_url("**/partenaires/les-amis/")


def test_the_keyboard_reaches_the_pins_and_shows_their_names(page: Page) -> None:
    opened(page)
    page.locator("[data-map]").focus()
    page.keyboard.press("Tab")
    pin = page.locator(".map-pin:focus-visible")
    assert pin.locator(".map-pin__name").evaluate("name => getComputedStyle(name).opacity") == "1"
    assert pin.evaluate("pin => getComputedStyle(pin).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url("**/partenaires/le-foyer/")


@pytest.mark.parametrize(("viewport", "scheme"), [(DESK, "light"), (PHONE, "dark")])
def test_the_map_is_accessible(
    open_browser: Callable[..., Page], viewport: dict[str, int], scheme: str
) -> None:
    page = opened(open_browser(viewport=viewport, color_scheme=scheme))
    assert accessibility_problems(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def test_without_javascript_the_list_says_it_all(open_browser: Callable[..., Page]) -> None:
    make_partner("Les Amis", latitude=46.70, longitude=2.64)
    page = open_browser(javascript=False)
    page.goto(MAP)
    expect(page.locator("noscript .notice")).to_be_visible()
    expect(page.get_by_role("link", name="Les Amis")).to_be_visible()
    expect(page.locator("[data-map]")).not_to_be_visible()
