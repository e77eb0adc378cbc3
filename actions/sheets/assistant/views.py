"""/admin/fiches/importer/: give a text, review what was read, create the drafts."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, cast
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.models import Page

from actions.permissions import may_add_pages, may_import_sheets
from actions.sheets.assistant.forms import (
    TOO_LONG,
    ReviewForm,
    SourceForm,
    sentence,
    source_of_text,
    text_of,
)
from actions.sheets.assistant.review import Review, first_review
from actions.sheets.errors import SheetFileError
from actions.sheets.importer import INDEX_OF, Fate, NoIndexError, Outcome, import_drafts
from actions.sheets.reading import read
from core.models import User

View = Callable[[HttpRequest], HttpResponse]
_MOST_PAGES = 500


def _for_importers(view: View) -> View:
    """Only for who may add actions; and a text over Django's limit is told, not a bare error 400.

    The size is known when the form is read, which the CSRF check does first: hence the order.
    """
    protected = csrf_protect(view)

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        if not may_import_sheets(request.user):
            raise PermissionDenied
        try:
            request.POST  # noqa: B018  # reads the form
        except RequestDataTooBig:
            return _refuse(request, SourceForm({}), None, str(TOO_LONG), status=413)
        return protected(request)

    return guarded


@_for_importers
@require_http_methods(["GET", "POST"])
def give(request: HttpRequest) -> HttpResponse:
    """First screen: a text or a file. Once it is read, the review."""
    if request.method == "GET":
        return _render(request, "source", {"form": SourceForm()})
    form = SourceForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            review = first_review(read(form.source))
        except SheetFileError as refusal:
            form.add_error("file" if form.cleaned_data.get("file") else "text", sentence(refusal))
        else:
            return _show_review(request, review, _form_of(review))
    return _render(request, "source", {"form": form}, status=422)


@_for_importers
@require_http_methods(["GET", "POST"])
def review(request: HttpRequest) -> HttpResponse:
    """Second screen: the same text again, as the editor now wants it; or the drafts."""
    if request.method == "GET":
        return redirect("import_sheet")
    form = ReviewForm(request.POST)
    form.is_valid()
    if said := form.errors.get("text"):
        return _start_again(request, form, str(said[0]))
    try:
        reading = read(source_of_text(form.cleaned_data["text"], form.data.get("name", "")[:255]))
    except SheetFileError as refusal:
        return _start_again(request, form, sentence(refusal))
    title = form.data.get("title", "").strip()
    shown = Review.of(reading, kind=form.chosen_kind, title=title, decisions=form.decisions)
    if "create" not in request.POST:
        return _show_review(request, shown, form if form.errors else _form_of(shown))
    if why_not := _why_not(request, shown):
        form.add_error(*why_not)
    if form.errors:
        return _show_review(request, shown, form, status=422)
    return _create(request, shown, form)


@_for_importers
@require_GET
def result(request: HttpRequest) -> HttpResponse:
    """Last screen: the drafts, each with a link to edit it."""
    created, known = _pages(request.GET.get("creees")), _pages(request.GET.get("deja"))
    return _render(request, "result", {"created": created, "known": known})


def _create(request: HttpRequest, shown: Review, form: ReviewForm) -> HttpResponse:
    try:
        outcomes = import_drafts(drafts=shown.drafts, only_new=True, user=cast(User, request.user))
    except NoIndexError as missing:
        name = str(missing.model._meta.verbose_name)
        message = _("Le site n’a pas de page « %(index)s » où ranger cette fiche.")
        form.add_error(None, message % {"index": name})
        return _show_review(request, shown, form, status=422)
    query = {
        "creees": _ids(outcome for outcome in outcomes if outcome.fate == Fate.CREATED),
        "deja": _ids(outcome for outcome in outcomes if outcome.fate != Fate.CREATED),
    }
    return HttpResponseRedirect(f"{reverse('import_sheet_result')}?{urlencode(query)}")


def _why_not(request: HttpRequest, shown: Review) -> tuple[str | None, str] | None:
    """The field at fault and a sentence, when the drafts cannot be made as they are."""
    if not shown.is_bank and not shown.title:
        return "title", _("Donnez un titre à cette page.")
    for model in {draft.model for draft in shown.drafts}:
        index = INDEX_OF[model].objects.first()
        if index is not None and not may_add_pages(request.user, index):
            name = str(model._meta.verbose_name)
            return None, _("Vous n’avez pas le droit de créer cette page (%(kind)s).") % {
                "kind": name
            }
    return None


def _start_again(request: HttpRequest, form: ReviewForm, said: str) -> HttpResponse:
    """The first screen, with the text and why it cannot be read."""
    return _refuse(request, SourceForm({"text": form.data.get("text", "")}), "text", said)


def _refuse(
    request: HttpRequest, form: SourceForm, name: str | None, said: str, status: int = 422
) -> HttpResponse:
    form.is_valid()
    form.errors.clear()
    form.add_error(name, said)
    return _render(request, "source", {"form": form}, status=status)


def _show_review(
    request: HttpRequest, shown: Review, form: ReviewForm, status: int = 200
) -> HttpResponse:
    return _render(request, "review", {"review": shown, "form": form}, status=status)


def _form_of(shown: Review) -> ReviewForm:
    """The form as it stands for what is shown."""
    return ReviewForm(
        initial={
            "text": text_of(shown.source),
            "name": shown.source.path,
            "kind": shown.kind,
            "title": shown.title,
        }
    )


def _render(
    request: HttpRequest, name: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    title = _("Importer une fiche")
    context |= {
        "header_title": title,
        "header_icon": "upload",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Accueil")},
            {"url": reverse("import_sheet"), "label": title},
        ],
    }
    return TemplateResponse(request, f"actions/sheets/{name}.html", context, status=status)


def _ids(outcomes: Iterable[Outcome]) -> str:
    return ",".join(str(outcome.page_id) for outcome in outcomes if outcome.page_id)


def _pages(ids: str | None) -> list[Page]:
    """The pages that an address names; anything else in it is ignored."""
    numbers = [
        int(number)
        for number in (ids or "").split(",")[:_MOST_PAGES]
        if number.isascii() and number.isdigit() and len(number) < 10
    ]
    found = Page.objects.filter(imported_sheet__isnull=False).specific().in_bulk(numbers)
    return [found[number] for number in dict.fromkeys(numbers) if number in found]
