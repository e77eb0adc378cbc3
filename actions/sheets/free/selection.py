"""A list of dated experiences: « (18/05/2015) » alone on its line, then a text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from actions.sheets.free.dates import NUMERIC_DATE, long_date, numeric_date
from actions.sheets.free.reader import is_aside
from actions.sheets.free.sheet import FreeSheet, Piece
from actions.sheets.text import Line, bare, has_content, item_text

ENOUGH_ENTRIES = 3
_URL = re.compile(r"https?://[^\s<>\"»)]+")
# A line shorter than a page is wide that ends a sentence may go on; a stub of a line does not.
_WRAPPED_WIDTH = range(55, 100)
_SENTENCE_ENDS = (".", "!", "?", "…", ":", "»", ")")
_LONGEST_TITLE = 255


@dataclass(frozen=True, slots=True)
class Entry:
    """One experience. `title` and `paragraphs` are pieces, joined lines keep their first number."""

    date: date
    date_line: Piece
    title: tuple[Piece, ...]
    lines: tuple[Line, ...]
    url: str


def is_selection(sheet: FreeSheet) -> bool:
    return sum(1 for line in sheet.source.lines if _is_date(line.text)) >= ENOUGH_ENTRIES


def entries(sheet: FreeSheet) -> tuple[list[Entry], list[Line]]:
    """The dated entries, and the lines before the first, which introduce them."""
    lines = [line for line in sheet.source.lines if line.number not in _told_elsewhere(sheet)]
    dates = [index for index, line in enumerate(lines) if _is_date(line.text)]
    if not dates:
        return [], lines
    titles = [_title_start(lines, after, index) for after, index in pairwise([-1, *dates])]
    ends = [*titles[1:], len(lines)]
    found = []
    for start, index, end in zip(titles, dates, ends, strict=True):
        text = tuple(line for line in lines[index + 1 : end] if has_content(line.text))
        found.append(_entry(lines[start:index], lines[index], text))
    return found, lines[: titles[0]]


def updated_on(sheet: FreeSheet) -> date | None:
    """The day that « Actualisé le… » or « Publié le… » says."""
    days = [long_date(piece.text) or numeric_date(piece.text) for piece in sheet.asides]
    return next((day for day in days if day), None)


def paragraphs(lines: Sequence[Line]) -> list[Piece]:
    """Lines that a narrow page wrapped, joined again. A piece bears the number of its first line."""
    found: list[Piece] = []
    above: Line | None = None
    for line in lines:
        if above is not None and _goes_on(above, line):
            last = found.pop()
            found.append(Piece(last.number, f"{last.text} {line.text}"))
        else:
            found.append(Piece(line.number, line.text))
        above = line
    return found


def _goes_on(above: Line, line: Line) -> bool:
    if item_text(line.text) is not None or line.number != above.number + 1:
        return False
    if not above.text.endswith(_SENTENCE_ENDS):
        return True
    return line.text[0].islower() or (
        len(above.text) in _WRAPPED_WIDTH and len(line.text) < _WRAPPED_WIDTH.stop
    )


def _told_elsewhere(sheet: FreeSheet) -> set[int]:
    """The numbers of the lines of the title, and of those that speak of the text itself."""
    asides = {piece.number for piece in sheet.asides}
    return asides | {piece.number for piece in sheet.title if not _is_heading_line(sheet, piece)}


def _is_heading_line(sheet: FreeSheet, piece: Piece) -> bool:
    return any(heading.number == piece.number for heading in sheet.headings)


def _is_date(text: str) -> bool:
    """A line that is a date, or a title that ends with one in brackets."""
    if is_aside(text):
        return False
    found = NUMERIC_DATE.search(text)
    if found is None or numeric_date(text) is None:
        return False
    before, after = text[: found.start()].strip(" -–—·•"), text[found.end() :].strip(" :.-–—")
    return not after and (not before or (found[0].startswith("(") and len(before) < 200))


def _title_start(lines: Sequence[Line], above: int, index: int) -> int:
    """Where the title of the entry dated at `index` begins: at a mark, or after a blank line.

    A title on the line of the date is whole. A dash is no such mark: it ends the list above.
    """
    if not lines[index].text.startswith(("(", *"0123456789")):
        return index
    for start in range(index - 1, max(above, index - 5), -1):
        if item_text(lines[start].text) == "" or lines[start].text[0] in "·•▪●":
            is_short = len(" ".join(line.text for line in lines[start:index])) <= _LONGEST_TITLE
            return start if is_short else index
    start = index
    while start - 1 > above and lines[start].number == lines[start - 1].number + 1:
        start -= 1
    block = lines[start:index]
    # What follows a date at once is its text; what opens the list may be the first title.
    opens = start == 0 and above == -1
    stands_apart = start - 1 > above or opens
    is_title = 0 < len(block) <= 3 and not block[-1].text.endswith((".", "!", "…", ";"))
    return start if stands_apart and is_title else index


def _entry(title: Sequence[Line], dated: Line, text: tuple[Line, ...]) -> Entry:
    found = NUMERIC_DATE.search(dated.text)
    day = numeric_date(dated.text)
    if found is None or day is None:
        raise ValueError(dated.text)
    pieces = [Piece(line.number, bare(line.text)) for line in title if has_content(line.text)]
    if before := bare(dated.text[: found.start()]).strip(" -–—"):
        pieces.append(Piece(dated.number, before))
    urls = [link for line in text for link in _URL.findall(line.text)]
    return Entry(
        date=day,
        date_line=Piece(dated.number, found[0]),
        title=tuple(pieces),
        lines=text,
        url=urls[0].rstrip(".,;") if urls else "",
    )
