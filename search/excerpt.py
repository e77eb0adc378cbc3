"""What a result shows of its text: the passage that answers, with the found words marked."""

from collections.abc import Collection, Iterator

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from search.text import LONGEST_WORD, WORD, stems_of_word

LENGTH = 220
# Words before the first found one, to read it in its sentence.
_BEFORE = 60
# Looked through for a passage: far enough, and the same time for a page and for a book.
_READ = 20_000


def marked(text: str, stems: Collection[str]) -> SafeString:
    """The text escaped, each word that has one of these stems inside <mark>."""
    parts: list[str] = []
    position = 0
    for start, end in _found(text, stems):
        parts += [text[position:start], format_html("<mark>{}</mark>", text[start:end])]
        position = end
    parts.append(text[position:])
    return format_html_join("", "{}", ((part,) for part in parts))


def excerpt(summary: str, text: str, stems: Collection[str]) -> SafeString:
    """About two lines: the summary if it holds a found word, else the passage that does.

    Without any found word (the title or a theme answered), the start of the summary, or of the
    text for want of a summary.
    """
    for source in (summary, text[:_READ]) if stems else ():
        first = next(_found(source, stems), None)
        if first is not None:
            return marked(_passage(source, first[0]), stems)
    return marked(_passage(summary or text, 0), stems)


def _found(text: str, stems: Collection[str]) -> Iterator[tuple[int, int]]:
    for match in WORD.finditer(text):
        if any(stem in stems for stem in stems_of_word(match.group()[:LONGEST_WORD])):
            yield match.span()


def _passage(text: str, around: int) -> str:
    """`LENGTH` characters cut between words, … where something is left out."""
    start = 0
    if around > _BEFORE and len(text) > LENGTH:
        start = text.find(" ", around - _BEFORE, around) + 1 or around
    if len(text) - start <= LENGTH:
        passage, end = text[start:], ""
    else:
        cut = text.rfind(" ", start + 1, start + LENGTH + 1)
        passage, end = text[start : cut if cut > start else start + LENGTH], " …"
    return ("… " if start else "") + passage.strip() + end
