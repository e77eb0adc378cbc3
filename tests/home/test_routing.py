"""How an address finds its page."""

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from home.models import HomePage, PlainPage
from tests.factories import add_page, make_action, make_news

pytestmark = pytest.mark.django_db


def test_a_page_is_found_however_deep(client: Client) -> None:
    parent = add_page(HomePage.objects.get(), PlainPage(title="Services"))
    child = add_page(parent, PlainPage(title="Crèche"))
    add_page(child, PlainPage(title="Horaires"))
    html = client.get("/services/creche/horaires/").content.decode()
    assert '<a href="/services/creche/">Crèche</a>' in html


def test_an_address_must_fit_whole(client: Client) -> None:
    make_action("Bal")
    for path in ("/bal/", "/actions/bal/bal/", "/agenda/bal/", "/actions/inconnu/"):
        assert client.get(path).status_code == 404, path


def test_a_draft_is_not_found(client: Client) -> None:
    make_action("Bal", live=False)
    assert client.get("/actions/bal/").status_code == 404


def test_a_private_page_asks_to_sign_in(client: Client) -> None:
    page = make_action("Bal")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert client.get("/actions/bal/").status_code == 302
    assert client.get("/actions/").status_code == 200


def test_a_page_below_a_private_one_is_private(client: Client) -> None:
    page = make_action("Bal")
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")
    assert client.get("/actions/bal/").status_code == 302


def test_a_private_site_asks_to_sign_in_from_the_front_page_on(client: Client) -> None:
    make_news("Neige")
    PageViewRestriction.objects.create(page=HomePage.objects.get(), restriction_type="login")
    assert client.get("/").status_code == 302
    assert client.get("/actualites/neige/").status_code == 302
