"""The poster of a call for ideas, and the short addresses it prints."""

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from core import generation
from core.context import site
from core.models import SiteSettings
from core.visibility import visible
from participation import printing, trail
from participation.models import BoardPage
from participation.poster import content, making
from participation.poster.papers import A4, PAPERS, SHORT_TITLE, Paper
from participation.views import visible_idea

# A poster takes a second to draw: the same one serves everybody for a while.
KEPT_SECONDS = 600


def _board(slug: str) -> BoardPage:
    return get_object_or_404(visible(BoardPage.objects.all()), slug=slug)


def choose(request: HttpRequest, board: str) -> HttpResponse:
    """Which paper, as PDF or as a page to print."""
    page = _board(board)
    context = {
        "board": page,
        "papers": PAPERS.values(),
        "can_make_pdf": printing.can_make_pdf(),
        "breadcrumb": trail.of_step(page, _("Affiche")),
    }
    return render(request, "participation/poster/choose.html", context)


def pdf(request: HttpRequest, board: str, paper: str) -> HttpResponse:
    """The poster, made again ten minutes later at most, and after each publication."""
    if paper not in PAPERS:
        raise Http404
    page = _board(board)
    day = timezone.localdate().isoformat()
    key = f"board-poster-{page.pk}-{paper}-{day}-{generation.current()}"
    made: bytes | None = cache.get(key)
    if made is None:
        try:
            made = _drawn(request, page, PAPERS[paper])
        except printing.NoPdf:
            return redirect("board_poster", page.slug)  # which says what is missing
        cache.set(key, made, KEPT_SECONDS)
    return printing.pdf_response(made, f"affiche-{page.slug}-{paper}.pdf")


def _drawn(request: HttpRequest, board: BoardPage, paper: Paper) -> bytes:
    poster = content.compose(board, paper.largest)
    return making.pdf(poster, SiteSettings.for_request(request), paper)


def sheet(request: HttpRequest, board: str) -> HttpResponse:
    """The same sheet as a page, for the browser to print. `?format=a3`."""
    page = _board(board)
    paper = PAPERS.get(request.GET.get("format", ""), A4)
    poster = content.compose(page, paper.largest)
    usual, sure = paper.unmeasured
    short = poster.within(usual.room).longest_title <= SHORT_TITLE
    layout = usual if short else sure
    context = {
        "poster": poster.within(layout.room),
        "paper": paper,
        "layout": layout,
        "for_screen": True,
        "town": site(request)["town"],
    }
    return render(request, making.TEMPLATE, context)


def short_address(request: HttpRequest, pk: int) -> HttpResponse:
    """The idea of this number, for who may see it. Not for ever: its board may be renamed."""
    return redirect(visible_idea(request, pk))
