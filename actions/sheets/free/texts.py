"""Pieces of a sheet as the rich text, plain text or short answer that a field holds."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

from actions.sheets.free.headings import NUMBER, Heading, heading_of
from actions.sheets.free.sheet import Piece, Section
from actions.sheets.richtext import plain_text, rich_text
from actions.sheets.text import has_content, item_text

# A line of a text that was wrapped to the width of a page.
_WRAPPED_WIDTH = range(55, 101)
_FULL_WIDTH = 70
_ENDS = (".", "!", "?", "…", ":", ";", "»", ")")


def html(pieces: Iterable[Piece], *, intertitles: bool = True) -> str:
    """Paragraphs, lists and intertitles, escaped."""
    found = []
    for is_heading, group in groupby(unwrapped(pieces), key=lambda piece: piece.is_heading):
        texts = [piece.text for piece in group]
        if is_heading and intertitles:
            found += [f"<h3>{escape(text, quote=False)}</h3>" for text in texts]
        else:
            found.append(rich_text(texts))
    return "".join(found)


def plain(pieces: Iterable[Piece]) -> str:
    return plain_text(piece.text for piece in unwrapped(pieces))


def headed(sections: Sequence[Section], *, every: bool) -> list[Piece]:
    """The pieces of several sections, each under its own heading as an intertitle.

    The first goes without, unless `every`: the field that holds them says what it is.
    """
    found: list[Piece] = []
    for section in sections:
        if not any(has_content(piece.text) for piece in section.pieces):
            continue
        if section.heading and (every or found):
            label = readable(section.heading.text)
            found.append(Piece(section.heading.number, label, is_heading=True))
        found += section.pieces
    return found


def readable(label: str) -> str:
    """A heading as a page shows it: « 2. BUT : » → « But »."""
    found: Heading | None = heading_of(label)
    text = _without_number(found.label if found else label).rstrip(" :")
    return text.capitalize() if text.isupper() else text[:1].upper() + text[1:]


def unwrapped(pieces: Iterable[Piece]) -> list[Piece]:
    """Lines that a narrow page wrapped, joined again."""
    found: list[Piece] = []
    last_line: Piece | None = None
    for piece in pieces:
        if last_line and _goes_on(last_line, piece):
            above = found.pop()
            found.append(Piece(above.number, f"{above.text} {piece.text}"))
        else:
            found.append(piece)
        last_line = piece
    return found


def _goes_on(above: Piece, piece: Piece) -> bool:
    if above.is_heading or piece.is_heading or piece.number != above.number + 1:
        return False
    if item_text(piece.text) is not None or not has_content(above.text):
        return False
    if above.text.endswith(_ENDS) or not has_content(piece.text):
        return False
    is_full = len(above.text) in _WRAPPED_WIDTH
    return is_full and (piece.text[0].islower() or len(above.text) >= _FULL_WIDTH)


def _without_number(text: str) -> str:
    return NUMBER.sub("", text, count=1).strip(" *_#")
