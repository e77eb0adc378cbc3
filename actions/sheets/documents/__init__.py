"""Word processors' documents as rows of plain text, in the order in which a person reads them.

A list item opens with « - ». The rows are what a person would get by copying the whole document
into a text; pictures, page headers and footers, comments and deleted text are left out.
"""

from actions.sheets.documents.docx import read_docx
from actions.sheets.documents.odt import read_odt

__all__ = ["read_docx", "read_odt"]
