"""What an author does with an idea already sent: correct it, take it back, bring it back."""

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from participation import permissions, services, trail
from participation.errors import NotEditable, Refusal
from participation.limits import posts_limited
from participation.models import Idea
from participation.people import Person, person_of
from participation.proposing.forms import IdeaForm
from participation.proposing.window import why_not_editable


def _own(request: HttpRequest, pk: int) -> tuple[Idea, Person] | None:
    """The idea and its author, who asks; None for who must sign in first; 404 for anybody else.

    Whether an idea exists that is not public is told to nobody: they sign in first.
    """
    idea = Idea.objects.for_page().filter(pk=pk).first()
    person = person_of(request, idea.board) if idea else None
    if person is None and not request.user.is_authenticated:
        return None
    if idea is None or person is None or not permissions.is_author(person, idea):
        raise Http404
    return idea, person


@posts_limited("30/h")
def edit(request: HttpRequest, board: str, pk: int) -> HttpResponse:
    """The form again, for the time the board gives to correct one's text."""
    if not (own := _own(request, pk)):
        return redirect_to_login(request.path)
    idea, person = own
    if request.method != "POST":
        if refusal := why_not_editable(idea):
            messages.error(request, str(refusal))
            return redirect(idea)
        return _form(request, idea, IdeaForm(board=idea.board, person=person, idea=idea))
    form = IdeaForm(request.POST, request.FILES, board=idea.board, person=person, idea=idea)
    if not form.is_valid():
        form.keep_for_another_try()
        return _form(request, idea, form)
    try:
        services.edit_idea(idea=idea, **form.correction())
    except NotEditable as refusal:
        return _too_late(request, idea, refusal)
    messages.success(request, _("Votre idée est corrigée."))
    return redirect(idea)


def withdraw(request: HttpRequest, board: str, pk: int) -> HttpResponse:
    """Its author takes an idea back, after a page that asks whether they mean it."""
    if not (own := _own(request, pk)):
        return redirect_to_login(request.path)
    idea, person = own
    if request.method != "POST" and permissions.can_withdraw(person, idea):
        context = {"idea": idea, "breadcrumb": trail.of_idea(idea)}
        return render(request, "participation/proposing/withdraw.html", context)
    try:
        services.withdraw_idea(idea=idea)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Votre idée est retirée. Plus personne d’autre ne la voit."))
    return redirect(idea)


def restore(request: HttpRequest, board: str, pk: int) -> HttpResponse:
    """Its author brings back what they took back. Merely opened, it leads to the idea."""
    if not (own := _own(request, pk)):
        return redirect_to_login(request.path)
    idea, _person = own
    if request.method != "POST":
        return redirect(idea)
    try:
        services.restore_idea(idea=idea)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Votre idée attend de nouveau sa relecture."))
    return redirect(idea)


def _form(request: HttpRequest, idea: Idea, form: IdeaForm) -> HttpResponse:
    context = {
        "idea": idea,
        "board": idea.board,
        "form": form,
        "person": form.person,
        "breadcrumb": trail.of_idea(idea),
    }
    return render(request, "participation/proposing/edit.html", context)


def _too_late(request: HttpRequest, idea: Idea, refusal: NotEditable) -> HttpResponse:
    """Nothing was changed; what was typed is shown, to be copied."""
    context = {
        "board": idea.board,
        "idea": idea,
        "refusal": str(refusal),
        "typed_title": request.POST.get("title", ""),
        "typed_text": request.POST.get("text", ""),
        "breadcrumb": trail.of_idea(idea),
    }
    return render(request, "participation/proposing/closed.html", context)
