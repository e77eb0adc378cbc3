"""From a record to what an action page holds. What a page has no field for goes to its notes."""

from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from actions.models import ActionPage, Audience, Status
from actions.sheets.bank.record import SheetRecord
from actions.sheets.bank.words import (
    DIMENSION_OF,
    INITIATOR_OF,
    PARTNER_KIND_OF,
    STATUS_OF,
    TERRITORY_OF,
)
from actions.sheets.pages import PageContent, PageDraft
from actions.sheets.personal import is_personal
from actions.sheets.richtext import plain_text, rich_text
from actions.sheets.text import bare, fold
from actions.sheets.vocabulary import Vocabulary
from core.models import Theme

# Field of the page ← part of the record.
_RICH_TEXTS = {
    "summary": "summary",
    "objectives": "objectives",
    "description": "description",
    "funding": "funding",
    "people": "people",
    "results_territory": "territory_results",
    "results_organisation": "organisation_results",
    "results_residents": "resident_results",
    "limits": "limits",
    "prospects": "prospects",
}
_PLAIN_TEXTS = {"end_reason": "end_reason", "initiative_detail": "initiator_detail"}


def draft_of(record: SheetRecord, vocabulary: Vocabulary) -> PageDraft:
    """The action page that one record of the bank makes."""
    personal: list[str] = []
    content = _content_of(record, vocabulary, personal)
    return PageDraft(
        key=record.key,
        model=ActionPage,
        title=record.title,
        content=content,
        path=record.path,
        first_line=record.first_line,
        organisation=record.organisation,
        personal_count=len(personal),
    )


def _content_of(record: SheetRecord, vocabulary: Vocabulary, personal: list[str]) -> PageContent:
    notes = list(record.notes)
    themes = _themes_of(record, vocabulary, notes)
    audiences = _audiences_of(record, vocabulary, notes)
    fields = {
        "title": _fitting("title", record.title, notes),
        "organisation": _fitting("organisation", record.organisation, notes),
        "status": STATUS_OF.get(fold(record.status), Status.IN_PROGRESS).value,
        "dimension": _value(DIMENSION_OF, record.dimension),
        "territory": _value(TERRITORY_OF, record.territory),
        "initiators": [INITIATOR_OF[fold(word)].value for word in dict.fromkeys(record.initiators)],
        "partner_kinds": _partner_kinds(record, notes),
        **{name: rich_text(_public(record, part, personal)) for name, part in _RICH_TEXTS.items()},
        **{
            name: plain_text(_public(record, part, personal)) for name, part in _PLAIN_TEXTS.items()
        },
    }
    notes += [_("Fichier associé : %(line)s") % {"line": name} for name in record.files]
    notes += personal
    fields["notes"] = "\n".join(notes)
    return PageContent(fields, themes, audiences)


def _public(record: SheetRecord, part: str, personal: list[str]) -> list[str]:
    """The lines of a part that name or reach nobody; the others go to the notes."""
    public = []
    for line in getattr(record, part):
        if is_personal(line, places=[record.organisation, record.title]):
            personal.append(_("Donnée personnelle, gardée ici : %(line)s") % {"line": bare(line)})
        else:
            public.append(line)
    return public


def _themes_of(record: SheetRecord, vocabulary: Vocabulary, notes: list[str]) -> list[Theme]:
    found: list[Theme] = []
    for keyword in record.keywords:
        theme = vocabulary.theme(keyword)
        if theme is None:
            notes.append(_("Mot clé sans thème : %(line)s") % {"line": keyword})
        elif theme not in found:
            found.append(theme)
    return found


def _audiences_of(record: SheetRecord, vocabulary: Vocabulary, notes: list[str]) -> list[Audience]:
    found: list[Audience] = []
    for word in dict.fromkeys(record.publics):
        if audience := vocabulary.audience(word):
            found.append(audience)
        else:
            notes.append(_("Public sans équivalent : %(line)s") % {"line": word})
    return found


def _partner_kinds(record: SheetRecord, notes: list[str]) -> list[str]:
    kinds: list[str] = []
    for partner in dict.fromkeys(record.partners):
        if kind := PARTNER_KIND_OF.get(fold(partner)):
            kinds.append(kind.value)
        else:
            notes.append(_("Partenaire : %(line)s") % {"line": partner})
    return list(dict.fromkeys(kinds))


def _value(choices: Any, word: str) -> str:
    choice = choices.get(fold(word))
    return choice.value if choice else ""


def _fitting(name: str, text: str, notes: list[str]) -> str:
    """The text, cut to what the field can hold; then the whole of it goes to the notes."""
    model_field = ActionPage._meta.get_field(name)
    if len(text) <= model_field.max_length:
        return text
    notes.append(
        _("%(field)s, en entier : %(line)s")
        % {"field": str(model_field.verbose_name).capitalize(), "line": text}
    )
    return Truncator(text).chars(model_field.max_length, truncate="…")
