"""Giving a support, taking it back, and the list of one's own. Each post ends in a redirection."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from participation import trail
from participation.addresses import address_hash
from participation.errors import Refusal
from participation.limits import posts_limited
from participation.models import BoardPage, Channel, Guest, Idea, SupportRule
from participation.people import Person, person_of
from participation.supports import services
from participation.supports.allowance import Allowance
from participation.supports.mine import my_rows
from participation.supports.panel import gauges_of
from participation.supports.tally import grouped
from participation.views import visible_idea

MOST_DIGITS = 18


@posts_limited("120/h")
def support(request: HttpRequest, board: str, pk: int) -> HttpResponse:
    return _change_support(request, pk, _give)


@posts_limited("120/h")
def withdraw_support(request: HttpRequest, board: str, pk: int) -> HttpResponse:
    return _change_support(request, pk, _take_back)


@posts_limited("120/h")
def my_supports(request: HttpRequest, board: str) -> HttpResponse:
    """What the person gave on this board, each with its receipt; a post takes one back."""
    page = get_object_or_404(
        BoardPage.objects.live().public().exclude(support_rule=SupportRule.NONE), slug=board
    )
    person = person_of(request, page)
    if person is None:
        return redirect_to_login(request.path)
    if request.method == "POST":
        _run(request, _posted_idea(request, page), person, _take_back)
        return redirect("my_supports", page.slug)
    allowance = Allowance.of(person, page)
    title = _("Mes soutiens") if page.budget is None else _("Mon panier d’idées")
    context = {
        "board": page,
        "rows": my_rows(allowance),
        "gauges": gauges_of(allowance),
        "title": title,
        "closing": page.closings.defer("content").first(),
        "breadcrumb": trail.of_step(page, title),
    }
    return render(request, "participation/supports/mine.html", context)


def _posted_idea(request: HttpRequest, board: BoardPage) -> Idea:
    pk = request.POST.get("idea", "")
    if not (pk.isascii() and pk.isdigit() and len(pk) <= MOST_DIGITS):
        raise Http404
    return get_object_or_404(Idea.objects.filter(board=board), pk=pk)


Change = Callable[[HttpRequest, Idea, Person], str]


def _change_support(request: HttpRequest, pk: int, change: Change) -> HttpResponse:
    """Changes one support, then shows the idea with what happened."""
    idea = visible_idea(request, pk)
    if request.method != "POST":
        return redirect(idea)
    person = person_of(request, idea.board)
    if person is None:
        return redirect_to_login(idea.get_absolute_url())
    _run(request, idea, person, change)
    return redirect(idea)


def _run(request: HttpRequest, idea: Idea, person: Person, change: Change) -> None:
    try:
        said = change(request, idea, person)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, said)


def _give(request: HttpRequest, idea: Idea, person: Person) -> str:
    given, is_new = services.support_idea(
        idea=idea,
        person=person,
        channel=Channel.CODE if isinstance(person, Guest) else Channel.ONLINE,
        address_hash=address_hash(request),
    )
    if not is_new:
        return _("Vous souteniez déjà cette idée.")
    return _("Merci ! Votre soutien compte. Votre reçu : %(receipt)s") % {
        "receipt": grouped(given.receipt)
    }


def _take_back(request: HttpRequest, idea: Idea, person: Person) -> str:
    if services.withdraw_support(idea=idea, person=person):
        return _("Votre soutien est retiré.")
    return _("Vous ne souteniez pas cette idée.")
