"""From the lines under each label to the fields of a record. What fits in none becomes a note."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from actions.sheets.bank.schema import SCHEMA, Part, without_partners_heading
from actions.sheets.richtext import answers
from actions.sheets.text import fold

Parts = Mapping[Part, tuple[str, ...]]

_FREE_TEXTS = {
    "end_reason": Part.END_REASON,
    "summary": Part.SUMMARY,
    "initiator_detail": Part.INITIATOR_DETAIL,
    "objectives": Part.OBJECTIVES,
    "description": Part.DESCRIPTION,
    "funding": Part.FUNDING,
    "people": Part.PEOPLE,
    "territory_results": Part.TERRITORY_RESULTS,
    "organisation_results": Part.ORGANISATION_RESULTS,
    "resident_results": Part.RESIDENT_RESULTS,
    "limits": Part.LIMITS,
    "prospects": Part.PROSPECTS,
}


def record_fields(parts: Parts) -> dict[str, Any]:
    """The fields of SheetRecord, by name, except its title and where it stands."""
    notes: list[str] = []
    values: dict[str, Any] = {name: parts.get(part, ()) for name, part in _FREE_TEXTS.items()}
    values["organisation"] = _organisation(parts, notes)
    values["files"] = answers(parts.get(Part.FILES, ()))
    values["status"] = _only_answer(parts, Part.STATUS, notes)
    values["dimension"] = _only_answer(parts, Part.DIMENSION, notes)
    values["keywords"] = answers(parts[Part.KEYWORDS])
    values["initiators"] = _known_answers(parts, Part.INITIATORS, notes)
    values["publics"] = _known_answers(parts, Part.PUBLICS, notes)
    values["partners"] = answers(map(without_partners_heading, parts[Part.PARTNERS]))
    values.update(_territories(parts, notes))
    values["notes"] = tuple(notes)
    return values


def _organisation(parts: Parts, notes: list[str]) -> str:
    first, *others = answers(parts[Part.ORGANISATION]) or ("",)
    notes += [_("Autre structure organisatrice : %(line)s") % {"line": line} for line in others]
    return first


def _territories(parts: Parts, notes: list[str]) -> dict[str, str]:
    """Both territories. The form asks twice; only a second answer that differs is worth a note."""
    territory = _only_answer(parts, Part.TERRITORY, notes)
    second = _only_answer(parts, Part.PARTNER_TERRITORY, notes)
    if territory and second and second != territory:
        notes.append(_("Territoire concerné, avec les partenaires : %(line)s") % {"line": second})
    return {"territory": territory or second, "partner_territory": second}


def _known_answers(parts: Parts, part: Part, notes: list[str]) -> tuple[str, ...]:
    """The known answers, as the form spells them; the others become notes."""
    spellings = SCHEMA[part].answers or {}
    known: list[str] = []
    for answer in answers(parts[part]):
        if spelling := spellings.get(fold(answer)):
            known.append(spelling)
        else:
            notes.append(_unplaced(part, answer))
    return tuple(known)


def _only_answer(parts: Parts, part: Part, notes: list[str]) -> str:
    """The first known answer or ""; a second one that differs becomes a note."""
    known = list(dict.fromkeys(_known_answers(parts, part, notes)))
    notes += [_unplaced(part, answer) for answer in known[1:]]
    return known[0] if known else ""


def _unplaced(part: Part, line: str) -> str:
    return _("Ligne non classée (%(label)s) : %(line)s") % {
        "label": SCHEMA[part].text.removesuffix(" ?"),
        "line": line,
    }
