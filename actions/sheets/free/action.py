"""A sheet as an action, and the gatherings it brings back every year as draft events."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

from django.utils.translation import gettext as _

from actions.models import ActionPage, Audience, EventPage, Status, Territory
from actions.sheets.bank.words import STATUS_OF, TERRITORY_OF
from actions.sheets.free.composition import (
    Composition,
    Order,
    put_asides,
    put_themes,
    put_title,
)
from actions.sheets.free.dates import next_time
from actions.sheets.free.gatherings import Gathering, gatherings
from actions.sheets.free.headings import Part
from actions.sheets.free.sheet import Kind, Piece, Section
from actions.sheets.free.sorting import Sorter
from actions.sheets.free.texts import headed, html, plain
from actions.sheets.pages import PageContent, PageDraft
from actions.sheets.text import bare, fold
from core.models import Theme

# Field of the page ← the sections it takes, in the order of the sheet.
_STORY: dict[str, tuple[Part, ...]] = {
    "context": (Part.CONTEXT,),
    "objectives": (Part.OBJECTIVES,),
    "description": (
        Part.DESCRIPTION,
        Part.PROGRAMME,
        Part.GATHERINGS,
        Part.DATE,
        Part.ABOVE,
        Part.TITLE,
    ),
    "partners_detail": (Part.PARTNERS,),
    "funding": (Part.FUNDING,),
    "people": (Part.PEOPLE,),
    "results_territory": (Part.RESULTS, Part.TERRITORY_RESULTS),
    "results_organisation": (Part.ORGANISATION_RESULTS,),
    "results_residents": (Part.RESIDENT_RESULTS,),
    "success_factors": (Part.SUCCESS,),
    "observations": (Part.OBSERVATIONS,),
    "limits": (Part.LIMITS,),
    "prospects": (Part.PROSPECTS,),
}
_WITHOUT_INTERTITLES = {"summary": Part.SUMMARY, "contact": Part.CONTACT}


def as_action(order: Order) -> Composition:
    """The action page, then one draft event for each gathering."""
    made = Composition(Kind.ACTION)
    found, sections = gatherings(order.sheet)
    sorter = order.sorter()
    fields: dict[str, Any] = {"title": put_title(order, sorter)}
    fields |= _short_answers(sections, sorter)
    for name, parts in _STORY.items():
        chosen = [section for section in sections if section.part in parts]
        fields[name] = html(sorter.public(headed(chosen, every=False), _label(name)))
    for name, part in _WITHOUT_INTERTITLES.items():
        pieces = _of(sections, part)
        fields[name] = html(sorter.public(pieces, _label(name)), intertitles=False)
    audiences = _audiences(_of(sections, Part.PUBLICS), sorter, order)
    themes = put_themes(_of(sections, Part.KEYWORDS), sorter, order.vocabulary)
    put_asides(sorter)
    sorter.note_headings(order.sheet.headings)
    fields["notes"] = "\n".join(sorter.notes)
    _warn(sections, fields, themes, found, sorter)
    draft = PageDraft(
        key=order.key,
        model=ActionPage,
        title=fields["title"],
        content=PageContent(fields, themes, audiences),
        path=order.sheet.source.path,
        first_line=order.sheet.source.lines[0].number,
        organisation=fields["organisation"],
        personal_count=len(sorter.personal),
    )
    made.add(draft, sorter)
    for number, gathering in enumerate(found, 1):
        _add_event(made, order, gathering, themes, number)
    return made


def _add_event(
    made: Composition, order: Order, gathering: Gathering, themes: list[Theme], number: int
) -> None:
    sorter = order.sorter()
    announced = sorter.public([gathering.announced], _("Titre, date et personnes attendues"))
    title = gathering.title
    if announced:
        sorter.note(_("Annonce de la fiche"), gathering.announced)
    else:
        title = _("Rendez-vous %(number)d") % {"number": number}
    told = sorter.public(gathering.told, _("Description"))
    if told and told[0] is gathering.told[0]:
        # It followed a colon: alone, it opens with a capital.
        first = told[0]
        told[0] = Piece(first.number, first.text[:1].upper() + first.text[1:])
    start = next_time(gathering.date_note, gathering.announced.text)
    low, high = gathering.expected or (None, None)
    content = PageContent(
        fields={
            "title": title,
            "date_note": gathering.date_note,
            "expected_from": low,
            "expected_to": high,
            "body": html(told),
            "notes": "\n".join(sorter.notes),
        },
        themes=themes,
        rows={"occurrences": [{"start": start}] if start else []},
    )
    if start:
        sorter.warnings.append(
            _("« %(title)s » : la date est la prochaine possible, vérifiez le jour et l’heure.")
            % {"title": title}
        )
    else:
        sorter.warnings.append(
            _("« %(title)s » : aucun jour précis dans la fiche, ajoutez une date.")
            % {"title": title}
        )
    name = sha256(fold(gathering.announced.text).encode()).hexdigest()
    draft = PageDraft(
        key=f"{order.key}:{name}",
        model=EventPage,
        title=title,
        content=content,
        path=order.sheet.source.path,
        first_line=gathering.announced.number,
        action_key=order.key,
        personal_count=len(sorter.personal),
    )
    made.add(draft, sorter, place=_("Événement « %(title)s » · ") % {"title": title})


def _short_answers(sections: Sequence[Section], sorter: Sorter) -> dict[str, Any]:
    """Structure, status, territory, place and cost: one short answer each; the rest is noted."""
    fields: dict[str, Any] = {"organisation": "", "place": "", "territory": "", "cost": ""}
    fields["status"] = Status.IN_PROGRESS.value
    organisation = sorter.public(_of(sections, Part.ORGANISATION), _label("organisation"))
    fields["organisation"] = _first_that_fits(organisation, "organisation", sorter)
    places = []
    for piece in sorter.public(_of(sections, Part.PLACE), _label("place")):
        territory = TERRITORY_OF.get(fold(bare(piece.text)))
        if territory and not fields["territory"]:
            fields["territory"] = Territory(territory).value
            sorter.note(_label("territory"), piece)
        else:
            places.append(piece)
    fields["place"] = _first_that_fits(places, "place", sorter)
    for piece in sorter.public(_of(sections, Part.STATUS), _label("status")):
        if status := STATUS_OF.get(fold(bare(piece.text))):
            fields["status"] = status.value
        sorter.note(_label("status"), piece)
    fields["cost"] = _cost(_of(sections, Part.FUNDING))
    return fields


def _first_that_fits(pieces: Sequence[Piece], name: str, sorter: Sorter) -> str:
    longest = ActionPage._meta.get_field(name).max_length
    said = ""
    for piece in pieces:
        text = plain([piece])
        if not said and 0 < len(text) <= longest:
            said = bare(piece.text)
        else:
            sorter.note(_label(name), piece)
    return said


def _cost(pieces: Iterable[Piece]) -> str:
    """A short answer that holds an amount; it stays in the text too."""
    longest = ActionPage._meta.get_field("cost").max_length
    for piece in pieces:
        text = bare(piece.text).rstrip(".")
        amount = any(sign in text.lower() for sign in ("€", "euro"))
        if amount and any(map(str.isdigit, text)) and len(text) <= longest // 2:
            return text
    return ""


def _audiences(pieces: Iterable[Piece], sorter: Sorter, order: Order) -> list[Audience]:
    found: list[Audience] = []
    for piece in sorter.public(pieces, _label("audiences")):
        text = bare(piece.text)
        words = [text] if order.vocabulary.audience(text) else text.replace(";", ",").split(",")
        known = [order.vocabulary.audience(word) for word in words]
        if all(known):
            found += [audience for audience in known if audience and audience not in found]
        # The words of the sheet say more than the choice: they are kept beside it.
        sorter.note(_label("audiences"), piece)
    return found


def _warn(
    sections: Sequence[Section],
    fields: dict[str, Any],
    themes: list[Theme],
    found: Sequence[Gathering],
    sorter: Sorter,
) -> None:
    if not fields["summary"]:
        sorter.warnings.append(
            _(
                "La fiche n’a pas de résumé : écrivez deux phrases, elles s’affichent dans les listes."
            )
        )
    if not themes:
        sorter.warnings.append(_("Aucun thème reconnu : choisissez-en au moins un."))
    if any(section.part is Part.RESULTS and section.pieces for section in sections):
        sorter.warnings.append(
            _(
                "Les résultats sont rangés avec ceux du territoire :"
                " déplacez ceux de la structure et des habitants."
            )
        )
    if found:
        sorter.warnings.append(
            _("Les rendez-vous de cette action deviennent des événements, liés à elle.")
        )


def _of(sections: Iterable[Section], *parts: Part) -> list[Piece]:
    return [piece for section in sections if section.part in parts for piece in section.pieces]


def _label(name: str) -> str:
    return str(ActionPage._meta.get_field(name).verbose_name).capitalize()
