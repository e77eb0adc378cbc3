"""How much a text needs a reader's eye, from 0 to 1, and why, in words. Pure: it reads no database.

The score orders the queue and may hold a text back until somebody has read it. It never refuses
anything, and nothing is ever deleted because of it.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participation.moderation.words import stems, telling_words

# A text that weighs this much waits for a reader, whatever the rule of the board.
HOLD_FROM = 0.85
# The filter says nothing before it has read this many texts of each sort.
FEWEST_TEXTS = 5
# Only the words that tell the most count: a long text is no surer than a short one.
# Source: Paul Graham, « A Plan for Spam » (2002).
MOST_WORDS = 15
# Shorter texts repeat one another honestly (« Bonne idée ! »).
SHORTEST_COPY = 5
SAME_TEXT = 0.8
SHORTEST_SHOUT = 20

LINK = re.compile(
    r"https?://\S+|\bwww\.\S+|\b[\w-]{2,}\.(?:biz|com|fr|info|io|net|online|org|ru|shop|site|top|xyz)\b",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"(?<!\d)(?:\+33|0)[ .\u00a0-]?[1-9](?:[ .\u00a0-]?\d{2}){4}(?!\d)|\S+@\S+\.\w{2,}"
)


@dataclass(frozen=True)
class Sign:
    """One thing noticed in a text. `weight` from 0 to 1; `holds` keeps the text back by itself."""

    weight: float
    why: str
    holds: bool = False


@dataclass(frozen=True)
class Assessment:
    signs: tuple[Sign, ...] = ()

    @property
    def score(self) -> float:
        """Each sign removes its share of what was left of the doubt: never above 1."""
        return round(1 - math.prod(1 - sign.weight for sign in self.signs), 4)

    @property
    def holds(self) -> bool:
        return self.score >= HOLD_FROM or any(sign.holds for sign in self.signs)

    @property
    def why(self) -> str:
        """« Contient « arnaque ». Trois liens. », the heaviest first."""
        ranked = sorted(self.signs, key=lambda sign: -sign.weight)
        return " ".join(f"{sign.why}." for sign in ranked)


@dataclass(frozen=True)
class Earlier:
    """A text that came before; `same_person` when the same person wrote it."""

    text: str
    same_person: bool


@dataclass(frozen=True)
class Learnt:
    """What the filter knows: how many texts of each sort, and in how many each word stood."""

    published: int = 0
    refused: int = 0
    words: Mapping[str, tuple[int, int]] | None = None

    @property
    def knows_enough(self) -> bool:
        return min(self.published, self.refused) >= FEWEST_TEXTS


def assess(
    text: str,
    *,
    watched: Iterable[str] = (),
    earlier: Sequence[Earlier] = (),
    learnt: Learnt | None = None,
) -> Assessment:
    """Everything worth telling about one text. `watched` are words or expressions as one types them."""
    found = (
        _watched(text, watched),
        _links(text),
        _contact(text),
        _shouting(text),
        _repetition(text, earlier),
        _likeness(text, learnt),
    )
    return Assessment(tuple(sign for sign in found if sign is not None))


def refused_probability(words: Iterable[str], learnt: Learnt) -> float:
    """How likely a text of these words is one that gets refused: naive Bayes, Laplace's smoothing.

    0.5 for words it never met when it met as many texts of each sort.
    """
    known = learnt.words or {}
    ratios = []
    for word in sorted(set(words)):
        published, refused = known.get(word, (0, 0))
        if published or refused:
            among_refused = (refused + 1) / (learnt.refused + 2)
            among_published = (published + 1) / (learnt.published + 2)
            ratios.append(math.log(among_refused / among_published))
    telling = sorted(ratios, key=abs, reverse=True)[:MOST_WORDS]
    odds = math.log((learnt.refused + 1) / (learnt.published + 1)) + sum(telling)
    return 1 / (1 + math.exp(-max(-500.0, min(500.0, odds))))


def watched_in(text: str, watched: Iterable[str]) -> list[str]:
    """The watched expressions that a text holds, whatever their accents, case, number or gender."""
    line = f" {' '.join(stems(text))} "
    return [
        expression
        for expression in dict.fromkeys(each.strip() for each in watched)
        if (looked_for := " ".join(stems(expression))) and f" {looked_for} " in line
    ]


def _watched(text: str, watched: Iterable[str]) -> Sign | None:
    found = watched_in(text, watched)
    if not found:
        return None
    quoted = ", ".join(f"«\u00a0{each}\u00a0»" for each in found[:3])
    return Sign(0.6, _("Contient %(words)s") % {"words": quoted}, holds=True)


def _links(text: str) -> Sign | None:
    count = len(LINK.findall(text))
    if not count:
        return None
    weight = {1: 0.15, 2: 0.35}.get(count, 0.6)
    return Sign(weight, ngettext("%(count)d lien", "%(count)d liens", count) % {"count": count})


def _contact(text: str) -> Sign | None:
    if not CONTACT.search(text):
        return None
    return Sign(0.3, _("Un numéro de téléphone ou une adresse e-mail"))


def _shouting(text: str) -> Sign | None:
    letters = [letter for letter in text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    if len(letters) < SHORTEST_SHOUT or capitals < 0.6 * len(letters):
        return None
    return Sign(0.2, _("Écrit surtout en majuscules"))


def _repetition(text: str, earlier: Sequence[Earlier]) -> Sign | None:
    words = telling_words(text)
    if len(words) < SHORTEST_COPY:
        return None
    alike = [each for each in earlier if _alike(words, telling_words(each.text))]
    if not alike:
        return None
    if any(each.same_person for each in alike):
        return Sign(0.5, _("Cette personne a déjà envoyé ce texte"))
    return Sign(0.5, _("Quelqu’un d’autre a déjà envoyé ce texte"))


def _alike(words: frozenset[str], others: frozenset[str]) -> bool:
    """Most words in common (Jaccard's index)."""
    together = len(words | others)
    return bool(together) and len(words & others) >= SAME_TEXT * together


def _likeness(text: str, learnt: Learnt | None) -> Sign | None:
    if learnt is None or not learnt.knows_enough:
        return None
    probability = refused_probability(telling_words(text), learnt)
    weight = round(max(0.0, 2 * probability - 1) * 0.9, 4)
    if weight < 0.1:
        return None
    return Sign(weight, _("Ressemble à des textes refusés"))
