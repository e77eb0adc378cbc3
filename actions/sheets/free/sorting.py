"""Where each piece of a sheet goes: to a field of the page, or to its internal notes.

A piece that holds personal data goes to the notes, unless an editor decided otherwise. Whatever
is decided is written down line by line, so that the editor sees where every line went.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from actions.sheets.free.sheet import FreeSheet, Piece
from actions.sheets.personal import Personal, personal_data
from actions.sheets.text import bare, has_content


class Decision(StrEnum):
    """What an editor may do with a personal line."""

    KEEP = "keep"
    SHOW = "show"
    DROP = "drop"


DECISION_LABELS = {
    Decision.KEEP: gettext_lazy("Garder dans les notes internes"),
    Decision.SHOW: gettext_lazy("Montrer sur la page"),
    Decision.DROP: gettext_lazy("Ne pas reprendre"),
}

# By the key of the piece; a piece that is not named here is kept in the notes.
Decisions = Mapping[str, Decision]


@dataclass(frozen=True)
class PersonalLine:
    """One piece to decide upon. `where` is the field where it would be shown."""

    key: str
    piece: Piece
    data: tuple[Personal, ...]
    decision: Decision
    where: str


@dataclass
class Sorter:
    """One page being filled. `trace` tells for each line number where its words went."""

    sheet: FreeSheet
    decisions: Decisions
    places: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)
    trace: dict[int, list[str]] = field(default_factory=dict)
    personal: list[PersonalLine] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def public(self, pieces: Iterable[Piece], where: str) -> list[Piece]:
        """The pieces that may stand in the field `where`; the others are put where they belong."""
        return [piece for piece in pieces if self._may_show(piece, where)]

    def note(self, lead: str, piece: Piece) -> None:
        """Keeps a piece in the internal notes, under a word that says what it is."""
        if not has_content(piece.text):
            return
        self.notes.append(_("%(lead)s : %(line)s") % {"lead": lead, "line": bare(piece.text)})
        self.went(piece, _("Notes internes"))

    def note_headings(self, headings: Iterable[Piece]) -> None:
        """The headings as they stood, on one line: a page writes its own."""
        found = list(headings)
        if not found:
            return
        said = " · ".join(bare(heading.text) for heading in found)
        self.notes.insert(0, _("Titres de la fiche : %(line)s") % {"line": said})
        for heading in found:
            self.went(heading, _("Titre de partie"))

    def went(self, piece: Piece, where: str) -> None:
        places = self.trace.setdefault(piece.number, [])
        if where not in places:
            places.append(where)

    def _may_show(self, piece: Piece, where: str) -> bool:
        data = personal_data(piece.text, places=self.places)
        if not data:
            self.went(piece, where)
            return True
        key = piece_key(piece)
        decision = self.decisions.get(key, Decision.KEEP)
        self.personal.append(PersonalLine(key, piece, tuple(data), decision, where))
        if decision is Decision.SHOW:
            self.went(piece, where)
        elif decision is Decision.DROP:
            self.went(piece, _("Non reprise"))
        else:
            self.note(_("Donnée personnelle (%(where)s)") % {"where": where}, piece)
        return decision is Decision.SHOW


def piece_key(piece: Piece) -> str:
    """Names a piece in a form: the same words on the same line, whatever the page they go to."""
    return f"{piece.number}-{sha256(piece.text.encode()).hexdigest()[:10]}"
