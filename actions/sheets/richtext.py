"""Lines of a sheet as rich text or plain text. Lists stay lists, everything is escaped."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape

from actions.sheets.text import has_content, item_text


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class BulletList:
    items: list[str] = field(default_factory=list)


Block = Paragraph | BulletList


def blocks(lines: Iterable[str]) -> list[Block]:
    """Paragraphs and lists, in order.

    « - item », « -item », « ▪ item » and « - » alone above a line are items of a list; items that
    follow each other make one list. A line without letter or digit says nothing and is dropped.
    """
    found: list[Block] = []
    for is_item, text in _marked(lines):
        if not is_item:
            found.append(Paragraph(text))
        elif found and isinstance(found[-1], BulletList):
            found[-1].items.append(text)
        else:
            found.append(BulletList([text]))
    return found


def rich_text(lines: Iterable[str]) -> str:
    """HTML of paragraphs and lists, as a rich text field stores it. Empty for no line."""
    return "".join(_html(block) for block in blocks(lines))


def plain_text(lines: Iterable[str]) -> str:
    """The same without markup: one line per paragraph, « - » before an item."""
    rows: list[str] = []
    for block in blocks(lines):
        if isinstance(block, Paragraph):
            rows.append(block.text)
        else:
            rows += [f"- {item}" for item in block.items]
    return "\n".join(rows)


def answers(lines: Iterable[str]) -> tuple[str, ...]:
    """The answers listed under a label, without their marks."""
    return tuple(text for _is_item, text in _marked(lines))


def _marked(lines: Iterable[str]) -> Iterator[tuple[bool, str]]:
    """Each line that says something, and whether it is an item; a mark alone marks the next."""
    mark_waits = False
    for line in lines:
        item = item_text(line)
        if has_content(line):
            yield mark_waits or item is not None, line if item is None else item
            mark_waits = False
        elif item == "":
            mark_waits = True


def _html(block: Block) -> str:
    # Quotes need no escape between tags, and stay readable in the database.
    if isinstance(block, Paragraph):
        return f"<p>{escape(block.text, quote=False)}</p>"
    items = "".join(f"<li>{escape(item, quote=False)}</li>" for item in block.items)
    return f"<ul>{items}</ul>"
