"""The columns of Consul's open data: citizen proposals, and investments of a participatory budget.

Read from the source of Consul Democracy. Proposals: config/api.yml, commit 0c00b5376565 (`id`,
`title`, `summary`, `description`, `cached_votes_up`, `created_at`, `geozone`, `retired_at`, `tags`…).
Investments: app/models/budget/investment/exporter.rb, commit 0491ea405b03, whose titles of columns
are written in the language of the site; hence several spellings here, compared without case,
accents or punctuation. Recent versions write one line for each comment, after the columns of what is
commented, which they repeat: app/models/concerns/csv_exporter.rb, commit 25e2c26416d3.
"""

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from core.models.theme import fold
from participation.imports.files import Row, Table
from participation.imports.foreign import (
    Cells,
    Doubt,
    ForeignAnswer,
    ForeignIdea,
    open_unless_answered,
)
from participation.imports.texts import fitted, number, plain, yes
from participation.models import IdeaStatus

NAME = "Consul"

# Folded: what each column may be called in English, Spanish and French.
SPELLINGS = {
    "id": ("id",),
    "title": ("title", "titre", "titulo"),
    "summary": ("summary", "resume", "resumen"),
    "description": ("description", "descripcion"),
    "supports": ("cached votes up", "supports", "total votes", "soutiens", "apoyos", "votes"),
    "geozone": (
        "geozone",
        "geozone name",
        "scope of operation",
        "ambito de actuacion",
        "perimetre des operations",
        "perimetre",
        "heading",
        "rubrique",
        "district",
        "distrito",
    ),
    "tags": ("tags", "tag list", "etiquettes", "etiquetas", "temas"),
    "category": ("category", "categorie", "categoria"),
    "place": ("location", "place", "ubicacion", "lieu"),
    "author": (
        "author username",
        "author",
        "auteur",
        "autor",
        "public author",
        "username",
        "nom de l auteur",
        "nombre de usuario",
    ),
    "created_at": ("created at", "date de creation", "fecha de creacion", "cree le"),
    "published_at": ("published at",),
    "url": ("url", "link", "lien", "enlace"),
    "retired": ("retired at", "retired", "retired reason"),
    "feasibility": ("feasibility", "faisabilite", "viabilidad"),
    "unfeasible_why": (
        "unfeasibility explanation",
        "explication de l infaisabilite",
        "explication de l irrealisabilite",
        "informe de inviabilidad",
    ),
    "price": ("price", "cost", "cout", "prix", "coste", "precio"),
    "selected": ("selected", "selectionne", "selectionnee", "seleccionado", "seleccionada"),
    "winner": ("winner", "gagnant", "gagnante", "ganadora", "ganador"),
}
_OF_INVESTMENTS = ("feasibility", "selected", "winner", "price")
FEASIBILITIES = {
    "": IdeaStatus.PUBLISHED,
    "undecided": IdeaStatus.PUBLISHED,
    "incertain": IdeaStatus.PUBLISHED,
    "indefini": IdeaStatus.PUBLISHED,
    "sin decidir": IdeaStatus.PUBLISHED,
    "feasible": IdeaStatus.STUDYING,
    "realisable": IdeaStatus.STUDYING,
    "faisable": IdeaStatus.STUDYING,
    "viable": IdeaStatus.STUDYING,
    "unfeasible": IdeaStatus.DECLINED,
    "irrealisable": IdeaStatus.DECLINED,
    "infaisable": IdeaStatus.DECLINED,
    "inviable": IdeaStatus.DECLINED,
    "no viable": IdeaStatus.DECLINED,
}
# The titles of the columns of a comment begin with the word, in the language of the site.
_COMMENT = ("comment ", "commentaire ", "comentario ")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
# What the exporter writes where there is nothing.
_NOTHING = "-"


def knows(table: Table) -> bool:
    """Whether this looks like one of the files: an id, a title, and a description or supports."""
    names = _names(table.headers)
    return {"id", "title"} <= names.keys() and bool(
        {"description", "summary", "supports", "feasibility"} & names.keys()
    )


def _names(headers: Collection[str]) -> dict[str, str]:
    """Our names of the columns there are, and what the file calls them."""
    theirs = {fold(header.replace("_", " ")): header for header in reversed(list(headers))}
    found = {}
    for name, spellings in SPELLINGS.items():
        if spelling := next((one for one in spellings if one in theirs), None):
            found[name] = theirs[spelling]
    return found


def idea_of(row: Row, headers: Collection[str]) -> ForeignIdea | None:
    """The idea of a line; None when it has no number."""
    names = _names(headers)
    said = {ours: row.columns.get(theirs, "").strip() for ours, theirs in names.items()}
    cells = Cells({name: cell for name, cell in said.items() if cell and cell != _NOTHING})
    if not (pk := cells.text("id")):
        return None
    title, text, was_cut = fitted(cells.text("title"), _text(cells))
    cells.note(Doubt.TITLE_CUT, was_cut)
    feasibility = cells.text("feasibility")
    answer = _answer(cells)
    url = cells.text("url")
    kind = "investment" if any(name in names for name in _OF_INVESTMENTS) else "proposal"
    created = cells.moment("created_at")
    tags = re.split(r"\s*[,;]\s*", cells.text("tags"))
    return ForeignIdea(
        line=row.line,
        key=":".join(filter(None, ("consul", urlsplit(url).hostname, kind, pk)))[:120],
        title=title,
        text=text,
        status_said=feasibility,
        status=_status(cells, answered=answer is not None),
        created_at=created,
        published_at=cells.moment("published_at") or created,
        author=cells.text("author"),
        place=cells.text("place"),
        category=cells.text("category"),
        tags=tuple(tag for tag in tags if tag),
        district=cells.text("geozone"),
        supports=cells.number("supports") or 0,
        cost=_cost(cells, feasibility),
        answer=answer,
        url=url,
        doubts=tuple(cells.doubts),
        columns=row.columns,
    )


def comment_of(row: Row) -> dict[str, str]:
    """The cells of the comment that a line adds to its idea; empty where there is none."""
    return {
        header: cell
        for header, cell in row.columns.items()
        if fold(header.replace("_", " ")).startswith(_COMMENT)
    }


def _text(cells: Cells) -> str:
    summary, description = plain(cells.text("summary")), plain(cells.text("description"))
    return description if summary in description else f"{summary}\n\n{description}".strip()


def _status(cells: Cells, *, answered: bool) -> IdeaStatus:
    if cells.text("retired") and cells.text("retired").lower() not in ("false", "no", "non"):
        return IdeaStatus.WITHDRAWN
    if yes(cells.text("winner")):
        return IdeaStatus.ACCEPTED
    status = FEASIBILITIES.get(fold(_IN_BRACKETS.sub("", cells.text("feasibility"))))
    cells.note(Doubt.STATUS_UNKNOWN, status is None)
    if status != IdeaStatus.DECLINED and yes(cells.text("selected")):
        return IdeaStatus.STUDYING
    return open_unless_answered(status, answered=answered)


def _answer(cells: Cells) -> ForeignAnswer | None:
    """Why an investment cannot be done: Consul keeps no date of it."""
    text = plain(cells.text("unfeasible_why"))
    if not text:
        return None
    cells.note(Doubt.ANSWER_UNDATED)
    return ForeignAnswer(text=text, answered_at=None)


def _cost(cells: Cells, feasibility: str) -> int | None:
    """In a column of its own, or in brackets: « Réalisable (12 000 €) »."""
    if cells.text("price"):
        return cells.number("price")
    found = _IN_BRACKETS.search(feasibility)
    return number(found[1]) if found else None
