"""The proof for free sheets: every word of the source is found again in the pages made from it.

It works from the lines of the file and the finished pages alone, and knows nothing of how the
reader came from one to the other. The words of the source, in order, must be those of whole
segments of the pages: a paragraph, an item, a note without its lead, an hour, a date. A segment
serves once, so a line that stands twice must be found twice. Headings are no exception.

`bank/proof.py` proves the same of a bank, whose form says which labels may go.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import accumulate
from typing import Any

from django.db.models import CharField, DateField, TextField
from wagtail.fields import RichTextField
from wagtail.models import Page

from actions.sheets.text import Line, fold, has_content

Words = tuple[str, ...]

_TAG = re.compile(r"</?(?:p|ul|li|h3)\b[^>]*>")
# An hour is one word, however it is written; figures, letters and capitals that touch are two.
_HOUR = re.compile(r"(?<!\d)([01]?\d|2[0-3])\s?(?:[hH]\s?([0-5]\d)?|:([0-5]\d))(?![\d])")
_TOUCHING = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_LEAD = "\u00a0: "
_BETWEEN = " · "
_MOST_STEPS = 20_000
_MOST_LINES = 200
_ROWS = {
    "programme": ("section", "start", "title", "text"),
    "entries": ("title", "date", "text"),
}


def missing_lines(lines: Sequence[Line], segments: Iterable[str]) -> list[Line]:
    """The lines that say something and are not made of whole segments, each used once."""
    said = [words(line.text) if has_content(line.text) else () for line in lines]
    stream = [word for line in said for word in line]
    ends = list(accumulate(map(len, said)))
    left = Counter(filter(None, map(words, segments)))
    lost: list[Line] = []
    position = 0
    cover = _Cover(stream, set(ends), left.copy())
    for line, end in zip(lines, ends, strict=True):
        if position >= end:
            continue  # it says nothing, or a paragraph above took it in
        reached = cover.follow(position, end)
        if reached is None:
            lost.append(line)
        position = reached or end
    # Lines that repeat each other may have used the segment of another: look once more, at all of
    # them together.
    if (
        lost
        and len(lines) < _MOST_LINES
        and _Cover(stream, set(ends), left.copy()).follow(0, len(stream)) is not None
    ):
        return []
    return lost


def segments_of(pages: Iterable[Page]) -> Iterator[str]:
    """Everything that these pages hold, piece by piece."""
    for page in pages:
        model = type(page)
        fields = {name: getattr(page, name) for name in _field_names(model)}
        rows = {
            relation: list(getattr(page, relation).values())
            for relation in _ROWS
            if hasattr(page, relation)
        }
        yield from segments_of_values(model, fields, rows)
        yield from (theme.name for theme in page.theme_list)


def segments_of_values(
    model: type[Page], fields: Mapping[str, Any], rows: Mapping[str, Iterable[Mapping[str, Any]]]
) -> Iterator[str]:
    """The same of the values that a page would hold."""
    for name in _field_names(model):
        yield from _texts(name, model._meta.get_field(name), fields.get(name))
    for relation, names in _ROWS.items():
        for row in rows.get(relation, ()):
            row_model = _row_model(model, relation)
            for name in names:
                yield from _texts(name, row_model._meta.get_field(name), row[name])


def _field_names(model: type[Page]) -> list[str]:
    """The fields of this kind of page that hold words or a day, and its title."""
    own = [
        found.name
        for found in model._meta.local_fields
        if isinstance(found, CharField | TextField | DateField)
    ]
    return ["title", *own]


def _row_model(model: type[Page], relation: str) -> Any:
    return model._meta.get_field(relation).related_model


def words(text: str) -> Words:
    """The folded words of a text, hours in one spelling."""
    text = _HOUR.sub(lambda hour: f" {int(hour[1])}x{hour[2] or hour[3] or '00'} ", text)
    pieces = re.split(r"(\d+x\d\d)", text)
    return tuple(
        word
        for piece in pieces
        for word in (
            [piece] if re.fullmatch(r"\d+x\d\d", piece) else fold(_TOUCHING.sub(" ", piece)).split()
        )
    )


@dataclass
class _Cover:
    """The words of the source, and the segments not used yet."""

    words: list[str]
    line_ends: set[int]
    left: Counter[Words]
    by_first: dict[str, list[Words]] = field(default_factory=lambda: defaultdict(list))
    steps: int = _MOST_STEPS

    def __post_init__(self) -> None:
        for segment in sorted(self.left, key=len, reverse=True):
            self.by_first[segment[0]].append(segment)

    def follow(self, position: int, end: int) -> int | None:
        """Where whole segments lead from here to `end` or past it, None if they do not.

        A segment ends inside the line where it begins, or where some line ends. The longest are
        tried first, and no longer than is reasonable.
        """
        line_end = min(stop for stop in self.line_ends if stop > position)
        for segment in self.by_first.get(self.words[position], []):
            stop = position + len(segment)
            if not self.left[segment] or (stop > line_end and stop not in self.line_ends):
                continue
            self.steps -= 1
            if self.steps < 0 or tuple(self.words[position:stop]) != segment:
                continue
            self.left[segment] -= 1
            reached = stop if stop >= end else self.follow(stop, end)
            if reached is not None:
                return reached
            self.left[segment] += 1
        return None


def _texts(name: str, model_field: Any, value: Any) -> Iterator[str]:
    if value in (None, ""):
        return
    if isinstance(model_field, RichTextField):
        yield from map(unescape, _TAG.split(value))
    elif name == "notes":
        for row in value.splitlines():
            yield from row.partition(_LEAD)[2].split(_BETWEEN)
    elif isinstance(model_field, DateField):
        yield f"{value:%d/%m/%Y}"
    elif hasattr(value, "hour"):
        yield f"{value:%H:%M}"
    else:
        for row in str(value).splitlines():
            yield from row.split(_BETWEEN)
