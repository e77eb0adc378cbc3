"""Records that stand more than once: kept once, and nothing they say is lost."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from actions.sheets.bank.record import Duplicate, SheetRecord
from actions.sheets.text import fold, has_content


def merge_duplicates(
    records: Iterable[SheetRecord],
) -> tuple[list[SheetRecord], list[Duplicate]]:
    """The first record of each key, in order, and the records set aside for it.

    A second record that says nothing more is dropped. One that does is not chosen over the first:
    its lines which the first does not hold go to the notes of the first.
    """
    kept: dict[str, SheetRecord] = {}
    repeated: list[tuple[SheetRecord, int]] = []
    for record in records:
        first = kept.setdefault(record.key, record)
        if first is not record:
            notes = _differences(first, record)
            repeated.append((record, len(notes)))
            kept[record.key] = replace(first, notes=(*first.notes, *notes))
    duplicates = [Duplicate(record, kept[record.key], adds) for record, adds in repeated]
    return list(kept.values()), duplicates


def _differences(first: SheetRecord, second: SheetRecord) -> list[str]:
    """A note for each line that only the second record holds."""
    held = Counter(map(fold, first.texts()))
    notes = []
    for line in second.texts():
        if held[fold(line)] > 0:
            held[fold(line)] -= 1
        elif has_content(line):
            notes.append(_("Dans une seconde version de cette fiche : %(line)s") % {"line": line})
    return notes
