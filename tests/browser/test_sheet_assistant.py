"""« Importer une fiche » in a real browser: axe finds nothing, and it works without JavaScript."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from actions.models import ActionPage, EventPage
from tests.actions.sheets.free.samples import EVENT, GATHERINGS, PROJECT
from tests.browser.conftest import DESK, PHONE, accessibility_problems, sign_in
from tests.factories import make_user

pytestmark = pytest.mark.django_db(transaction=True)


def read_sheet(page: Page, text: str) -> None:
    page.goto("/admin/fiches/importer/")
    page.get_by_label("Le texte de la fiche").fill(text)
    page.get_by_role("button", name="Lire cette fiche").click()
    page.get_by_role("button", name="Créer").wait_for()


@pytest.mark.parametrize(("viewport", "scheme"), [(DESK, "light"), (PHONE, "dark")])
def test_axe_finds_nothing_on_any_screen(
    open_browser: Callable[..., Page], viewport: dict[str, int], scheme: str
) -> None:
    editor = make_user("communication@exemple.test", groups=("Communication",))
    page = open_browser(viewport=viewport, color_scheme=scheme)
    sign_in(page, editor.email)
    found = {}
    page.goto("/admin/fiches/importer/")
    found["give"] = accessibility_problems(page)
    page.get_by_role("button", name="Lire cette fiche").click()
    page.get_by_text("Collez un texte ou choisissez un fichier.").wait_for()
    found["refused"] = accessibility_problems(page)
    for name, text in (("project", PROJECT), ("event", EVENT)):
        read_sheet(page, text)
        found[name] = accessibility_problems(page)
        assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    page.get_by_role("button", name="Créer").click()
    page.get_by_text("1 brouillon créé").wait_for()
    found["result"] = accessibility_problems(page)
    assert {name: problems for name, problems in found.items() if problems} == {}


def test_a_sheet_is_imported_without_javascript(open_browser: Callable[..., Page]) -> None:
    editor = make_user("communication@exemple.test", groups=("Communication",))
    page = open_browser(javascript=False)
    sign_in(page, editor.email)
    read_sheet(page, GATHERINGS)
    page.get_by_label("Titre de la page").fill("Les lampions")
    page.get_by_role("button", name="Mettre à jour cet aperçu").click()
    expect(page.get_by_label("Titre de la page")).to_have_value("Les lampions")
    page.get_by_role("button", name="Créer les 4 brouillons").click()
    expect(page.get_by_role("link", name="Modifier")).to_have_count(4)
    assert ActionPage.objects.get().title == "Les lampions"
    assert EventPage.objects.count() == 3
