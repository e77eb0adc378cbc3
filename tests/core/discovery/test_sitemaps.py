"""The map of the site, the rules for crawlers and the address of the security contact."""

from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from core.discovery.sitemaps import PageSitemap
from core.models import SiteSettings
from core.search import registry
from participation.models import IdeaStatus
from tests.factories import make_action, make_board, make_event, make_idea, make_news

pytestmark = pytest.mark.django_db

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
SITE = settings.SITE_URL


def addresses(client: Client, path: str) -> list[str]:
    response = client.get(path)
    assert response.status_code == 200
    tree = ElementTree.fromstring(response.content)  # noqa: S314  # our own answer
    return [each.text.removeprefix(SITE) for each in tree.findall(".//s:loc", NAMESPACE)]


def test_the_index_names_its_sections(client: Client) -> None:
    assert addresses(client, "/sitemap.xml") == [
        "/sitemap-pages.xml",
        "/sitemap-idees.xml",
        "/sitemap-themes.xml",
    ]


def test_the_pages_are_those_that_anyone_may_read(client: Client) -> None:
    make_action()
    make_action("Brouillon", live=False)
    PageViewRestriction.objects.create(page=make_news("Privée"), restriction_type="login")
    make_event("Périmé", live=False, expired=True)
    found = addresses(client, "/sitemap-pages.xml")
    assert "/" in found
    assert "/actions/jardin-partage/" in found
    for hidden in ("brouillon", "privee", "perime"):
        assert not [address for address in found if hidden in address]


def test_every_address_of_the_map_is_there(client: Client) -> None:
    make_action(themes=["culture"])
    registry.changed(make_idea(make_board(), themes=["culture"]))
    sections = addresses(client, "/sitemap.xml")
    assert [client.get(section).status_code for section in sections] == [200, 200, 200]
    listed = [*addresses(client, sections[1]), *addresses(client, sections[2])]
    assert len(listed) == 2
    for address in ["/", "/actions/jardin-partage/", *listed]:
        assert client.get(address).status_code == 200, address


def test_the_ideas_are_those_that_anyone_may_read(client: Client) -> None:
    board = make_board()
    idea = make_idea(board)
    make_idea(board, title="Pas encore relue", status=IdeaStatus.PENDING)
    make_idea(make_board("Brouillon", live=False), title="Sur un brouillon")
    assert addresses(client, "/sitemap-idees.xml") == [idea.get_absolute_url()]


def test_the_themes_are_those_that_hold_something(client: Client) -> None:
    make_action(themes=["culture"])
    make_action("Brouillon", themes=["sport"], live=False)
    assert addresses(client, "/sitemap-themes.xml") == ["/themes/culture/"]


def test_a_page_says_when_it_last_changed(client: Client) -> None:
    make_action(last_published_at=datetime(2024, 3, 8, 23, 30, tzinfo=UTC))
    assert "<lastmod>2024-03-09</lastmod>" in client.get("/sitemap-pages.xml").text


def test_a_large_section_is_cut_into_pages(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert PageSitemap.limit == 50_000
    monkeypatch.setattr(PageSitemap, "limit", 8)
    listed = addresses(client, "/sitemap.xml")
    assert listed[:2] == ["/sitemap-pages.xml", "/sitemap-pages.xml?p=2"]
    every = [*addresses(client, listed[0]), *addresses(client, listed[1])]
    assert len(set(every)) == len(every) > 8
    assert client.get("/sitemap-pages.xml?p=3").status_code == 404


@pytest.mark.parametrize(
    "path", ["/sitemap.xml", "/sitemap-pages.xml", "/sitemap-idees.xml", "/sitemap-themes.xml"]
)
def test_ten_times_the_content_takes_the_same_queries(client: Client, path: str) -> None:
    board = make_board()

    def fill(rounds: int) -> None:
        for _round in range(rounds):
            stamp = str(timezone.now().timestamp()).replace(".", "-")
            make_action(f"Action {stamp}", themes=["culture"])
            make_idea(board, title=f"Une idée {stamp}")

    def count() -> int:
        addresses(client, path)
        with CaptureQueriesContext(connection) as queries:
            addresses(client, path)
        return len(queries)

    fill(1)
    few = count()
    assert few <= 8
    fill(9)
    assert count() == few


@pytest.mark.parametrize(
    "path", ["/sitemap-inconnu.xml", "/sitemap-pages.xml?p=x", "/sitemap-pages.xml?p=%00"]
)
def test_there_is_no_other_section(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_private_site_has_an_empty_map(client: Client) -> None:
    home = Site.objects.get().root_page
    PageViewRestriction.objects.create(page=home, restriction_type="login")
    assert addresses(client, "/sitemap-pages.xml") == []


def test_crawlers_are_told_where_the_map_is_and_what_to_leave(client: Client) -> None:
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.text.splitlines()
    assert f"Sitemap: {SITE}/sitemap.xml" in lines
    for path in ("/admin/", "/compte/", "/recherche/?"):
        assert f"Disallow: {path}" in lines
    assert not response.cookies


def test_a_security_contact_is_given_once_the_town_has_an_address(client: Client) -> None:
    assert client.get("/.well-known/security.txt").status_code == 404
    town = SiteSettings.for_site(Site.objects.get())
    town.email = "mairie@aubrelle.example"
    town.save()
    response = client.get("/.well-known/security.txt")
    assert "Contact: mailto:mairie@aubrelle.example" in response.text
    (expires,) = [line for line in response.text.splitlines() if line.startswith("Expires: ")]
    assert timezone.datetime.fromisoformat(expires.removeprefix("Expires: ")) > timezone.now()
