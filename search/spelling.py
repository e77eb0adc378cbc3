"""Mistyped words, and the closest words that people can find.

Only words of entries and of themes that hold something are proposed, and only while an entry still
holds them. The closest wins, one that sounds the same before the others (« bibliotéque »,
« farmacie »), then the one that most entries hold.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.models import Theme
from search import words as in_memory
from search.engines import Engine
from search.query import Query, parse
from search.question import Stems
from search.text import WORD, fold_word, stems, stems_of_word
from search.words import Words, words_of

SHORTEST = 4
# From so many letters on, two mistakes are forgiven instead of one.
LONG = 6
# And so many, when they change how the word sounds.
VERY_LONG = 8
# Two words stuck together, or one written in two: at least so many letters in all.
COMPOUND = 6
# How many words are weighed for each mistyped one.
MOST_CANDIDATES = 8
# A word that so few entries hold may be a mistake of who wrote them, if so many times more hold
# another one that differs by one letter.
RARE, COMMONER = 2, 5

# « presqu’île », « aujourd’hui ».
_ELIDED = ("qu", "aujourd")

# What French writes in several ways and says in one.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("ph", "f"),
        ("e?au", "o"),
        ("ss|sc(?=[eiy])|c(?=[eiy])|t(?=ion)", "s"),
        ("qu?|ch(?=r)|c(?!h)", "k"),
        ("ge(?=[ao])|g(?=[eiy])", "j"),
        ("gu(?=[eiy])", "g"),
        ("[ae][iy]|(?:er|et|ez|ee)$", "e"),
        ("[ae][nm](?![aeiouy])", "an"),
        ("y", "i"),
        ("(?<!c)h", ""),
        (r"(.)\1+", r"\1"),
        ("[estxd]+$", ""),
    )
)


@dataclass(frozen=True)
class Candidate:
    """What may have been meant. `cost` grows with what differs."""

    shown: str
    form: Stems
    cost: tuple[int, ...]


class Speller:
    """Corrects for one request; `themes` are those that hold something."""

    def __init__(self, engine: Engine, themes: Iterable[Theme]) -> None:
        self._engine = engine
        self._of_themes = Words()
        for theme in themes:
            for word in words_of(" ".join([theme.name, *theme.other_words]).lower()):
                self._of_themes.add(fold_word(word), word)
        self._words = Words()

    def corrected(self, query: Query) -> Query | None:
        """The same question with its mistyped words replaced; None when nothing looks wrong."""
        counts = self._counts([form for word in query.written if (form := _form(word))])
        known = {word: counts[form] for word in query.written if (form := _form(word))}
        unknown = [word for word, count in known.items() if not count]
        self._words = in_memory.current()
        if text := self._joined(query, unknown):
            return parse(text)
        if unknown:
            candidates = {word: [*self._close(word), *self._parted(word)] for word in unknown}
            return self._replaced(query, candidates)
        rare = {word: count for word, count in known.items() if count <= RARE}
        commoner = {word: self._one_letter_away(word) for word in rare}
        return self._replaced(query, commoner, {w: COMMONER * count for w, count in rare.items()})

    def _replaced(
        self,
        query: Query,
        candidates: Mapping[str, Sequence[Candidate]],
        least: Mapping[str, int] | None = None,
    ) -> Query | None:
        """With the best candidate for each word, held by at least so many entries."""
        counts = self._counts([each.form for found in candidates.values() for each in found])
        chosen: dict[str, str] = {}
        for word, found in candidates.items():
            enough = (least or {}).get(word, 1)
            held = [each for each in found if counts[each.form] >= enough]
            if held:
                best = min(held, key=lambda each: (each.cost, -counts[each.form], each.shown))
                chosen[word] = best.shown
        if not chosen:
            return None
        return parse(WORD.sub(lambda found: chosen.get(found[0], found[0]), query.text))

    def _counts(self, forms: Sequence[Stems]) -> dict[Stems, int]:
        """How many entries hold each form; one that names a theme is held at least once."""
        forms = list(dict.fromkeys(forms))
        counts = dict(zip(forms, self._engine.count(forms), strict=True)) if forms else {}
        return {form: count or int(form in self._named) for form, count in counts.items()}

    @cached_property
    def _named(self) -> frozenset[Stems]:
        words = (word for words in self._of_themes.by_length.values() for word in words)
        return frozenset(map(_form, words))

    def _close(self, word: str) -> list[Candidate]:
        """The closest words, likeliest first. For want of any, those close to its other forms."""
        folded, stem = fold_word(word), stems_of_word(word)[0]
        return (
            self._near(folded, 1 if len(folded) < LONG else 2)
            or (self._near(stem, 1) if len(stem) >= VERY_LONG else [])
            or self._near(f"{folded}s", 1)
        )

    def _near(self, folded: str, most: int) -> list[Candidate]:
        sound = _sound(folded)
        found = []
        for other, distance in self._within(folded, most):
            differs, begins = int(_sound(other) != sound), int(other[0] != folded[0])
            if differs and not _plausible(folded, distance, same_start=not begins):
                continue
            cost = (distance + differs, distance, begins)
            found.append(Candidate(self._shown(other), stems_of_word(other), cost))
        found = [each for each in found if each.form]
        return sorted(found, key=lambda each: each.cost)[:MOST_CANDIDATES]

    def _one_letter_away(self, word: str) -> list[Candidate]:
        """Close enough to doubt a word that entries do hold."""
        form = _form(word)
        return [
            each
            for each in self._close(word)
            if each.form != form and each.cost[1] == 1 and not each.cost[2]
        ]

    def _within(self, folded: str, most: int) -> Iterator[tuple[str, int]]:
        for vocabulary in (self._words, self._of_themes):
            for length in range(max(SHORTEST, len(folded) - most), len(folded) + most + 1):
                yield from (
                    (other, int(distance))
                    for other, distance, _at in process.extract(
                        folded,
                        vocabulary.by_length.get(length, ()),
                        scorer=OSA.distance,
                        score_cutoff=most,
                        limit=2 * MOST_CANDIDATES,
                    )
                )

    def _parted(self, word: str) -> Iterator[Candidate]:
        """« videgrenier » as « vide grenier », where something holds them side by side."""
        folded = fold_word(word)
        for at in range(2, len(folded) - 1) if len(folded) >= COMPOUND else ():
            left, right = folded[:at], folded[at:]
            if self._has(left) and self._has(right):
                between = "’" if left.endswith(_ELIDED) else " "
                shown = f"{self._shown(left)}{between}{self._shown(right)}"
                form = (*stems_of_word(left), *stems_of_word(right))
                if len(form) > 1:
                    yield Candidate(shown, form, (1, 1, 0))

    def _joined(self, query: Query, unknown: Sequence[str]) -> str:
        """The text with « vide grenier » in one word, where nothing else holds both."""
        for one, other in pairwise(query.written):
            folded = fold_word(one + other)
            doubtful = not unknown or one in unknown or other in unknown
            if doubtful and len(folded) >= COMPOUND and self._has(folded):
                pattern = rf"(?<!\w){re.escape(one)}[\W_]+{re.escape(other)}(?!\w)"
                text = re.sub(pattern, self._shown(folded), query.text, count=1)
                if text != query.text and self._counts([stems_of_word(folded)]).popitem()[1]:
                    return text
        return ""

    def _has(self, folded: str) -> bool:
        return folded in self._words or folded in self._of_themes

    def _shown(self, folded: str) -> str:
        return (self._words if folded in self._words else self._of_themes).shown(folded)


@lru_cache(maxsize=4_096)
def _form(word: str) -> Stems:
    """Its stem; nothing for what is no word to correct: short, with digits, or a small word."""
    folded = fold_word(word)
    if len(folded) < SHORTEST or not (folded.isascii() and folded.isalpha()):
        return ()
    found = tuple(stems(word))
    return found if len(found) == 1 else ()


def _plausible(folded: str, distance: int, *, same_start: bool) -> bool:
    """Whether a hand may have typed this for a word that sounds otherwise.

    Few slips touch the first letter (« mare » is not « gare »), and two in a word take a long one
    (« jordon » is not « jardin »).
    """
    if distance == 1:
        return same_start or len(folded) >= LONG
    return same_start and len(folded) >= VERY_LONG


def _sound(folded: str) -> str:
    for pattern, sound in _SOUNDS:
        folded = pattern.sub(sound, folded)
    return folded
