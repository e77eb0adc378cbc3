"""A real Chromium against a real server. Every page it opens is watched for what must never happen."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import connection, connections
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from tests.factories import PASSWORD

# Playwright keeps an event loop in this thread, which makes Django refuse the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# A busy machine may take its time; what never comes fails all the same.
MILLISECONDS = 15_000
expect.set_options(timeout=MILLISECONDS)
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def browser(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Browser]:
    finder = Path(__file__).parent / "chromium"
    path = subprocess.run([finder], check=True, capture_output=True, text=True).stdout.strip()
    # Django keeps one connection for a thread with an event loop and another without: neither may
    # be left open when the other takes over, or PostgreSQL refuses to drop the test database.
    connections.close_all()
    with sync_playwright() as playwright:
        # SQLite is asked once per connection whether it reads JSON. The new connection answers now:
        # the next test to meet JSON, on this worker, may be one that counts queries.
        with django_db_blocker.unblock():
            assert connection.features.supports_json_field
        chromium = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
        yield chromium
        chromium.close()
        connections.close_all()


class Watch:
    """What a page did that no page may do: errors, refused content, calls to other sites."""

    def __init__(self, page: Page, origin: str) -> None:
        self.problems: list[str] = []
        page.on("pageerror", lambda error: self.problems.append(f"script error: {error}"))
        page.on("console", self._console)
        page.on("request", lambda request: self._request(request.url, origin))
        page.on("response", lambda response: self._response(response.status, response.url))

    def _console(self, message: ConsoleMessage) -> None:
        # A refused resource is told by its response; "axe.run" is Wagtail's own content checker.
        expected = ("Failed to load resource", "axe.run results")
        if message.type == "error" and not message.text.startswith(expected):
            self.problems.append(f"console: {message.text}")

    def _request(self, url: str, origin: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https") and f"{parts.scheme}://{parts.netloc}" != origin:
            self.problems.append(f"third party: {url}")

    def _response(self, status: int, url: str) -> None:
        if status >= 500:
            self.problems.append(f"{status}: {url}")


@pytest.fixture
def open_browser(browser: Browser, live_server: LiveServer) -> Iterator[Callable[..., Page]]:
    """Opens a window: `open_browser(javascript=False, viewport=PHONE, color_scheme="dark")`."""
    contexts: list[BrowserContext] = []
    watches: list[Watch] = []

    def open_window(
        *,
        javascript: bool = True,
        viewport: dict[str, int] = DESK,
        color_scheme: str = "light",
    ) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            java_script_enabled=javascript,
            viewport=viewport,
            color_scheme=color_scheme,
            reduced_motion="reduce",
            locale="fr-FR",
        )
        context.set_default_timeout(MILLISECONDS)
        contexts.append(context)
        page = context.new_page()
        watches.append(Watch(page, live_server.url))
        return page

    yield open_window
    for context in contexts:
        context.close()
    assert [problem for watch in watches for problem in watch.problems] == []


@pytest.fixture
def page(open_browser: Callable[..., Page]) -> Page:
    return open_browser()


def sign_in(page: Page, email: str, password: str = PASSWORD) -> None:
    page.goto("/compte/connexion/")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Mot de passe").fill(password)
    page.get_by_role("button", name="Se connecter").click()
    page.wait_for_url(lambda address: "/compte/connexion/" not in address)


def accessibility_problems(page: Page) -> list[str]:
    """What axe finds, every rule included (WCAG 2.2 A and AA, and its best practices)."""
    # After a click, the page asked for may just have begun: axe reads a whole document or fails.
    page.wait_for_load_state()
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]
