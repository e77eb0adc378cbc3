"""When the checks refuse a page, the person who publishes is told why, wherever they clicked."""

from collections.abc import Callable, Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page

from core.page_checks import NotReadyError, refusals


class RefusalMiddleware:
    """Turns a refusal that reaches the admin into a sentence on the form of the page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, NotReadyError):
            return None
        _tell(request, exception.page, exception.sentences)
        address = reverse("wagtailadmin_pages:edit", args=[exception.page.pk])
        # Wagtail's dialogs of a workflow wait for the address to go to.
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return JsonResponse({"step": "success", "redirect": address})
        return redirect(address)


def refuse_bulk_publishing(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """Wagtail's before_bulk_action hook: nothing is published as long as one page is not ready."""
    if action_type != "publish" or action.model is not Page:
        return None
    pages = list(objects)
    if action.cleaned_form.cleaned_data.get("include_descendants"):
        pages += [draft for page in pages for draft in page.get_descendants().not_live()]
    refused = [(page, told) for page in pages if (told := refusals(_as_it_would_be(page)))]
    for page, told in refused:
        _tell(request, page, told)
    if refused:
        return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")
    return None


def _as_it_would_be(page: Page) -> Any:
    return page.get_latest_revision_as_object()


def _tell(request: HttpRequest, page: Page, told: list[str]) -> None:
    text = format_html(
        "{}<ul>{}</ul>",
        _("« %(title)s » n’est pas encore publiable :") % {"title": page.get_admin_display_title()},
        format_html_join("", "<li>{}</li>", ((sentence,) for sentence in told)),
    )
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    messages.error(request, text, buttons=[messages.button(edit, _("Modifier"))])
