"""What the front page shows, in a fixed and small number of queries."""

from typing import Any

from django.db.models import (
    Count,
    F,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    prefetch_related_objects,
)
from django.db.models.functions import Coalesce
from wagtail.models import Page

from actions.models import ActionPage, Occurrence
from core.models import PageTheme, Theme
from core.theme_links import read_themes
from core.visibility import visible
from home.models import NewsPage
from participation.models import BoardPage, Idea, IdeaTheme

DATES, BOARDS, IDEAS, ACTIONS, NEWS, TILES = 4, 2, 3, 3, 3, 12


def front_page() -> dict[str, Any]:
    """`occurrences`, `boards` (open ones), their `ideas`, `actions`, `news` and `tiles` (themes)."""
    occurrences = list(_next_dates())
    boards = list(visible(BoardPage.objects.open()).order_by("-opens_at", "-pk")[:BOARDS])
    ideas = list(_latest_ideas(boards)) if boards else []
    actions = list(_latest_actions())
    news = list(visible(NewsPage.objects.all()).select_related("picture").latest_first()[:NEWS])
    _read_themes(pages=[*actions, *news, *(date.page for date in occurrences)], ideas=ideas)
    return {
        "occurrences": occurrences,
        "boards": boards,
        "ideas": ideas,
        "actions": actions,
        "news": news,
        "tiles": list(_themes_in_use()),
    }


def _next_dates() -> QuerySet[Occurrence]:
    """The next date of each event, soonest first: an event of every week stands here once."""
    return Occurrence.objects.public().next_of_each_event().select_related("page__picture")[:DATES]


def _latest_ideas(boards: list[BoardPage]) -> QuerySet[Idea]:
    return (
        Idea.objects.public()
        .filter(board__in=boards)
        .with_support_count()
        .select_related("board", "picture")
        .order_by(F("published_at").desc(nulls_last=True), "-pk")[:IDEAS]
    )


def _latest_actions() -> QuerySet[ActionPage]:
    latest = F("first_published_at").desc(nulls_last=True)
    actions = visible(ActionPage.objects.all()).select_related("picture")
    return actions.order_by(latest, "title", "pk")[:ACTIONS]


def _read_themes(*, pages: list[Any], ideas: list[Idea]) -> None:
    """The themes of every card: one query for all pages whatever their type, one for ideas."""
    read_themes(pages)
    prefetch_related_objects(ideas, IdeaTheme.with_tags())


def _themes_in_use() -> QuerySet[Theme]:
    """The themes people find most under, with `total`: pages and ideas together."""
    pages = PageTheme.objects.filter(content_object__in=visible(Page.objects.all()).values("pk"))
    ideas = IdeaTheme.objects.filter(content_object__in=Idea.objects.public().values("pk"))
    themes = Theme.objects.annotate(total=_per_theme(pages) + _per_theme(ideas))
    return themes.filter(total__gt=0).order_by("-total", "name")[:TILES]


def _per_theme(links: QuerySet[Any]) -> Coalesce:
    counted = links.filter(tag=OuterRef("pk")).order_by().values("tag").annotate(n=Count("pk"))
    return Coalesce(Subquery(counted.values("n"), output_field=IntegerField()), 0)
