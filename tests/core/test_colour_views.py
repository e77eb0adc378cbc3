"""The style sheet and the icon in the town's colour."""

import re

import pytest
from django.test import Client
from wagtail.models import Site

from core import colours
from core.models import SiteSettings

pytestmark = pytest.mark.django_db

ACCENT = "#7a1f47"


@pytest.fixture
def coloured_town() -> SiteSettings:
    settings = SiteSettings.for_site(Site.objects.get())
    settings.accent = ACCENT
    settings.save()
    return settings


def linked(html: str, name: str) -> str:
    found = re.search(rf'href="(/{name}[^"]*)"', html)
    assert found is not None
    return found[1].replace("&amp;", "&")


def test_a_town_without_a_colour_links_no_style_sheet_of_its_own(client: Client) -> None:
    html = client.get("/").text
    assert "couleurs.css" not in html
    assert "img/favicon.svg" in html


@pytest.mark.usefixtures("coloured_town")
def test_every_page_links_the_colour_and_the_browser_keeps_it_a_year(client: Client) -> None:
    response = client.get(linked(client.get("/agenda/").text, "couleurs.css"))
    assert response["Content-Type"] == "text/css; charset=utf-8"
    assert "max-age=31536000" in response["Cache-Control"]
    assert "immutable" in response["Cache-Control"]
    assert response.text == colours.palette(ACCENT).stylesheet()
    assert not response.cookies


def test_a_new_colour_has_a_new_address(client: Client, coloured_town: SiteSettings) -> None:
    before = linked(client.get("/").text, "couleurs.css")
    coloured_town.accent = "#08348a"
    coloured_town.save()
    assert linked(client.get("/").text, "couleurs.css") != before


@pytest.mark.usefixtures("coloured_town")
def test_the_icon_takes_the_colour(client: Client) -> None:
    response = client.get(linked(client.get("/").text, "icone.svg"))
    assert response["Content-Type"] == "image/svg+xml"
    assert colours.palette(ACCENT).tone_deep in response.text


@pytest.mark.usefixtures("coloured_town")
def test_without_a_colour_in_the_address_it_is_the_one_of_the_town_for_a_while(
    client: Client,
) -> None:
    response = client.get("/couleurs.css")
    assert response.text == colours.palette(ACCENT).stylesheet()
    assert "max-age=300" in response["Cache-Control"]


@pytest.mark.parametrize("asked", ["ffff00", "rouge", "%00", "08348a;}body{}", "x" * 5000])
def test_an_odd_colour_makes_an_empty_sheet(client: Client, asked: str) -> None:
    response = client.get(f"/couleurs.css?c={asked}&v=1")
    assert (response.status_code, response.text) == (200, "")
    assert "immutable" not in response["Cache-Control"]
