"""/admin/importer-des-idees/: give a file, read what it would do, then do it."""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from participation import permissions
from participation.imports.files import UnreadableFile
from participation.imports.forms import ConfirmForm, ImportForm
from participation.imports.plan import plan_import
from participation.imports.report import summary, told, warnings
from participation.imports.services import apply_import

View = Callable[[HttpRequest], HttpResponse]
# How long the file waits for the person to read what it would do, in seconds.
KEPT_FOR = 3600


def _for_importers(view: View) -> View:
    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        if not permissions.can_import(request.user):
            raise PermissionDenied
        return view(request)

    return guarded


@_for_importers
def give(request: HttpRequest) -> HttpResponse:
    """First screen: the file. Once it is read, what it would do; nothing is written."""
    boards = permissions.boards_published_by(request.user)
    if request.method != "POST":
        return _render(request, "give", {"form": ImportForm(boards=boards)})
    form = ImportForm(request.POST, request.FILES, boards=boards)
    if not form.is_valid():
        return _render(request, "give", {"form": form}, status=422)
    data = form.cleaned_data
    try:
        plan = plan_import(content=data["file"], source=data["source"], board=data["board"])
    except UnreadableFile as refusal:
        form.add_error("file", str(refusal))
        return _render(request, "give", {"form": form}, status=422)
    token = uuid.uuid4().hex
    cache.set(_key(request, token), data["file"], KEPT_FOR)
    values = {"token": token, "source": data["source"], "signed_by": data["signed_by"]}
    confirm = ConfirmForm(initial={**values, "board": data["board"].pk}, boards=boards)
    context = {
        "plan": plan,
        "summary": summary(plan),
        "warnings": warnings(plan),
        "form": confirm,
    }
    return _render(request, "review", context)


@_for_importers
def confirm(request: HttpRequest) -> HttpResponse:
    """Second screen's button: the ideas are written, all or none."""
    form = ConfirmForm(request.POST, boards=permissions.boards_published_by(request.user))
    content = cache.get(_key(request, form["token"].value() or "")) if form.is_valid() else None
    if content is None:
        messages.error(request, _("Ce fichier n’est plus là. Choisissez-le de nouveau."))
        return redirect("import_ideas")
    data = form.cleaned_data
    plan = plan_import(content=content, source=data["source"], board=data["board"])
    count = len(apply_import(plan=plan, signed_by=data["signed_by"]))
    cache.delete(_key(request, data["token"]))
    messages.success(request, told(count))
    return redirect(f"{reverse('idees_modeladmin_index')}?board__id__exact={data['board'].pk}")


def _key(request: HttpRequest, token: str) -> str:
    # Only letters and digits: what is typed by hand never reaches the cache.
    safe = token if token.isascii() and token.isalnum() else "none"
    return f"participation:import:{request.user.pk}:{safe}"


def _render(
    request: HttpRequest, name: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    title = _("Importer des idées")
    context |= {
        "header_title": title,
        "header_icon": "upload",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Accueil")},
            {"url": reverse("import_ideas"), "label": title},
        ],
    }
    return TemplateResponse(request, f"participation/imports/{name}.html", context, status=status)
