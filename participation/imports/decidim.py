"""The columns of Decidim's open data, « proposals.csv ».

Read from the source of Decidim, decidim-proposals/lib/decidim/proposals/proposal_serializer.rb:
commit 001e8d88ec26 (0.2x: `supports`, `endorsements/total_count`, `category/name/…`,
`scope/name/…`) and later versions (0.29 and 0.30: `author/name`, `votes`, `likes/total_count`,
`taxonomies/name`, `address`, `answered_at`, `cost`, `withdrawn`). The names of nested values are
joined by slashes (decidim-core/lib/decidim/exporters/csv.rb, commit 4e2e2c5fbedb), texts in several
languages have one column each (`title/fr`), lists are joined by commas.
"""

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from participation.imports.files import Row, Table
from participation.imports.foreign import (
    Cells,
    Doubt,
    ForeignAnswer,
    ForeignIdea,
    open_unless_answered,
)
from participation.imports.texts import fitted, plain, yes
from participation.models import IdeaStatus

NAME = "Decidim"
REQUIRED = ("id", "title", "body")
SUPPORTS = (
    "votes",
    "supports",
    "likes/total_count",
    "endorsements/total_count",
    "endorsements",
)

# `state`: decidim-proposals/app/models/decidim/proposals/proposal.rb.
STATES = {
    "": IdeaStatus.PUBLISHED,
    "not_answered": IdeaStatus.PUBLISHED,
    "published": IdeaStatus.PUBLISHED,
    "evaluating": IdeaStatus.STUDYING,
    "accepted": IdeaStatus.ACCEPTED,
    "rejected": IdeaStatus.DECLINED,
    "withdrawn": IdeaStatus.WITHDRAWN,
}
# One hash of translations, as Ruby prints it: {"fr"=>"Mobilité", "en"=>"Mobility"}.
_HASH = re.compile(r"\{[^{}]*\}")
_WORD = re.compile(r'(?:"(\w+)"\s*=>|:?(\w+):|"(\w+)"\s*:)\s*"((?:[^"\\]|\\.)*)"')


def knows(table: Table) -> bool:
    """Whether this looks like the file: an id, a title and a body, in at least one language."""
    names = {header.split("/")[0] for header in table.headers}
    return names.issuperset(REQUIRED)


def idea_of(row: Row, headers: Collection[str]) -> ForeignIdea | None:
    """The idea of a line; None when it has no number."""
    cells = Cells(row.columns)
    if not (pk := cells.text("id")):
        return None
    title, text, was_cut = fitted(_translated(cells, "title"), plain(_translated(cells, "body")))
    cells.note(Doubt.TITLE_CUT, was_cut)
    cells.note(Doubt.AMENDMENT, yes(cells.text("is_amend")))
    url = cells.text("url")
    answer = _answer(cells)
    taxonomies = _names(cells.text("taxonomies/name"))
    published = cells.moment("published_at")
    status = _status(cells, answered=answer is not None)
    if (
        "published_at" in headers
        and not cells.text("published_at")
        and status == IdeaStatus.PUBLISHED
    ):
        # Begun there and never published.
        status = IdeaStatus.PENDING
    return ForeignIdea(
        line=row.line,
        key=":".join(filter(None, ("decidim", urlsplit(url).hostname, pk)))[:120],
        title=title,
        text=text,
        status_said=cells.text("state"),
        status=status,
        created_at=cells.moment("created_at") or published,
        published_at=published,
        author=cells.text("author/name", "authors/names"),
        place=cells.text("address"),
        category=_translated(cells, "category/name") or next(iter(taxonomies), ""),
        tags=tuple(taxonomies),
        district=_translated(cells, "scope/name"),
        # Votes, as they are called now or were; where they are hidden, the likes.
        supports=cells.number(*SUPPORTS) or 0,
        cost=cells.number("cost"),
        answer=answer,
        url=url,
        doubts=tuple(cells.doubts),
        columns=row.columns,
    )


def comment_of(row: Row) -> dict[str, str]:
    """Decidim writes comments in a file of their own: two lines of one number are a mistake."""
    return {}


def _translated(cells: Cells, name: str) -> str:
    """In French, else in whichever language there is."""
    other = re.compile(rf"{name}/[a-zA-Z-]{{2,7}}")
    others = sorted(column for column in cells.columns if other.fullmatch(column))
    value = cells.text(f"{name}/fr", name, f"{name}/machine_translations/fr", *others)
    return next(iter(_names(value)), value) if value.startswith("{") else value


def _names(printed: str) -> list[str]:
    """Each name, in French where it can be."""
    names = []
    for one in _HASH.findall(printed):
        words = {a or b or c: text for a, b, c, text in _WORD.findall(one)}
        name = words.get("fr") or next(iter(words.values()), "")
        if name:
            names.append(re.sub(r"\\(.)", r"\1", name))
    return names


def _status(cells: Cells, *, answered: bool) -> IdeaStatus:
    if yes(cells.text("withdrawn")) or cells.text("withdrawn_at"):
        return IdeaStatus.WITHDRAWN
    status = STATES.get(cells.text("state").lower())
    cells.note(Doubt.STATUS_UNKNOWN, status is None)
    return open_unless_answered(status, answered=answered)


def _answer(cells: Cells) -> ForeignAnswer | None:
    text = plain(_translated(cells, "answer"))
    if not text:
        return None
    answered_at = cells.moment("answered_at") or cells.moment("state_published_at")
    cells.note(Doubt.ANSWER_UNDATED, answered_at is None)
    return ForeignAnswer(text=text, answered_at=answered_at)
