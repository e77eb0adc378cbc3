"""An article with every block, in a browser: nothing is asked of anyone before the reader agrees."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from home.models import HomePage, PlainPage
from tests.block_samples import make_stuff, sample_of
from tests.browser.conftest import DESK, PHONE, accessibility_problems
from tests.factories import add_page, make_action, make_event, make_idea, make_news

pytestmark = pytest.mark.django_db(transaction=True)

PLAYER = "https://player.vimeo.com/video/76979871?dnt=1"


@pytest.fixture
def article() -> PlainPage:
    """A page with each block that it may hold."""
    make_action("Jardin", themes=["culture"])
    make_event("Bal", themes=["culture"])
    make_news("Dégel", themes=["culture"])
    make_idea()
    stuff = make_stuff()
    blocks = PlainPage._meta.get_field("body").stream_block.child_blocks
    body = [(name, sample_of(block, stuff)) for name, block in blocks.items()]
    page = PlainPage(title="Le centre social", body=body, show_contents=True)
    return add_page(HomePage.objects.get(), page)


@pytest.fixture
def asked(browser: Browser, live_server: LiveServer) -> Iterator[tuple[Page, list[str]]]:
    """A window whose requests to other sites are noted, and answered here."""
    context = browser.new_context(base_url=live_server.url, reduced_motion="reduce")
    elsewhere: list[str] = []

    def answer(route: Route) -> None:
        elsewhere.append(route.request.url)
        route.fulfill(
            body="<!doctype html><html lang='fr'><title>Lecteur</title><main><h1>La fête</h1></main></html>",
            content_type="text/html; charset=utf-8",
        )

    context.route(re.compile(r"https?://(?!localhost|127\.0\.0\.1)"), answer)
    yield context.new_page(), elsewhere
    context.close()


def test_a_video_asks_its_host_for_nothing_before_the_reader_agrees(
    article: PlainPage, asked: tuple[Page, list[str]]
) -> None:
    page, elsewhere = asked
    page.goto(article.url)
    page.wait_for_load_state("networkidle")
    expect(page.get_by_text("Vimeo saura que vous êtes sur cette page")).to_be_visible()
    assert elsewhere == []

    page.get_by_role("button", name="Voir la vidéo ici").click()
    frame = page.locator(".video iframe")
    expect(frame).to_have_attribute("title", "La fête du quartier en trois minutes")
    page.frame_locator(".video iframe").get_by_role("heading", name="La fête").wait_for()
    assert elsewhere == [PLAYER]
    assert accessibility_problems(page) == []

    page.get_by_role("button", name="Fermer la vidéo").click()
    expect(frame).to_have_count(0)
    page.get_by_role("button", name="Voir la vidéo ici").click()
    expect(frame).to_have_count(1)


def test_without_javascript_a_video_is_a_plain_link(
    open_browser: Callable[..., Page], article: PlainPage
) -> None:
    page = open_browser(javascript=False)
    page.goto(article.url)
    expect(page.get_by_role("button", name="Voir la vidéo ici")).not_to_be_visible()
    expect(page.get_by_role("link", name="Regarder sur Vimeo")).to_be_visible()


def test_an_accordion_opens_without_javascript(
    open_browser: Callable[..., Page], article: PlainPage
) -> None:
    page = open_browser(javascript=False, viewport=PHONE)
    page.goto(article.url)
    answer = page.get_by_text("poussez la porte")
    expect(answer).not_to_be_visible()
    page.get_by_text("Faut-il s’inscrire").click()
    expect(answer).to_be_visible()


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(DESK, "light"), (PHONE, "light"), (DESK, "dark"), (PHONE, "dark")]
)
def test_every_block_is_accessible_once_everything_is_open(
    open_browser: Callable[..., Page], article: PlainPage, viewport: dict[str, int], scheme: str
) -> None:
    page = open_browser(viewport=viewport, color_scheme=scheme)
    page.goto(article.url)
    for summary in page.locator("main details > summary").all():
        summary.click()
    assert accessibility_problems(page) == []


def test_no_block_scrolls_sideways_on_the_narrowest_phone(
    open_browser: Callable[..., Page], article: PlainPage
) -> None:
    page = open_browser(viewport={"width": 320, "height": 640})
    page.goto(article.url)
    for summary in page.locator("main details > summary").all():
        summary.click()
    assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
