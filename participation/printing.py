"""Paper: pages made into PDF, and codes to point a telephone at.

WeasyPrint needs Pango, which a server may lack: `NoPdf` then says so, and the print page serves.
"""

import mimetypes
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import segno
from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.utils._os import safe_join
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

# Any origin would do: what stands below it is read from our own folders, nothing else is.
_ORIGIN = "https://place-commune.invalid"


class NoPdf(Exception):  # noqa: N818  # named for what it means: the tools are missing
    """WeasyPrint, or the Pango library it draws with, is not on this server."""


def _weasyprint() -> Any:
    try:
        import weasyprint
    except (ImportError, OSError) as error:  # OSError: the library behind the package is missing
        raise NoPdf from error
    return weasyprint


def can_make_pdf() -> bool:
    try:
        _weasyprint()
    except NoPdf:
        return False
    return True


def pages_of(html: str, *, style: str = "") -> Any:
    """WeasyPrint's document for a page of ours, whose `pages` can be counted. Raises NoPdf.

    `style` is one more style sheet. Addresses in both are of /static/ and /media/ only.
    """
    weasyprint = _weasyprint()
    fetcher = _own_files(weasyprint)
    sheets = [weasyprint.CSS(string=style, url_fetcher=fetcher)] if style else []
    page = weasyprint.HTML(string=html, base_url=f"{_ORIGIN}/", url_fetcher=fetcher)
    return page.render(stylesheets=sheets)


def as_pdf(html: str, *, style: str = "") -> bytes:
    """The same as a file. Raises NoPdf."""
    pdf: bytes = pages_of(html, style=style).write_pdf()
    return pdf


def pdf_response(pdf: bytes, file_name: str) -> HttpResponse:
    """Shown in the browser, and saved under `file_name`."""
    response = HttpResponse(pdf, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{file_name}"'
    return response


def own_file(url: str) -> Path | None:
    """The file behind an address of ours, below /static/ or /media/; None for any other address."""
    parts = urlsplit(url)
    if f"{parts.scheme}://{parts.netloc}" != _ORIGIN:
        return None
    path = unquote(parts.path)
    if path.startswith(settings.STATIC_URL):
        name = path.removeprefix(settings.STATIC_URL)
        collected = Path(safe_join(str(settings.STATIC_ROOT), name))
        source = finders.find(name)
        if collected.is_file():
            return collected
        return Path(source) if isinstance(source, str) else None
    if path.startswith(settings.MEDIA_URL):
        file = Path(safe_join(str(settings.MEDIA_ROOT), path.removeprefix(settings.MEDIA_URL)))
        return file if file.is_file() else None
    return None


def _own_files(weasyprint: Any) -> Any:
    """WeasyPrint's way to files, which here never leaves the server: no network, no other folder."""

    class OwnFiles(weasyprint.urls.URLFetcher):  # imported late
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            file = own_file(url)
            if file is None:
                raise ValueError(f"Not a file of this site: {url}")
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            # Under the address it was asked by: what it refers to is looked for the same way.
            return weasyprint.urls.URLFetcherResponse(
                url, file.read_bytes(), {"Content-Type": kind}
            )

    return OwnFiles(allowed_protocols=("data",))


def qr_code(address: str, *, label: str) -> SafeString:
    """An SVG that telephones read. `label` says where it leads to who does not see it."""
    code = segno.make(address, error="m", micro=False)
    svg = code.svg_inline(
        dark="#000", light="#fff", svgclass="qr", lineclass=None, omitsize=True, border=2
    )
    named = format_html('<svg role="img" aria-label="{}" ', label)
    return mark_safe(svg.replace("<svg ", named, 1))  # noqa: S308  # drawn by segno, label escaped
