"""One table as a file: CSV, XLSX or ODS. Rows come and go one by one, whatever their number."""

import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO
from itertools import chain
from tempfile import TemporaryFile
from typing import IO, Any
from xml.sax.saxutils import escape, quoteattr

from odfdo import Document
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from core import spreadsheets
from participation.figures.sheets import Cell, Row

CELL_LENGTH = 32_767  # the most that a cell of Excel holds


def safe(value: Cell) -> Cell:
    """Text that no spreadsheet runs and that every format can hold; anything else as it is."""
    if not isinstance(value, str):
        return value
    text = ILLEGAL_CHARACTERS_RE.sub("", value)[: CELL_LENGTH - 1]
    return spreadsheets.harmless(text)


def csv_lines(columns: Iterable[Any], rows: Iterable[Row]) -> Iterator[str]:
    """One line at a time, to be streamed."""
    cells = ([safe(cell) for cell in row] for row in rows)
    return spreadsheets.csv_lines(chain([map(str, columns)], cells))


def xlsx_file(title: str, columns: Iterable[Any], rows: Iterable[Row]) -> IO[bytes]:
    """A temporary file, at its beginning, gone once closed."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    sheet.append([str(column) for column in columns])
    for row in rows:
        sheet.append([_xlsx_cell(sheet, cell) for cell in row])
    file = TemporaryFile()  # noqa: SIM115  # the response closes it
    book.save(file)
    file.seek(0)
    return file


def _xlsx_cell(sheet: Any, value: Cell) -> Any:
    if not isinstance(value, date):
        return safe(value)
    cell = WriteOnlyCell(sheet, value)
    cell.number_format = "dd/mm/yyyy"
    return cell


ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
    "<office:body><office:spreadsheet><table:table table:name="
)
ODS_TAIL = "</table:table></office:spreadsheet></office:body></office:document-content>"


def ods_file(title: str, columns: Iterable[Any], rows: Iterable[Row]) -> IO[bytes]:
    """A temporary file, at its beginning, gone once closed.

    odfdo makes the document; its one table is written row by row in place of the empty one, since
    the library would hold all the cells in memory.
    """
    empty = BytesIO()
    Document("spreadsheet").save(empty)
    file = TemporaryFile()  # noqa: SIM115  # the response closes it
    with (
        zipfile.ZipFile(empty) as model,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for item in model.infolist():
            if item.filename != "content.xml":
                # The first entry says what the file is, and is not compressed.
                made.writestr(item, model.read(item), compress_type=item.compress_type)
        with made.open("content.xml", "w", force_zip64=True) as content:
            content.write(f"{ODS_HEAD}{quoteattr(title)}>".encode())
            content.write(_ods_row([str(column) for column in columns]))
            for row in rows:
                content.write(_ods_row(row))
            content.write(ODS_TAIL.encode())
    file.seek(0)
    return file


def _ods_row(row: Iterable[Cell]) -> bytes:
    return f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>".encode()


def _ods_cell(value: Cell) -> str:
    value = safe(value)
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, int):
        said = f'office:value-type="float" office:value="{value}"'
        return f"<table:table-cell {said}><text:p>{value}</text:p></table:table-cell>"
    if isinstance(value, date):
        said = f'office:value-type="date" office:date-value="{value:%Y-%m-%d}"'
        shown = f"{value:%d/%m/%Y}"
        return f"<table:table-cell {said}><text:p>{shown}</text:p></table:table-cell>"
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'
