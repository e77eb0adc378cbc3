"""The reader of sheets: a text, a .docx or an .odt in, drafts of pages out.

- `bank/`: the strict reader of the national form, 22 labels long;
- `free/`: the reader of any other sheet, by the headings that sheets use;
- `documents/`, `files.py`, `text.py`: from a file to lines;
- `personal.py`: what must not be published without a decision;
- `importer.py`: the only part that writes to the database;
- `assistant/`: the screens of the admin;
- `proof.py`: that no line was lost on the way.
"""

from actions.sheets.bank import Bank, Duplicate, SheetRecord, read_bank
from actions.sheets.errors import SheetFileError

__all__ = ["Bank", "Duplicate", "SheetFileError", "SheetRecord", "read_bank"]
