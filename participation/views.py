"""Pages and posts of residents. Every post answers with a redirection, JavaScript or not."""

from typing import Any, cast
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from honeypot.decorators import verify_honeypot_value

from core.context import site
from core.models import User
from participation import life_line, permissions, services, trail, wording
from participation.discovery import idea_head
from participation.errors import BoardClosed, Refusal
from participation.forms import IdeaForm
from participation.limits import posts_limited
from participation.listing import PAGE_SIZE
from participation.models import BoardPage, Idea, Support


def _visible_idea(request: HttpRequest, pk: int) -> Idea:
    """The idea with what its page shows; 404 for who may not see it."""
    idea = get_object_or_404(Idea.objects.for_page(), pk=pk)
    if not permissions.can_view(request.user, idea):
        raise Http404
    return idea


def idea(request: HttpRequest, board: str, pk: int) -> HttpResponse:
    """One idea. An address with another board's name leads to the right one."""
    idea = _visible_idea(request, pk)
    if idea.board.slug != board:
        return redirect(idea)
    person = request.user
    supported = (
        person.is_authenticated and Support.objects.filter(idea=idea, resident=person).exists()
    )
    context = {
        "idea": idea,
        "head": idea_head(idea, site(request)["town"]),
        "breadcrumb": trail.of_idea(idea),
        "steps": life_line.steps(idea),
        "supported": supported,
        "can_support": idea.accepts_support,
        "closed_text": wording.why_not_supportable(idea),
        "is_author": permissions.is_author(person, idea),
        "can_withdraw": permissions.can_withdraw(person, idea),
        "can_moderate": permissions.can_moderate(person),
        "login_url": f"{reverse('account_login')}?{urlencode({'next': idea.get_absolute_url()})}",
        "address": request.build_absolute_uri(idea.get_absolute_url()),
    }
    return render(request, "participation/idea_page.html", context)


@posts_limited("30/h")
def propose(request: HttpRequest, board: str) -> HttpResponse:
    """The form of an idea; who is not signed in comes back to it afterwards."""
    page = get_object_or_404(BoardPage.objects.live(), slug=board)
    if not page.is_open:
        return _closed(request, page)
    if not request.user.is_authenticated:
        return redirect_to_login(request.path)
    if request.method != "POST":
        return _form(request, page, IdeaForm(board=page, author=request.user))
    form = IdeaForm(request.POST, request.FILES, board=page, author=request.user)
    if verify_honeypot_value(request, None) is not None:
        form.add_error(None, _("Un champ caché était rempli. Envoyez de nouveau, il est vidé."))
    if not form.is_valid():
        form.keep_for_another_try()
        return _form(request, page, form)
    try:
        new = services.propose_idea(board=page, author=request.user, **form.proposal())
    except BoardClosed:
        return _closed(request, page)
    messages.success(request, _("Merci ! Votre idée est bien arrivée."))
    return redirect(new)


def _form(request: HttpRequest, board: BoardPage, form: IdeaForm) -> HttpResponse:
    context = {
        "board": board,
        "form": form,
        "breadcrumb": trail.of_step(board, _("Proposer une idée")),
    }
    return render(request, "participation/propose.html", context)


def _closed(request: HttpRequest, board: BoardPage) -> HttpResponse:
    """The board does not take ideas now; what was typed is shown, to be copied."""
    context = {
        "board": board,
        "typed_title": request.POST.get("title", ""),
        "typed_text": request.POST.get("text", ""),
        "breadcrumb": trail.of_step(board, _("Proposer une idée")),
    }
    return render(request, "participation/propose_closed.html", context)


@posts_limited("120/h")
def support(request: HttpRequest, board: str, pk: int) -> HttpResponse:
    return _change_support(
        request,
        pk,
        services.support_idea,
        {
            True: _("Merci ! Votre soutien compte."),
            False: _("Vous souteniez déjà cette idée."),
        },
    )


@posts_limited("120/h")
def withdraw_support(request: HttpRequest, board: str, pk: int) -> HttpResponse:
    return _change_support(
        request,
        pk,
        services.withdraw_support,
        {
            True: _("Votre soutien est retiré."),
            False: _("Vous ne souteniez pas cette idée."),
        },
    )


def _change_support(
    request: HttpRequest, pk: int, change: Any, said: dict[bool, str]
) -> HttpResponse:
    """Runs one of the two services of supports, then shows the idea with what happened."""
    idea = _visible_idea(request, pk)
    if request.method != "POST":
        return redirect(idea)
    if not request.user.is_authenticated:
        return redirect_to_login(idea.get_absolute_url())
    try:
        changed = change(idea=idea, resident=request.user)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, said[changed])
    return redirect(idea)


@login_required
def withdraw(request: HttpRequest, board: str, pk: int) -> HttpResponse:
    """Its author takes an idea back, after a page that asks whether they mean it."""
    idea = _visible_idea(request, pk)
    if not permissions.is_author(request.user, idea):
        raise Http404
    if request.method != "POST" and permissions.can_withdraw(request.user, idea):
        context = {"idea": idea, "breadcrumb": trail.of_idea(idea)}
        return render(request, "participation/withdraw.html", context)
    try:
        services.withdraw_idea(idea=idea)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect(idea)
    messages.success(request, _("Votre idée est retirée. Plus personne d’autre ne la voit."))
    return redirect("my_ideas")


@login_required
def my_ideas(request: HttpRequest) -> HttpResponse:
    """What the signed-in person proposed, and what became of it."""
    ideas = (
        Idea.objects.written_by(cast(User, request.user)).for_cards().order_by("-created_at", "-pk")
    )
    context = {
        "page": Paginator(ideas, PAGE_SIZE).get_page(request.GET.get("page")),
        "boards": BoardPage.objects.open().order_by("-pk"),
        "breadcrumb": trail.of_my_ideas(),
    }
    return render(request, "participation/my_ideas.html", context)
