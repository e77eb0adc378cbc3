"""The furniture of every page is read once, and again as soon as an editor changes it."""

import re

import pytest
from django.conf import LazySettings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction, Site

from core.models import LegalSettings, SiteSettings
from core.models.settings import FooterItem, HeaderItem, SocialLink
from tests.factories import make_action, make_picture

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


def write_menu(*items: HeaderItem) -> None:
    settings = settings_of_the_town()
    settings.header_items = list(items)
    settings.save()


def menu_of(client: Client, address: str = "/") -> list[str]:
    nav = client.get(address).text.split('class="container site-nav"')[1].split("</nav>")[0]
    return re.findall(r'class="menu__link" href="([^"]+)"', nav)


def page_named(slug: str) -> Page:
    return Page.objects.get(slug=slug, depth=3)


def test_chosen_entries_take_the_place_of_the_pages_below_home(client: Client) -> None:
    write_menu(HeaderItem(page=page_named("agenda")), HeaderItem(address="/themes/", label="T"))
    assert menu_of(client) == ["/agenda/", "/themes/"]


def test_entry_of_a_page_shows_its_title_until_it_has_words(client: Client) -> None:
    write_menu(
        HeaderItem(page=page_named("agenda")), HeaderItem(page=page_named("actions"), label="Agir")
    )
    html = client.get("/").text
    assert ">Agenda</a>" in html
    assert ">Agir</a>" in html


def test_entry_of_an_unpublished_page_is_left_out_at_once(client: Client) -> None:
    write_menu(HeaderItem(page=page_named("agenda")), HeaderItem(page=page_named("actions")))
    client.get("/")
    page_named("agenda").specific.unpublish()
    assert menu_of(client) == ["/actions/"]


def test_entry_of_a_private_page_is_left_out_at_once(client: Client) -> None:
    write_menu(HeaderItem(page=page_named("agenda")), HeaderItem(page=page_named("actions")))
    client.get("/")
    PageViewRestriction.objects.create(page=page_named("agenda"), restriction_type="login")
    assert menu_of(client) == ["/actions/"]


def test_deleted_page_takes_its_entry_with_it(client: Client) -> None:
    write_menu(HeaderItem(page=page_named("agenda")), HeaderItem(page=page_named("actions")))
    client.get("/")
    page_named("agenda").delete()
    assert menu_of(client) == ["/actions/"]


def test_only_the_closest_entry_is_current(client: Client) -> None:
    make_action("Jardin partagé")
    write_menu(
        HeaderItem(page=Page.objects.get(depth=2), label="Accueil"),
        HeaderItem(page=page_named("actions")),
        HeaderItem(page=Page.objects.get(slug="jardin-partage")),
    )
    html = client.get("/actions/jardin-partage/").text.split("<main")[0]
    assert 'href="/actions/jardin-partage/" aria-current="page"' in html
    assert 'href="/actions/" aria-current' not in html
    assert 'href="/" aria-current' not in html
    assert 'href="/" aria-current="page"' in client.get("/").text


def test_the_section_of_a_page_below_is_current(client: Client) -> None:
    make_action("Jardin partagé")
    assert 'href="/actions/" aria-current="true"' in client.get("/actions/jardin-partage/").text


def test_the_footer_links_say_the_state_of_accessibility(client: Client) -> None:
    assert ">Accessibilité\u00a0: non conforme</a>" in client.get("/").text
    legal = LegalSettings.for_site(Site.objects.get())
    legal.status = "partial"
    legal.save()
    assert ">Accessibilité\u00a0: partiellement conforme</a>" in client.get("/").text


def test_the_logo_is_silent_and_has_its_size(client: Client) -> None:
    settings = settings_of_the_town()
    settings.logo = make_picture("Logo")
    settings.save()
    tag = re.search(r'<img class="site-brand__logo"[^>]*>', client.get("/").text)
    assert tag is not None
    assert 'alt=""' in tag[0]
    assert 'width="90" height="56"' in tag[0]


def test_a_lost_logo_breaks_no_page(client: Client) -> None:
    settings = settings_of_the_town()
    settings.logo = make_picture("Logo")
    settings.save()
    settings.logo.file.storage.delete(settings.logo.file.name)
    response = client.get("/")
    assert response.status_code == 200
    assert "site-brand__logo" not in response.text


def test_a_full_footer_costs_no_more_than_an_empty_one(client: Client) -> None:
    def queries() -> int:
        client.get("/agenda/")
        with CaptureQueriesContext(connection) as captured:
            client.get("/agenda/")
        return len(captured)

    bare = queries()
    settings = settings_of_the_town()
    settings.accent, settings.logo = "#7a1f47", make_picture("Logo")
    settings.header_items = [HeaderItem(page=page_named("agenda")) for _ in range(9)]
    settings.footer_items = [FooterItem(address=f"/{n}/", label=str(n)) for n in range(12)]
    settings.social_links = [SocialLink(network="x", url="https://x.example/") for _ in range(9)]
    settings.save()
    assert queries() == bare


def test_another_site_has_its_own_name_and_menu(settings: LazySettings) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    other = Site.objects.create(hostname="autre.test", root_page=page_named("agenda"))
    SiteSettings.objects.create(site=other, name="Autre ville")
    assert "Autre ville" in Client(headers={"host": "autre.test"}).get("/").text
    assert "Autre ville" not in Client().get("/").text
