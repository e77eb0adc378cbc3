"""What a person typed, understood calmly: words, "quoted phrases" and -exclusions."""

import re
from dataclasses import dataclass
from functools import cached_property

from search.text import clean, stems

MAX_CHARACTERS = 200
MAX_WORDS = 12

_QUOTES = str.maketrans(dict.fromkeys("«»“”„‟＂", '"'))
# An exclusion starts a word: the hyphens of « porte-à-porte » exclude nothing.
_PART = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')


@dataclass(frozen=True)
class Query:
    """A question in stems. All `words` and `phrases` must be there, none of `excluded`."""

    text: str = ""
    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[tuple[str, ...], ...] = ()
    shortened: bool = False

    @property
    def is_empty(self) -> bool:
        """Nothing to look for: no text, only small words, or only exclusions."""
        return not (self.words or self.phrases)

    @cached_property
    def wanted(self) -> frozenset[str]:
        """Every stem that an answer shows, to mark it."""
        return frozenset(self.words) | {stem for phrase in self.phrases for stem in phrase}

    @property
    def sequence(self) -> tuple[str, ...]:
        """The stems asked for, one after the other, to see whether they name a theme."""
        return (*self.words, *(stem for phrase in self.phrases for stem in phrase))


def parse(typed: str) -> Query:
    """Never fails. What is past 200 characters or 12 words is left out, and `shortened` says so."""
    # Cut before any work: somebody may send megabytes.
    head = clean(typed[: 4 * MAX_CHARACTERS])
    text = " ".join(head.split())
    shortened = len(typed) > 4 * MAX_CHARACTERS or len(text) > MAX_CHARACTERS
    text = text[:MAX_CHARACTERS].strip()

    words: list[str] = []
    phrases: list[tuple[str, ...]] = []
    excluded: list[tuple[str, ...]] = []
    room = MAX_WORDS
    for part in _PART.finditer(text.translate(_QUOTES)):
        found = tuple(stems(part["word"] if part["phrase"] is None else part["phrase"]))
        if len(found) > room:
            shortened, found = True, found[:room]
        room -= len(found)
        if not found:
            continue
        if part["minus"]:
            excluded.append(found)
        elif part["phrase"] is not None and len(found) > 1:
            phrases.append(found)
        else:
            words.extend(found)
    return Query(
        text=text,
        words=tuple(dict.fromkeys(words)),
        phrases=tuple(dict.fromkeys(phrases)),
        excluded=tuple(dict.fromkeys(excluded)),
        shortened=shortened,
    )
