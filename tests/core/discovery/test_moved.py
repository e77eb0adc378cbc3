"""Old addresses: pages that moved or were renamed, and addresses copied by hand."""

import pytest
from django.db import connection
from django.test import Client, TestCase
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from core.discovery.moved import respelled
from home.models import HomePage, PlainPage
from tests.factories import add_page, make_action, make_event, make_news, make_partner

pytestmark = pytest.mark.django_db


def rename(page: Page, slug: str) -> None:
    page = page.specific
    page.slug = slug
    # Wagtail tells of a new slug once it is committed.
    with TestCase.captureOnCommitCallbacks(execute=True):
        page.save_revision().publish()


def leads_to(client: Client, address: str) -> str:
    """Where an address leads, in one permanent step, to a page that is there."""
    response = client.get(address)
    assert response.status_code == 301, address
    target = response["Location"]
    assert client.get(target).status_code == 200
    return target


def test_a_renamed_page_is_found_at_its_old_address(client: Client) -> None:
    rename(make_action(), "potager")
    assert leads_to(client, "/actions/jardin-partage/") == "/actions/potager/"


def test_a_page_renamed_twice_is_found_in_one_step(client: Client) -> None:
    action = make_action()
    rename(action, "potager")
    rename(Page.objects.get(pk=action.pk), "verger")
    assert leads_to(client, "/actions/jardin-partage/") == "/actions/verger/"
    assert leads_to(client, "/actions/potager/") == "/actions/verger/"


def test_a_renamed_list_takes_its_pages_along(client: Client) -> None:
    make_action()
    rename(Page.objects.get(slug="actions"), "projets")
    assert leads_to(client, "/actions/") == "/projets/"
    assert leads_to(client, "/actions/jardin-partage/") == "/projets/jardin-partage/"


def test_the_query_goes_along(client: Client) -> None:
    make_action(themes=["culture"])
    rename(Page.objects.get(slug="actions"), "projets")
    target = leads_to(client, "/actions/?theme=culture&page=1")
    assert target == "/projets/?theme=culture&page=1"


def test_a_moved_page_takes_its_children_along(client: Client) -> None:
    home = HomePage.objects.get()
    services = add_page(home, PlainPage(title="Services"))
    nursery = add_page(home, PlainPage(title="Crèche"))
    add_page(nursery, PlainPage(title="Horaires"))
    Page.objects.get(pk=nursery.pk).specific.move(
        Page.objects.get(pk=services.pk), pos="last-child"
    )
    assert leads_to(client, "/creche/") == "/services/creche/"
    assert leads_to(client, "/creche/horaires/") == "/services/creche/horaires/"


def test_an_event_moved_to_its_partner_is_found(client: Client) -> None:
    event, partner = make_event("Bal"), make_partner("Les Amis")
    Page.objects.get(pk=event.pk).specific.move(Page.objects.get(pk=partner.pk), pos="last-child")
    assert leads_to(client, "/agenda/bal/") == "/partenaires/les-amis/bal/"


def test_a_page_that_came_back_is_simply_there(client: Client) -> None:
    action = make_action()
    rename(action, "potager")
    rename(Page.objects.get(pk=action.pk), "jardin-partage")
    assert client.get("/actions/jardin-partage/").status_code == 200
    assert leads_to(client, "/actions/potager/") == "/actions/jardin-partage/"


def test_a_page_that_came_back_and_was_unpublished_does_not_loop(client: Client) -> None:
    action = make_action()
    rename(action, "potager")
    rename(Page.objects.get(pk=action.pk), "jardin-partage")
    Page.objects.get(pk=action.pk).specific.unpublish()
    for address in ("/actions/jardin-partage/", "/actions/potager/"):
        assert client.get(address).status_code == 404


def test_a_renamed_page_taken_offline_is_not_found(client: Client) -> None:
    action = make_action()
    rename(action, "potager")
    Page.objects.get(pk=action.pk).specific.unpublish()
    assert client.get("/actions/jardin-partage/").status_code == 404


def test_a_redirection_to_itself_is_not_followed(client: Client) -> None:
    Redirect.add_redirect("/ancienne/", redirect_to="http://testserver/ancienne")
    assert client.get("/ancienne/").status_code == 404
    Redirect.add_redirect("/boucle/", redirect_to="http://testserver/boucle/?q=1")
    assert client.get("/boucle/").status_code == 404


def test_a_redirection_of_the_editors_is_followed(client: Client) -> None:
    make_news()
    Redirect.add_redirect("/lettre", redirect_to="https://ailleurs.example/", is_permanent=False)
    response = client.get("/lettre/?numero=3")
    assert (response.status_code, response["Location"]) == (
        302,
        "https://ailleurs.example/?numero=3",
    )


def test_a_redirection_for_one_query_does_not_repeat_it(client: Client) -> None:
    make_news()
    Redirect.add_redirect("/index.php?id=3", redirect_to="/actualites/le-pont-rouvre/")
    assert leads_to(client, "/index.php?id=3") == "/actualites/le-pont-rouvre/"


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/Actions/Jardin-Partage/", "/actions/jardin-partage/"),
        ("/actions/jardin-partagé/", "/actions/jardin-partage/"),
        ("/actions/jardin%20partage", "/actions/jardin-partage/"),
        ("/ACTIONS/?theme=culture", "/actions/?theme=culture"),
        ("/actions//jardin-partage/", "/actions/jardin-partage/"),
        ("/Themes/Culture/", "/themes/culture/"),
        ("/Recherche/?q=%C3%89t%C3%A9", "/recherche/?q=%C3%89t%C3%A9"),
    ],
)
def test_an_address_in_another_spelling_is_found(client: Client, address: str, target: str) -> None:
    make_action()
    response = client.get(address, follow=True)
    assert response.status_code == 200
    path, _mark, query = target.partition("?")
    assert response.request["PATH_INFO"] == path
    assert response.request["QUERY_STRING"] == query


def test_an_address_without_its_slash_is_found(client: Client) -> None:
    make_action()
    assert leads_to(client, "/actions/jardin-partage") == "/actions/jardin-partage/"


@pytest.mark.parametrize(
    "address",
    [
        "/NULLE-PART/",
        "/Themes/Inconnu/",
        "/PARTICIPER/x/IDEES/99999999/",
        "/Admin/Nulle-Part/",
        "/É/" + "à" * 300 + "/",
        "/%2e%2e/%2E%2E/",
        "/%5Cexemple.test/",
        "/%00É/",
        "/" + "%F0%9F%98%80" * 40 + "/",
    ],
)
def test_an_address_that_leads_nowhere_is_not_redirected(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_no_redirection_leaves_the_site(client: Client) -> None:
    response = client.get("//Exemple.Test/actions/")
    assert not response.get("Location", "/").startswith("//")


def test_respelling_twice_changes_nothing() -> None:
    for path in ("/Été/Œuvre d’art/", "/a//b", "/X.PHP", "/..//", "/é\u202eà/", "/__a__/"):
        assert respelled(respelled(path)) == respelled(path)


def test_a_post_is_never_redirected(client: Client) -> None:
    rename(make_action(), "potager")
    assert client.post("/actions/jardin-partage/").status_code == 404


def test_a_page_not_found_costs_few_queries(client: Client) -> None:
    client.get("/Nulle-Part/deux-mots/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/Nulle-Part/deux-mots/?a=1")
    assert len(queries) <= 10
