"""The reader of action sheets: a text of the bank in, records out. Knows nothing of the database.

    bank = read_bank("banque.txt")      # SheetFileError, one sentence, when it cannot be read
    bank.records                        # one SheetRecord per action
    bank.duplicates                     # what stood twice, and why it was set aside
"""

from actions.sheets.bank import read_bank
from actions.sheets.errors import SheetFileError
from actions.sheets.record import Bank, Duplicate, SheetRecord

__all__ = ["Bank", "Duplicate", "SheetFileError", "SheetRecord", "read_bank"]
