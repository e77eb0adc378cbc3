"""A sheet of the town's own, taken in as any other: an action and its gatherings, as drafts."""

from pathlib import Path

from actions.sheets.files import read_file
from actions.sheets.importer import Fate
from actions.sheets.reading import import_readings, read

SHEET = Path(__file__).parent / "content" / "fiche-entraide-des-quais.txt"


def import_sheet() -> int:
    """How many drafts wait for the communication team."""
    outcomes = import_readings(readings=[read(read_file(SHEET))])
    return sum(1 for outcome in outcomes if outcome.fate == Fate.CREATED)
