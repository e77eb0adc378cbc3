"""The themes of everything a page shows, pages and ideas alike, and how much each holds: one query."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import CharField, Count, F, IntegerField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from wagtail.models import Page

from core.models import PageTheme, Theme
from core.visibility import visible
from participation.models import Idea, IdeaTheme

PAGE, IDEA, THEME = "page", "idea", "theme"


def read_all_themes(
    *, pages: Sequence[Any], ideas: Sequence[Idea], counted: bool = False
) -> list[Theme]:
    """Gives every page and idea its `theme_list`, at no further query.

    With `counted`, returns every theme with its `total` of public pages and ideas, those that hold
    most first.
    """
    found: dict[tuple[str, int], list[Theme]] = defaultdict(list)
    for kind, key, theme in _read(pages, ideas, counted):
        found[kind, key].append(theme)
    for kind, holders in ((PAGE, pages), (IDEA, ideas)):
        for holder in holders:
            holder.known_themes = sorted(found[kind, holder.pk], key=lambda theme: theme.slug)
    return sorted(found[THEME, 0], key=lambda theme: (-theme.total, theme.slug))


def _read(
    pages: Sequence[Any], ideas: Sequence[Idea], counted: bool
) -> list[tuple[str, int, Theme]]:
    lists = []
    if pages:
        links = PageTheme.objects.filter(content_object__in={page.pk for page in pages})
        lists.append(_columns(PAGE, links, holder="content_object_id", theme="tag__"))
    if ideas:
        held = IdeaTheme.objects.filter(content_object__in={idea.pk for idea in ideas})
        lists.append(_columns(IDEA, held, holder="content_object_id", theme="tag__"))
    if counted:
        lists.append(_columns(THEME, _counted_themes(), total="total"))
    if not lists:
        return []
    rows = lists[0].union(*lists[1:], all=True)
    return [(kind, holder, _theme(total, *look)) for kind, holder, total, *look in rows]


def _theme(total: int, pk: int, name: str, slug: str, colour: str, icon: str) -> Theme:
    theme = Theme(pk=pk, name=name, slug=slug, colour=colour, icon=icon)
    theme.total = total
    return theme


def _columns(
    kind: str, rows: QuerySet[Any], *, holder: str = "", total: str = "", theme: str = ""
) -> QuerySet[Any]:
    """(kind, holder, total, theme pk, name, slug, colour, icon): lists of one shape, for a UNION."""
    nothing = Value(0, output_field=IntegerField())
    return (
        rows.order_by()
        .annotate(
            row_kind=Value(kind, output_field=CharField()),
            row_holder=F(holder) if holder else nothing,
            row_total=F(total) if total else nothing,
            theme_key=F(f"{theme}id"),
            theme_name=F(f"{theme}name"),
            theme_slug=F(f"{theme}slug"),
            theme_colour=F(f"{theme}colour"),
            theme_icon=F(f"{theme}icon"),
        )
        .values_list(
            "row_kind",
            "row_holder",
            "row_total",
            "theme_key",
            "theme_name",
            "theme_slug",
            "theme_colour",
            "theme_icon",
        )
    )


def _counted_themes() -> QuerySet[Theme]:
    """The whole vocabulary with `total`: public pages and ideas together."""
    pages = PageTheme.objects.filter(content_object__in=visible(Page.objects.all()).values("pk"))
    ideas = IdeaTheme.objects.filter(content_object__in=Idea.objects.public().values("pk"))
    return Theme.objects.annotate(total=_per_theme(pages) + _per_theme(ideas))


def _per_theme(links: QuerySet[Any]) -> Coalesce:
    counted = links.filter(tag=OuterRef("pk")).order_by().values("tag").annotate(n=Count("pk"))
    return Coalesce(Subquery(counted.values("n"), output_field=IntegerField()), 0)
