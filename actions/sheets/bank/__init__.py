"""The strict reader of the national bank: sheets that all follow one form, twenty-two labels long.

`read_bank(path)` gives a `Bank`: its `records`, one `SheetRecord` per action, and its
`duplicates`, what stood twice. It raises `SheetFileError`, whose text is one French sentence,
when the file is not such a text or is not whole.
"""

from actions.sheets.bank.reader import holds_bank, parse, read_bank
from actions.sheets.bank.record import Bank, Duplicate, SheetRecord

__all__ = ["Bank", "Duplicate", "SheetRecord", "holds_bank", "parse", "read_bank"]
