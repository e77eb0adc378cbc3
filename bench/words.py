"""French words with a natural frequency curve, for corpora that look like a town's texts.

The frequent words are those of our own demo texts and guides, in the order of their real
frequency; the long tail is made of syllables, as names and rare words are. The same words come out
each time as long as those texts do not change.
"""

import ast
import random
import re
from collections import Counter
from itertools import accumulate
from pathlib import Path

from django.conf import settings

SEED = 20_261_125
VOCABULARY = 40_000
_WORD = re.compile(r"[a-zàâçéèêëîïôûùüœ’]{2,}")
_CODE = re.compile(r"`[^`]*`|^ {4}.*$", re.MULTILINE)
_TAG = re.compile(r"<[^>]*>")
_STARTS = "b br c ch cl d f fl g gr j l m n p pl pr qu r s t tr v"
_MIDDLES = "a an au é è en eu i in o oi on ou u"
_ENDS = "age aire al ard eau elle ence er esse et eur eux ien ière in ion oir on ot ure"


def vocabulary(size: int = VOCABULARY) -> list[str]:
    """`size` different words, the most frequent first."""
    counted: Counter[str] = Counter()
    for path in _texts():
        counted.update(_WORD.findall(_said(path).lower()))
    known = sorted(counted, key=lambda word: (-counted[word], word))[:size]
    chance, words = random.Random(SEED), dict.fromkeys(known)
    starts, middles, ends = _STARTS.split(), _MIDDLES.split(), _ENDS.split()
    while len(words) < size:
        syllables = chance.randint(1, 3)
        start = "".join(
            chance.choice(starts) + chance.choice(middles) for _each in range(syllables)
        )
        words.setdefault(start + chance.choice(ends))
    return list(words)


class Speaker:
    """Says words as often as people do: the word of rank n comes 1/n as often as the first (Zipf)."""

    def __init__(self, words: list[str], seed: int = SEED) -> None:
        self._words = words
        self._chance = random.Random(seed)
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(words))))

    def words(self, count: int) -> list[str]:
        return self._chance.choices(self._words, cum_weights=self._weights, k=count)

    def sentence(self, least: int, most: int) -> str:
        said = " ".join(self.words(self._chance.randint(least, most)))
        return said[:1].upper() + said[1:] + "."

    def text(self, count: int) -> str:
        """About `count` words, in sentences."""
        return " ".join(self.sentence(8, 20) for _each in range(max(1, count // 14)))


def _said(path: Path) -> str:
    """What a text says to people: of a module its sentences, of a guide all but its code."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        return _CODE.sub(" ", text)
    nodes = list(ast.walk(ast.parse(text)))
    # Docstrings are for us, in English.
    ours = [node.value for node in nodes if isinstance(node, ast.Expr)]
    strings = [
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in ours
    ]
    return " ".join(_TAG.sub(" ", string) for string in strings if " " in string)


def _texts() -> list[Path]:
    root = Path(settings.BASE_DIR)
    folders = (root / "docs" / "guides", root / "home" / "demo" / "content")
    return sorted(
        path for folder in folders for path in folder.rglob("*") if path.suffix in (".md", ".py")
    )
