"""The home page, the news, the plain pages and the legal ones."""

from home.models.home import HomePage
from home.models.legal import LegalKind, LegalPage
from home.models.news import NewsIndexPage, NewsPage
from home.models.plain import PlainPage

__all__ = ["HomePage", "LegalKind", "LegalPage", "NewsIndexPage", "NewsPage", "PlainPage"]
