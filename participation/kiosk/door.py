"""How a tablet becomes the kiosk, and is a tablet again."""

from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from participation import permissions
from participation.errors import Refusal
from participation.kiosk import cookie, passages, pin, services
from participation.kiosk.forms import LeaveForm, OpenForm
from participation.kiosk.screens import on_kiosk
from participation.models import Kiosk


@never_cache
def start(request: HttpRequest) -> HttpResponse:
    """/borne/: the welcome of the kiosk; for an agent, the choice of a kiosk; else, « closed »."""
    kiosk = cookie.kiosk_of(request)
    if kiosk is not None:
        passages.end(kiosk=kiosk)
        context = {"kiosk": kiosk, "board": kiosk.board}
        return render(request, "participation/kiosk/welcome.html", context)
    if cookie.is_there(request):
        response = render(request, "participation/kiosk/closed.html")
        cookie.take_back(response)
        return response
    return open_kiosk(request)


@never_cache
def open_kiosk(request: HttpRequest) -> HttpResponse:
    """The agent chooses a kiosk and types its PIN; their own session ends there and then."""
    if not request.user.is_authenticated:
        return redirect_to_login(reverse("kiosk"))
    if not permissions.can_open_kiosk(request.user):
        raise PermissionDenied
    form = OpenForm(_typed(request))
    if form.is_valid():
        chosen: Kiosk = form.cleaned_data["kiosk"]
        try:
            pin.count_pin(request, chosen)
            token = services.open_kiosk(
                kiosk=chosen, pin=form.cleaned_data["pin"], agent=request.user
            )
        except Refusal as refusal:
            form.add_error("pin", str(refusal))
        else:
            return _become(request, token)
    context = {"form": form, "has_kiosks": Kiosk.objects.exists()}
    return render(request, "participation/kiosk/open.html", context)


def _typed(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def _become(request: HttpRequest, token: str) -> HttpResponse:
    """Nothing of the agent is left in the browser: no session, no token of forms, no kept page."""
    logout(request)
    response = redirect("kiosk")
    response.delete_cookie(settings.CSRF_COOKIE_NAME, samesite="Lax")
    cookie.hand(response, token)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@on_kiosk
def leave(request: HttpRequest, kiosk: Kiosk) -> HttpResponse:
    """The agent takes the tablet back, with the PIN."""
    passages.end(kiosk=kiosk)
    form = LeaveForm(_typed(request))
    if form.is_valid():
        try:
            pin.count_pin(request, kiosk)
            services.leave_kiosk(kiosk=kiosk, pin=form.cleaned_data["pin"])
        except Refusal as refusal:
            form.add_error("pin", str(refusal))
        else:
            response = redirect("kiosk_left")
            cookie.take_back(response)
            return response
    context: dict[str, Any] = {"kiosk": kiosk, "board": kiosk.board, "form": form}
    screen = render(request, "participation/kiosk/leave.html", context)
    screen.headers["Refresh"] = f"{passages.READING_SECONDS}; url=/borne/"
    return screen


@never_cache
def left(request: HttpRequest) -> HttpResponse:
    """The tablet is no kiosk any more."""
    return render(request, "participation/kiosk/closed.html", {"left": True})


@require_POST
@on_kiosk
def begin(request: HttpRequest, kiosk: Kiosk) -> HttpResponse:
    """Somebody touched the screen."""
    if not kiosk.board.live:
        return redirect("kiosk")
    passage = passages.begin(kiosk=kiosk)
    return redirect("kiosk_code" if passages.needs_code(kiosk, passage) else "kiosk_menu")
