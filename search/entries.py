"""From a document of the registry to its row in the search table."""

from core.search import Document
from search.models import SearchEntry
from search.text import BODY, SUMMARY, TITLE, clean, marked_stems

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
    "published_at",
    "place",
    "publics",
    "territory",
    "status",
    "language",
    "title_stems",
    "summary_stems",
    "body_stems",
)


def entry_for(document: Document) -> SearchEntry:
    """An unsaved entry, its themes left aside."""
    title, summary = clean(document.title), clean(document.summary)[:MAX_CHARACTERS]
    text = clean(document.text)[:MAX_CHARACTERS]
    publics = [clean(name) for name in document.publics]
    around = [document.place, *publics, document.territory]
    return SearchEntry(
        kind=document.kind,
        object_id=document.object_id,
        title=title,
        summary=summary,
        text=text,
        url=document.url,
        date=document.date,
        published_at=document.published,
        place=clean(document.place),
        publics="\n".join(publics),
        territory=clean(document.territory),
        status=clean(document.status),
        language=document.language,
        title_stems=marked_stems(TITLE, [title]),
        summary_stems=marked_stems(SUMMARY, [summary], MAX_STEMS),
        body_stems=marked_stems(BODY, [*around, text], MAX_STEMS),
    )
