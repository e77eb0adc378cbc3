"""What a result shows of its text: the passage that answers, with the found words marked.

What is to be marked is a stem, or several side by side with spaces between them.
"""

import re
from collections.abc import Collection, Iterator

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from search.question import Stems
from search.text import INITIALS, LONGEST_WORD, WORD, fold_word, stems_of_word

LENGTH = 220
# Words before the first found one, to read it in its sentence.
_BEFORE = 60
# « C.C.A.S. » is one word, as it is for the index.
_WORD = re.compile(f"{INITIALS.pattern}|{WORD.pattern}")
# Looked through for a passage: far enough, and the same time for a page and for a book.
_READ = 20_000


def marked(text: str, stems: Collection[str]) -> SafeString:
    """The text escaped, each word that has one of these stems inside <mark>."""
    if not stems:
        return escape(text)
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
    groups = [tuple(stem.split()) for stem in stems if " " in stem]
    # A stem begins as its word does: most words need no look at theirs, which is slow to find.
    letters = {stem[0] for stem in stems}
    if "oeil" in stems:
        letters.add("y")  # « yeux »
    past = 0
    for match in _WORD.finditer(text):
        word = match.group()
        # The pieces of « 14h30 » begin otherwise.
        may_be = word[0].isdigit() or fold_word(word[0])[:1] in letters
        if match.start() < past or not may_be:
            continue
        ends = [_end_of(group, text, match.start()) for group in groups]
        if any(stem in stems for stem in _stems(word)):
            ends.append(match.end())
        if past := max(ends, default=0):
            yield match.start(), past


def _end_of(group: Stems, text: str, start: int) -> int:
    """Where the words of this group end, if they stand there side by side; otherwise 0."""
    said: Stems = ()
    for match in _WORD.finditer(text, start):
        said += _stems(match.group())
        if said != group[: len(said)]:
            return 0
        if len(said) == len(group):
            return match.end()
    return 0


def _stems(word: str) -> Stems:
    return stems_of_word(word.replace(".", "")[:LONGEST_WORD])


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
