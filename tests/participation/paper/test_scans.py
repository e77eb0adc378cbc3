"""Scans: what they may be, where they stay, who gets them."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from wagtail.models import ModelLogEntry

from core.models import User
from participation import errors
from participation.models import PaperSession
from participation.paper import scans
from tests.conftest import signed_in

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


def picture(form: str) -> bytes:
    stream = BytesIO()
    Image.new("RGB", (40, 30), "white").save(stream, form)
    return stream.getvalue()


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(storages["private"].__dict__, "location", str(tmp_path))


def upload(content: bytes, name: str = "feuilles.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


@pytest.mark.parametrize(
    ("content", "ending"), [(PDF, ".pdf"), (picture("JPEG"), ".jpg"), (picture("PNG"), ".png")]
)
def test_what_a_scan_may_be(
    session: PaperSession, samira: User, content: bytes, ending: str
) -> None:
    kept = scans.keep_scan(session=session, upload=upload(content, "n’importe.exe"), agent=samira)
    assert kept.scan.name.endswith(ending)
    assert "importe" not in kept.scan.name
    with kept.scan.open() as file:
        assert file.read() == content


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00 executable",
        b"<html><script>alert(1)</script></html>",
        b"\x89PNG\r\n\x1a\n cut short",
        b"\xff\xd8\xff\xe0 not a picture",
        picture("GIF"),
        picture("BMP"),
        b"\0" * 5000,
    ],
)
def test_what_it_may_not(session: PaperSession, samira: User, content: bytes) -> None:
    with pytest.raises(errors.UnreadableScan):
        scans.keep_scan(session=session, upload=upload(content), agent=samira)
    session.refresh_from_db()
    assert not session.scan


def test_an_empty_file_is_refused(session: PaperSession, samira: User) -> None:
    with pytest.raises(errors.UnreadableScan):
        scans.keep_scan(session=session, upload=upload(b""), agent=samira)


def test_a_file_too_heavy_is_refused(
    session: PaperSession, samira: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scans, "LARGEST", 10)
    with pytest.raises(errors.ScanTooLarge):
        scans.keep_scan(session=session, upload=upload(PDF), agent=samira)


def test_a_new_scan_takes_the_place_of_the_old_one(
    session: PaperSession, samira: User, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        scans.keep_scan(session=session, upload=upload(PDF), agent=samira)
        kept = scans.keep_scan(session=session, upload=upload(picture("PNG")), agent=samira)
    assert [file.name for file in tmp_path.rglob("*.*")] == [Path(kept.scan.name).name]
    actions = ModelLogEntry.objects.filter(user=samira).values_list("action", flat=True)
    assert set(actions) == {"participation.scan_added", "participation.scan_replaced"}


def test_a_scan_is_deleted_for_good(
    session: PaperSession, samira: User, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    scans.keep_scan(session=session, upload=upload(PDF), agent=samira)
    with django_capture_on_commit_callbacks(execute=True):
        scans.delete_scan(session=session, agent=samira)
    assert list(tmp_path.rglob("*.pdf")) == []
    assert ModelLogEntry.objects.filter(action="participation.scan_deleted").exists()
    with pytest.raises(errors.NoScan):
        scans.delete_scan(session=session, agent=samira)


def test_it_is_served_to_save_and_never_kept(session: PaperSession, samira: User) -> None:
    scans.keep_scan(session=session, upload=upload(PDF), agent=samira)
    response = signed_in(samira).get(address(session))
    assert b"".join(response.streaming_content) == PDF
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response["Cache-Control"]


def address(session: PaperSession) -> str:
    return reverse("seances-papier_modeladmin_scan", args=[session.pk])


def test_others_do_not_get_it(
    session: PaperSession,
    samira: User,
    resident_client: Client,
    moderator_client: Client,
    client: Client,
) -> None:
    kept = scans.keep_scan(session=session, upload=upload(PDF), agent=samira)
    for other in (resident_client, moderator_client, client):
        assert other.get(address(session)).status_code in (302, 403)
    assert client.get(f"/media/{kept.scan.name}").status_code == 404


def test_a_lost_file_is_not_found(session: PaperSession, samira: User) -> None:
    kept = scans.keep_scan(session=session, upload=upload(PDF), agent=samira)
    storages["private"].delete(kept.scan.name)
    assert signed_in(samira).get(address(session)).status_code == 404
