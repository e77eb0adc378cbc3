"""What happened, in one sentence: the line of a letter, and the subject of a short one."""

from typing import Any

from django.utils.translation import gettext_lazy

from participation.models import Happening, HappeningKind

SENTENCES: dict[str, Any] = {
    HappeningKind.IDEA_PUBLISHED: gettext_lazy("Nouvelle idée : « %(idea)s »"),
    HappeningKind.ANSWERED: gettext_lazy("La commune répond à l’idée « %(idea)s »"),
    HappeningKind.MILESTONE: gettext_lazy("L’idée « %(idea)s » avance : %(text)s"),
    HappeningKind.MERGED: gettext_lazy("Des idées proches sont réunies : « %(idea)s »"),
    HappeningKind.ACTION: gettext_lazy("L’idée « %(idea)s » devient une action : %(text)s"),
    HappeningKind.EVENT: gettext_lazy("Un rendez-vous autour de l’idée « %(idea)s » : %(text)s"),
    HappeningKind.RESULTS: gettext_lazy("Le bilan est là pour l’idée « %(idea)s » : %(text)s"),
    HappeningKind.PHASE: gettext_lazy("%(board)s : %(text)s"),
    HappeningKind.COMMENT: gettext_lazy("Un commentaire de la commune sur l’idée « %(idea)s »"),
}


def sentence(happening: Happening) -> str:
    return str(SENTENCES[happening.kind]) % {
        "idea": happening.idea.title if happening.idea else "",
        "board": happening.board.title,
        "text": happening.text,
    }
