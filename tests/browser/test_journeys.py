"""The main journeys, clicked through as the people they are for."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from actions.models import ActionPage
from core.search import registry
from participation.models import Idea, IdeaStatus, Support
from tests.browser.conftest import PHONE, accessibility_problems, sign_in
from tests.browser.small_town import build_small_town
from tests.factories import PASSWORD, picture_file

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("javascript", [True, False])
def test_a_visitor_writes_an_idea_signs_up_and_sends_it(
    open_browser: Callable[..., Page], javascript: bool
) -> None:
    town = build_small_town()
    page = open_browser(javascript=javascript, viewport=PHONE)
    page.goto(town.addresses["board"])
    page.get_by_role("link", name="Proposer une idée").first.click()
    page.get_by_label("Titre de votre idée").fill("Une boîte à livres")
    page.get_by_label("Votre idée", exact=False).last.fill("Une boîte à livres près du lavoir.")
    page.get_by_label("Culture").check()
    page.locator("input[name=picture]").set_input_files(
        {"name": "p.jpg", "mimeType": "image/jpeg", "buffer": picture_file().read()}
    )
    page.wait_for_timeout(1200)  # a person takes longer than a robot
    page.get_by_role("button", name="Envoyer mon idée").click()
    page.get_by_label("E-mail").fill("personne@exemple.test")
    page.get_by_label("Mot de passe").fill("pas le bon")
    page.get_by_role("button", name="Se connecter").click()
    page.get_by_role("link", name="Je n’ai pas encore de compte").click()
    page.get_by_label("Nom affiché").fill("Lucie D.")
    page.get_by_label("E-mail").fill("lucie@exemple.test")
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Créer mon compte").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Proposer une idée")
    expect(page.get_by_label("Titre de votre idée")).to_have_value("Une boîte à livres")
    expect(page.get_by_label("Culture")).to_be_checked()
    expect(page.locator("main")).to_contain_text("Votre photo est gardée")
    page.get_by_role("button", name="Aperçu").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Aperçu de votre idée")
    if javascript:
        assert accessibility_problems(page) == []
    page.get_by_role("button", name="Envoyer mon idée").click()
    expect(page.locator("main")).to_contain_text("relecture")
    idea = Idea.objects.get(title="Une boîte à livres")
    assert idea.status == IdeaStatus.PENDING
    assert idea.author.display_name == "Lucie D."
    assert idea.picture is not None


def test_ideas_alike_are_shown_beside_the_title_while_one_writes(
    open_browser: Callable[..., Page],
) -> None:
    town = build_small_town()
    registry.changed(town.idea)
    page = open_browser()
    page.goto(f"/participer/{town.board.slug}/proposer/")
    expect(page.locator(".similar")).to_have_count(0)
    page.get_by_label("Titre de votre idée").fill(town.idea.title)
    expect(page.locator(".similar")).to_contain_text(town.idea.title)
    assert accessibility_problems(page) == []
    page.get_by_label("Titre de votre idée").fill("Tout autre chose vraiment")
    expect(page.locator(".similar")).to_have_count(0)


def test_moderator_publishes_and_a_resident_supports_once_then_withdraws(
    open_browser: Callable[..., Page],
) -> None:
    town = build_small_town()
    idea = town.idea
    Idea.objects.filter(pk=idea.pk).update(status=IdeaStatus.PENDING, author=None)

    desk = open_browser()
    sign_in(desk, town.moderator.email)
    desk.goto("/admin/")
    desk.get_by_role("link", name="Idées").first.click()
    desk.get_by_role("link", name=idea.title).first.click()
    desk.get_by_role("link", name="Publier").first.click()
    desk.get_by_role("button", name="Publier").click()
    idea.refresh_from_db()
    assert idea.status == IdeaStatus.PUBLISHED

    phone = open_browser(javascript=False, viewport=PHONE)
    phone.goto(idea.get_absolute_url())
    phone.locator(".support-box").get_by_role("link", name="Se connecter").click()
    phone.get_by_label("E-mail").fill(town.resident.email)
    phone.get_by_label("Mot de passe").fill(PASSWORD)
    phone.get_by_role("button", name="Se connecter").click()
    phone.get_by_role("button", name="Je soutiens cette idée").click()
    expect(phone.locator(".support-box__count")).to_contain_text("2 soutiens")
    assert Support.objects.filter(idea=idea, resident=town.resident).count() == 1
    phone.get_by_role("button", name="Retirer mon soutien").click()
    expect(phone.locator(".support-box__count")).to_contain_text("1 soutien")


def test_resident_finds_actions_by_theme(open_browser: Callable[..., Page]) -> None:
    town = build_small_town()
    page = open_browser(javascript=False)
    page.goto("/")
    page.get_by_role("link", name="Intergénérationnel").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Intergénérationnel")
    page.get_by_role("link", name="Jardin partagé").first.click()
    expect(page).to_have_url(re.compile(re.escape(town.addresses["action"]) + "$"))


def test_communication_publishes_an_action(open_browser: Callable[..., Page]) -> None:
    town = build_small_town()
    page = open_browser()
    sign_in(page, town.communication.email)
    index = ActionPage.objects.get().get_parent()
    page.goto(f"/admin/pages/add/actions/actionpage/{index.pk}/")
    page.get_by_role("textbox", name="Titre").first.fill("Le café des voisins")
    page.get_by_role("textbox", name="Structure organisatrice").fill("La Passerelle")
    page.get_by_role("button", name="Plus d'actions").last.click()
    page.get_by_role("button", name="Publier").click()
    page.wait_for_url("**/admin/pages/**")
    action = ActionPage.objects.get(title="Le café des voisins")
    assert action.live
    page.goto(action.relative_url(None))
    expect(page.get_by_role("heading", level=1)).to_have_text("Le café des voisins")
