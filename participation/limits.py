"""How often one person may post, and the calm page beyond."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django_ratelimit.core import is_ratelimited

View = Callable[..., HttpResponse]


def posts_limited(rate: str) -> Callable[[View], View]:
    """At most `rate` posts a person (« 30/h »), then status 429 and its French page.

    Who is not signed in is only sent to sign in, so nothing counts against them.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def limited(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.user.is_authenticated and is_ratelimited(
                request, fn=view, key="user", rate=rate, method="POST", increment=True
            ):
                return render(request, "429.html", status=429)
            return view(request, *args, **kwargs)

        return limited

    return decorate
