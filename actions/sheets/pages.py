"""Pages to come: what one sheet, or one part of it, would put on a page."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any

from wagtail.models import Orderable, Page

from actions.models import (
    ActionPage,
    Audience,
    EventFigure,
    EventPage,
    Occurrence,
    ProgrammeItem,
    SelectionEntry,
    SelectionPage,
)
from core.models import Theme

# The rows that a page may carry, by the name of the relation.
_ROW_MODELS: dict[str, Any] = {
    "programme": ProgrammeItem,
    "figures": EventFigure,
    "occurrences": Occurrence,
    "entries": SelectionEntry,
}
# A date worked out from today says nothing of the sheet: it must not make it look changed.
_NOT_SAID = frozenset({"occurrences"})

SheetPage = ActionPage | EventPage | SelectionPage


@dataclass(frozen=True)
class PageContent:
    """What one sheet says, ready to stand on a page. `rows` are its programme, figures, entries."""

    fields: dict[str, Any]
    themes: list[Theme]
    audiences: list[Audience] = field(default_factory=list)
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """Changes when the page would change: with the sheet, or with the words of the town."""
        said: list[Any] = [
            self.fields,
            sorted(theme.slug for theme in self.themes),
            sorted(audience.slug for audience in self.audiences),
        ]
        rows = {name: rows for name, rows in self.rows.items() if name not in _NOT_SAID}
        if rows:
            said.append(rows)
        return sha256(json.dumps(said, ensure_ascii=False, default=str).encode()).hexdigest()

    @property
    def note_count(self) -> int:
        return len(self.fields.get("notes", "").splitlines())

    def put_on(self, page: SheetPage) -> None:
        """Fills the page in memory; its relations are stored when it is saved."""
        for name, value in self.fields.items():
            setattr(page, name, value)
        page.themes.set(self.themes)
        if isinstance(page, ActionPage):
            page.audiences.set(self.audiences)
        for name, rows in self.rows.items():
            setattr(page, name, _in_order(_ROW_MODELS[name], rows))


def _in_order(model: type[Any], rows: list[dict[str, Any]]) -> list[Any]:
    """The rows of one relation. Those that an editor may drag are numbered: rows without a number
    come back from PostgreSQL in any order."""
    if not issubclass(model, Orderable):
        return [model(**row) for row in rows]
    return [model(sort_order=rank, **row) for rank, row in enumerate(rows)]


@dataclass(frozen=True)
class PageDraft:
    """One page to come, and where it stands in its file.

    `key` says which sheet it comes from, whatever the sheet says; `action_key` names the draft of
    the action that an event belongs to. `personal_count` counts the personal lines in its notes.
    """

    key: str
    model: type[Page]
    title: str
    content: PageContent
    path: str
    first_line: int
    organisation: str = ""
    action_key: str = ""
    personal_count: int = 0
