"""A sheet as an event: its story, its timed programme, and how many came each year."""

from collections.abc import Sequence
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from actions.models import EventPage, ProgrammeItem
from actions.sheets.free.composition import (
    Composition,
    Order,
    put_asides,
    put_themes,
    put_title,
)
from actions.sheets.free.dates import spoken_times
from actions.sheets.free.figures import yearly_figures
from actions.sheets.free.headings import Part
from actions.sheets.free.programme import Moment, has_programme, moments
from actions.sheets.free.sheet import Kind, Piece, Section
from actions.sheets.free.sorting import Sorter
from actions.sheets.free.texts import headed, html, plain
from actions.sheets.pages import PageContent, PageDraft
from actions.sheets.text import bare

_REPORT = frozenset(
    {
        Part.RESULTS,
        Part.TERRITORY_RESULTS,
        Part.ORGANISATION_RESULTS,
        Part.RESIDENT_RESULTS,
        Part.SUCCESS,
        Part.OBSERVATIONS,
        Part.LIMITS,
        Part.PROSPECTS,
    }
)
_ELSEWHERE = frozenset({Part.SUMMARY, Part.KEYWORDS, Part.PLACE, Part.DATE, Part.CONTACT})
_SUMMARY_LENGTH = 400


def as_event(order: Order) -> Composition:
    """One event page."""
    made = Composition(Kind.EVENT)
    sorter = order.sorter()
    fields: dict[str, Any] = {"title": put_title(order, sorter)}
    sections, programme = _programme(order.sheet.sections, sorter)
    fields["summary"], opening = _summary(_of(sections, Part.SUMMARY), sorter)
    places, fields["place_name"] = _short(sections, Part.PLACE, "place_name", sorter)
    contacts, fields["contact"] = _short(sections, Part.CONTACT, "contact", sorter)
    dates, fields["date_note"] = _short(sections, Part.DATE, "date_note", sorter)
    told = {section for section in sections if section.part not in _REPORT | _ELSEWHERE}
    told |= {*places, *contacts, *dates}
    body = [section for section in sections if section in told]
    report = [section for section in sections if section.part in _REPORT]
    public_body = sorter.public(headed(body, every=True), _label("body"))
    fields["body"] = html([*opening, *public_body])
    fields["report"] = html(sorter.public(headed(report, every=True), _label("report")))
    themes = put_themes(_of(sections, Part.KEYWORDS), sorter, order.vocabulary)
    figures = yearly_figures(_of(report, *_REPORT))
    occurrences = [{"start": start, "end": end} for start, end in spoken_times(fields["date_note"])]
    put_asides(sorter)
    sorter.note_headings(order.sheet.headings)
    fields["notes"] = "\n".join(sorter.notes)
    _warn(occurrences, themes, sorter)
    draft = PageDraft(
        key=order.key,
        model=EventPage,
        title=fields["title"],
        content=PageContent(
            fields,
            themes,
            rows={"programme": programme, "figures": figures, "occurrences": occurrences},
        ),
        path=order.sheet.source.path,
        first_line=order.sheet.source.lines[0].number,
        personal_count=len(sorter.personal),
    )
    made.add(draft, sorter)
    return made


def _programme(
    sections: Sequence[Section], sorter: Sorter
) -> tuple[list[Section], list[dict[str, Any]]]:
    """The sections without the timed programme, and its rows."""
    left: list[Section] = []
    rows: list[dict[str, Any]] = []
    for section in sections:
        if not has_programme(section.pieces):
            left.append(section)
            continue
        found, others = moments(section.pieces)
        rows += [_row(moment, sorter) for moment in found]
        left.append(Section(section.part, section.heading, tuple(others)))
    return left, rows


def _row(moment: Moment, sorter: Sorter) -> dict[str, Any]:
    where = _("Programme, %(time)s") % {"time": f"{moment.start:%H h %M}"}
    first, *others = moment.pieces
    title = sorter.public([first], where)
    said = _without_full_stop(bare(title[0].text)) if title else _("À préciser")
    longest = ProgrammeItem._meta.get_field("title").max_length
    text = plain(sorter.public(others, where))
    return {
        "section": moment.section[: ProgrammeItem._meta.get_field("section").max_length],
        "start": moment.start,
        "title": said[:longest],
        "text": "\n".join(filter(None, [moment.span, said[longest:], text])),
    }


def _without_full_stop(text: str) -> str:
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


def _summary(pieces: list[Piece], sorter: Sorter) -> tuple[str, list[Piece]]:
    """The lead, and what of it must stand in the body because it is too long for a lead."""
    public = sorter.public(pieces, _label("summary"))
    said = plain(public)
    if len(said) <= _SUMMARY_LENGTH:
        return said, []
    for piece in public:
        sorter.went(piece, _label("body"))
    return Truncator(said).chars(_SUMMARY_LENGTH, truncate="…"), public


def _short(
    sections: Sequence[Section], part: Part, name: str, sorter: Sorter
) -> tuple[list[Section], str]:
    """A short answer on one line; sections too long for it are left to the body."""
    longest = EventPage._meta.get_field(name).max_length
    chosen = [section for section in sections if section.part is part and section.pieces]
    pieces = [piece for section in chosen for piece in section.pieces]
    if sum(len(piece.text) + 3 for piece in pieces) > longest:
        return chosen, ""
    public = sorter.public(pieces, _label(name))
    return [], " · ".join(bare(piece.text) for piece in public)


def _warn(occurrences: list[dict[str, Any]], themes: list[Any], sorter: Sorter) -> None:
    if not occurrences:
        sorter.warnings.append(_("Aucune date à venir dans la fiche : ajoutez-en une."))
    else:
        sorter.warnings.append(_("Vérifiez les dates et les heures lues dans la fiche."))
    if not themes:
        sorter.warnings.append(_("Aucun thème reconnu : choisissez-en au moins un."))


def _of(sections: Sequence[Section], *parts: Part) -> list[Piece]:
    return [piece for section in sections if section.part in parts for piece in section.pieces]


def _label(name: str) -> str:
    return str(EventPage._meta.get_field(name).verbose_name).capitalize()
