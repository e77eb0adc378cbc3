"""What is printed once travels with the browser that prints it, signed, and is nowhere on our side.

Each cookie goes to one address only, lasts a quarter of an hour, and is dropped once printed.
"""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

SECONDS = 15 * 60
_SALT = "participation.codes.handover"


def hand_over(response: HttpResponse, *, name: str, value: Sequence[Any], path: str) -> None:
    """Leaves `value` (what JSON can hold) for the page at `path`, which this answer leads to."""
    response.set_cookie(
        name,
        signing.dumps(list(value), salt=_SALT + name),
        path=path,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Strict",
    )


def handed(request: HttpRequest, name: str) -> list[Any] | None:
    """What was left for this page; None once it was dropped, or is too old, or was forged."""
    try:
        found = signing.loads(request.COOKIES.get(name, ""), salt=_SALT + name, max_age=SECONDS)
    except signing.BadSignature:
        return None
    return found if isinstance(found, list) else None


def drop(response: HttpResponse, *, name: str, path: str) -> None:
    response.delete_cookie(name, path=path, samesite="Strict")
