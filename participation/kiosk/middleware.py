"""A tablet that is the kiosk stays on the pages of the kiosk."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from participation.kiosk import cookie

HOME = "/borne/"
BAD_REQUEST = 400
# What the pages of the kiosk are drawn with.
NEEDED = ("colours", "coloured_icon")


class KioskMiddleware:
    """Leads back to /borne/ whoever holds the cookie of the kiosk. Asks the database nothing: other
    visitors have no such cookie, and what it is worth is for /borne/ to say."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.open = (HOME, settings.STATIC_URL, settings.MEDIA_URL)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not cookie.is_there(request):
            return self.get_response(request)
        if not self._may_open(request.path):
            return redirect(HOME)
        response = self.get_response(request)
        # The error pages of the site have its menus, and never start over by themselves.
        astray = response.status_code >= BAD_REQUEST and request.path.startswith(HOME)
        return redirect(HOME) if astray and request.path != HOME else response

    def _may_open(self, path: str) -> bool:
        return path.startswith(self.open) or path in {reverse(name) for name in NEEDED}
