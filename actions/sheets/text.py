"""From a file to lines of text: opening, decoding, and comparing words."""

import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from actions.sheets.errors import SheetFileError

MAX_BYTES = 5 * 1024 * 1024

# Characters nobody sees, which would only stop two equal words from being equal.
_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u2060\u00ad"))
# Separators and controls which editors do not count as line ends, and browsers do not show.
_CONTROLS = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")

_WORD = re.compile(r"[^\W_]+")

# Marks that open a list item. An asterisk or a dash longer than a hyphen must be followed by a
# space: « *sur inscription » is a footnote and « –5 » a figure.
_ITEM = re.compile(r"(?:[-▪•●◦‣■○]|[*·–—](?=\s|$))\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source, stripped; `number` counts from 1 as in a text editor."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """A decoded file: its lines that are not blank, and whether the last one was ended."""

    path: str
    lines: tuple[Line, ...]
    ends_with_newline: bool


def read_source(path: str | os.PathLike[str]) -> Source:
    """Opens and decodes one file.

    Raises SheetFileError for a file that is missing, closed to us, too large, empty, binary or
    not in UTF-8.
    """
    name = os.fspath(path)
    return decode(read_bytes(name), name)


def decode(data: bytes, path: str, *, windows: bool = False) -> Source:
    """The lines of a text in UTF-8, with or without BOM, whatever its line ends.

    `windows` also takes the Windows-1252 of old word processors, where it decodes cleanly.
    """
    if not data.strip():
        raise SheetFileError(path, 1, _("le fichier est vide."))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SheetFileError(
            path, 1, _("le fichier est en UTF-16 ; enregistrez-le en UTF-8, puis recommencez.")
        )
    if (nul := data.find(b"\0")) != -1:
        raise SheetFileError(
            path,
            _line_at(data, nul),
            _("le fichier n’est pas un texte (il contient des octets nuls)."),
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        old = _in_windows_1252(data) if windows else None
        if old is None:
            raise _encoding_error(error, path) from error
        text = old
    rows = re.split(r"\r\n|\n|\r", text)
    lines = (Line(number, clean(row)) for number, row in enumerate(rows, 1))
    kept = tuple(line for line in lines if line.text)
    if not kept:
        raise SheetFileError(path, 1, _("le fichier est vide."))
    return Source(path, kept, ends_with_newline=not rows[-1])


def clean(row: str) -> str:
    """One line as a person sees it: no invisible or control character, no outer space."""
    return _CONTROLS.sub(" ", row.translate(_INVISIBLE)).strip()


def has_content(text: str) -> bool:
    """Whether a line says anything: it holds a letter or a digit."""
    return any(character.isalnum() for character in text)


def fold(text: str) -> str:
    """Words to compare by: lower case, no accent, one space for whatever is not a letter or digit."""
    return " ".join(_WORD.findall(_without_accents(text)))


def label_key(text: str) -> str:
    """What two spellings of one label share: « Précision ( si autre ) : » → "precisionsiautre".

    Spaces, brackets, apostrophes, hyphens and a colon or a question mark do not count. Other
    punctuation does: « Public, privé » or « Résumé… » are sentences, not labels.
    """
    return re.sub(r"[\s()'ʼ‘`:?_-]", "", _without_accents(text))


def item_text(text: str) -> str | None:
    """What follows the mark of a list item, None when the line is none. « - » alone gives ""."""
    # « - - item » is one item: the first mark was left over by the site it was copied from.
    start = 0
    while found := _ITEM.match(text, start):
        start = found.end()
    return text[start:] if start else None


def bare(text: str) -> str:
    """The line without its list mark, if it has one."""
    item = item_text(text)
    return text if item is None else item


def _without_accents(text: str) -> str:
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.replace("’", "'").replace("œ", "oe"))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return plain.replace("Œ", "oe").casefold()


def read_bytes(name: str) -> bytes:
    """What a file holds. Raises SheetFileError when it is missing, closed to us or too large."""
    path = Path(name)
    try:
        if path.is_dir():
            raise SheetFileError(name, None, _("c’est un dossier, pas un fichier."))
        if path.exists() and not path.is_file():
            raise SheetFileError(name, None, _("ce n’est pas un fichier ordinaire."))
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise SheetFileError(name, None, _("ce fichier n’existe pas.")) from error
    except PermissionError as error:
        raise SheetFileError(
            name, None, _("vous n’avez pas le droit de lire ce fichier.")
        ) from error
    except (OSError, ValueError) as error:
        raise SheetFileError(name, None, _("ce fichier ne peut pas être lu.")) from error
    if len(data) > MAX_BYTES:
        size = MAX_BYTES // 1024**2
        raise SheetFileError(
            name, None, _("ce fichier est trop gros (plus de %(size)d Mo).") % {"size": size}
        )
    return data


def _in_windows_1252(data: bytes) -> str | None:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    # A picture or a cut UTF-8 text decodes too, into characters nobody types.
    return None if _CONTROLS.search(text) or "Ã" in text else text


def _encoding_error(error: UnicodeDecodeError, path: str) -> SheetFileError:
    # A BOM, which utf-8-sig removes before it counts, holds no line end.
    line = _line_at(error.object, error.start)
    if error.reason == "unexpected end of data":
        reason = _("le fichier s’arrête au milieu d’un caractère : il est sans doute coupé.")
    else:
        reason = _("ce texte n’est pas en UTF-8 ; enregistrez-le en UTF-8, puis recommencez.")
    return SheetFileError(path, line, reason)


def _line_at(data: bytes, position: int) -> int:
    before = data[:position]
    return len(re.findall(rb"\r\n|\n|\r", before)) + 1
