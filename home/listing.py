"""The list of news, and what one reads next."""

from typing import Any

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from actions.facets import FacetedList, FacetSource, theme_source
from core.models import PageTheme
from core.visibility import visible
from home.models import NewsPage, PlainPage

OTHERS = 3


class NewsListing(FacetedList):
    """/actualites/?theme=: the latest first."""

    card_template = "home/news_card.html"
    card_subject = "news"
    per_page = 12

    def facet_sources(self) -> list[FacetSource]:
        return [theme_source(title=_("Thème"))]

    def everything(self) -> QuerySet[Any]:
        return visible(NewsPage.objects.all())

    def ordered(self, found: Any) -> QuerySet[Any]:
        return found.for_cards().latest_first()


def related_news(news: NewsPage) -> list[NewsPage]:
    """Others to read after this one: those that share the most themes with it, the latest first."""
    shared = (
        PageTheme.objects.filter(
            content_object=OuterRef("pk"),
            tag__in=PageTheme.objects.filter(content_object=news.pk).values("tag"),
        )
        .order_by()
        .values("content_object")
        .annotate(n=Count("pk"))
        .values("n")
    )
    others = visible(NewsPage.objects.exclude(pk=news.pk)).select_related("picture")
    by_themes = others.annotate(
        shared=Coalesce(Subquery(shared, output_field=IntegerField()), 0)
    ).order_by("-shared", "-date", "-pk")
    return list(by_themes[:OTHERS])


def pages_below(page: PlainPage) -> list[PlainPage]:
    """The published plain pages just below this one, in the order of the tree."""
    return list(visible(PlainPage.objects.child_of(page)).order_by("path"))
