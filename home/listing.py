"""The list of news."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from actions.facets import FacetedList, FacetSource, theme_source
from core.theme_links import read_themes
from core.visibility import visible
from home.models import NewsPage

OTHERS = 3


class NewsListing(FacetedList):
    """/actualites/?theme=: the latest first."""

    per_page = 12

    def facet_sources(self) -> list[FacetSource]:
        return [theme_source(title=_("Thème"))]

    def everything(self) -> QuerySet[Any]:
        return visible(NewsPage.objects.all())

    def ordered(self, found: Any) -> QuerySet[Any]:
        return found.for_cards().latest_first()


def other_news(news: NewsPage, *, draft: bool) -> list[NewsPage]:
    """The latest news besides this one, for the foot of its page; reads the themes of all.

    `draft` is true in the editor's preview, where the themes are those of the form.
    """
    others = visible(NewsPage.objects.exclude(pk=news.pk)).select_related("picture")
    latest = list(others.latest_first()[:OTHERS])
    read_themes(latest if draft else [*latest, news])
    return latest
