"""The proof that nothing was lost: every line of the source is found again in what was made of it.

It works from the lines of the file and the finished texts alone, and knows nothing of how the
reader came from one to the other.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from html import unescape

from actions.sheets.bank.record import Bank, SheetRecord
from actions.sheets.bank.schema import Part, is_opening, parts_named, without_partners_heading
from actions.sheets.richtext import rich_text
from actions.sheets.text import Line, fold, has_content

_TAG = re.compile(r"</?(?:p|ul|li|br)\b[^>]*>")


def record_texts(record: SheetRecord) -> list[str]:
    """What a record holds, its lines made into rich text as a page would store them."""
    return [rich_text([text]) for text in record.texts()]


def lost_lines(
    bank: Bank, texts_of: Callable[[SheetRecord], Iterable[str]] = record_texts
) -> list[Line]:
    """The lines of a file that hold a letter or digit and are in no text made from their record.

    `texts_of` gives the texts, plain or HTML, made from one record: its own by default, those of
    a page to prove an import. A line that stands twice must be found twice. The labels of the
    form are excepted, once each, and so is a record that repeats another word for word.
    """
    lost: list[Line] = []
    spans = [(record, record) for record in bank.records]
    spans += [(duplicate.record, duplicate.kept) for duplicate in bank.duplicates]
    first = min((span.first_line for span, _kept in spans), default=0)
    for span, kept in spans:
        # What stands before the first record belongs to it.
        start = 1 if span.first_line == first else span.first_line
        lines = [line for line in bank.source.lines if start <= line.number <= span.last_line]
        lost += _not_found(_without_labels(lines), texts_of(kept))
    return sorted(lost, key=lambda line: line.number)


def _without_labels(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines that say something, less one line for each label of the form."""
    excepted: Counter[Part | str] = Counter([*Part, "opening", "partners"])
    for line in lines:
        names: list[Part | str] = list(parts_named(line.text))
        if is_opening(line.text):
            names.append("opening")
        elif not without_partners_heading(line.text):
            names.append("partners")
        name = next((name for name in names if excepted[name]), None)
        if name is not None:
            excepted[name] -= 1
        elif has_content(line.text):
            yield line


def _not_found(lines: Iterable[Line], texts: Iterable[str]) -> Iterator[Line]:
    pieces = Counter(fold(piece) for text in texts for piece in _pieces(text))
    for line in lines:
        wanted = fold(without_partners_heading(line.text))
        piece = wanted if pieces[wanted] else _piece_ending_with(wanted, pieces)
        if piece is None:
            yield line
        else:
            pieces[piece] -= 1


def _piece_ending_with(wanted: str, pieces: Counter[str]) -> str | None:
    """A note says where its line comes from, then the line."""
    return next((p for p, left in pieces.items() if left and p.endswith(f" {wanted}")), None)


def _pieces(text: str) -> Iterator[str]:
    for row in text.splitlines():
        yield from map(unescape, _TAG.split(row))
