"""From the words of a person to the terms of a question, with what the town knows of its themes.

What staff wrote beside a theme is read here (`core.models.synonyms`). Two things come of it:

- **What carries a theme answers** each word of its name (« sociale » finds « Mixité sociale »), and
  its other words when all of them are there: « aide aux devoirs », not « aide » alone.
- **Words joined by « = » find each other**: « CCAS » finds « centre communal d’action sociale », side
  by side; that group of words finds what says CCAS, and still what holds all of them anywhere.

Everyday words of one family find each other too (`search/families.py`); what is in quotes or left
out is taken as it was written.

For a group, each of its words becomes a term that the other meanings answer too: « (centre and
communal) or CCAS » is « (centre or CCAS) and (communal or CCAS) ». In quotes it is one term.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from core.models import Theme
from search.families import KIN
from search.query import Query
from search.question import Stems, Term
from search.text import stems

# Each costs a question to the full-text index. Nobody writes more ways to say one thing.
MOST_MEANINGS = 8


class Lexicon:
    """What the words of all themes mean."""

    def __init__(self, themes: Iterable[Theme]) -> None:
        self._names: list[tuple[int, Stems]] = []
        self._themes: dict[Stems, set[int]] = {}
        self._same: dict[Stems, dict[Stems, None]] = {}
        for theme in themes:
            self._names.append((theme.pk, _form(theme.name)))
            for form in forms_of(theme):
                self._themes.setdefault(form, set()).add(theme.pk)
            for words in theme.meanings:
                forms = dict.fromkeys(filter(None, map(_form, words)))
                for form in forms:
                    self._same.setdefault(form, {}).update(forms)
        self._longest = max(map(len, self._themes), default=0)

    def term(self, form: Stems) -> Term:
        """A word, or a phrase in quotes."""
        return self._term(form, [form])

    def terms(self, words: Stems) -> Iterator[Term]:
        """Words typed one after the other, some of which may name something together."""
        runs = [
            (at, words[at : at + size])
            for size in range(1, self._longest + 1)
            for at in range(len(words) - size + 1)
            if words[at : at + size] in self._themes
        ]
        for place, word in enumerate(words):
            around = [run for at, run in runs if at <= place < at + len(run)]
            kin = [(other,) for other in KIN.get(word, ())]
            yield self._term((word,), around, kin)

    def excluded(self, form: Stems) -> Term:
        """Its other meanings go too, and what carries the theme that has this very name."""
        named = frozenset(pk for pk, name in self._names if name == form)
        return Term(forms=self._forms(form, [form]), themes=named)

    def _term(self, form: Stems, runs: Sequence[Stems], kin: Sequence[Stems] = ()) -> Term:
        carrying = {pk for pk, name in self._names if holds(name, form)}
        carrying.update(pk for run in runs for pk in self._themes.get(run, ()))
        return Term(forms=self._forms(form, runs, kin), themes=frozenset(carrying))

    def _forms(
        self, form: Stems, runs: Sequence[Stems], kin: Sequence[Stems] = ()
    ) -> tuple[Stems, ...]:
        """The form itself first, its kin, then what means the same as the runs it belongs to."""
        others = (other for run in runs for other in self._same.get(run, ()) if other not in runs)
        return tuple(dict.fromkeys([form, *kin, *others]))[: MOST_MEANINGS + 1]


def terms_of(query: Query, themes: Iterable[Theme]) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """What must be there, and what must not."""
    lexicon = Lexicon(themes)
    return (
        (*lexicon.terms(query.words), *map(lexicon.term, query.phrases)),
        tuple(map(lexicon.excluded, query.excluded)),
    )


def stems_to_mark(query: Query, terms: Iterable[Term]) -> frozenset[str]:
    """What answers, to mark it: the stems of what was typed, and what means the same.

    A group of words that means the same is one thing to mark: « centr communal ».
    """
    return query.wanted | {" ".join(form) for term in terms for form in term.forms[1:]}


def forms_of(theme: Theme) -> list[Stems]:
    """The stems of its name, and of each other word for it."""
    return [form for form in map(_form, [theme.name, *theme.other_words]) if form]


def holds(asked: Stems, form: Stems) -> bool:
    """Whether the words of the form stand in the question, side by side."""
    size = len(form)
    return any(asked[at : at + size] == form for at in range(len(asked) - size + 1))


@lru_cache(maxsize=4_096)
def _form(words: str) -> Stems:
    return tuple(stems(words))
