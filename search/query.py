"""What a person typed, understood calmly: words, "quoted phrases" and -exclusions."""

import re
from dataclasses import dataclass
from functools import cached_property

from search.text import WORD, clean, fold_word, plain, stems

MAX_CHARACTERS = 200
MAX_WORDS = 12

# Quotes and hyphens as keyboards, phones and word processors write them.
_SIGNS = str.maketrans(dict.fromkeys("«»“”„‟＂‹›", '"') | dict.fromkeys("‐‑–−", "-"))
# An exclusion starts a word: the hyphens of « vide-grenier » exclude nothing. A word said twice is
# one expression: « porte à porte », « porte-à-porte ».
_PART = re.compile(
    r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"'
    r"|(?P<twice>(?P<once>[^\W_]{2,})[ -](?:à|a|en|par|après|pour)[ -](?P=once)(?![\w-]))"
    r'|(?P<word>[^\s"]+))',
    re.IGNORECASE,
)
# Who asks « comment s’inscrire » looks for what tells it, whatever word it begins with.
_ASK = "combien comment pourquoi quand quel quelle quels quelles quoi"
_ASKING = frozenset(_ASK.split())


@dataclass(frozen=True)
class Query:
    """A question in stems. All `words` and `phrases` must be there, none of `excluded`."""

    text: str = ""
    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[tuple[str, ...], ...] = ()
    # The words and those of the phrases, as they were written.
    written: tuple[str, ...] = ()
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
    asking: list[str] = []
    written: list[str] = []
    phrases: list[tuple[str, ...]] = []
    excluded: list[tuple[str, ...]] = []
    room = MAX_WORDS
    for part in _PART.finditer(plain(text.translate(_SIGNS))):
        said = part["phrase"] or part["twice"] or part["word"] or ""
        found = tuple(stems(said))
        if len(found) > room:
            shortened, found = True, found[:room]
        room -= len(found)
        if not found:
            continue
        if part["minus"]:
            excluded.append(found)
            continue
        if fold_word(said) in _ASKING:
            asking.extend(found)
            continue
        written.extend(WORD.findall(said))
        if part["word"] is None and len(found) > 1:
            phrases.append(found)
        else:
            words.extend(found)
    return Query(
        text=text,
        words=tuple(dict.fromkeys(words if words or phrases else asking)),
        phrases=tuple(dict.fromkeys(phrases)),
        excluded=tuple(dict.fromkeys(excluded)),
        written=tuple(dict.fromkeys(written)),
        shortened=shortened,
    )
