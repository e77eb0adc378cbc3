"""« Signaler »: a page with reasons, for anyone, signed in or not, that sets no cookie."""

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from honeypot.decorators import verify_honeypot_value

from core.models import User
from participation import trail
from participation.addresses import address_hash
from participation.comments.views import visible_comment
from participation.errors import Refusal
from participation.genuine import NOT_GENUINE, holds_session, is_genuine
from participation.limits import posts_limited
from participation.models import Comment, Idea
from participation.moderation.reports import report
from participation.reporting.forms import ReportForm
from participation.views import visible_idea

RATE = "20/h"


@csrf_exempt
@posts_limited(RATE, strangers=RATE)
def report_idea(request: HttpRequest, board: str, pk: int) -> HttpResponse:
    """The idea itself, or its picture with `?photo=1`."""
    idea = visible_idea(request, pk)
    of_picture = "photo" in request.GET
    if of_picture and not (idea.picture and idea.picture_is_public):
        raise Http404
    return _report(request, idea, of_picture=of_picture)


@csrf_exempt
@posts_limited(RATE, strangers=RATE)
def report_comment(request: HttpRequest, board: str, pk: int, comment: int) -> HttpResponse:
    found, _person = visible_comment(request, pk, comment)
    return _report(request, found.idea, comment=found)


def thanks(request: HttpRequest, board: str, pk: int) -> HttpResponse:
    """What happens next, once a report has arrived."""
    idea = visible_idea(request, pk)
    context = {"idea": idea, "breadcrumb": trail.of_idea(idea)}
    return render(request, "participation/reporting/thanks.html", context)


def _report(
    request: HttpRequest, idea: Idea, *, comment: Comment | None = None, of_picture: bool = False
) -> HttpResponse:
    if not (comment or idea).is_public:
        raise Http404
    form = ReportForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        _add_doubts(request, form)
        if form.is_valid() and _sent(request, form, idea, comment, of_picture):
            return redirect("idea_report_thanks", board=idea.board.slug, pk=idea.pk)
        form.keep_for_another_try()
    context = {
        "form": form,
        "idea": idea,
        "comment": comment,
        "of_picture": of_picture,
        "with_token": holds_session(request),
        "breadcrumb": trail.of_idea(idea),
    }
    return render(request, "participation/reporting/report.html", context)


def _add_doubts(request: HttpRequest, form: ReportForm) -> None:
    if not is_genuine(request):
        form.add_error(None, NOT_GENUINE)
    if verify_honeypot_value(request, None) is not None:
        form.add_error(None, _("Un champ caché était rempli. Envoyez de nouveau, il est vidé."))


def _sent(
    request: HttpRequest, form: ReportForm, idea: Idea, comment: Comment | None, of_picture: bool
) -> bool:
    """False when it was refused; the form then says why."""
    text = form.cleaned_data["text"]
    if of_picture:
        text = _("La photo. %(text)s") % {"text": text}
    known = request.user.is_authenticated
    try:
        report(
            idea=idea,
            comment=comment,
            reason=form.cleaned_data["reason"],
            text=text,
            reporter=cast(User, request.user) if known else None,
            address_hash="" if known else address_hash(request),
        )
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
