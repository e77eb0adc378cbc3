"""How often one person may post, and the calm page beyond."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django_ratelimit.core import is_ratelimited

from participation.addresses import home_of
from participation.people import CODES_IN_SESSION

View = Callable[..., HttpResponse]


def by_address(group: str, request: HttpRequest) -> str:
    """Counts by the home a request comes from, whatever address one takes in it."""
    return home_of(request)


def _who(group: str, request: HttpRequest) -> str:
    """Who is counted: an account, or the printed codes typed in this browser; empty for nobody."""
    if request.user.is_authenticated:
        return str(request.user.pk)
    codes = request.session.get(CODES_IN_SESSION, {})
    return f"codes {sorted(codes.values())}" if codes else ""


def within(rate: str, request: HttpRequest, view: View, *, key: Any, method: str) -> bool:
    """Counts this request; False once there were more than `rate` of this method for this key."""
    return not is_ratelimited(request, fn=view, key=key, rate=rate, method=method, increment=True)


def posts_limited(rate: str, *, strangers: str | None = None) -> Callable[[View], View]:
    """At most `rate` posts a person (« 30/h »), then status 429 and its French page.

    Who is neither signed in nor known by a printed code is only sent to sign in, so nothing counts
    against them; where they may leave something behind, `strangers` limits the posts of an address.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def limited(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method != "POST":
                return view(request, *args, **kwargs)
            key, limit = (_who, rate) if _who("", request) else (by_address, strangers)
            if limit and not within(limit, request, view, key=key, method="POST"):
                return render(request, "429.html", status=429)
            return view(request, *args, **kwargs)

        return limited

    return decorate
