"""Posts of people who hold no cookie: how a form works for them, and is still their own.

Django's token against forged posts needs a cookie, which a page read without an account must not
set. Who holds no session has nothing that a forger could borrow; who holds one must bring the token.
The views are `csrf_exempt` and ask `is_genuine()`; forms carry the token when `holds_session()`.
"""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.utils.translation import gettext_lazy as _

NOT_GENUINE = _("Cette page était restée ouverte trop longtemps. Envoyez de nouveau votre texte.")


def holds_session(request: HttpRequest) -> bool:
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def is_genuine(request: HttpRequest) -> bool:
    """Whether a post was sent from a page of ours, as far as it matters for this person."""
    if request.headers.get("Sec-Fetch-Site") == "cross-site":
        return False
    if not holds_session(request):
        return True
    return brings_token(request)


def brings_token(request: HttpRequest) -> bool:
    """Django's own check, in a view that is excused from it."""
    return _Check(_nothing).process_view(request, _nothing, (), {}) is None


class _Check(CsrfViewMiddleware):
    """Says what it finds instead of answering with a bare page."""

    def _reject(self, request: HttpRequest, reason: str) -> Any:
        return reason


def _nothing(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """Stands for a view that does not excuse itself from the check."""
    return HttpResponse()
