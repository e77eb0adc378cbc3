"""A Word document as rows of text.

python-docx opens the package; its `paragraphs` leave out what stands in content controls, text
boxes and accepted insertions, so the text is gathered from the XML itself.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from actions.sheets.documents.package import broken, check_package
from actions.sheets.documents.tables import Cell, table_rows

KIND = ".docx"

_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_TEXT_BOX = qn("w:txbxContent")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = {qn("w:del"), qn("w:moveFrom"), _FALLBACK, qn("w:pPr"), qn("w:rPr"), qn("w:sectPr")}
_BREAKS = {qn("w:br"), qn("w:cr")}
_LIST_STYLES = ("list", "liste", "puce")


def read_docx(data: bytes, path: str) -> list[str]:
    """The rows of a .docx. Raises SheetFileError."""
    check_package(data, path, kind=KIND, main_part="word/document.xml")
    try:
        rows = list(_rows(Document(BytesIO(data)).element.body))
    # Whatever python-docx stumbles on in a damaged package, the person is told the same.
    except Exception as error:
        raise broken(path, KIND) from error
    return rows


def _rows(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == _PARAGRAPH:
            yield from _paragraph(child)
        elif child.tag == _TABLE:
            yield from table_rows(list(_table(child)))
        elif child.tag not in _SKIPPED:
            yield from _rows(child)


def _paragraph(paragraph: Any) -> Iterator[str]:
    text = "".join(_text(paragraph))
    mark = "- " if text.strip() and _is_item(paragraph) else ""
    first, *others = text.split("\n")
    yield mark + first
    yield from others
    for box in paragraph.iter(_TEXT_BOX):
        if not any(ancestor.tag == _FALLBACK for ancestor in box.iterancestors()):
            yield from _rows(box)


def _text(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag == qn("w:tab"):
            yield " "
        elif child.tag in _BREAKS:
            yield "\n"
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"
        elif child.tag != _TEXT_BOX and child.tag not in _SKIPPED:
            yield from _text(child)


def _is_item(paragraph: Any) -> bool:
    """Whether it is numbered or bulleted by itself, or by a style made for lists."""
    properties = paragraph.pPr
    if properties is None:
        return False
    style = (paragraph.style or "").lower()
    heading = style.startswith(("heading", "titre", "title"))
    return not heading and (properties.numPr is not None or style.startswith(_LIST_STYLES))


def _table(table: Any) -> Iterator[list[Cell]]:
    for row in table.iter(_ROW):
        if _nearest(row, _TABLE) is table:
            yield [
                [text for text in map(str.strip, _rows(cell)) if text]
                for cell in row.iter(_CELL)
                if _nearest(cell, _ROW) is row
            ]


def _nearest(element: Any, tag: str) -> Any:
    return next(ancestor for ancestor in element.iterancestors() if ancestor.tag == tag)
