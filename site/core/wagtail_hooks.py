"""What the core adds to the admin: the vocabulary of themes, and guards on accounts and pages."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from core.models import Theme, ThemeGroup, User
from core.user_admin import refuse_superusers


class ThemeViewSet(SnippetViewSet):
    """« Thèmes » in the menu: name, colour, icon, synonyms."""

    model = Theme
    icon = "tag"
    menu_label = _("Thèmes")
    menu_order = 253
    add_to_admin_menu = True
    list_display = ["name", "group", "colour", "icon"]
    list_filter = ["group"]
    search_fields = ["name", "synonyms"]
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> Any:
        return Theme.objects.select_related("group")


class ThemeGroupViewSet(SnippetViewSet):
    """« Familles de thèmes », in the order of the page of themes: one drags them."""

    model = ThemeGroup
    icon = "folder-open-1"
    menu_label = _("Familles de thèmes")
    menu_order = 254
    add_to_admin_menu = True
    list_display = ["name"]
    search_fields = ["name"]
    sort_order_field = "rank"


register_snippet(ThemeViewSet)
register_snippet(ThemeGroupViewSet)


@hooks.register("before_bulk_action")
def keep_superusers_out_of_bulk_actions(
    request: HttpRequest, action: str, objects: list[Any], view: Any
) -> None:
    refuse_superusers(request.user, [item for item in objects if isinstance(item, User)])


@hooks.register("before_move_page")
def keep_the_question_for_who_may_move(request: HttpRequest, page: Page, destination: Page) -> None:
    """Wagtail asks « move this page? », with its title, before it asks who may."""
    if not page.permissions_for_user(request.user).can_move_to(destination):
        raise PermissionDenied
