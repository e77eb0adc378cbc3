"""What actions add to the admin: a flat list of each kind of page, with its own columns."""

from django.http import HttpRequest
from django.urls import URLPattern, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from actions.admin_lists import PartnerListing, SelectionListing
from actions.lists import ActionListing, ActionPages, EventListing, EventPages
from actions.models import Audience
from actions.permissions import may_import_sheets
from actions.sheets.assistant.urls import urlpatterns as assistant_urls


class AudienceViewSet(SnippetViewSet):
    """« Publics » in the menu, after the themes: the words an action is filtered by."""

    model = Audience
    icon = "group"
    menu_label = _("Publics")
    menu_order = 255
    add_to_admin_menu = True
    list_display = ["name", "position"]
    search_fields = ["name"]


register_snippet(AudienceViewSet)


@hooks.register("register_admin_viewset")
def register_listings() -> list[PageListingViewSet | PageViewSet]:
    return [
        ActionListing("actions_listing"),
        ActionPages(),
        EventListing("events_listing"),
        EventPages(),
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
