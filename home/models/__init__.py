"""The home page, the news, the plain and legal pages, and what keeps the site in order."""

from home.models.home import HomePage
from home.models.legal import LegalKind, LegalPage
from home.models.news import NewsIndexPage, NewsPage
from home.models.plain import PlainPage
from home.models.upkeep import ReviewReminder, TaskRun

__all__ = [
    "HomePage",
    "LegalKind",
    "LegalPage",
    "NewsIndexPage",
    "NewsPage",
    "PlainPage",
    "ReviewReminder",
    "TaskRun",
]
