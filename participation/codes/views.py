"""Typing a printed code, putting it away, and making what was done with it one's own."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from core.models import User
from core.visibility import visible
from participation import errors, trail
from participation.codes import claims, guessing, session
from participation.codes.forms import CodeForm
from participation.codes.hashing import holders
from participation.codes.wording import understood
from participation.limits import posts_limited
from participation.models import BoardPage, Guest, GuestKind, Who
from participation.people import person_of


def _board(slug: str) -> BoardPage:
    return get_object_or_404(visible(BoardPage.objects.all()), slug=slug)


@never_cache
def code_entry(request: HttpRequest, board: str) -> HttpResponse:
    """The page behind the QR code of a slip. A right code is kept in the session, then one is back
    where one was (`?next=`)."""
    page = _board(board)
    form = CodeForm(request.POST or None)
    if request.method == "POST" and page.who == Who.CODES and form.is_valid():
        if guessing.too_many(request):
            return render(request, "429.html", status=429)
        try:
            guest = _holder(form.cleaned_data["code"], page)
        except errors.CodeUnknown as refusal:
            guessing.note_wrong_code(request)
            form.add_error("code", str(refusal))
        except errors.CodeMistyped as refusal:
            form.add_error("code", str(refusal))
        else:
            session.remember(request, guest)
            messages.success(request, _("Votre code est reconnu. À vous de jouer !"))
            return redirect(_next(request) or page.url)
    context = {
        "board": page,
        "form": form,
        "with_codes": page.who == Who.CODES,
        "next": _next(request),
        "active": isinstance(person_of(request, page), Guest),
        "breadcrumb": trail.of_step(page, _("Entrer mon code")),
    }
    return render(request, "participation/codes/entry.html", context)


def _holder(typed: str, board: BoardPage) -> Guest:
    """Raises CodeMistyped, CodeUnknown."""
    code = understood(typed)
    if code is None:
        raise errors.CodeMistyped
    guest = holders(code).filter(board=board, kind=GuestKind.CODE).first()
    if guest is None:
        raise errors.CodeUnknown
    return guest


def _next(request: HttpRequest) -> str:
    """The address to come back to, if it is one of ours."""
    address = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if safe and "\0" not in address else ""


@require_POST
def code_forget(request: HttpRequest, board: str) -> HttpResponse:
    page = _board(board)
    session.forget(request, page)
    return redirect("code_entry", page.slug)


@login_required
@posts_limited("60/h")
def claim(request: HttpRequest) -> HttpResponse:
    """What one did without an account becomes one's own."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if guessing.too_many(request):
            return render(request, "429.html", status=429)
        try:
            claimed = claims.claim(code=form.cleaned_data["code"], person=cast(User, request.user))
        except errors.Refusal as refusal:
            if isinstance(refusal, errors.CodeUnknown):
                guessing.note_wrong_code(request)
            form.add_error("code", str(refusal))
        else:
            messages.success(request, claims.told(claimed))
            return redirect("my_ideas")
    context = {"form": form, "breadcrumb": trail.of_own_step(_("Reprendre ce que j’ai fait"))}
    return render(request, "participation/codes/claim.html", context)
