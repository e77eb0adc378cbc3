"""From a text to the words that watching, comparing and learning look at.

Accents, case and ligatures are folded, then the French stem is taken: « Arnaques » and « arnaque »
are one word.
"""

import re
import threading
from functools import lru_cache

import snowballstemmer

from core.models.theme import fold

# What a column of `WordCount` holds.
LONGEST_WORD = 40
SHORTEST_WORD = 3

_RUN = re.compile(r"[^\W_]+")
# The stemmer keeps the word it works on in itself: each thread has its own.
_local = threading.local()


def stems(text: str) -> list[str]:
    """The stems of a text, in its order."""
    return [stem for run in _RUN.findall(text) for stem in _stems_of(run[: LONGEST_WORD * 2])]


def telling_words(text: str) -> frozenset[str]:
    """The different words that a text is judged by: those of three letters or more."""
    return frozenset(stem for stem in stems(text) if len(stem) >= SHORTEST_WORD)


@lru_cache(maxsize=32_768)
def _stems_of(run: str) -> tuple[str, ...]:
    """Several when a ligature or a foreign letter folds to several words."""
    return tuple(_stem(word)[:LONGEST_WORD] for word in fold(run).split())


def _stem(word: str) -> str:
    if not hasattr(_local, "stemmer"):
        _local.stemmer = snowballstemmer.stemmer("french")
    # The stemmer alone parts some singulars from their plurals (« jeu », « jeux »).
    if len(word) > SHORTEST_WORD and word[-1] in "sx" and word[-2] != "s":
        word = word[:-1]
    stem: str = _local.stemmer.stemWord(word)
    return stem
