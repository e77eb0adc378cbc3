"""Who may stand at the desk, and whom they receive."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache

from participation import permissions
from participation.desk import sitting as sittings
from participation.desk.sitting import Sitting

View = Callable[..., HttpResponse]


def desk_only(view: View) -> View:
    """For the agents of the desk; others are told no, after signing in. Never kept by a browser."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not permissions.can_use_desk(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return never_cache(login_required(guarded))


def with_person(view: View) -> View:
    """Gives the view the `Sitting` of now; without anybody there, leads to the start of the desk."""

    @wraps(view)
    def received(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        now: Sitting | None = sittings.current(request)
        if now is None:
            return redirect("desk")
        return view(request, now, *args, **kwargs)

    return desk_only(received)
