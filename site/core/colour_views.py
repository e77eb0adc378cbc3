"""The style sheet and the icon in the town's colour: an inline style would break our policy.

The colour stands in the address, so that a preview shows one that nobody saved yet, and so that
browsers may keep the answer: another colour is another address.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from wagtail.models import Site

from core import colours
from core.models import SiteSettings

A_YEAR = 365 * 24 * 3600
FIVE_MINUTES = 5 * 60
ICON = settings.BASE_DIR / "static" / "img" / "favicon.svg"
ICON_PLATE = "#08348a"


def stylesheet(request: HttpRequest) -> HttpResponse:
    """/couleurs.css: the six properties of the colour; an empty sheet without one."""
    palette = _palette(request)
    css = palette.stylesheet() if palette else ""
    return _kept(request, HttpResponse(css, content_type="text/css; charset=utf-8"), css)


def icon(request: HttpRequest) -> HttpResponse:
    """/icone.svg: the icon of the site, its plate in the town's colour."""
    palette = _palette(request)
    svg = ICON.read_text(encoding="utf-8")
    if palette:
        svg = svg.replace(ICON_PLATE, palette.tone_deep)
    css = palette.stylesheet() if palette else ""
    return _kept(request, HttpResponse(svg, content_type="image/svg+xml"), css)


def _palette(request: HttpRequest) -> colours.Palette | None:
    """Of the colour asked for; else of the town's own; None when neither can be read."""
    asked = colours.normalised(request.GET.get("c", ""))
    accent = asked or _accent(request)
    return colours.palette(accent) if accent and colours.is_readable(accent) else None


def _accent(request: HttpRequest) -> str:
    site = Site.find_for_request(request)
    return SiteSettings.for_site(site).accent if site else ""


def _kept(request: HttpRequest, response: HttpResponse, css: str) -> HttpResponse:
    """A year when the address says both the colour and the rule it was made by."""
    lasting = request.GET.get("c") and request.GET.get("v") == colours.fingerprint(css)
    if lasting:
        patch_cache_control(response, public=True, max_age=A_YEAR, immutable=True)
    else:
        patch_cache_control(response, public=True, max_age=FIVE_MINUTES)
    return response
