"""The lists of selections (« bouquets d’expériences »)."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet

from actions.models import SelectionPage
from core.page_lists import (
    BULK,
    REVIEW,
    STATE,
    THEMES,
    TITLE,
    UPDATED,
    PageBranch,
    PageList,
    ThemedFilterSet,
)


class SelectionFilterSet(ThemedFilterSet):
    class Meta:
        model = SelectionPage
        fields: ClassVar[list[str]] = []


SELECTION_COLUMNS = [
    BULK,
    TITLE,
    Column("updated_on", label=_("Mise à jour le"), sort_key="updated_on"),
    THEMES,
    REVIEW,
    UPDATED,
    STATE,
]


class SelectionListing(PageListingViewSet):
    model = SelectionPage
    icon = "clipboard-list"
    menu_label = _("Sélections")
    add_to_admin_menu = True
    menu_order = 240
    index_view_class = PageList
    columns = SELECTION_COLUMNS
    filterset_class = SelectionFilterSet


class SelectionPages(PageViewSet):
    """Below « Sélections », in the explorer."""

    model = SelectionPage
    index_view_class = PageBranch
    columns = SELECTION_COLUMNS
    filterset_class = SelectionFilterSet
