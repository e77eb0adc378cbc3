"""What a search field proposes while one types: themes, then titles.

A beginning is no word yet: « bibliothèqu » must find « Bibliothèque », and « ecologi » « Écologie »,
whose stem is shorter than what was typed. The index is asked for what may fit; the titles
themselves say what does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from django.core.cache import caches
from django.utils.translation import gettext as _

from core import generation
from core.models import Theme
from core.models.theme import fold
from core.search import registry
from search.engines import engine
from search.models import EntryTheme, SearchEntry
from search.query import MAX_CHARACTERS, MAX_WORDS
from search.text import LONGEST_WORD, STOP_WORDS, clean, stems, stems_of_word
from search.vocabulary import alphabetical

MOST = 8
MOST_THEMES = 3
# Fewer letters begin everything: one of them any theme, two of them thousands of titles.
SHORTEST = 2
SHORTEST_OF_TITLE = 3
# Of the titles that may fit, so many are read.
MOST_READ = 24
# How much longer than the stem of its word a beginning may be: « ecologi », for « ecolog ».
LONGEST_ENDING = 3
SHORTEST_STEM = 3
# A theme that nothing carried is proposed at most so late once something does.
KEPT_SECONDS = 60


@dataclass(frozen=True)
class Suggestion:
    """One line of the list; `kind` says what it is, in a word."""

    label: str
    kind: str
    url: str


@dataclass(frozen=True)
class Beginning:
    """What was typed so far, folded: whole words, then the beginning of one."""

    before: tuple[str, ...]
    last: str

    @property
    def words(self) -> tuple[str, ...]:
        return (*self.before, self.last)


@dataclass(frozen=True)
class NamedTheme:
    """A theme that holds something. `forms` are its name and the other words for it, folded."""

    name: str
    url: str
    forms: tuple[str, ...]


def suggestions(typed: str) -> list[Suggestion]:
    """At most `MOST`, none for what makes no sense. Three queries, four once a minute."""
    beginning = _beginning(typed)
    if beginning is None:
        return []
    themes = _themes(beginning)[:MOST_THEMES]
    return themes + _titles(beginning)[: MOST - len(themes)]


def _beginning(typed: str) -> Beginning | None:
    words = fold(clean(typed[:MAX_CHARACTERS])).split()[:MAX_WORDS]
    # « l’éco », « jardin de » : the small words at both ends say nothing, unless nothing else does.
    while len(words) > 1 and words[0] in STOP_WORDS:
        words = words[1:]
    while len(words) > 1 and words[-1] in STOP_WORDS:
        words = words[:-1]
    if not words or len("".join(words)) < SHORTEST:
        return None
    return Beginning(tuple(words[:-1]), words[-1][:LONGEST_WORD])


def _themes(beginning: Beginning) -> list[Suggestion]:
    """Those of which a word for them has these words in it; first those it begins with."""
    asked = " " + " ".join(beginning.words)
    found = []
    for theme in _kept_themes():
        places = [place for form in theme.forms if (place := f" {form}".find(asked)) >= 0]
        if places:
            found.append((min(places) > 0, Suggestion(theme.name, _("Thème"), theme.url)))
    # Stable: in alphabetical order beyond that.
    return [suggestion for _later, suggestion in sorted(found, key=lambda pair: pair[0])]


def _kept_themes() -> list[NamedTheme]:
    """Asked of the database once a minute, or when a theme changes: people type fast."""
    key = f"suggested-themes:{generation.current()}"
    kept = caches["markup"].get_or_set(key, _read_themes, KEPT_SECONDS)
    return cast(list[NamedTheme], kept)


def _read_themes() -> list[NamedTheme]:
    carried = Theme.objects.filter(pk__in=EntryTheme.objects.values("theme"))
    return [
        NamedTheme(theme.name, theme.get_absolute_url(), tuple(theme.folded_forms))
        for theme in alphabetical(carried)
    ]


def _titles(beginning: Beginning) -> list[Suggestion]:
    """Public entries whose title has these words, and one that begins with the last."""
    last = beginning.last
    if not beginning.before and len(last) < SHORTEST_OF_TITLE:
        return []
    before = tuple(stem for word in beginning.before for stem in stems_of_word(word))
    ids = engine().titles(before, last, _stems_for(last), limit=MOST_READ)
    read = SearchEntry.objects.filter(pk__in=ids).values_list("pk", "title", "url", "kind")
    entries = {pk: (title, url, kind) for pk, title, url, kind in read}
    labels = {source.kind: str(source.label) for source in registry.sources()}
    fitting = (entries[pk] for pk in ids if pk in entries)
    return [
        Suggestion(title, labels.get(kind, ""), url)
        for title, url, kind in fitting
        if _fits(last, title)
    ]


def _stems_for(last: str) -> list[str]:
    """The stems of words that `last` may be, or begin, without beginning with it themselves."""
    shorter = (last[:-cut] for cut in range(1, LONGEST_ENDING + 1))
    likely: Iterable[str] = [*stems_of_word(last), *shorter]
    return [
        stem
        for stem in dict.fromkeys(likely)
        if len(stem) >= SHORTEST_STEM and not stem.startswith(last)
    ]


def _fits(last: str, title: str) -> bool:
    stem = stems_of_word(last)
    if any(word.startswith(last) for word in fold(title).split()):
        return True
    return bool(stem) and stem[0] in stems(title)
