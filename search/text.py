"""From a text to the stems the search compares, for what is indexed and for what is asked alike.

The same steps on both databases: accents, case and ligatures are folded first, then the French
stem is taken. Folding first is what lets « ecole » find « écoles »: a stem taken from the accented
word would not be the stem of the word typed without accents.
"""

import re
import threading
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import snowballstemmer
from anyascii import anyascii

# Folded. Few on purpose: words that say nothing in any sentence, elided articles and pronouns.
_SMALL_WORDS = (
    "a au aux avec c ce ces cet cette d dans de des du elle en est et eux il ils j je l la le les"
    " leur leurs lui m ma mes mon n ne nos notre nous on ou par pour qu que qui s sa se ses son"
    " sur t ta te tes tu un une vos votre vous y"
)
STOP_WORDS = frozenset(_SMALL_WORDS.split())

# Stands between two texts put side by side, so that no quoted phrase runs from one into the other.
BREAK = "zzbreakzz"

# Longer words are no words (an address, a picture pasted as text): their start is enough.
LONGEST_WORD = 64

WORD = re.compile(r"[^\W_]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_FOLDED_WORD = re.compile(r"[a-z0-9]+")
_IRREGULAR = {"travaux": "travail", "yeux": "oeil"}

# The stemmer keeps the word it works on in itself: each thread has its own.
_local = threading.local()


def clean(text: str) -> str:
    """The same text composed (é is one character), without control or invisible characters."""
    return unicodedata.normalize("NFC", _CONTROL.sub(" ", _INVISIBLE.sub("", text)))


@lru_cache(maxsize=65_536)
def stems_of_word(word: str) -> tuple[str, ...]:
    """Stems of one run of letters: none for a stop word, several when it folds to several words.

    >>> stems_of_word("Écoles")
    ('ecol',)
    """
    folded = _FOLDED_WORD.findall(anyascii(word).lower())
    return tuple(_stem(part) for part in folded if part not in STOP_WORDS)


def stems(text: str) -> list[str]:
    """Stems of a text, in its order."""
    found: list[str] = []
    for match in WORD.finditer(clean(text)):
        found.extend(stems_of_word(match.group()[:LONGEST_WORD]))
    return found


def joined_stems(texts: Iterable[str], limit: int | None = None) -> str:
    """Stems of several texts on one line, a `BREAK` between two of them; at most `limit` stems."""
    line: list[str] = []
    for text in texts:
        found = stems(text)
        if found and line:
            line.append(BREAK)
        line.extend(found)
    return " ".join(line[:limit])


def _stem(folded: str) -> str:
    if not hasattr(_local, "stemmer"):
        _local.stemmer = snowballstemmer.stemmer("french")
    stem: str = _local.stemmer.stemWord(_singular(folded))
    return stem


def _singular(folded: str) -> str:
    """Without the mark of the plural, nor the feminine « ée » that folding hides from the stemmer.

    The stemmer alone parts many singulars from their plurals: « potager » gives "potag" and
    « potagers » "potager", « jeu » "jeu" and « jeux » "jeux".
    """
    if folded in _IRREGULAR:
        return _IRREGULAR[folded]
    if len(folded) > 3 and folded[-1] in "sx" and folded[-2] != "s":
        if folded.endswith("aux") and not folded.endswith(("eaux", "yaux")) and len(folded) > 5:
            return folded[:-2] + "l"
        folded = folded[:-1]
    return folded[:-1] if folded.endswith("ee") and len(folded) > 4 else folded
