"""« Quartiers » in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from participation.models import District


class DistrictViewSet(SnippetViewSet):
    """In the order in which forms and filters show them: one drags them."""

    model = District
    icon = "globe"
    menu_label = _("Quartiers")
    menu_order = 256
    add_to_admin_menu = True
    list_display = ["name"]
    search_fields = ["name"]
    sort_order_field = "sort_order"
