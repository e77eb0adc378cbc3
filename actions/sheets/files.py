"""From a file, whatever its kind, to lines of text: .txt, .docx and .odt."""

import os
from pathlib import PurePath

from django.utils.translation import gettext as _

from actions.sheets.documents import read_docx, read_odt
from actions.sheets.errors import SheetFileError
from actions.sheets.text import MAX_BYTES, Source, decode, read_bytes

EXTENSIONS = (".txt", ".docx", ".odt")

_DOCUMENTS = {".docx": read_docx, ".odt": read_odt}


def read_file(path: str | os.PathLike[str]) -> Source:
    """The lines of one file on the disk. Raises SheetFileError."""
    name = os.fspath(path)
    return source_of(read_bytes(name), name)


def source_of(data: bytes, name: str, *, windows: bool = False) -> Source:
    """The lines of a file already read, by the kind that its name tells.

    Lines are numbered as the extracted text is shown. Raises SheetFileError for any other kind,
    a broken or locked document, an archive that would swell, a text that is none.
    """
    if len(data) > MAX_BYTES:
        size = MAX_BYTES // 1024**2
        raise SheetFileError(
            name, None, _("ce fichier est trop gros (plus de %(size)d Mo).") % {"size": size}
        )
    extension = PurePath(name).suffix.lower()
    if read := _DOCUMENTS.get(extension):
        return decode("\n".join([*read(data, name), ""]).encode(), name)
    if extension in (".doc", ".pdf", ".rtf", ".odp", ".ods", ".xls", ".xlsx", ".pages", ".html"):
        raise SheetFileError(
            name,
            None,
            _("cette sorte de fichier n’est pas lue ; enregistrez-le en .docx, .odt ou .txt."),
        )
    if data.startswith(b"PK\x03\x04"):
        raise SheetFileError(
            name, 1, _("le fichier n’est pas un texte : c’est un document ou une archive renommés.")
        )
    return decode(data, name, windows=windows)
