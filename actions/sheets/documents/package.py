"""Opening a document that a stranger made: a zip of XML, which may be broken, locked or a trap."""

import struct
import zlib
from io import BytesIO
from lzma import LZMAError
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _
from lxml import etree

from actions.sheets.errors import SheetFileError

MAX_PARTS = 2_000
MAX_UNPACKED = 60 * 1024 * 1024
# The text itself: a hundred times longer than the longest sheet we have seen.
MAX_XML = 20 * 1024 * 1024
# How Word 97 files begin, and every Office file with a password.
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 0x1


def check_package(data: bytes, path: str, *, kind: str, main_part: str) -> None:
    """Refuses what must not be opened. `kind` is « .docx »; `main_part` holds its text.

    A zip hands over no more bytes than it declares, so what it declares is enough to judge it.
    Raises SheetFileError.
    """
    if data.startswith(_OLD_OFFICE):
        raise SheetFileError(
            path,
            None,
            _(
                "c’est un ancien document Word (.doc), ou un document protégé par un mot de passe ;"
                " enregistrez-le en %(kind)s, sans mot de passe."
            )
            % {"kind": kind},
        )
    try:
        with ZipFile(BytesIO(data)) as package:
            _check_parts(package, path, kind, main_part)
            _check_xml(package.read(main_part), path, kind)
    except SheetFileError:
        raise
    # Each is what zipfile raises on some damage; none of them is our reader's fault.
    except (
        BadZipFile,
        EOFError,
        LZMAError,
        OSError,
        RuntimeError,
        ValueError,
        struct.error,
        zlib.error,
    ) as error:
        raise broken(path, kind) from error


def broken(path: str, kind: str) -> SheetFileError:
    return SheetFileError(
        path,
        None,
        _("ce n’est pas un document %(kind)s, ou il est abîmé ; enregistrez-le de nouveau.")
        % {"kind": kind},
    )


def _check_parts(package: ZipFile, path: str, kind: str, main_part: str) -> None:
    parts = package.infolist()
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise SheetFileError(
            path, None, _("ce document est trop gros une fois ouvert : retirez-en les images.")
        )
    names = {part.filename for part in parts}
    if main_part not in names:
        raise broken(path, kind)
    locked = any(part.flag_bits & _ENCRYPTED for part in parts)
    if "META-INF/manifest.xml" in names and not locked:
        locked = b"encryption-data" in package.read("META-INF/manifest.xml")
    if locked:
        raise SheetFileError(
            path,
            None,
            _("ce document est protégé par un mot de passe ; enregistrez-le sans mot de passe."),
        )
    if package.getinfo(main_part).file_size > MAX_XML:
        raise SheetFileError(path, None, _("le texte de ce document est trop long."))


def _check_xml(xml: bytes, path: str, kind: str) -> None:
    """Word processors declare no entity: a document that does was made to harm."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree = etree.fromstring(xml, parser).getroottree()
    except etree.XMLSyntaxError as error:
        raise broken(path, kind) from error
    if tree.docinfo.doctype or tree.docinfo.internalDTD is not None:
        raise SheetFileError(
            path, None, _("ce document contient du code que nous n’ouvrons pas (entités XML).")
        )
