"""Views that belong to no part of the site in particular."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from core import open_data as registry
from core.discovery.head import Head
from core.forms import DisplayNameForm
from core.models import User
from core.spreadsheets import csv_lines, harmless
from core.templatetags.trail import way_to

PAGE_SIZE = 100
# Read and written by so many rows at a time, whatever the size of the table.
CHUNK = 500


@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """200 while the database answers: for monitoring and load balancers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "400.html", status=400)


def admin_door(request: HttpRequest) -> HttpResponse:
    """Where Wagtail sends whoever may not enter: to sign in, or told that the admin is not theirs.

    Sent to sign in, someone signed in already would come straight back, for ever.
    """
    user = request.user
    if user.is_authenticated and not user.has_perm("wagtailadmin.access_admin"):
        raise PermissionDenied
    return _to_sign_in(request)


def private_door(request: HttpRequest) -> HttpResponse:
    """The same for a private page or file."""
    if request.user.is_authenticated:
        raise PermissionDenied
    return _to_sign_in(request)


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    query = request.META.get("QUERY_STRING", "")
    return redirect(reverse("account_login") + (f"?{query}" if query else ""))


@login_required
def account(request: HttpRequest) -> HttpResponse:
    return render(request, "account/home.html")


@login_required
def display_name(request: HttpRequest) -> HttpResponse:
    form = DisplayNameForm(request.POST or None, instance=cast(User, request.user))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Votre nom affiché est enregistré."))
        return redirect("account")
    return render(request, "account/display_name.html", {"form": form})


def open_data(request: HttpRequest) -> HttpResponse:
    title = _("Données ouvertes")
    context = {
        "datasets": registry.datasets(),
        "breadcrumb": way_to(title),
        "head": Head(
            title=title,
            description=_("Les contenus publics du site, à télécharger et à réutiliser librement."),
            path=reverse("open_data"),
        ),
    }
    return render(request, "open_data.html", context)


def _dataset_or_404(name: str) -> registry.Dataset:
    dataset = registry.dataset(name)
    if dataset is None:
        raise Http404(_("Ce jeu de données n’existe pas."))
    return dataset


def dataset_json(request: HttpRequest, name: str) -> JsonResponse:
    """`{count, next, results}`, a hundred rows a page; `next` is a full address or null."""
    dataset = _dataset_or_404(name)
    page = Paginator(dataset.rows(), PAGE_SIZE).get_page(request.GET.get("page"))
    following = None
    if page.has_next():
        address = reverse("dataset_json", args=[name])
        following = request.build_absolute_uri(f"{address}?page={page.next_page_number()}")
    rows = [_absolute(request, dataset.row(item)) for item in page]
    return JsonResponse(
        {"count": page.paginator.count, "next": following, "results": rows},
        json_dumps_params={"ensure_ascii": False},
    )


def dataset_csv(request: HttpRequest, name: str) -> StreamingHttpResponse:
    """The whole table, streamed."""
    dataset = _dataset_or_404(name)
    lines = csv_lines(_table(request, dataset))
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def _absolute(request: HttpRequest, row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "url": request.build_absolute_uri(row["url"])} if "url" in row else row


def _table(request: HttpRequest, dataset: registry.Dataset) -> Iterator[Iterable[str]]:
    yield dataset.fields
    for item in dataset.rows().iterator(chunk_size=CHUNK):
        row = _absolute(request, dataset.row(item))
        yield [_cell(row.get(field)) for field in dataset.fields]


def _cell(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        text = " | ".join(map(str, value))
    elif isinstance(value, dict):
        text = json.dumps(value, ensure_ascii=False)
    else:
        text = "" if value is None else str(value)
    return harmless(text)
