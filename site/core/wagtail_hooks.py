"""What the core adds to the admin: the vocabulary of themes."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from core.models import Theme


class ThemeViewSet(SnippetViewSet):
    """« Thèmes » in the menu: name, colour, icon, synonyms."""

    model = Theme
    icon = "tag"
    menu_label = _("Thèmes")
    menu_order = 250
    add_to_admin_menu = True
    list_display = ["name", "colour", "icon"]
    search_fields = ["name", "synonyms"]
    list_per_page = 50


register_snippet(ThemeViewSet)
