"""A sheet as a selection: its introduction and its dated entries."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from actions.models import SelectionEntry, SelectionPage
from actions.sheets.free.composition import Composition, Order, put_asides, put_title
from actions.sheets.free.selection import Entry, entries, paragraphs, updated_on
from actions.sheets.free.sheet import Kind, Piece
from actions.sheets.free.sorting import Sorter
from actions.sheets.free.texts import html
from actions.sheets.pages import PageContent, PageDraft
from actions.sheets.text import Line


def as_selection(order: Order) -> Composition:
    """One selection page."""
    made = Composition(Kind.SELECTION)
    sheet = order.sheet
    sorter = order.sorter()
    found, opening = entries(sheet)
    title = put_title(order, sorter)
    introduction = sorter.public(paragraphs(opening), _("Introduction"))
    _follow(opening, sorter)
    rows = [_row(number, entry, sorter) for number, entry in enumerate(found, 1)]
    put_asides(sorter)
    numbers = {piece.number for piece in sheet.title}
    sorter.note_headings(heading for heading in sheet.headings if heading.number in numbers)
    fields: dict[str, Any] = {
        "title": title,
        "introduction": html(introduction),
        "notes": "\n".join(sorter.notes),
    }
    # Without any date in the text, the page keeps its own default: the day it is made.
    if day := updated_on(sheet) or max((entry.date for entry in found), default=None):
        fields["updated_on"] = day
    _warn(found, sorter)
    draft = PageDraft(
        key=order.key,
        model=SelectionPage,
        title=title,
        content=PageContent(fields, themes=[], rows={"entries": rows}),
        path=sheet.source.path,
        first_line=sheet.source.lines[0].number,
        personal_count=len(sorter.personal),
    )
    made.add(draft, sorter)
    return made


def _row(number: int, entry: Entry, sorter: Sorter) -> dict[str, Any]:
    where = _("Entrée %(number)d") % {"number": number}
    sorter.went(entry.date_line, where)
    title = sorter.public(entry.title, where)
    said = " ".join(piece.text for piece in title)
    longest = SelectionEntry._meta.get_field("title").max_length
    text = sorter.public(paragraphs(entry.lines), where)
    _follow(entry.lines, sorter)
    over = [Piece(entry.date_line.number, said)] if len(said) > longest else []
    html_text = html([*over, *text])
    return {
        "title": "" if over else said,
        "date": entry.date,
        "text": html_text or ("" if said else f"<p>{_('À compléter')}</p>"),
        "url": entry.url[: SelectionEntry._meta.get_field("url").max_length],
    }


def _follow(lines: Sequence[Line], sorter: Sorter) -> None:
    """A wrapped line went where the first line of its paragraph went."""
    places: list[str] = []
    for line in lines:
        places = sorter.trace.get(line.number) or places
        for place in list(places):
            sorter.went(Piece(line.number, line.text), place)


def _warn(found: list[Entry], sorter: Sorter) -> None:
    untitled = sum(1 for entry in found if not entry.title)
    if untitled:
        sorter.warnings.append(
            ngettext(
                "%(count)d entrée n’a pas de titre : ajoutez-le, ou choisissez la page dont elle parle.",
                "%(count)d entrées n’ont pas de titre : ajoutez-les, ou choisissez les pages dont elles parlent.",
                untitled,
            )
            % {"count": untitled}
        )
    sorter.warnings.append(_("Choisissez les thèmes de cette sélection."))
