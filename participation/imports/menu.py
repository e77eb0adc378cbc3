"""« Importer des idées » in the menu of the admin."""

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from participation.permissions import can_import


class ImportIdeasItem(MenuItem):
    """For who publishes a board and moderates."""

    def __init__(self) -> None:
        super().__init__(
            _("Importer des idées"), reverse_lazy("import_ideas"), icon_name="upload", order=252
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return can_import(request.user)
