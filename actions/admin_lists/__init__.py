"""The lists of actions, events, partners and selections in the admin, one module for each kind.

Each kind has a flat list, opened from the menu, and the same columns below its parent page in the
explorer.
"""

from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet

from actions.admin_lists.actions import ActionListing, ActionPages
from actions.admin_lists.events import EventListing, EventPages
from actions.admin_lists.partners import PartnerListing, PartnerPages
from actions.admin_lists.selections import SelectionListing, SelectionPages


def every_list() -> list[PageListingViewSet | PageViewSet]:
    return [
        ActionListing("actions_listing"),
        ActionPages(),
        EventListing("events_listing"),
        EventPages(),
        PartnerListing("partners_listing"),
        PartnerPages(),
        SelectionListing("selections_listing"),
        SelectionPages(),
    ]
