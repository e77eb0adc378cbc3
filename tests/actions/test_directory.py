"""The directory of partners, its filters, and the map that says the same."""

from datetime import time
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.checks import run_checks
from django.http import HttpResponse, QueryDict
from django.test import Client, RequestFactory
from pytest_django import Settings
from wagtail.models import PageViewRestriction
from whitenoise.middleware import WhiteNoiseMiddleware

from actions.filters import PartnerFilters
from actions.models import OpeningHours, PartnerIndexPage, PartnerPage, PartnerService
from tests.actions.partners import MOST_QUERIES, count_queries, read, rich_partner
from tests.factories import make_partner
from tests.pmtiles import extract

pytestmark = pytest.mark.django_db


def filters(query: str = "") -> PartnerFilters:
    return PartnerFilters(QueryDict(query))


def counts(listing: PartnerFilters, name: str) -> dict[str, int]:
    (facet,) = [facet for facet in listing.facets if facet.name == name]
    return {option.label: option.count for option in facet.options}


def opened(title: str, *weekdays: int, kinds: tuple[str, ...] = ()) -> PartnerPage:
    partner = make_partner(title)
    for weekday in weekdays:
        for opens in (9, 14):
            OpeningHours.objects.create(
                page=partner, weekday=weekday, opens=time(opens), closes=time(opens + 2)
            )
    for kind in kinds:
        PartnerService.objects.create(page=partner, name="Un", description="Une aide.", kind=kind)
    return partner


def test_the_directory_is_narrowed_by_day() -> None:
    opened("Lundi et mardi", 0, 1)
    opened("Mardi", 1)
    opened("Jamais")
    listing = filters("jour=lundi")
    assert [partner.title for partner in listing.page] == ["Lundi et mardi"]
    assert counts(listing, "jour") == {"Lundi": 1, "Mardi": 2}


def test_the_directory_is_narrowed_by_what_is_offered() -> None:
    opened("Atelier", kinds=("atelier", "atelier"))
    opened("Les deux", kinds=("atelier", "information"))
    opened("Sans type", kinds=("",))
    listing = filters("offre=atelier")
    assert [partner.title for partner in listing.page] == ["Atelier", "Les deux"]
    assert counts(listing, "offre") == {"Atelier": 2, "Information": 1}


def test_words_are_sought_in_the_services_too() -> None:
    rich_partner()
    make_partner("Autre")
    assert [partner.title for partner in filters("q=parcelle").page] == ["Les Mains vertes"]


def test_unknown_days_are_left_aside() -> None:
    opened("Lundi", 0)
    assert filters("jour=octidi&offre=rien").count == 1


@pytest.mark.parametrize("path", ["/partenaires/?jour=lundi&offre=atelier", "/partenaires/carte/"])
def test_the_directory_takes_few_queries(client: Client, settings: Settings, path: str) -> None:
    settings.MAP_TILES = "/carte.pmtiles"
    opened("P", 0, kinds=("atelier",))
    few = count_queries(client, path)
    for number in range(12):
        opened(f"P {number}", 0, kinds=("atelier",))
    assert count_queries(client, path) == few
    assert few <= MOST_QUERIES


@pytest.fixture
def tiles(settings: Settings) -> None:
    settings.MAP_TILES = "/carte.pmtiles"


@pytest.mark.usefixtures("tiles")
def test_the_map_shows_the_same_partners_as_the_list(client: Client) -> None:
    rich_partner("Placé", category="association")
    make_partner("Pas placé", category="association")
    make_partner("Autre", category="health")
    html = read(client, "/partenaires/carte/?type=association")
    assert 'data-tiles="/carte.pmtiles"' in html
    assert html.count('data-latitude="46.7" data-longitude="-2.64"') == 1
    assert "Pas placé" in html.split("Sans emplacement sur la carte")[1]
    assert ">Autre<" not in html
    listing = read(client, "/partenaires/?type=association")
    assert 'href="/partenaires/carte/?type=association"' in listing
    assert 'href="/partenaires/?type=association"' in html


def test_without_an_extract_there_is_no_map_but_the_list_stays(
    client: Client, settings: Settings
) -> None:
    settings.MAP_TILES = ""
    rich_partner("Placé")
    assert "/partenaires/carte/" not in read(client, "/partenaires/")
    html = read(client, "/partenaires/carte/")
    assert "La carte n’est pas disponible pour le moment" in html
    assert ">Placé<" in html
    assert "leaflet" not in html


@pytest.mark.usefixtures("tiles")
def test_only_the_map_loads_the_map(client: Client) -> None:
    rich_partner()
    for address in ("/", "/partenaires/", "/partenaires/les-mains-vertes/"):
        assert "leaflet" not in read(client, address)
    assert "vendor/leaflet/leaflet.js" in read(client, "/partenaires/carte/")


@pytest.mark.usefixtures("tiles")
def test_the_map_hides_what_is_not_public(client: Client) -> None:
    rich_partner("Brouillon", live=False)
    assert "Brouillon" not in read(client, "/partenaires/carte/")


def test_a_private_directory_has_no_public_map(client: Client) -> None:
    PageViewRestriction.objects.create(
        page=PartnerIndexPage.objects.get(), restriction_type="login"
    )
    assert client.get("/partenaires/carte/").status_code == 404


@pytest.mark.parametrize("query", ["?type=%00", "?page=abc", "?jour=%27--", "?q=%00"])
def test_the_map_answers_odd_addresses(client: Client, query: str) -> None:
    assert client.get(f"/partenaires/carte/{query}").status_code == 200


@pytest.mark.parametrize(
    ("tiles", "refused"),
    [
        ("", False),
        ("/carte.pmtiles", False),
        ("https://tuiles.example/carte.pmtiles", True),
        ("//tuiles.example/carte.pmtiles", True),
    ],
)
def test_the_background_of_the_map_is_ours(settings: Settings, tiles: str, refused: bool) -> None:
    settings.MAP_TILES = tiles
    assert ("actions.E001" in [message.id for message in run_checks()]) == refused


def test_the_site_serves_an_extract_by_pieces(settings: Settings, tmp_path: Path) -> None:
    """As the map reads it: the header first, then what it points at."""
    assert django_settings.WHITENOISE_ROOT.is_dir()
    (tmp_path / "carte.pmtiles").write_bytes(extract())
    settings.WHITENOISE_ROOT = tmp_path
    server = WhiteNoiseMiddleware(lambda request: HttpResponse(status=404))
    request = RequestFactory().get("/carte.pmtiles", headers={"range": "bytes=0-6"})
    response = server(request)
    assert response.status_code == 206
    assert b"".join(response.streaming_content) == b"PMTiles"
    response.close()
