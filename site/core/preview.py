"""What an editor sees before publishing: the page alone, or as a phone and a desk show it together."""

from typing import Any

from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

TOGETHER = "telephone-et-ordinateur"
MODES = [("", _("La page")), (TOGETHER, _("Téléphone et ordinateur, côte à côte"))]
SIZES = [
    {
        "name": "phone",
        "icon": "mobile-alt",
        "device_width": 390,
        "label": _("Voir comme sur un téléphone"),
    },
    {
        "name": "desk",
        "icon": "desktop",
        "device_width": 1280,
        "label": _("Voir comme sur un ordinateur"),
    },
]


class SideBySide:
    """For pages: the sizes and the modes of their preview."""

    preview_modes = MODES
    preview_sizes = SIZES
    default_preview_size = "phone"

    def serve_preview(self, request: HttpRequest, mode_name: str) -> Any:
        """Both frames ask the same address for the page alone."""
        if mode_name == TOGETHER:
            return TemplateResponse(request, "preview/side_by_side.html", {"page": self})
        return super().serve_preview(request, mode_name)  # type: ignore[misc]  # of Page
