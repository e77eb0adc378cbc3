"""What actions add to the admin: a flat list of each kind of page, with its own columns."""

from django.http import HttpRequest
from django.urls import URLPattern, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.pages import PageListingViewSet

from actions.admin_lists import PartnerListing, SelectionListing
from actions.models import ActionPage, EventPage
from actions.permissions import may_import_sheets
from actions.sheets.assistant.urls import urlpatterns as assistant_urls


class ActionListing(PageListingViewSet):
    model = ActionPage
    icon = "list-ul"
    menu_label = _("Actions")
    add_to_admin_menu = True
    menu_order = 210
    columns = [
        *PageListingViewSet.columns,
        Column("organisation", label=_("Structure"), sort_key="organisation"),
        Column("get_status_display", label=_("Statut de l’action"), sort_key="status"),
    ]
    list_filter = ["status", "territory", "audiences"]


class EventListing(PageListingViewSet):
    model = EventPage
    icon = "date"
    menu_label = _("Événements")
    add_to_admin_menu = True
    menu_order = 220
    columns = [
        *PageListingViewSet.columns,
        Column("place_name", label=_("Lieu"), sort_key="place_name"),
        Column("organiser", label=_("Organisateur"), sort_key="organiser__title"),
    ]
    list_filter = ["organiser"]


@hooks.register("register_admin_viewset")
def register_listings() -> list[PageListingViewSet]:
    return [
        ActionListing("actions_listing"),
        EventListing("events_listing"),
        PartnerListing("partners_listing"),
        SelectionListing("selections_listing"),
    ]


class ImportSheetItem(MenuItem):
    """« Importer une fiche », for who may add actions."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_import_sheets(request.user)


@hooks.register("register_admin_urls")
def register_assistant() -> list[URLPattern]:
    return assistant_urls


@hooks.register("register_admin_menu_item")
def register_assistant_item() -> ImportSheetItem:
    return ImportSheetItem(
        _("Importer une fiche"), reverse_lazy("import_sheet"), icon_name="upload", order=240
    )
