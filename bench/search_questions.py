"""What `make bench-search` asks: the questions of people, each with other words every time."""

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from django.utils.http import urlencode

from bench.words import SEED, vocabulary
from core.models import Theme
from search.models import SearchEntry
from search.text import stems

# Each round asks another word, so that no answer kept in memory flatters the figure.
ROUNDS = 40


@dataclass(frozen=True)
class Ask:
    """One address. `q`, `theme` and `page` are those of the search."""

    q: str = ""
    theme: str = ""
    page: int = 1
    path: str = "/recherche/"

    @property
    def address(self) -> str:
        told = {"q": self.q, "theme": self.theme, "page": self.page if self.page > 1 else ""}
        query = urlencode({name: value for name, value in told.items() if value})
        return f"{self.path}?{query}" if query else self.path


@dataclass(frozen=True)
class Question:
    """`name` as docs/mesures.md writes it."""

    name: str
    asks: list[Ask]


RARE = "mot rare"


def questions() -> list[Question]:
    """After the corpus is in place: phrases and titles come from its documents."""
    themes = list(Theme.objects.order_by("slug").values_list("slug", flat=True))
    each_theme = [themes[number % len(themes)] for number in range(ROUNDS)]
    two_words = zip(ranked(165), ranked(400), strict=True)
    wrong = [word[:3] + word[4:] for word in ranked(200, longer_than=7)]
    return [
        Question("mot courant", [Ask(word) for word in ranked(5)]),
        rare_words(),
        Question("deux mots", [Ask(f"{a} {b}") for a, b in two_words]),
        Question("groupe de mots", [Ask(f'"{phrase}"') for phrase in phrases()]),
        Question("un thème seul", [Ask(theme=theme) for theme in each_theme]),
        Question(
            "un thème et un mot",
            [Ask(word, theme=theme) for word, theme in zip(ranked(45), each_theme, strict=True)],
        ),
        Question("faute de frappe", [Ask(word) for word in wrong]),
        Question("page 100", [Ask(word, page=100) for word in ranked(85)]),
        Question("page 500", [Ask(word, page=500) for word in ranked(125)]),
        Question("page d’un thème", [Ask(path=f"/themes/{theme}/") for theme in each_theme]),
        Question("suggestions", [Ask(start, path="/recherche/suggestions/") for start in starts()]),
    ]


def rare_words() -> Question:
    return Question(RARE, [Ask(word) for word in ranked(15_000)])


def ranked(first: int, *, longer_than: int = 4) -> list[str]:
    """Words of the corpus from this rank on among those of some length, the most frequent first.

    No two questions ask the same ones: what an answer left in memory helps no other.
    """
    words = (word for word in vocabulary() if len(word) > longer_than and "’" not in word)
    return list(islice(words, first, first + ROUNDS))


def phrases() -> list[str]:
    """Two or three words that follow each other in a document, whatever their frequency."""
    chance = random.Random(SEED)
    found: dict[str, None] = {}
    for text in _texts("text", chance):
        sentence = chance.choice([part for part in text.split(". ") if part])
        words = re.findall(r"[^\W\d_][\w’]+", sentence)
        size = chance.choice((2, 3))
        at = chance.randrange(max(1, len(words) - size))
        if len(stems(phrase := " ".join(words[at : at + size]))) > 1:
            found[phrase] = None
        if len(found) == ROUNDS:
            break
    return list(found)


def starts() -> list[str]:
    """What is typed of a title before one stops: two to eight letters, then a word and a half."""
    chance = random.Random(SEED)
    found: dict[str, None] = {}
    for title in _texts("title", chance):
        found[title[: chance.randint(2, 8)].strip()] = None
        if len(found) == ROUNDS:
            break
    return [start for start in found if start]


def _texts(column: str, chance: random.Random) -> Iterable[str]:
    keys = list(SearchEntry.objects.exclude(text="").order_by("pk").values_list("pk", flat=True))
    picked = chance.sample(keys, min(len(keys), 10 * ROUNDS))
    read = dict(SearchEntry.objects.filter(pk__in=picked).values_list("pk", column))
    return [read[pk] for pk in picked]
