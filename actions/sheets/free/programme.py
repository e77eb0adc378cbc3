"""A timed programme: « 10h00 : Débat », one a line or all glued into one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from itertools import pairwise

from actions.sheets.free.sheet import Piece
from actions.sheets.text import bare

# So many hours, each followed by what happens then, are a programme and not a remark.
ENOUGH_MOMENTS = 3

_PART = (
    r"(?:Matin(?:ée)?|Après-midi|Soir(?:ée)?|Midi|Nuit|Journée"
    r"|(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche)(?:\s\d{1,2}(?:er)?(?:\s\w+)?)?|Jour\s\d)"
)
# « 10h00 : », « 9 h - », « 14:15 – 15h : », « De 14h à 16h : ».
_HOUR = (
    r"(?P<hour{0}>[01]?\d|2[0-3])(?:\s?[hH]\s?(?P<minute{0}>[0-5]\d)?|:(?P<colon{0}>[0-5]\d))(?!\w)"
)
_TIME = re.compile(
    rf"(?:(?:[Dd]e|[ÀAà]|[Dd]ès|[Vv]ers)\s)?{_HOUR.format(1)}"
    rf"(?P<end>\s?(?:[-–—/]|à|>)\s?{_HOUR.format(2)})?\s*(?::|[-–—](?=\s)|\|)\s*"
)
_LINE_TIME = re.compile(
    rf"(?:(?:[Dd]e|[ÀAà]|[Dd]ès|[Vv]ers)\s)?{_HOUR.format(1)}"
    rf"(?P<end>\s?(?:[-–—/]|à|>)\s?{_HOUR.format(2)})?\s*(?:[:|,]|[-–—](?=\s)|\s)\s*(?=\S)"
)
_PART_ALONE = re.compile(rf"{_PART}\s*:?", re.IGNORECASE)
_PART_BEFORE = re.compile(rf"(?:^|(?<=\s)|(?<=[.:;!?»)])){_PART}\s*:?\s*$", re.IGNORECASE)
_LONGEST_TITLE = 150
_SHORTEST_TITLE = 4
# Where a title that is too long may stop, the best first.
_STOPS = (" avec ", " animé ", " animée ", " en présence ", " (", " : ", ", ")


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment: when, in which part of the day, and the pieces that say what.

    The first piece is its title. `span` is « 10h-12h » as written, when it says an end too.
    """

    section: str
    start: time
    span: str
    pieces: tuple[Piece, ...]


def timed_stretches(text: str) -> tuple[str, list[str]]:
    """What precedes the programme that one line glues, then its moments; the line whole if none.

    « Programme : Matinée10h00 : Débat »Il est suivi… 12h00 : Déjeuner » →
    (« Programme : », [« Matinée », « 10h00 : Débat… », « 12h00 : Déjeuner »]).
    """
    times = list(_TIME.finditer(text))
    if len(times) < ENOUGH_MOMENTS or not _is_chronological(times):
        return text, []
    found: list[str] = []
    before = text[: times[0].start()]
    ends = [start.start() for start in times[1:]] + [len(text)]
    head, part = _without_part(before)
    found += [part] if part else []
    for start, end in zip(times, ends, strict=True):
        stretch, part = _without_part(text[start.start() : end])
        found += [stretch.strip(), part] if part else [stretch.strip()]
    return head.strip(), found


def moments(pieces: Sequence[Piece]) -> tuple[list[Moment], list[Piece]]:
    """The programme among these pieces, and the pieces that are none of it.

    A moment takes what follows it up to the next one.
    """
    if sum(1 for piece in pieces if _time_of(piece.text)) < ENOUGH_MOMENTS:
        return [], list(pieces)
    found: list[Moment] = []
    others: list[Piece] = []
    section = ""
    for piece in pieces:
        if timed := _time_of(piece.text):
            found.append(_moment(piece, timed, section))
        elif _PART_ALONE.fullmatch(bare(piece.text)):
            section = bare(piece.text).rstrip(" :")
        elif not found or piece.is_heading:
            others.append(piece)
        else:
            last = found.pop()
            found.append(Moment(last.section, last.start, last.span, (*last.pieces, piece)))
    return found, others


def has_programme(pieces: Sequence[Piece]) -> bool:
    return sum(1 for piece in pieces if _time_of(piece.text)) >= ENOUGH_MOMENTS


def _time_of(text: str) -> re.Match[str] | None:
    line = bare(text)
    return _LINE_TIME.match(line) if len(line) > 2 else None


def _moment(piece: Piece, found: re.Match[str], section: str) -> Moment:
    said = bare(piece.text)[found.end() :].strip()
    minutes = found["minute1"] or found["colon1"] or "0"
    span = bare(piece.text)[: found.end()].rstrip(" :|,-–—") if found["end"] else ""
    titled = tuple(Piece(piece.number, text) for text in _title_and_text(said))
    return Moment(section, time(int(found["hour1"]), int(minutes)), span, titled)


def _title_and_text(said: str) -> Iterator[str]:
    """A title that fits, then what it left: « Conférence : … » / « avec Une Sociologue, … »."""
    for stop in _STOPS[:4]:
        before, found, after = said.partition(stop)
        if found and len(before) >= _SHORTEST_TITLE:
            yield before
            yield f"{stop}{after}".strip()
            return
    if len(said) <= _LONGEST_TITLE:
        yield said
        return
    for stop in _STOPS[4:]:
        cut = said.rfind(stop, 12, _LONGEST_TITLE)
        if cut != -1:
            yield said[:cut]
            yield said[cut:].lstrip(" :,")
            return
    cut = said.rfind(" ", 12, _LONGEST_TITLE)
    cut = cut if cut != -1 else _LONGEST_TITLE
    yield said[:cut]
    yield said[cut:].strip()


def _without_part(text: str) -> tuple[str, str]:
    """« … bénévoles Après-midi » → (« … bénévoles », « Après-midi »)."""
    if found := _PART_BEFORE.search(text.rstrip()):
        return text[: found.start()].rstrip(), text.rstrip()[found.start() :]
    return text, ""


def _is_chronological(times: Sequence[re.Match[str]]) -> bool:
    clock = [(int(t["hour1"]), int(t["minute1"] or t["colon1"] or 0)) for t in times]
    return all(earlier <= later for earlier, later in pairwise(clock))
