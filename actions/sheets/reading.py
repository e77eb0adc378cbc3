"""One door to both readers: a text is a bank of sheets, or one free sheet."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from actions.sheets.bank import Bank, holds_bank, parse
from actions.sheets.errors import SheetFileError
from actions.sheets.free.kinds import compose, is_a_sheet, proposed_title
from actions.sheets.free.reader import read_sheet
from actions.sheets.free.sheet import FreeSheet
from actions.sheets.importer import (
    Outcome,
    drafts_of_banks,
    import_drafts,
    in_file_order,
    same_as,
)
from actions.sheets.pages import PageDraft
from actions.sheets.text import Source
from actions.sheets.vocabulary import Vocabulary

Reading = Bank | FreeSheet


def read(source: Source) -> Reading:
    """What a text holds. Raises SheetFileError for a bank that is not whole."""
    return parse(source) if holds_bank(source) else read_sheet(source)


def read_strictly(source: Source) -> Reading:
    """The same without anyone to ask: a text with nothing of a sheet is refused."""
    reading = read(source)
    if isinstance(reading, FreeSheet) and not is_a_sheet(reading):
        raise SheetFileError(
            source.path,
            source.lines[0].number,
            _(
                "aucune fiche trouvée : une fiche a au moins un titre de partie"
                " (« Contexte », « Objectifs », « Bilan »…), un programme ou des dates."
            ),
        )
    return reading


def import_readings(
    *, readings: Sequence[Reading], publish: bool = False, dry_run: bool = False
) -> list[Outcome]:
    """Takes every sheet of these files in, all or none, without asking anyone.

    Each free sheet becomes what its text suggests, and its personal lines stay in the notes.
    Raises NoIndexError. See `import_drafts`.
    """
    vocabulary = Vocabulary()
    banks = [reading for reading in readings if isinstance(reading, Bank)]
    drafts, set_aside = drafts_of_banks(banks, vocabulary)
    for reading in readings:
        if isinstance(reading, FreeSheet):
            drafts += free_drafts(reading, vocabulary)
    first = _first_of_each_key(drafts)
    outcomes = import_drafts(drafts=list(first.values()), publish=publish, dry_run=dry_run)
    set_aside += [
        same_as(draft, first[draft.key]) for draft in drafts if first[draft.key] is not draft
    ]
    paths = [reading.source.path for reading in readings]
    return in_file_order([*outcomes, *set_aside], paths)


def free_drafts(sheet: FreeSheet, vocabulary: Vocabulary) -> list[PageDraft]:
    title = proposed_title(sheet, sheet.source.path)
    return compose(sheet, title=title, vocabulary=vocabulary).drafts


def _first_of_each_key(drafts: Sequence[PageDraft]) -> dict[str, PageDraft]:
    """The same sheet in two files is one sheet."""
    first: dict[str, PageDraft] = {}
    for draft in drafts:
        first.setdefault(draft.key, draft)
    return first
