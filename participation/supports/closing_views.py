"""The closing for everyone: the result, the file, the checker, and « find my line »."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.cache import caches
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from core.templatetags.dates import hour, in_words
from participation import trail
from participation.limits import by_address, within
from participation.models import BoardPage, Closing, Idea, PaperSession, SupportRule
from participation.supports import tally

TRIES = "30/m"
LONGEST_RECEIPT = 60
A_DAY = "public, max-age=86400"


@dataclass(frozen=True)
class ResultRow:
    number: int
    title: str
    numbers: list[int]
    total: int


@dataclass(frozen=True)
class Result:
    """The table of the page; only the channels by which something came."""

    channels: list[str]
    rows: list[ResultRow]
    total: int
    line_count: int


@dataclass(frozen=True)
class Answer:
    """What « find my line » says; `code` is the line to look for in the file."""

    tone: str
    text: str
    code: str = ""


# Reads and changes nothing: without a token, the page sets no cookie. The receipt comes in a post
# so that it stands in no address, hence in no log.
@csrf_exempt
def closing(request: HttpRequest, board: str) -> HttpResponse:
    page = _board(board)
    closings = list(page.closings.defer("content"))
    if not closings:
        return _not_closed(request, page)
    latest, *others = closings
    answer = None
    if request.method == "POST":
        if not within(TRIES, request, closing, key=by_address, method="POST"):
            return render(request, "429.html", status=429)
        answer = _answer(latest, request.POST.get("recu", ""))
    context = {
        "board": page,
        "closing": latest,
        "others": others,
        "result": result_of(latest),
        "public": set(Idea.objects.public().filter(board=page).values_list("pk", flat=True)),
        "answer": answer,
        "typed": request.POST.get("recu", "")[:LONGEST_RECEIPT].replace("\0", ""),
        "filename": _filename(page, latest),
        "breadcrumb": trail.of_step(page, _("Le compte des soutiens")),
    }
    return render(request, "participation/supports/closing.html", context)


@require_safe
def closing_file(request: HttpRequest, board: str, pk: int) -> HttpResponse:
    """The file, byte for byte as it was sealed."""
    page = _board(board)
    found = get_object_or_404(Closing, pk=pk, board=page)
    return _download(found.content.encode(), _filename(page, found))


@require_safe
def closing_checker(request: HttpRequest, board: str) -> HttpResponse:
    """The module that checks a file, alone: participation/supports/tally.py."""
    _board(board)
    return _download(Path(tally.__file__).read_bytes(), "verifier.py")


def result_of(closing: Closing) -> Result:
    """Worked out from the file itself; a closing never changes, so it is kept."""
    key = f"closing-{closing.sha256}"
    kept: Result | None = caches["markup"].get(key)
    if kept is None:
        kept = _table(tally.read(closing.content))
        caches["markup"].set(key, kept)
    return kept


def _table(told: tally.Tally) -> Result:
    ideas = told.ranking
    columns = [
        (name, [idea.by_channel[place] for idea in ideas])
        for place, name in enumerate(tally.CHANNELS)
    ]
    columns.append((tally.IMPORTED, [idea.imported for idea in ideas]))
    used = [(name, numbers) for name, numbers in columns if any(numbers)]
    return Result(
        channels=[f"{name[0].upper()}{name[1:]}" for name, _numbers in used],
        rows=[
            ResultRow(
                number=idea.number,
                title=idea.title or _("Idée qui n’est plus publique"),
                numbers=[numbers[place] for _name, numbers in used],
                total=idea.total,
            )
            for place, idea in enumerate(ideas)
        ],
        total=told.total,
        line_count=len(told.lines),
    )


def _answer(closing: Closing, typed: str) -> Answer:
    receipt = tally.read_receipt(typed)
    if not receipt:
        return Answer(
            "danger", _("Ce reçu ne se lit pas : il a seize lettres et chiffres. Vérifiez-le.")
        )
    line = tally.find(closing.content, receipt)
    if line is None:
        return Answer(
            "warning",
            _(
                "Aucune ligne ne répond à ce reçu. Le soutien a pu être retiré avant la clôture,"
                " ou le reçu est celui d’un autre appel à idées."
            ),
        )
    titles = {row.number: row.title for row in result_of(closing).rows}
    if line.counted_for is None:
        text = _(
            "Votre ligne est là. L’idée a été réunie à une autre que vous souteniez aussi : vous y"
            " comptez une fois, par votre autre reçu."
        )
    else:
        text = _("Votre soutien est compté, pour « %(title)s ». Votre ligne dans le fichier :") % {
            "title": titles.get(line.counted_for, "")
        }
    return Answer("success", text, line.code)


def _board(slug: str) -> BoardPage:
    boards: Any = BoardPage.objects.live().public().exclude(support_rule=SupportRule.NONE)
    page = boards.filter(slug=slug).first()
    if page is None:
        raise Http404
    return page


def _not_closed(request: HttpRequest, page: BoardPage) -> HttpResponse:
    end = page.supports_end
    if end is not None and end <= timezone.now():
        waits_for_paper = PaperSession.objects.unsettled().filter(board=page).exists()
        lead = (
            _(
                "Les soutiens sont terminés. Le compte sera publié ici dès que les séances papier "
                "auront été comptées deux fois."
            )
            if waits_for_paper
            else _("Les soutiens sont terminés. Le compte sera publié ici dans quelques minutes.")
        )
    elif end is None:
        lead = _("La date de fin n’est pas encore fixée. Le compte sera publié ici, ce jour-là.")
    else:
        lead = _("Le compte sera publié ici après la fin des soutiens : le %(day)s à %(hour)s.") % {
            "day": in_words(end),
            "hour": hour(end),
        }
    context = {
        "board": page,
        "lead": lead,
        "breadcrumb": trail.of_step(page, _("Le compte des soutiens")),
    }
    return render(request, "participation/supports/not_closed.html", context)


def _filename(board: BoardPage, closing: Closing) -> str:
    return f"cloture-{board.slug}-{closing.pk}.txt"


def _download(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = A_DAY
    return response
