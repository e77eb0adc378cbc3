"""The sheets, once scanned: kept where no address leads, shown to who counts, every change logged."""

import secrets
from dataclasses import dataclass
from functools import partial
from typing import IO

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from PIL import Image
from wagtail.log_actions import log

from core.models import User
from participation import errors
from participation.models import PaperSession
from participation.models.paper import private_storage
from participation.pictures import MAX_PIXELS

LARGEST = 20 * 1024 * 1024
# A PDF may begin with a few bytes of something else (ISO 32000-1, annex H, note 13).
PDF_HEAD = 1024


@dataclass(frozen=True)
class Kind:
    ending: str
    content_type: str


PDF = Kind("pdf", "application/pdf")
PICTURES = {"JPEG": Kind("jpg", "image/jpeg"), "PNG": Kind("png", "image/png")}


def kind_of(file: IO[bytes]) -> Kind:
    """What the file is, by what it holds and not by its name. Raises UnreadableScan."""
    file.seek(0)
    head = file.read(PDF_HEAD)
    file.seek(0)
    if b"%PDF-" in head:
        return PDF
    try:
        with Image.open(file, formats=tuple(PICTURES)) as picture:
            kind = PICTURES[str(picture.format)]
            too_large = picture.width * picture.height > MAX_PIXELS
            picture.verify()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise errors.UnreadableScan from error
    if too_large:
        raise errors.UnreadableScan
    return kind


def keep_scan(*, session: PaperSession, upload: UploadedFile, agent: User) -> PaperSession:
    """The scan of the session, in place of the one before. Raises UnreadableScan, ScanTooLarge."""
    if not upload.size:
        raise errors.UnreadableScan
    if upload.size > LARGEST:
        raise errors.ScanTooLarge
    kind = kind_of(upload)
    upload.seek(0)
    # Nothing of the name it had: neither who scanned it, nor a way out of the folder.
    upload.name = f"{session.pk}-{secrets.token_hex(8)}.{kind.ending}"
    with transaction.atomic():
        session = _held(session)
        before = session.scan.name
        session.scan = upload
        session.save(update_fields=["scan"])
        action = "participation.scan_replaced" if before else "participation.scan_added"
        log(instance=session, action=action, user=agent)
        if before:
            transaction.on_commit(partial(private_storage().delete, before), robust=True)
    return session


@transaction.atomic
def delete_scan(*, session: PaperSession, agent: User) -> None:
    """Raises NoScan."""
    session = _held(session)
    if not session.scan:
        raise errors.NoScan
    before = session.scan.name
    session.scan = ""
    session.save(update_fields=["scan"])
    log(instance=session, action="participation.scan_deleted", user=agent)
    transaction.on_commit(partial(private_storage().delete, before), robust=True)


def content_type(name: str) -> str:
    """Of a file we named: it ends as its kind says."""
    kinds = {kind.ending: kind for kind in (PDF, *PICTURES.values())}
    return kinds[name.rpartition(".")[2]].content_type


def _held(session: PaperSession) -> PaperSession:
    return PaperSession.objects.select_for_update(of=("self",), no_key=True).get(pk=session.pk)
