"""Tables that people open in a spreadsheet: CSV as it is read in French, line by line."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

# What a spreadsheet would run as a formula (CWE-1236).
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    """A file that hands back what is written to it, so that csv can feed a stream."""

    def write(self, line: str) -> str:
        return line


def harmless(text: str) -> str:
    """The same text, which no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def csv_lines(rows: Iterable[Iterable[Any]]) -> Iterator[str]:
    """In UTF-8 with a mark, so that spreadsheets read the accents; `;` between, as in French.

    Cells are written as they come: what people typed goes through `harmless()` first.
    """
    writer = csv.writer(_Line(), delimiter=";")
    mark = "\ufeff"
    for row in rows:
        yield mark + writer.writerow(row)
        mark = ""
