"""The kiosk in a real browser: it starts over, keeps nothing, and cannot be left."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from participation.models import Guest, Idea, KioskPassage, Support
from tests.browser.conftest import accessibility_problems, sign_in
from tests.factories import make_board, make_idea, make_user
from tests.participation.kiosk.conftest import PIN, make_kiosk

pytestmark = pytest.mark.django_db(transaction=True)

TABLET = {"width": 1024, "height": 768}
UPRIGHT = {"width": 800, "height": 1280}


@pytest.fixture
def tablet(open_browser: Callable[..., Page]) -> Callable[..., Page]:
    """A window that an agent has made the kiosk; there is one idea to support."""
    board = make_board("Un coup de pouce")
    make_idea(board)
    make_kiosk(board)
    make_user("accueil@exemple.test", groups=("Accueil",))

    def open_tablet(**options: object) -> Page:
        page = open_browser(viewport=TABLET, **options)
        sign_in(page, "accueil@exemple.test")
        page.goto("/borne/")
        page.get_by_label("Borne", exact=True).select_option(label="Comptoir du café")
        page.get_by_label("Code de la borne").fill(PIN)
        page.get_by_role("button", name="Ouvrir la borne").click()
        expect(page.get_by_role("button", name="Toucher pour commencer")).to_be_visible()
        return page

    return open_tablet


def cookies(page: Page) -> set[str]:
    return {str(cookie["name"]) for cookie in page.context.cookies()}


def support(page: Page) -> None:
    page.get_by_role("button", name="Toucher pour commencer").click()
    page.get_by_role("link", name="Lire les idées").click()
    page.get_by_role("link", name="Un banc").click()
    page.get_by_role("button", name="J’aime cette idée").click()
    expect(page.get_by_role("heading", name="Merci !")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_after_a_person_nothing_of_them_is_reachable(
    tablet: Callable[..., Page], javascript: bool
) -> None:
    page = tablet(javascript=javascript)
    support(page)
    receipt = Support.objects.get().receipt[:4]
    expect(page.locator(".kiosk-receipt")).to_contain_text(receipt)
    page.get_by_role("button", name="J’ai terminé").first.click()
    expect(page.get_by_role("button", name="Toucher pour commencer")).to_be_visible()
    for _step in range(4):
        page.go_back()
        assert receipt not in page.content()
        assert "Toucher pour commencer" in page.content()
    assert cookies(page) == {"borne", "csrftoken"}
    assert not KioskPassage.objects.exists()


def test_what_was_typed_is_not_there_for_the_next_person(tablet: Callable[..., Page]) -> None:
    page = tablet()
    page.get_by_role("button", name="Toucher pour commencer").click()
    page.get_by_role("link", name="Proposer une idée").click()
    page.get_by_role("textbox").fill("Mon secret à moi")
    page.get_by_role("button", name="Continuer").click()
    page.get_by_role("button", name="J’ai terminé").click()
    page.get_by_role("button", name="Toucher pour commencer").click()
    page.get_by_role("link", name="Proposer une idée").click()
    expect(page.get_by_role("textbox")).to_have_value("")
    page.go_back()
    page.go_back()
    assert "secret" not in page.content()


def test_it_cannot_be_left(tablet: Callable[..., Page]) -> None:
    page = tablet()
    for path in ("/", "/participer/", "/compte/connexion/", "/admin/", "/borne/nulle-part/"):
        page.goto(path)
        assert page.url.endswith("/borne/")
    page.get_by_role("button", name="Toucher pour commencer").click()
    expect(page.get_by_role("link", name="Lire les idées")).to_be_visible()
    for path in ("/borne/que-faire/", "/borne/idees/", f"/borne/idees/{Idea.objects.get().pk}/"):
        page.goto(path)
        links = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")
        assert links
        assert [link for link in links if "/borne/" not in link] == []
    page.goto("/borne/")
    page.get_by_role("link", name="Agent").click()
    page.get_by_label("Code de la borne").fill(PIN)
    page.get_by_role("button", name="Fermer la borne").click()
    expect(page.get_by_role("heading", name="Cette borne est fermée")).to_be_visible()
    assert "borne" not in cookies(page)


def test_an_idea_is_proposed_with_large_letters(tablet: Callable[..., Page]) -> None:
    page = tablet()
    page.get_by_role("button", name="Toucher pour commencer").click()
    page.get_by_role("link", name="Proposer une idée").click()
    page.get_by_role("textbox").fill("Une fontaine à boire")
    page.get_by_role("button", name="Continuer").click()
    page.get_by_role("textbox").fill("Pour remplir sa gourde au stade, en été.")
    page.get_by_role("button", name="Continuer").click()
    page.get_by_role("textbox").fill("Odette")
    page.get_by_role("button", name="Envoyer mon idée").click()
    expect(page.get_by_role("heading", name="Merci !")).to_be_visible()
    assert Guest.objects.get().display_name == "Odette"
    smallest = page.evaluate(
        "Math.min(...[...document.querySelectorAll('body *')].filter(e => e.innerText && !e.children.length)"
        ".map(e => parseFloat(getComputedStyle(e).fontSize)))"
    )
    assert smallest >= 24


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_is_accessible(tablet: Callable[..., Page], scheme: str) -> None:
    page = tablet(color_scheme=scheme)
    idea = Idea.objects.get().pk
    paths = (
        "que-faire/",
        "idees/",
        f"idees/{idea}/",
        "proposer/titre/",
        "proposer/texte/",
        "proposer/prenom/",
        "encore-la/",
    )
    assert accessibility_problems(page) == []
    support(page)
    assert accessibility_problems(page) == []
    for viewport in (TABLET, UPRIGHT):
        page.set_viewport_size(viewport)
        for path in paths:
            page.goto(f"/borne/{path}")
            assert accessibility_problems(page) == [], path
            assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    page.goto("/borne/proposer/titre/")
    page.get_by_role("button", name="Continuer").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert accessibility_problems(page) == []
    page.goto("/borne/fermer/")
    page.get_by_role("button", name="Fermer la borne").click()
    expect(page.get_by_text("Tapez le code de la borne.")).to_be_visible()
    assert accessibility_problems(page) == []
