"""What a sheet becomes: the pages to create, and what an editor is told about each line."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from itertools import islice

from django.utils.translation import gettext as _

from actions.sheets.free.sheet import FreeSheet, Kind, Piece
from actions.sheets.free.sorting import Decisions, PersonalLine, Sorter
from actions.sheets.free.titles import is_shortened, readable_title, shouts
from actions.sheets.pages import PageDraft
from actions.sheets.personal import is_personal
from actions.sheets.text import bare, fold
from actions.sheets.vocabulary import Vocabulary
from core.models import Theme

# So many first words, with the title, tell one sheet from another.
_IDENTIFYING_WORDS = 40
# Between keywords on one line, the clearest first.
_SEPARATORS = (";", "|", "·", "•", ",", " / ", " – ", " - ")


@dataclass
class Composition:
    """The drafts made from one sheet, and what to tell the editor."""

    kind: Kind
    drafts: list[PageDraft] = field(default_factory=list)
    trace: dict[int, list[str]] = field(default_factory=dict)
    personal: list[PersonalLine] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def add(self, draft: PageDraft, sorter: Sorter, *, place: str = "") -> None:
        """One more page, and where its lines went; `place` says which page where there are several."""
        self.drafts.append(draft)
        for number, places in sorter.trace.items():
            here = self.trace.setdefault(number, [])
            here += [f"{place}{where}" for where in places if f"{place}{where}" not in here]
        self.personal += sorter.personal
        self.warnings += sorter.warnings


@dataclass(frozen=True)
class Order:
    """What is asked: this sheet as that kind of page, under this title, decided so."""

    sheet: FreeSheet
    title: str
    decisions: Decisions
    vocabulary: Vocabulary

    def sorter(self) -> Sorter:
        return Sorter(self.sheet, self.decisions, places=(self.sheet.name,))

    @cached_property
    def key(self) -> str:
        """Who this sheet is: its title and its first words. The editor's title does not count.

        A sheet corrected further down is the same sheet; imported twice, it is known again.
        """
        words = (word for line in self.sheet.source.lines for word in fold(line.text).split())
        said = " ".join([fold(self.sheet.name), *islice(words, _IDENTIFYING_WORDS)])
        return sha256(said.encode()).hexdigest()


def put_title(order: Order, sorter: Sorter) -> str:
    """The title of the page. What it does not say of the title of the sheet goes to the notes."""
    sheet = order.sheet
    said = sheet.name
    title = order.title.strip()
    if not said:
        return title
    named = is_personal(said)
    read = readable_title(said)
    own = bool(title) and title != read
    title = title or ("" if named else read)
    for piece in sheet.title:
        sorter.went(piece, _("Titre"))
    if fold(title) != fold(said):
        whole = Piece(sheet.title[0].number, said)
        sorter.note(_("Titre de la fiche, en entier"), whole)
    if not own and is_shortened(title, said):
        sorter.warnings.append(
            _("Le titre de la fiche est très long : nous l’avons raccourci, relisez-le.")
        )
    if not own and shouts(said.strip('"«» ')):
        sorter.warnings.append(
            _("Le titre était en capitales : nous l’avons mis en minuscules, remettez les accents.")
        )
    return title


def put_asides(sorter: Sorter) -> None:
    for piece in sorter.sheet.asides:
        sorter.note(_("Mention de la fiche"), piece)


def put_themes(pieces: Iterable[Piece], sorter: Sorter, vocabulary: Vocabulary) -> list[Theme]:
    """The themes that keywords mean. A keyword spelt otherwise than its theme is noted as it was."""
    found: list[Theme] = []
    for piece in pieces:
        for word, theme in _keywords(piece, vocabulary):
            if theme is None:
                sorter.note(_("Mot clé sans thème"), word)
                continue
            sorter.went(word, _("Thèmes"))
            if fold(theme.name) != fold(word.text) or theme in found:
                sorter.note(_("Mot clé"), word)
            if theme not in found:
                found.append(theme)
    return found


def _keywords(piece: Piece, vocabulary: Vocabulary) -> Iterator[tuple[Piece, Theme | None]]:
    """One keyword a line, or several apart by signs; the whole first: « Emploi, économie »."""
    for word, theme in _words(bare(piece.text), _SEPARATORS, vocabulary):
        if fold(word):
            yield Piece(piece.number, word), theme


def _words(
    text: str, separators: Sequence[str], vocabulary: Vocabulary
) -> Iterator[tuple[str, Theme | None]]:
    theme = vocabulary.theme(text)
    if theme or not separators:
        yield text.strip(), theme
        return
    for part in text.split(separators[0]):
        yield from _words(part, separators[1:], vocabulary)
