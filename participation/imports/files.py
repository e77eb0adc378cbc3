"""From the bytes of a CSV file to its rows, whoever saved it last."""

import csv
from dataclasses import dataclass
from io import StringIO

from django.utils.translation import gettext as _

from participation.errors import Refusal

MAX_BYTES = 20 * 1024 * 1024
# In the order they are tried; the last one reads anything.
_ENCODINGS = ("utf-8-sig", "cp1252", "latin-1")
_SEPARATORS = (";", ",", "\t", "|")


class UnreadableFile(Refusal):
    """The file is not the export it is said to be: `str()` says in which way."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self._said = message

    def __str__(self) -> str:
        return self._said


@dataclass(frozen=True)
class Row:
    """One line of the table. `columns` holds what is not empty; `line` is where it starts, from 1."""

    line: int
    columns: dict[str, str]


@dataclass(frozen=True)
class Table:
    headers: list[str]
    rows: list[Row]


def read_table(content: bytes) -> Table:
    """Raises UnreadableFile for what is no table of text with a line of titles."""
    if len(content) > MAX_BYTES:
        raise UnreadableFile(_("Ce fichier est trop gros : 20 Mo au plus."))
    if not content.strip():
        raise UnreadableFile(_("Ce fichier est vide."))
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise UnreadableFile(
            _("Ce fichier n’est pas un CSV. Dans votre tableur, enregistrez-le au format CSV.")
        )
    text = _decoded(content)
    if not text.strip():
        raise UnreadableFile(_("Ce fichier est vide."))
    if text.lstrip().startswith(("{", "[", "<")):
        raise UnreadableFile(
            _("Ce fichier n’est pas un CSV. Choisissez l’export en CSV, ni JSON ni HTML.")
        )
    return _table(text)


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace").replace("\0", "")
    for encoding in _ENCODINGS:
        try:
            # No database of ours holds a NUL.
            return content.decode(encoding).replace("\0", "")
        except UnicodeDecodeError:
            continue
    raise AssertionError("latin-1 reads every byte")


def _table(text: str) -> Table:
    reader = csv.reader(StringIO(text, newline=""), delimiter=_separator(text))
    csv.field_size_limit(MAX_BYTES)
    try:
        headers = [header.strip() for header in next(reader)]
        if len(headers) < 2:
            raise UnreadableFile(_("Ce fichier n’est pas un tableau : il n’a qu’une colonne."))
        rows, line = [], reader.line_num + 1
        for cells in reader:
            if len(cells) > len(headers) and any(cell.strip() for cell in cells[len(headers) :]):
                raise UnreadableFile(
                    _("La ligne %(line)d a plus de cases que la ligne des titres.") % {"line": line}
                )
            columns = {
                header: cell
                for header, cell in zip(headers, cells, strict=False)
                if header and cell.strip()
            }
            if columns:
                rows.append(Row(line, columns))
            line = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableFile(
            _("Ce fichier est abîmé près de la ligne %(line)d.") % {"line": reader.line_num}
        ) from error
    return Table(headers, rows)


def _separator(text: str) -> str:
    """The one that cuts the line of titles into the most columns."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(_SEPARATORS, key=first.count)
