"""What actions add to the admin: a flat list of each kind of page, with its own columns."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet

from actions.lists import ActionListing, ActionPages, EventListing, EventPages
from actions.models import PartnerPage


class PartnerListing(PageListingViewSet):
    model = PartnerPage
    icon = "group"
    menu_label = _("Partenaires")
    add_to_admin_menu = True
    menu_order = 230
    columns = [
        *PageListingViewSet.columns,
        Column("get_category_display", label=_("Type"), sort_key="category"),
    ]
    list_filter = ["category"]


@hooks.register("register_admin_viewset")
def register_listings() -> list[PageListingViewSet | PageViewSet]:
    return [
        ActionListing("actions_listing"),
        ActionPages(),
        EventListing("events_listing"),
        EventPages(),
        PartnerListing("partners_listing"),
    ]
