"""The desk, the printed codes and the poster in a real browser, with and without JavaScript."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from participation.codes.services import make_batch, printed_codes
from participation.codes.wording import shown
from participation.models import DeskEntry, Support
from tests.browser.conftest import DESK, PHONE, accessibility_problems, sign_in
from tests.factories import make_board, make_idea, make_user

pytestmark = pytest.mark.django_db(transaction=True)


def problems(page: Page) -> list[str]:
    found = accessibility_problems(page)
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        found.append("scrolls sideways")
    return [f"{page.url} {problem}" for problem in found]


@pytest.mark.parametrize(
    ("javascript", "viewport", "scheme"), [(False, DESK, "light"), (True, PHONE, "dark")]
)
def test_an_agent_receives_somebody(
    open_browser: Callable[..., Page], javascript: bool, viewport: dict[str, int], scheme: str
) -> None:
    agent = make_user("samira@exemple.test", groups=("Accueil",))
    board = make_board("Vos idées pour le quartier")
    make_idea(board, title="Une boîte à livres")
    page = open_browser(javascript=javascript, viewport=viewport, color_scheme=scheme)
    found: list[str] = []

    def look() -> None:
        if javascript:  # axe itself is a script
            found.extend(problems(page))

    sign_in(page, agent.email)
    page.get_by_role("link", name="Saisir pour quelqu’un").click()
    look()
    page.get_by_role("button", name="Retrouver").click()
    look()
    page.get_by_label("Prénom ou initiale").fill("Odette M.")
    page.get_by_role("button", name="Commencer").click()
    look()
    page.get_by_role("link", name="Vos idées pour le quartier").first.click()
    look()
    page.get_by_role("link", name="La personne a une idée").click()
    page.get_by_role("button", name="Envoyer l’idée").click()
    look()
    page.get_by_label("Titre de l’idée").fill("Un banc devant l’école")
    page.get_by_label("L’idée, avec les mots").fill("À l’ombre, pour attendre les enfants.")
    page.get_by_role("button", name="Envoyer l’idée").click()
    look()
    page.goto(reverse("desk_board", args=[board.slug]))
    page.get_by_label("Des mots, ou le numéro").fill("livres")
    page.get_by_role("button", name="Chercher").last.click()
    page.get_by_role("link", name="Une boîte à livres").click()
    page.get_by_role("button", name="La personne soutient").click()
    look()
    page.get_by_role("button", name="Envoyer le commentaire").click()
    look()
    page.get_by_role("button", name="Terminer").click()
    expect(page.locator(".desk-slip__code")).to_be_visible()
    look()
    page.get_by_role("button", name="C’est remis").click()
    expect(page.get_by_text("Qui recevez-vous")).to_be_visible()
    page.goto(reverse("desk_log"))
    look()
    assert found == []
    assert DeskEntry.objects.count() == 2
    assert Support.objects.get().entered_by == agent


@pytest.mark.parametrize(
    ("javascript", "viewport", "scheme"), [(False, PHONE, "light"), (True, PHONE, "dark")]
)
def test_somebody_types_a_printed_code_then_claims_it(
    open_browser: Callable[..., Page], javascript: bool, viewport: dict[str, int], scheme: str
) -> None:
    board = make_board("Le jardin des Tilleuls", slug="tilleuls", who="codes")
    resident = make_user("nadia@exemple.test")
    batch, seed = make_batch(board=board, label="Résidence", count=1, created_by=resident)
    (code,) = printed_codes(batch=batch, seed=seed)
    page = open_browser(javascript=javascript, viewport=viewport, color_scheme=scheme)
    found: list[str] = []

    def look() -> None:
        if javascript:
            found.extend(problems(page))

    page.goto(board.url)
    look()
    page.get_by_role("link", name="Entrer mon code").click()
    look()
    page.get_by_label("Votre code").fill("7KQM")
    page.get_by_role("button", name="Continuer").click()
    look()
    page.get_by_label("Votre code").fill(shown(code).lower())
    page.get_by_role("button", name="Continuer").click()
    expect(page.get_by_text("Vous participez avec un code imprimé.")).to_be_visible()
    look()
    page.goto(reverse("code_entry", args=[board.slug]))
    look()
    page.get_by_role("button", name="Ce n’est plus moi").click()
    expect(page.get_by_label("Votre code")).to_be_visible()
    sign_in(page, resident.email)
    page.goto(reverse("claim"))
    look()
    page.get_by_label("Votre code").fill(code)
    page.get_by_role("button", name="Reprendre à mon nom").click()
    expect(page.get_by_text("C’est fait.")).to_be_visible()
    assert found == []


def test_the_poster_and_the_sheet_of_codes(open_browser: Callable[..., Page]) -> None:
    board = make_board("Le jardin des Tilleuls", slug="tilleuls", who="codes")
    make_idea(board, title="Une boîte à livres")
    publisher = make_user("communication@exemple.test", groups=("Communication",))
    page = open_browser()
    found: list[str] = []
    page.goto(board.url)
    page.get_by_role("link", name="Imprimer l’affiche de la semaine").click()
    found += problems(page)
    page.get_by_role("link", name="Page à imprimer A4").click()
    found += problems(page)
    sign_in(page, publisher.email)
    page.goto("/admin/codes/")
    page.get_by_label("Pour qui").fill("Résidence des Tilleuls")
    page.get_by_label("Combien de codes").fill("12")
    page.get_by_role("button", name="Créer les codes").click()
    expect(page.locator(".slip__code")).to_have_count(12)
    found += problems(page)
    page.get_by_role("button", name="refermer la feuille").click()
    page.get_by_role("rowheader", name="Résidence des Tilleuls").wait_for()
    assert found == []
