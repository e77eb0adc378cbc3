"""Texts of other sites as ours hold them: plain, whole, and a title that fits."""

import re
from datetime import datetime
from html import unescape

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.html import strip_tags
from django.utils.text import Truncator

from core.models.page import on_one_line

TITLE_LENGTH = 120
_SCRIPT = re.compile(r"<(script|style)\b.*?</\1\s*>", re.I | re.S)
_LINK = re.compile(r'<a\b[^>]*\bhref="([^"]+)"[^>]*>(.*?)</a>', re.I | re.S)
_ITEM = re.compile(r"<li\b[^>]*>", re.I)
_LINE = re.compile(r"<br\s*/?>|</(?:tr|h[1-6])\s*>", re.I)
_PARAGRAPH = re.compile(r"</?(?:p|div|ul|ol|blockquote|table|section)\b[^>]*>", re.I)
_TAG = re.compile(r"</?[a-z][^>]*>", re.I)
_CALENDAR = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_RAILS = re.compile(
    r"(\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2})(?:\.\d+)? ?(UTC|Z|[+-]\d{2}:?\d{2})?"
)


def plain(text: str) -> str:
    """HTML as lines: paragraphs apart, items with a dash, links with their address."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _TAG.search(text):
        text = on_one_line(_SCRIPT.sub("", text))
        text = _LINK.sub(_with_address, text)
        text = _ITEM.sub("\n– ", _LINE.sub("\n", _PARAGRAPH.sub("\n\n", text)))
        text = strip_tags(text)
    text = unescape(text)
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _with_address(link: "re.Match[str]") -> str:
    address, words = link[1], link[2]
    return words if unescape(address) in unescape(words) else f"{words} ({address})"


def fitted(title: str, text: str) -> tuple[str, str, bool]:
    """A title and a text, and whether the title was cut: the whole of it then opens the text.

    Without a title, the first words of the text are one.
    """
    title = on_one_line(plain(title))
    if not title:
        return _cut(on_one_line(text)), text, False
    if len(title) <= TITLE_LENGTH:
        return title, text, False
    return _cut(title), f"{title}\n\n{text}".strip(), True


def _cut(text: str) -> str:
    if len(text) <= TITLE_LENGTH:
        return text
    head = text[: TITLE_LENGTH - 1]
    words = head.rsplit(" ", 1)[0] if " " in head else head
    return f"{words.rstrip(' ,;:')}…"


def moment(text: str) -> datetime | None:
    """« 2023-04-05 10:00:00 UTC », « 2023-04-05T10:00:00+02:00 », « 05/04/2023 12:00 »."""
    text = text.strip()
    try:
        if found := _RAILS.match(text):
            zone = (found[2] or "").replace("UTC", "Z")
            parsed = parse_datetime(f"{found[1].replace(' ', 'T')}{zone}")
        elif found := _CALENDAR.match(text):
            day, month, year, hour, minute, second = (int(part or 0) for part in found.groups())
            parsed = datetime(year, month, day, hour, minute, second)  # made aware below
        else:
            parsed = parse_datetime(f"{text[:10]}T00:00:00") if len(text) == 10 else None
    except ValueError:
        return None
    if parsed is None:
        return None
    return timezone.make_aware(parsed) if timezone.is_naive(parsed) else parsed


def number(text: str) -> int | None:
    """« 12 000,50 € », « 1,250 », « 37.0 »: a whole number from 0 on, None for anything else."""
    text = re.sub(r"[\s\u00a0\u202f€$£']", "", text)
    # A group of three digits after the last mark is thousands, anything else cents.
    text = re.sub(r"[.,]\d{1,2}$", "", text)
    text = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", text)
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else None


def yes(text: str) -> bool:
    """What Rails and its translations write for true."""
    return text.strip().lower() in ("true", "t", "1", "yes", "y", "oui", "sí", "si", "vrai")


def short(text: str, length: int) -> str:
    return Truncator(on_one_line(text)).chars(length, truncate="…")
