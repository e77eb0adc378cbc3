"""What a free sheet is, as far as its text tells, and the pages it makes."""

from actions.sheets.free.action import as_action
from actions.sheets.free.bouquet import as_selection
from actions.sheets.free.composition import Composition, Order
from actions.sheets.free.event import as_event
from actions.sheets.free.headings import Part
from actions.sheets.free.programme import has_programme
from actions.sheets.free.selection import is_selection
from actions.sheets.free.sheet import FreeSheet, Kind
from actions.sheets.free.sorting import Decisions
from actions.sheets.free.titles import readable_title, title_from_file
from actions.sheets.personal import is_personal
from actions.sheets.vocabulary import Vocabulary

_COMPOSE = {Kind.ACTION: as_action, Kind.EVENT: as_event, Kind.SELECTION: as_selection}
# What the sheet of a project has and the announcement of an event has not.
_OF_A_PROJECT = frozenset({Part.CONTEXT, Part.OBJECTIVES, Part.LIMITS, Part.PROSPECTS})


def proposed_kind(sheet: FreeSheet) -> Kind:
    """The kind that the text suggests; an editor may say otherwise.

    Dated entries make a selection, a timed programme makes an event, and so do a date and a place
    without anything that only the sheet of a project has.
    """
    if is_selection(sheet):
        return Kind.SELECTION
    if any(has_programme(section.pieces) for section in sheet.sections):
        return Kind.EVENT
    parts = {section.part for section in sheet.sections if section.heading}
    if Part.DATE in parts and Part.PLACE in parts and not parts & _OF_A_PROJECT:
        return Kind.EVENT
    return Kind.ACTION


def is_a_sheet(sheet: FreeSheet) -> bool:
    """Whether a text says anything that a sheet says: a heading, a programme, dated entries."""
    return sheet.knows_its_form or proposed_kind(sheet) is not Kind.ACTION


def proposed_title(sheet: FreeSheet, file_name: str = "") -> str:
    """The title in the text; else one from the name of the file, if there is one; else none."""
    if sheet.name and not is_personal(sheet.name):
        return readable_title(sheet.name)
    return title_from_file(file_name) if file_name else ""


def compose(
    sheet: FreeSheet,
    *,
    kind: Kind | None = None,
    title: str = "",
    decisions: Decisions | None = None,
    vocabulary: Vocabulary | None = None,
) -> Composition:
    """The pages that this sheet makes. `title` is "" to take the one that the text gives."""
    order = Order(sheet, title, decisions or {}, vocabulary or Vocabulary())
    return _COMPOSE[kind or proposed_kind(sheet)](order)
