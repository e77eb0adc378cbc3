"""What the reader makes of a text, before anyone says which pages it becomes."""

from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from actions.sheets.free.headings import Part
from actions.sheets.text import Source


class Kind(StrEnum):
    """What a sheet may become."""

    ACTION = "action"
    EVENT = "event"
    SELECTION = "selection"


KIND_LABELS = {
    Kind.ACTION: _("Une action"),
    Kind.EVENT: _("Un événement"),
    Kind.SELECTION: _("Une sélection"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of the source, or the part of one; `number` is that of the line.

    `is_heading` marks an intertitle inside a section.
    """

    number: int
    text: str
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading. The heading is None for what opens the sheet."""

    part: Part
    heading: Piece | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class FreeSheet:
    """One text, cut under its headings.

    `title` is what the text gives as a title, "" when it gives none. `asides` are lines that say
    something of the text and not of its subject: credits, dates of publication, web leftovers.
    """

    source: Source
    title: tuple[Piece, ...]
    sections: tuple[Section, ...]
    asides: tuple[Piece, ...] = ()
    headings: tuple[Piece, ...] = field(default=())

    @property
    def name(self) -> str:
        return " ".join(piece.text for piece in self.title)

    def of(self, *parts: Part) -> list[Piece]:
        """Everything under these headings, in order."""
        return [
            piece for section in self.sections if section.part in parts for piece in section.pieces
        ]

    @property
    def knows_its_form(self) -> bool:
        """Whether at least one heading was recognised."""
        return any(section.heading for section in self.sections)
