"""News in the words of schema.org."""

from collections.abc import Mapping
from typing import Any

from core.discovery.posters import picture_address
from core.discovery.schema import Node, moment, node, town_reference
from core.discovery.text import absolute
from home.models import NewsPage

# Google cuts a headline there.
LONGEST_HEADLINE = 110


def of_news(news: NewsPage, context: Mapping[str, Any]) -> list[Node]:
    town = context["town"]
    address = absolute(news.relative_url(None) or "")
    return [
        node(
            "NewsArticle",
            id=f"{address}#article",
            headline=news.title[:LONGEST_HEADLINE],
            description=news.head_description(town),
            url=address,
            mainEntityOfPage=address,
            image=picture_address(news, town),
            datePublished=moment(news.published_on),
            dateModified=moment(news.last_published_at or news.published_on),
            inLanguage="fr",
            author=town_reference(town),
            publisher=town_reference(town),
            keywords=[theme.name for theme in news.theme_list],
        )
    ]
