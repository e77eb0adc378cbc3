"""Someone who never saw the admin publishes an action, following only what the screen says."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from actions.models import ActionPage
from tests.browser.conftest import accessibility_problems, sign_in
from tests.browser.small_town import build_small_town
from tests.factories import make_action, picture_file

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "le-cafe.jpg"
    path.write_bytes(picture_file().read())
    return path


def choose_a_picture(page: Page, photo: Path) -> None:
    """From the button of the form to the picture on it, once it is described."""
    page.get_by_role("button", name="Choisir une image").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("tab", name="Transférer").click()
    upload(dialog, photo)
    expect(dialog).to_contain_text("Dites ce que montre l’image")
    dialog.get_by_label("Ce que montre l’image").fill("Des voisins autour d’une table")
    upload(dialog, photo)
    expect(dialog).to_be_hidden()


def upload(dialog: Locator, photo: Path) -> None:
    dialog.get_by_label("Fichier").set_input_files(photo)
    expect(dialog.get_by_label("Titre")).to_have_value("le-cafe")  # Wagtail takes it from the file
    dialog.get_by_role("button", name="Transférer").click()


def test_first_day(open_browser: Callable[..., Page], photo: Path) -> None:
    town = build_small_town()
    page = open_browser()
    sign_in(page, town.communication.email)
    page.goto("/admin/")
    expect(page.get_by_role("heading", name="Que voulez-vous publier")).to_be_visible()
    page.get_by_role("link", name="Une action").click()

    page.get_by_role("textbox", name="Titre").first.fill("Le café des voisins")
    page.get_by_label("Culture", exact=True).check()
    choose_a_picture(page, photo)

    # Seen before anyone else does.
    page.get_by_role("button", name="Afficher/masquer la prévisualisation").click()
    preview = page.frame_locator("#w-preview-iframe")
    expect(preview.get_by_role("heading", level=1)).to_have_text("Le café des voisins")

    page.get_by_role("button", name="Publier").click()
    # Wagtail's words differ with whether the draft had saved itself before.
    told = re.compile(r"Le café des voisins\s»\s(créée et|a été) publiée")
    expect(page.get_by_text(told)).to_be_visible()
    action = ActionPage.objects.get(title="Le café des voisins")
    assert action.live
    assert action.picture.description == "Des voisins autour d’une table"
    assert [theme.slug for theme in action.theme_list] == ["culture"]

    page.goto(action.relative_url(None))
    expect(page.get_by_role("heading", level=1)).to_have_text("Le café des voisins")
    expect(page.get_by_alt_text("Des voisins autour d’une table")).to_be_visible()


def test_screens_of_ours_have_no_accessibility_problem(open_browser: Callable[..., Page]) -> None:
    town = build_small_town()
    make_action("Fiche à relire", review_on="2026-01-02", limits='<p><a href="/x/">là</a></p>')
    page = open_browser()
    sign_in(page, town.communication.email)
    addresses = [
        "/admin/",
        "/admin/redaction/listes/a-relire/",
        "/admin/redaction/liens-casses/",
        "/admin/actions_listing/",
        "/admin/events_listing/",
    ]
    found = {}
    for address in addresses:
        page.goto(address)
        page.wait_for_load_state("load")
        if problems := accessibility_problems(page):
            found[address] = problems
    assert found == {}


def test_still_right_in_one_click(open_browser: Callable[..., Page]) -> None:
    town = build_small_town()
    make_action("Fiche à relire", review_on="2026-01-02")
    page = open_browser()
    sign_in(page, town.communication.email)
    page.goto("/admin/")
    page.get_by_role("button", name=re.compile("Fiche à relire")).click()
    expect(page.get_by_text("est toujours juste", exact=False)).to_be_visible()
    expect(page.get_by_text("Aucune fiche à relire ce mois-ci.")).to_be_visible()
