"""The lists of actions."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet

from actions.models import ActionPage
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


class ActionFilterSet(ThemedFilterSet):
    class Meta:
        model = ActionPage
        fields = ["status", "territory", "audiences"]


ACTION_COLUMNS = [
    BULK,
    TITLE,
    Column("organisation", label=_("Structure"), sort_key="organisation"),
    Column("get_status_display", label=_("Où en est l’action"), sort_key="status"),
    THEMES,
    REVIEW,
    UPDATED,
    STATE,
]


class ActionListing(PageListingViewSet):
    model = ActionPage
    icon = "list-ul"
    menu_label = _("Actions")
    add_to_admin_menu = True
    menu_order = 210
    index_view_class = PageList
    columns = ACTION_COLUMNS
    filterset_class = ActionFilterSet


class ActionPages(PageViewSet):
    """Below « Actions », in the explorer."""

    model = ActionPage
    index_view_class = PageBranch
    columns = ACTION_COLUMNS
    filterset_class = ActionFilterSet
