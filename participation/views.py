"""Pages of residents: one idea, and their own ideas."""

from typing import cast

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from actions.parts import Part, part, read
from core.context import site
from core.models import User
from participation import life_line, permissions, trail
from participation.answers.outcome import outcome_of, parts_of
from participation.comments.block import block as comment_block
from participation.comments.thread import totals_of, totals_part
from participation.discovery import idea_head
from participation.following import links as follow_links
from participation.listing import PAGE_SIZE
from participation.models import BoardPage, Draft, Idea, PhaseKind, Who
from participation.people import Person, codes_claimed, note_claim, person_of
from participation.proposing.own import own_idea
from participation.supports.box import support_box


def visible_idea(request: HttpRequest, pk: int) -> Idea:
    """The idea with what its page shows; 404 for who may not see it."""
    idea = get_object_or_404(Idea.objects.for_page(), pk=pk)
    # With an account, or with a printed code.
    if not (
        permissions.can_view(request.user, idea)
        or permissions.is_author(person_of(request, idea.board), idea)
    ):
        raise Http404
    return idea


def idea(request: HttpRequest, board: str, pk: int) -> HttpResponse:
    """One idea. An address with another board's name leads to the right one."""
    idea = visible_idea(request, pk)
    if idea.board.slug != board:
        return redirect(idea)
    person = person_of(request, idea.board)
    found = _read_below(idea, person)
    outcome = outcome_of(idea, found)
    own = own_idea(person, idea, has_merged_ideas=bool(outcome.joined))
    context = {
        "idea": idea,
        "head": idea_head(idea, site(request)["town"]),
        "breadcrumb": trail.of_idea(idea),
        "outcome": outcome,
        "steps": life_line.steps(idea, outcome),
        "follow": follow_links.to_idea(idea),
        "support": support_box(request, idea) if idea.is_public else None,
        "is_author": own is not None,
        "own": own,
        "can_moderate": permissions.can_moderate(request.user),
        "address": request.build_absolute_uri(idea.get_absolute_url()),
        "comments": comment_block(request, idea, person, totals_of(found)),
    }
    return render(request, "participation/idea_page.html", context)


def _read_below(idea: Idea, person: Person | None) -> dict[str, list[Part]]:
    """What stands below the text of an idea, and whether this person may add to it: one query."""
    lists = [*parts_of(idea), totals_part(idea, person)]
    by_code = idea.board.who == Who.CODES and isinstance(person, User)
    if by_code:
        lists.append(part("code", codes_claimed(cast(User, person), idea.board)))
    found = read(*lists)
    if by_code:
        note_claim(cast(User, person), idea.board, has_claimed="code" in found)
    return found


@login_required
def my_ideas(request: HttpRequest) -> HttpResponse:
    """What the signed-in person proposed, and what became of it."""
    ideas = (
        Idea.objects.written_by(cast(User, request.user)).for_cards().order_by("-created_at", "-pk")
    )
    context = {
        "page": Paginator(ideas, PAGE_SIZE).get_page(request.GET.get("page")),
        "drafts": Draft.objects.fresh().filter(author=cast(User, request.user)).for_list(),
        "boards": BoardPage.objects.accepting(PhaseKind.PROPOSE).order_by("-pk"),
        "breadcrumb": trail.of_my_ideas(),
    }
    return render(request, "participation/my_ideas.html", context)
