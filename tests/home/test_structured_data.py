"""What search engines read of the news."""

from datetime import date

import pytest
from django.conf import settings
from django.test import Client

from tests.core.discovery.reading import node_of, read
from tests.factories import make_news

pytestmark = pytest.mark.django_db


def test_a_piece_of_news_is_an_article(client: Client) -> None:
    news = make_news(
        "Le pont " * 30, slug="pont", summary="Il rouvre.", date=date(2024, 3, 9), themes=["sport"]
    )
    article = node_of(read(client, "/actualites/pont/"), "NewsArticle")
    assert len(article["headline"]) <= 110
    assert article["datePublished"] == "2024-03-09T00:00+01:00"
    assert article["dateModified"] >= article["datePublished"]
    assert article["image"].startswith(f"{settings.SITE_URL}/partage/page-{news.pk}-")
    assert article["description"] == "Il rouvre."
    assert article["author"]["@type"] == "GovernmentOrganization"
    assert article["publisher"]["name"]
    assert article["mainEntityOfPage"] == f"{settings.SITE_URL}/actualites/pont/"
    assert article["keywords"] == ["Sport"]
