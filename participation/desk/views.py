"""The desk, one thing per page: who is there, which call, which idea, what to do, then the slip."""

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from core.models import User
from core.visibility import visible
from participation import errors, wording
from participation.codes import handover
from participation.desk import search, services
from participation.desk import sitting as sittings
from participation.desk.access import desk_only, with_person
from participation.desk.forms import (
    DeskCommentForm,
    DeskIdeaForm,
    KnownPersonForm,
    NewPersonForm,
)
from participation.desk.refused import refused_to
from participation.desk.sitting import Sitting
from participation.desk.slip import COOKIE
from participation.models import BoardPage, DeskEntry, Guest, Idea, Support
from participation.people import may_take_part

PAGE_SIZE = 20


def _agent(request: HttpRequest) -> User:
    return cast(User, request.user)


def _show(request: HttpRequest, name: str, **context: Any) -> HttpResponse:
    return render(request, f"participation/desk/{name}.html", context)


@desk_only
def desk(request: HttpRequest) -> HttpResponse:
    """Nobody yet: who is there? Somebody: what for?"""
    now = sittings.current(request)
    if now is None:
        return _show(request, "start", new_form=NewPersonForm(), known_form=KnownPersonForm())
    boards = visible(BoardPage.objects.open()).order_by("title", "pk")
    open_to_them = [board for board in boards if may_take_part(now.guest, board)]
    return _show(
        request,
        "boards",
        sitting=now,
        boards=open_to_them,
        entries=now.entries(),
        refused=refused_to(now.guest),
    )


@desk_only
def new_person(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return redirect("desk")
    form = NewPersonForm(request.POST)
    if not form.is_valid():
        return _show(request, "start", new_form=form, known_form=KnownPersonForm())
    guest = services.receive(agent=_agent(request), **form.cleaned_data)
    sittings.begin(request, guest)
    return redirect("desk")


@desk_only
def known_person(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return redirect("desk")
    form = KnownPersonForm(request.POST)
    if form.is_valid():
        try:
            guest = services.recognise(code=form.cleaned_data["code"])
        except errors.Refusal as refusal:
            form.add_error("code", str(refusal))
        else:
            sittings.begin(request, guest)
            return redirect("desk")
    return _show(request, "start", new_form=NewPersonForm(), known_form=form)


def _board(now: Sitting, slug: str) -> BoardPage:
    return get_object_or_404(visible(BoardPage.objects.all()), slug=slug)


@with_person
def board(request: HttpRequest, now: Sitting, board: str) -> HttpResponse:
    """The ideas of one call, to be found by a word or by their number."""
    page = _board(now, board)
    words = request.GET.get("q", "").replace("\0", "")[:100].strip()
    found = search.ideas(page, words)
    context = {
        "board": page,
        "words": words,
        "page": Paginator(found, PAGE_SIZE).get_page(request.GET.get("page")),
    }
    return _show(request, "board", sitting=now, **context)


@with_person
def propose(request: HttpRequest, now: Sitting, board: str) -> HttpResponse:
    page = _board(now, board)
    form = DeskIdeaForm(request.POST or None, board=page)
    if request.method == "POST" and form.is_valid():
        try:
            idea, entry = services.enter_idea(
                agent=_agent(request), guest=now.guest, board=page, **form.cleaned_data
            )
        except errors.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            sittings.add(request, entry)
            messages.success(
                request, _("L’idée n° %(number)d est bien arrivée.") % {"number": idea.pk}
            )
            return redirect("desk")
    return _show(request, "propose", sitting=now, board=page, form=form)


def _idea(board: str, pk: int) -> Idea:
    public = Idea.objects.public().for_page()
    return get_object_or_404(public, pk=pk, board__slug=board)


@with_person
def idea(request: HttpRequest, now: Sitting, board: str, pk: int) -> HttpResponse:
    """One idea: supporting it, commenting on it."""
    return _show_idea(request, now, _idea(board, pk), DeskCommentForm())


def _show_idea(
    request: HttpRequest, now: Sitting, idea: Idea, form: DeskCommentForm
) -> HttpResponse:
    mine = Support.objects.given_by(now.guest).filter(idea=idea)
    context = {
        "idea": idea,
        "supported": mine.exists(),
        "closed_text": wording.why_not_supportable(idea),
        "takes_comments": idea.board.takes_comments,
        "form": form,
    }
    return _show(request, "idea", sitting=now, **context)


@with_person
def support(request: HttpRequest, now: Sitting, board: str, pk: int) -> HttpResponse:
    found = _idea(board, pk)
    if request.method == "POST":
        try:
            _given, entry = services.enter_support(
                agent=_agent(request), guest=now.guest, idea=found
            )
        except errors.Refusal as refusal:
            messages.error(request, str(refusal))
            return redirect("desk_idea", board, pk)
        sittings.add(request, entry)
        said = _("Le soutien est compté.") if entry else _("Cette personne soutenait déjà l’idée.")
        messages.success(request, said)
    return redirect("desk_idea", board, pk)


@with_person
def comment(request: HttpRequest, now: Sitting, board: str, pk: int) -> HttpResponse:
    found = _idea(board, pk)
    form = DeskCommentForm(request.POST)
    if request.method != "POST":
        return redirect("desk_idea", board, pk)
    if form.is_valid():
        try:
            _written, entry = services.enter_comment(
                agent=_agent(request), guest=now.guest, idea=found, **form.cleaned_data
            )
        except errors.Refusal as refusal:
            form.add_error(None, str(refusal))
        except ValidationError as error:
            form.add_error("text", error.messages)
        else:
            sittings.add(request, entry)
            messages.success(request, _("Le commentaire est bien arrivé."))
            return redirect("desk_idea", board, pk)
    return _show_idea(request, now, found, form)


@require_POST
@with_person
def undo(request: HttpRequest, now: Sitting) -> HttpResponse:
    """Takes back the last thing entered for this person."""
    entries = now.entries()
    try:
        if not entries:
            raise errors.NothingToUndo
        services.undo(agent=_agent(request), entry=entries[-1])
    except errors.Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        sittings.take_back(request, entries[-1])
        messages.success(request, _("C’est annulé."))
    return redirect("desk")


@require_POST
@with_person
def finish(request: HttpRequest, now: Sitting) -> HttpResponse:
    """« Terminer »: the screen forgets the person, and the slip is printed."""
    given = [entry.idea_id for entry in now.entries() if entry.kind == DeskEntry.Kind.SUPPORT]
    seed = services.finish(guest=now.guest)
    sittings.end(request)
    if seed is None and not given:
        messages.success(request, _("C’est terminé. À la personne suivante !"))
        return redirect("desk")
    answer = redirect("desk_slip")
    supports = Support.objects.given_by(now.guest).filter(idea__in=given).order_by("pk")
    left = [now.guest.pk, seed or "", list(supports.values_list("pk", flat=True))]
    handover.hand_over(answer, name=COOKIE, value=left, path=reverse("desk_slip"))
    return answer


@require_POST
@desk_only
def new_code(request: HttpRequest, guest: int) -> HttpResponse:
    """A lost slip: a new code, for somebody whom this agent received today."""
    mine = DeskEntry.objects.of_today().filter(agent=_agent(request), guest=guest)
    if not mine.exists():
        messages.error(request, _("Vous n’avez reçu cette personne pour rien aujourd’hui."))
        return redirect("desk_log")
    found = get_object_or_404(Guest, pk=guest)
    try:
        seed = services.renew_code(agent=_agent(request), guest=found)
    except errors.Refusal:
        messages.error(request, _("Cette personne a déjà rattaché son code à un compte."))
        return redirect("desk_log")
    answer = redirect("desk_slip")
    handover.hand_over(answer, name=COOKIE, value=[found.pk, seed, []], path=reverse("desk_slip"))
    return answer
