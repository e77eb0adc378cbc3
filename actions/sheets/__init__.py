"""The reader of action sheets: a text of the bank in, records out. Knows nothing of the database.

`read_bank(path)` gives a `Bank`: its `records`, one `SheetRecord` per action, and its
`duplicates`, what stood twice. It raises `SheetFileError`, whose text is one French sentence,
when the file is not such a text or is not whole.
"""

from actions.sheets.bank import read_bank
from actions.sheets.errors import SheetFileError
from actions.sheets.record import Bank, Duplicate, SheetRecord

__all__ = ["Bank", "Duplicate", "SheetFileError", "SheetRecord", "read_bank"]
