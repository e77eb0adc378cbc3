"""How often a PIN, or a printed code, may be tried on one kiosk."""

from typing import Any

from django.http import HttpRequest
from django_ratelimit.core import is_ratelimited

from participation import errors
from participation.models import Kiosk

# Each try counts, the right ones too: nobody gains from trying several at the same moment.
PIN_TRIES = "8/15m"
CODE_TRIES = "60/h"


def count_pin(request: HttpRequest, kiosk: Kiosk) -> None:
    """Raises PinTriedTooOften."""
    if _too_many(request, "participation-kiosk-pin", kiosk, PIN_TRIES):
        raise errors.PinTriedTooOften


def count_code(request: HttpRequest, kiosk: Kiosk) -> None:
    """Raises PrintedCodesTriedTooOften."""
    if _too_many(request, "participation-kiosk-code", kiosk, CODE_TRIES):
        raise errors.PrintedCodesTriedTooOften


def _too_many(request: HttpRequest, group: str, kiosk: Kiosk, rate: str) -> bool:
    def key(_group: str, _request: HttpRequest) -> str:
        return str(kiosk.pk)

    limited: Any = is_ratelimited(request, group=group, key=key, rate=rate, increment=True)
    return bool(limited)
