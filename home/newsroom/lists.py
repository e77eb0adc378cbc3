"""The lists of news and plain pages in the admin."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.search import SearchView
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet
from wagtail.models import Page

from core.page_lists import (
    BULK,
    REVIEW,
    STATE,
    THEMES,
    TITLE,
    UPDATED,
    DayColumn,
    PageBranch,
    PageList,
    ReviewedFilterSet,
    ThemedFilterSet,
)
from home.models import NewsPage, PlainPage


class EverySearch(SearchView):
    """Wagtail's search over all pages, which forgot to say what it counts."""

    verbose_name = _("page")
    verbose_name_plural = _("pages")


class EveryPage(PageViewSet):
    """What holds for the pages that have no list of their own."""

    model = Page
    search_view_class = EverySearch


class NewsFilterSet(ThemedFilterSet):
    class Meta:
        model = NewsPage
        fields: ClassVar[list[str]] = []


NEWS_COLUMNS = [
    BULK,
    TITLE,
    DayColumn("date", label=_("Date"), sort_key="date"),
    THEMES,
    REVIEW,
    UPDATED,
    STATE,
]


class NewsListing(PageListingViewSet):
    model = NewsPage
    icon = "doc-full"
    menu_label = _("Actualités")
    add_to_admin_menu = True
    menu_order = 205
    index_view_class = PageList
    columns = NEWS_COLUMNS
    filterset_class = NewsFilterSet


class NewsPages(PageViewSet):
    """Below « Actualités », in the explorer."""

    model = NewsPage
    index_view_class = PageBranch
    columns = NEWS_COLUMNS
    filterset_class = NewsFilterSet


class PlainFilterSet(ReviewedFilterSet):
    class Meta:
        model = PlainPage
        fields: ClassVar[list[str]] = []


class PlainPages(PageViewSet):
    """Below a plain page."""

    model = PlainPage
    index_view_class = PageBranch
    columns = [BULK, TITLE, REVIEW, UPDATED, STATE]
    filterset_class = PlainFilterSet
