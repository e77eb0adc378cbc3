"""From a record to what an action page holds. What a page has no field for goes to its notes."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from actions.models import ActionPage, Audience, Status
from actions.sheets.record import SheetRecord
from actions.sheets.richtext import plain_text, rich_text
from actions.sheets.text import fold
from actions.sheets.words import (
    DIMENSION_OF,
    INITIATOR_OF,
    PARTNER_KIND_OF,
    STATUS_OF,
    TERRITORY_OF,
)
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


@dataclass(frozen=True)
class PageContent:
    """What one record says, ready to stand on a page."""

    fields: dict[str, Any]
    themes: list[Theme]
    audiences: list[Audience]

    @cached_property
    def digest(self) -> str:
        """Changes when the page would change: with the sheet, or with the words of the town."""
        said = [
            self.fields,
            sorted(theme.slug for theme in self.themes),
            sorted(audience.slug for audience in self.audiences),
        ]
        return sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()

    def put_on(self, page: ActionPage) -> None:
        """Fills the page in memory; its relations are stored when it is saved."""
        for name, value in self.fields.items():
            setattr(page, name, value)
        page.themes.set(self.themes)
        page.audiences.set(self.audiences)


@dataclass
class Vocabulary:
    """The themes and publics of the town, each read once for a whole import."""

    themes: Any = field(default_factory=Theme.objects.all)
    audiences: dict[str, Audience] = field(
        default_factory=lambda: {
            fold(audience.name): audience for audience in Audience.objects.all()
        }
    )

    def content_of(self, record: SheetRecord) -> PageContent:
        """What a page made from this record holds."""
        notes = list(record.notes)
        themes = self._themes_of(record, notes)
        audiences = self._audiences_of(record, notes)
        fields = {
            "title": _fitting("title", record.title, notes),
            "organisation": _fitting("organisation", record.organisation, notes),
            "status": STATUS_OF.get(fold(record.status), Status.IN_PROGRESS).value,
            "dimension": _value(DIMENSION_OF, record.dimension),
            "territory": _value(TERRITORY_OF, record.territory),
            "initiators": [
                INITIATOR_OF[fold(word)].value for word in dict.fromkeys(record.initiators)
            ],
            "partner_kinds": _partner_kinds(record, notes),
            **{name: rich_text(getattr(record, part)) for name, part in _RICH_TEXTS.items()},
            **{name: plain_text(getattr(record, part)) for name, part in _PLAIN_TEXTS.items()},
        }
        notes += [_("Fichier associé : %(line)s") % {"line": name} for name in record.files]
        fields["notes"] = "\n".join(notes)
        return PageContent(fields, themes, audiences)

    def _themes_of(self, record: SheetRecord, notes: list[str]) -> list[Theme]:
        found: list[Theme] = []
        for keyword in record.keywords:
            theme = self.themes.matching(keyword)
            if theme is None:
                notes.append(_("Mot clé sans thème : %(line)s") % {"line": keyword})
            elif theme not in found:
                found.append(theme)
        return found

    def _audiences_of(self, record: SheetRecord, notes: list[str]) -> list[Audience]:
        found: list[Audience] = []
        for word in dict.fromkeys(record.publics):
            if audience := self.audiences.get(fold(word)):
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
