"""From a document of the registry to its row in the search table."""

from collections.abc import Iterable

from core.models import Theme
from core.search import Document
from search.models import SearchEntry
from search.text import clean, joined_stems

# No page says more than this; keeps a pasted book from slowing everyone's searches.
MAX_CHARACTERS = 200_000
MAX_STEMS = 10_000

# Every column but the key: what is written, and what `rebuild_search --check` compares.
CONTENT_FIELDS = (
    "title",
    "summary",
    "text",
    "url",
    "date",
    "place",
    "public",
    "territory",
    "language",
    "title_stems",
    "themes_stems",
    "summary_stems",
    "body_stems",
)


def entry_for(document: Document, themes: Iterable[Theme]) -> SearchEntry:
    """An unsaved entry. `themes` are those of the document."""
    title, summary = clean(document.title), clean(document.summary)[:MAX_CHARACTERS]
    text = clean(document.text)[:MAX_CHARACTERS]
    around = [document.place, document.public, document.territory]
    return SearchEntry(
        kind=document.kind,
        object_id=document.object_id,
        title=title,
        summary=summary,
        text=text,
        url=document.url,
        date=document.date,
        place=clean(document.place),
        public=clean(document.public),
        territory=clean(document.territory),
        language=document.language,
        title_stems=joined_stems([title]),
        themes_stems=stems_of_themes(themes),
        summary_stems=joined_stems([summary], MAX_STEMS),
        body_stems=joined_stems([*around, text], MAX_STEMS),
    )


def stems_of_themes(themes: Iterable[Theme]) -> str:
    """The names and the other words of the themes: « aînés » finds what carries Vieillissement."""
    forms: list[str] = []
    for theme in sorted(themes, key=lambda theme: theme.name):
        forms += [theme.name, *theme.synonyms.splitlines()]
    return joined_stems(forms)
