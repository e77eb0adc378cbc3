"""A LibreOffice document as rows of text."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from odfdo import Document

from actions.sheets.documents.package import broken, check_package
from actions.sheets.documents.tables import Cell, table_rows

KIND = ".odt"

_PARAGRAPHS = {"text:p", "text:h"}
_BREAKS = {"text:line-break"}
_SKIPPED = {
    "text:tracked-changes",
    "office:annotation",
    "office:annotation-end",
    "office:forms",
    "text:sequence-decls",
    "text:table-of-content",
    "svg:title",
    "svg:desc",
}
# LibreOffice writes runs of spaces as one element with a count, which nothing bounds.
_MOST_SPACES = 200


def read_odt(data: bytes, path: str) -> list[str]:
    """The rows of an .odt. Raises SheetFileError."""
    check_package(data, path, kind=KIND, main_part="content.xml")
    try:
        document = Document(BytesIO(data))
        if document.get_type() not in ("text", "text-template"):
            raise broken(path, KIND)
        rows = list(_rows(document.body))
    # Whatever odfdo stumbles on in a damaged package, the person is told the same.
    except Exception as error:
        raise broken(path, KIND) from error
    return rows


def _rows(element: Any, *, item: bool = False) -> Iterator[str]:
    for child in element.children:
        tag = child.tag
        if tag in _PARAGRAPHS:
            yield from _paragraph(child, item=item and tag == "text:p")
            item = False
        elif tag == "text:list":
            for entry in child.children:
                yield from _rows(entry, item=True)
        elif tag == "table:table":
            yield from table_rows(list(_table(child)))
        elif tag not in _SKIPPED:
            yield from _rows(child)


def _paragraph(paragraph: Any, *, item: bool) -> Iterator[str]:
    boxes: list[Any] = []
    text = "".join(_text(paragraph, boxes))
    first, *others = text.split("\n")
    yield f"- {first}" if item and text.strip() else first
    yield from others
    for box in boxes:
        yield from _rows(box)


def _text(element: Any, boxes: list[Any]) -> Iterator[str]:
    yield element.text or ""
    for child in element.children:
        tag = child.tag
        if tag == "draw:text-box":
            boxes.append(child)
        elif tag == "text:s":
            count = child.get_attribute("text:c") or "1"
            yield " " * min(int(count), _MOST_SPACES)
        elif tag == "text:tab":
            yield " "
        elif tag in _BREAKS:
            yield "\n"
        elif tag not in _SKIPPED:
            yield from _text(child, boxes)
        yield child.tail or ""


def _table(table: Any) -> Iterator[list[Cell]]:
    for row in _descendants(table, "table:table-row"):
        yield [
            [text for text in map(str.strip, _rows(cell)) if text]
            for cell in _descendants(row, "table:table-cell")
        ]


def _descendants(element: Any, tag: str) -> Iterator[Any]:
    """Rows or cells of this table, through its groups but not into a table within."""
    for child in element.children:
        if child.tag == tag:
            yield child
        elif child.tag in ("table:table-header-rows", "table:table-rows", "table:table-row-group"):
            yield from _descendants(child, tag)
