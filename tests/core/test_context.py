"""The furniture of every page is read once, and again as soon as an editor changes it."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site

from core.models import SiteSettings

pytestmark = pytest.mark.django_db


def settings_of_the_town() -> SiteSettings:
    return SiteSettings.for_site(Site.objects.get())


def test_menu_and_footer_list_the_pages_below_home(client: Client) -> None:
    html = client.get("/").text
    assert 'href="/agenda/"' in html
    assert 'href="/mentions-legales/"' in html


def test_current_page_is_told_in_the_menu(client: Client) -> None:
    assert 'href="/agenda/" aria-current' in client.get("/agenda/").text
    assert 'href="/agenda/" aria-current' not in client.get("/actions/").text


def test_changed_settings_show_at_once(client: Client) -> None:
    client.get("/")
    settings = settings_of_the_town()
    settings.name = "Aubrelle"
    settings.save()
    assert "Aubrelle" in client.get("/").text


def test_renamed_page_shows_at_once_in_the_menu(client: Client) -> None:
    client.get("/")
    agenda = Page.objects.get(slug="agenda").specific
    agenda.title = "Les rendez-vous"
    agenda.save_revision().publish()
    assert "Les rendez-vous" in client.get("/").text


def test_unpublished_page_leaves_the_menu_at_once(client: Client) -> None:
    client.get("/")
    Page.objects.get(slug="agenda").specific.unpublish()
    assert 'href="/agenda/"' not in client.get("/actions/").text


def test_deleted_page_leaves_the_menu_at_once(client: Client) -> None:
    client.get("/")
    Page.objects.get(slug="partenaires").delete()
    assert 'href="/partenaires/"' not in client.get("/actions/").text


def test_furniture_costs_no_query_once_read(client: Client) -> None:
    client.get("/mentions-legales/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/mentions-legales/")
    assert not [query for query in queries if "core_sitesettings" in query["sql"]]
