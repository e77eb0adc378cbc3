"""From the lines of a text to a sheet: its title, its sections, and what stands beside them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from actions.sheets.free.glue import unglued
from actions.sheets.free.headings import Heading, Part, heading_of
from actions.sheets.free.programme import timed_stretches
from actions.sheets.free.sheet import FreeSheet, Piece, Section
from actions.sheets.personal import is_personal
from actions.sheets.text import Line, Source, bare, fold, has_content, item_text

# What a web page leaves around the text one copies, and what says where the text comes from.
_ASIDE = re.compile(
    r"^(?:publie le|mis en ligne le|mise en ligne le|actualise le|mis a jour le|mise a jour le"
    r"|date de (?:publication|mise a jour|creation)|derniere mise a jour|modifie le"
    r"|photos? (?:wikimedia|credits?|droits?|dr\b|libre)|credits?(?: photos?)?\b|copyright"
    r"|abonnez vous|inscrivez vous a (?:notre|la) (?:lettre|newsletter)|et restez informes"
    r"|partager (?:sur|cette page|cet article)|imprimer(?: cette page)?$|telecharger la fiche"
    r"|retour (?:a la liste|en haut)|haut de page|lire la suite|tous droits reserves"
    r"|suivez nous|envoyer (?:a un ami|par mail)|accueil$|menu$)"
)
_PHOTO = re.compile(r"^(?:photos?|images?|illustrations?|cr[ée]dits?)\s*:", re.IGNORECASE)
_AFTER_SENTENCE = re.compile(r"(?<=\.)\s+(?=[A-ZÀ-Þ][^:.]{2,60}:)")
_WAYS_TO_REACH = re.compile(
    r"\b(contact\w*|appel\w*|telephon\w*|renseign\w*|ecri\w+|joindre|accueil|permanences?|inscri\w*"
    r"|site|adress\w*|mairie|bureau|rue|avenue|place)\b"
)
_STORY_WORDS = 8
_LONGEST_TITLE = 255
_LONGEST_INTERTITLE = 90
_LONG_TEXT = 120
_LONGEST_KEYWORD = 60


def read_sheet(source: Source) -> FreeSheet:
    """Cuts a text under its headings. Every line that says something is in the sheet once."""
    reader = _Reader(source)
    for index, line in enumerate(source.lines):
        reader.take(index, line)
    return reader.sheet()


def is_aside(text: str) -> bool:
    """Whether a line speaks of the text itself: who took the picture, when it was put on line."""
    return len(text) < 160 and bool(
        text.startswith("©") or _PHOTO.match(text) or _ASIDE.match(fold(text))
    )


@dataclass
class _Open:
    """The section being read."""

    part: Part
    heading: Piece | None = None
    pieces: list[Piece] = field(default_factory=list)


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.lines: Sequence[Line] = source.lines
        self.sections = [_Open(Part.SUMMARY)]
        self.title: list[Piece] = []
        self.asides: list[Piece] = []
        self.headings: list[Piece] = []

    def take(self, index: int, line: Line) -> None:
        if not has_content(line.text):
            # « - » alone says nothing, but makes an item of the line that follows.
            if item_text(line.text) == "":
                self._put(Piece(line.number, line.text))
        elif is_aside(line.text):
            self.asides.append(Piece(line.number, line.text))
        elif (heading := heading_of(line.text)) and not self._in_a_list(index):
            self._open(line, heading)
        elif self._is_title(index):
            self.title.append(Piece(line.number, line.text))
        elif self._is_intertitle(index):
            self._put(Piece(line.number, line.text, is_heading=True))
        else:
            self._put_text(line)

    def sheet(self) -> FreeSheet:
        return FreeSheet(
            source=self.source,
            title=tuple(self.title),
            sections=tuple(
                Section(opened.part, opened.heading, tuple(opened.pieces))
                for opened in self.sections
                if opened.heading or opened.pieces
            ),
            asides=tuple(self.asides),
            headings=tuple(self.headings),
        )

    def _open(self, line: Line, heading: Heading) -> None:
        label = Piece(line.number, heading.label)
        self.headings.append(label)
        if heading.part is Part.TITLE and not self.title and heading.rest:
            self.title.append(Piece(line.number, heading.rest))
            return
        self.sections.append(_Open(heading.part, label))
        if heading.rest:
            self._put_text(Line(line.number, heading.rest))

    def _put(self, piece: Piece) -> None:
        """Under the heading being read; a list of keywords ends where sentences begin."""
        section = self.sections[-1]
        if section.part is Part.KEYWORDS and section.pieces and _is_prose(piece.text):
            section = _Open(Part.DESCRIPTION)
            self.sections.append(section)
        if section.part is Part.TITLE and not self.title:
            self.title.append(piece)
            # A title is one line: what follows it opens the sheet.
            self.sections.append(_Open(Part.SUMMARY))
            return
        if section.part is Part.CONTACT and _tells_a_story(piece.text):
            section = _Open(Part.DESCRIPTION)
            self.sections.append(section)
        section.pieces.append(piece)

    def _put_text(self, line: Line) -> None:
        """One line, or the several that it glues: moments of a programme, items, sentences."""
        if self.sections[-1].part is Part.TITLE and not self.title:
            self._put(Piece(line.number, line.text))
            return
        before, moments = timed_stretches(line.text)
        self._put_unglued(Line(line.number, before))
        for moment in moments:
            for text in unglued(moment):
                self._put(Piece(line.number, text))

    def _put_unglued(self, line: Line) -> None:
        stretches = [part for text in unglued(line.text) for part in _cut_at_headings(text)]
        for text in stretches:
            heading = heading_of(text) if text != line.text or text.endswith(":") else None
            if heading:
                self._open(Line(line.number, text), heading)
            else:
                self._put(Piece(line.number, text))

    def _in_a_list(self, index: int) -> bool:
        """An item among items is an answer, even when it reads like a heading."""
        if item_text(self.lines[index].text) is None:
            return False
        beside = [*self.lines[max(0, index - 1) : index], *self.lines[index + 1 : index + 2]]
        return any(item_text(line.text) for line in beside)

    def _is_title(self, index: int) -> bool:
        """The first line, or the first ones that wrap: short, not ended like a sentence."""
        text = self.lines[index].text
        if len(text) > _LONGEST_TITLE or text.endswith((".", ";", ",", ":")):
            return False
        if item_text(text) is not None or any(opened.pieces for opened in self.sections):
            return False
        if len(self.sections) > 1:
            return False
        if not self.title:
            return len(self.lines) > 1
        # « Bouquet d’expériences sur » / « les coopérations » : one title on two lines.
        above = self.title[-1]
        return (
            len(self.title) < 3
            and self.lines[index].number == above.number + 1
            and text[0].islower()
            and self.headings == []
        )

    def _is_intertitle(self, index: int) -> bool:
        """A short line without end, between two long ones."""
        text = self.lines[index].text
        if (
            len(text) > _LONGEST_INTERTITLE
            or not text[0].isupper()
            or text.endswith((".", ":", ";", ",", "!", "?", "…"))
            or self.sections[-1].part in (Part.KEYWORDS, Part.CONTACT)
            or not 0 < index < len(self.lines) - 1
        ):
            return False
        before, after = self.lines[index - 1].text, self.lines[index + 1].text
        return len(after) >= _LONG_TEXT and (len(before) >= _LONG_TEXT or before.endswith("."))


def _is_prose(text: str) -> bool:
    return (len(bare(text)) > _LONGEST_KEYWORD and "," not in text) or text.endswith(".")


def _tells_a_story(text: str) -> bool:
    """A sentence that a page puts after its contacts, and that is none."""
    return (
        text.endswith(".")
        and len(text.split()) >= _STORY_WORDS
        and not is_personal(text)
        and not _WAYS_TO_REACH.search(fold(text))
    )


def _cut_at_headings(text: str) -> list[str]:
    """« … le jour J. Budget (2013) : 40 000 euros. » holds a heading and its answer."""
    cuts = [
        found
        for found in _AFTER_SENTENCE.finditer(text)
        if (heading := heading_of(text[found.end() : found.end() + _LONGEST_TITLE]))
        and heading.rest
        and ":" in heading.label
    ]
    starts = [0, *(found.end() for found in cuts)]
    ends = [*(found.start() for found in cuts), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]
