"""What search engines read of a theme."""

import pytest
from django.conf import settings
from django.test import Client

from core.models import Theme
from tests.core.discovery.reading import description, node_of, open_graph, read
from tests.factories import make_action

pytestmark = pytest.mark.django_db


def test_a_theme_is_a_collection_of_what_it_shows(client: Client) -> None:
    make_action("Musique & <danse>", slug="musique", themes=["culture"])
    page = node_of(read(client, "/themes/culture/"), "CollectionPage")
    (item,) = page["mainEntity"]["itemListElement"]
    assert item["name"] == "Musique & <danse>"
    assert item["url"] == f"{settings.SITE_URL}/actions/musique/"


def test_a_theme_is_described_by_its_introduction(client: Client) -> None:
    Theme.objects.filter(slug="culture").update(introduction="Chanter, lire, peindre.")
    assert description(read(client, "/themes/culture/")) == "Chanter, lire, peindre."
    Theme.objects.filter(slug="culture").update(introduction="")
    assert description(read(client, "/themes/culture/")).startswith("Culture\u00a0:")


def test_a_theme_is_shared_with_its_own_picture_and_followed_by_its_feeds(client: Client) -> None:
    make_action(themes=["culture"])
    html = read(client, "/themes/culture/")
    assert "/partage/theme-" in open_graph(html)["og:image"]
    assert 'href="/themes/culture/flux.rss"' in html
