"""The home page, the news and the plain pages."""

from home.models.home import HomePage
from home.models.news import NewsIndexPage, NewsPage
from home.models.plain import PlainPage

__all__ = ["HomePage", "NewsIndexPage", "NewsPage", "PlainPage"]
