"""Views of the directory that are not pages of Wagtail: its map, and cards for address books."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from actions import vcard
from actions.filters import PartnerMapFilters
from actions.models import PartnerIndexPage, PartnerPage
from core.visibility import visible


def partner_map(request: HttpRequest) -> HttpResponse:
    """/partenaires/carte/: every partner of the list; without an extract, the list alone."""
    index = visible(PartnerIndexPage.objects.all()).first()
    if index is None:
        raise Http404
    title = _("La carte des partenaires")
    return render(
        request,
        "actions/partner_map.html",
        {
            "title": title,
            "index": index,
            "breadcrumb": [
                {"title": _("Accueil"), "url": "/"},
                {"title": index.title, "url": index.get_url(request)},
                {"title": title, "url": ""},
            ],
            "filters": PartnerMapFilters(request.GET),
            "tiles": settings.MAP_TILES,
        },
    )


def partner_card(request: HttpRequest, slug: str) -> HttpResponse:
    """/partenaires/<slug>/contact.vcf"""
    partner = get_object_or_404(visible(PartnerPage.objects.all()), slug=slug)
    disposition = content_disposition_header(as_attachment=True, filename=f"{slug}.vcf")
    return HttpResponse(
        vcard.write(partner),
        content_type="text/vcard; charset=utf-8",
        headers={"Content-Disposition": disposition},
    )
