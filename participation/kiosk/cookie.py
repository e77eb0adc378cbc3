"""The cookie that makes a browser the kiosk, and nothing else."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from participation.models import Kiosk

NAME = "borne"
# A tablet that was switched off is still the kiosk in the morning.
MAX_AGE = 30 * 24 * 3600


def hand(response: HttpResponse, token: str) -> None:
    # The whole site is its path: outside /borne/ it is what sends the tablet back there.
    response.set_cookie(
        NAME,
        token,
        max_age=MAX_AGE,
        path="/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )


def take_back(response: HttpResponse) -> None:
    response.delete_cookie(NAME, path="/", samesite="Strict")


def is_there(request: HttpRequest) -> bool:
    return bool(request.COOKIES.get(NAME))


def kiosk_of(request: HttpRequest) -> Kiosk | None:
    """The kiosk this browser is; None when it never was, or is no more."""
    token = request.COOKIES.get(NAME, "")
    return Kiosk.objects.opened_with(token).first() if token else None
