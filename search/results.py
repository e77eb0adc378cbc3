"""Entries as the cards that show them."""

import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.models import Theme
from core.search import registry
from search.excerpt import excerpt, marked
from search.models import SearchEntry
from search.question import Answer
from search.vocabulary import alphabetical

# The date of these only says when the page went online: it helps nobody choose.
_UNDATED = ("action", "partenaire", "page")
# The date of these is the last day on which one can do something.
_DEADLINES = ("appel",)


@dataclass(frozen=True)
class Result:
    """What components/card.html shows of one entry; `name` is its title without the marks.

    `is_past` says so of its date, even of one that the card does not show.
    """

    name: str
    title: SafeString
    url: str
    kind: str
    icon: str
    text: SafeString
    place: str  # or what one must know before going there, where it has none
    date: datetime.date | None
    is_past: bool
    themes: list[Theme]


def results(
    answer: Answer, themes: Mapping[int, Theme], stems: Collection[str] = ()
) -> dict[int, Result]:
    """The cards of an answer, by key; one that is no longer there is left out. One query."""
    entries = SearchEntry.objects.filter(pk__in=answer.every_id).without_stems()
    return {
        entry.pk: _card(
            entry, [themes[pk] for pk in answer.themes.get(entry.pk, []) if pk in themes], stems
        )
        for entry in entries
    }


def _card(entry: SearchEntry, themes: Iterable[Theme], stems: Collection[str] = ()) -> Result:
    source = registry.source(entry.kind)
    return Result(
        name=entry.title,
        title=marked(entry.title, stems),
        url=entry.url,
        kind=str(source.label) if source else entry.kind,
        icon=source.icon if source else "file",
        text=excerpt(entry.summary, entry.text, stems),
        place=_deadline(entry) or entry.place,
        date=None if entry.kind in (*_UNDATED, *_DEADLINES) else entry.date,
        is_past=entry.date is not None and entry.date < timezone.localdate(),
        themes=alphabetical(themes),
    )


def _deadline(entry: SearchEntry) -> str:
    """« Jusqu’au 12 décembre 2026 »."""
    if entry.kind not in _DEADLINES or entry.date is None:
        return ""
    day = date_format(entry.date, "j F Y")
    over = entry.date < timezone.localdate()
    return (_("Terminé depuis le %(day)s") if over else _("Jusqu’au %(day)s")) % {"day": day}
