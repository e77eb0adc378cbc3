"""The page of figures, for everyone, and the files, for staff."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from core.visibility import is_private
from participation import permissions, trail
from participation.figures.page import FiguresPage
from participation.figures.sheets import SHEETS
from participation.figures.writers import csv_lines, ods_file, xlsx_file
from participation.models import BoardPage

FORMATS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}


def _board(slug: str) -> BoardPage:
    """A published board, without a lock on its page or above it; else 404."""
    boards = BoardPage.objects.live().filter(~is_private("path"))
    return get_object_or_404(boards, slug=slug)


def figures(request: HttpRequest, board: str) -> HttpResponse:
    page = _board(board)
    context = {
        "board": page,
        "figures": FiguresPage(page),
        "sheets": _offered(page) if permissions.can_moderate(request.user) else [],
        "formats": list(FORMATS),
        "breadcrumb": trail.of_step(page, _("Les chiffres")),
    }
    return render(request, "participation/figures/figures.html", context)


def _offered(board: BoardPage) -> list[object]:
    hidden = board.counts_are_hidden
    return [sheet for sheet in SHEETS.values() if not (hidden and sheet.counts_supports)]


def export(request: HttpRequest, board: str, table: str, form: str) -> HttpResponseBase:
    """One table as a file; 404 for whoever does not moderate, and for counts still hidden."""
    if not permissions.can_moderate(request.user):
        raise Http404
    page = get_object_or_404(BoardPage, slug=board)
    sheet = SHEETS.get(table)
    if sheet is None or form not in FORMATS or sheet not in _offered(page):
        raise Http404
    name = f"{page.slug}-{sheet.name}-{timezone.localdate():%Y-%m-%d}.{form}"
    if form == "csv":
        lines = csv_lines(sheet.columns, sheet.rows(page))
        response = StreamingHttpResponse(lines, content_type=FORMATS[form])
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response
    write = xlsx_file if form == "xlsx" else ods_file
    file = write(str(sheet.title), sheet.columns, sheet.rows(page))
    return FileResponse(file, as_attachment=True, filename=name, content_type=FORMATS[form])
