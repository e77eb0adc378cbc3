"""The gatherings that an action brings back every year: each becomes a draft event."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actions.sheets.free.dates import when
from actions.sheets.free.headings import Part
from actions.sheets.free.sheet import FreeSheet, Piece, Section
from actions.sheets.text import bare, fold, item_text

_NUMBER = r"(?<!\d)(?:\d{1,3}(?:[\s.]\d{3}){1,3}|\d{1,12})"
_PEOPLE = (
    r"(?:personnes?|participants?|participantes?|habitants?|habitantes?|visiteurs?|convives?|b[ée]n[ée]voles?"
    r"|enfants?|familles?|spectateurs?|places?)"
)
_ATTENDANCE = re.compile(
    rf"(?:\b(?:de|entre)\s)?(?P<first>{_NUMBER})(?:\s?(?:à|et|-|–)\s?(?P<last>{_NUMBER}))?\s{_PEOPLE}\b",
    re.IGNORECASE,
)
_END_OF_NAME = re.compile(r"\s{0,3}(?:\(|\s?:|\s[–—-]\s|,|\.)")
_SMALL_WORDS = re.compile(r"(?:\s(?:du|de|le|la|les|des|au|aux|en|à|dès|chaque))+$", re.IGNORECASE)
_LONGEST_NAME = 120
# Outside a list of gatherings, so many items that say when and how many make one.
_ENOUGH = 2
MOST = 30


@dataclass(frozen=True, slots=True)
class Gathering:
    """One gathering: « la fête des voisins (fin mai) (80 personnes) : on y danse »."""

    title: str
    date_note: str
    expected: tuple[int, int | None] | None
    announced: Piece  # as written, up to the colon
    told: tuple[Piece, ...]  # what follows


def gatherings(sheet: FreeSheet) -> tuple[list[Gathering], list[Section]]:
    """The gatherings of a sheet, and its sections without them.

    So many that they would flood the agenda are a list, and stay one.
    """
    found: list[Gathering] = []
    sections = []
    for section in sheet.sections:
        here, others = _split(section)
        found += here
        if len(found) > MOST:
            return [], list(sheet.sections)
        sections.append(Section(section.part, section.heading, tuple(others)))
    return found, sections


def _split(section: Section) -> tuple[list[Gathering], list[Piece]]:
    announced = section.part is Part.GATHERINGS
    if not announced and sum(map(_says_when_and_how_many, section.pieces)) < _ENOUGH:
        return [], list(section.pieces)
    items = any(item_text(piece.text) for piece in section.pieces)
    found: list[tuple[Piece, list[Piece]]] = []
    others: list[Piece] = []
    for piece in section.pieces:
        is_item = item_text(piece.text) is not None or (announced and not items)
        if is_item and (_says_when(piece) if announced else _says_when_and_how_many(piece)):
            found.append((piece, []))
        elif is_item or not found or piece.is_heading or not announced:
            others.append(piece)
        else:
            found[-1][1].append(piece)
    return [_gathering(piece, after) for piece, after in found], others


def _says_when(piece: Piece) -> bool:
    return bool(when(piece.text)[0] or _ATTENDANCE.search(piece.text))


def _says_when_and_how_many(piece: Piece) -> bool:
    return bool(item_text(piece.text) and when(piece.text)[0] and _ATTENDANCE.search(piece.text))


def _gathering(piece: Piece, after: Sequence[Piece]) -> Gathering:
    text = bare(piece.text)
    before, colon, told = text.partition(":")
    if not colon or len(before) > 2 * _LONGEST_NAME:
        before, told = text, ""
    note, _start = when(before)
    pieces = [Piece(piece.number, told.strip())] if told.strip() else []
    return Gathering(
        title=_name(before),
        date_note=note,
        expected=_expected(before),
        announced=Piece(piece.number, before.strip()),
        told=(*pieces, *after),
    )


def _name(before: str) -> str:
    """« la soupe de rue du 2 février (de 30 à 50 convives) » → « La soupe de rue »."""
    before = before[: 2 * _LONGEST_NAME]
    _note, start = when(before)
    ends = [found.start() for found in [_END_OF_NAME.search(before, 3)] if found]
    ends += [start] if start > 3 else []
    name = _SMALL_WORDS.sub("", before[: min(ends, default=len(before))].strip()) or before
    name = name[:_LONGEST_NAME].strip()
    return name[:1].upper() + name[1:]


def _expected(text: str) -> tuple[int, int | None] | None:
    found = _ATTENDANCE.search(text)
    if found is None:
        return None
    first = number(found["first"])
    last = number(found["last"]) if found["last"] else None
    return (first, last) if last is None or last >= first else (last, first)


def number(text: str) -> int:
    """« 1 155 » → 1155, kept to what the database holds."""
    return min(int(re.sub(r"\D", "", text)), 2_000_000_000)


def names(found: Iterable[Gathering]) -> list[str]:
    """Their titles folded, each once: they are part of what identifies a page."""
    return list(dict.fromkeys(fold(gathering.title) for gathering in found))
