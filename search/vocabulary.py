"""The themes as the search reads them: by slug, by the words that name them, by size."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.models import Theme
from core.models.theme import fold
from search.query import Query
from search.understanding import forms_of, holds


@dataclass(frozen=True)
class SizedTheme:
    """A theme and how many things anyone may find on it."""

    theme: Theme
    count: int


def named_by(query: Query, themes: list[Theme]) -> list[Theme]:
    """The themes that the words of a query name, by their name or by another word for them."""
    asked = query.sequence
    if not asked:
        return []
    return [theme for theme in themes if any(holds(asked, form) for form in forms_of(theme))]


def alphabetical(themes: Iterable[Theme]) -> list[Theme]:
    """As a reader expects it: « Éducation » beside « Emploi ». Databases put it after Z."""
    return sorted(themes, key=lambda theme: fold(theme.name))


def sized(themes: list[Theme], counts: dict[int, int]) -> list[SizedTheme]:
    """In the order given, with the counts of `SearchEntryQuerySet.count_by_theme`."""
    return [SizedTheme(theme, counts.get(theme.pk, 0)) for theme in themes]
