"""What every screen of the kiosk does: know its kiosk and its person, leave no trace, go back to
the start by itself."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from participation.kiosk import cookie, passages
from participation.models import Kiosk, KioskPassage

View = Callable[..., HttpResponse]


def on_kiosk(view: View) -> View:
    """The view is given its kiosk; a browser that is none is sent to the door."""

    @never_cache
    @wraps(view)
    def screen(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        kiosk = cookie.kiosk_of(request)
        if kiosk is None:
            return redirect("kiosk")
        return view(request, kiosk, *args, **kwargs)

    return screen


def in_passage(view: View) -> View:
    """The view is given its kiosk and the person before it. Without one, or when the form was left
    by somebody else, the screen starts over."""

    @on_kiosk
    @wraps(view)
    def screen(request: HttpRequest, kiosk: Kiosk, *args: Any, **kwargs: Any) -> HttpResponse:
        passage = passages.current(kiosk)
        if passage is None or not kiosk.board.live:
            return redirect("kiosk")
        if request.method == "POST" and request.POST.get("passage") != passage.key:
            return redirect("kiosk")
        passage.kiosk = kiosk
        return view(request, passage, *args, **kwargs)

    return screen


def show(
    request: HttpRequest,
    passage: KioskPassage,
    template: str,
    context: dict[str, Any] | None = None,
    *,
    seconds: int = passages.READING_SECONDS,
) -> HttpResponse:
    """The screen, which asks by itself, after a while, whether somebody is still there."""
    note = passages.stay(passage=passage, seconds=seconds, screen=request.path)
    known = {"kiosk": passage.kiosk, "board": passage.kiosk.board, "passage": passage, "note": note}
    response = render(request, f"participation/kiosk/{template}.html", known | (context or {}))
    # The header does what a <meta> would, and no script is needed.
    response.headers["Refresh"] = f"{seconds}; url={reverse('kiosk_still_there')}"
    return response
