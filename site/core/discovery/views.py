"""What programs ask of the site: pictures for sharing, feeds, the map, and the rules of the house."""

from datetime import timedelta

from django.contrib.sitemaps.views import x_robots_tag
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from django_ratelimit.core import is_ratelimited
from wagtail.contrib.sitemaps import views as sitemap_views
from wagtail.models import Page

from core.context import site
from core.discovery import feeds, posters, sitemaps
from core.discovery.text import absolute

YEAR = 365 * 24 * 3600
# Drawing takes a twentieth of a second: a whole new town is drawn in a few minutes, no faster.
DRAWN_PER_MINUTE = "120/m"
# RFC 9116 asks for a date not too far away; the file is written anew at each reading.
CONTACT_IS_TRUE_FOR = timedelta(days=180)


@require_safe
def poster(request: HttpRequest, kind: str, pk: int, digest: str) -> HttpResponse:
    """`/partage/<kind>-<pk>-<digest>.jpg`; an older digest leads to the picture of today."""
    found = posters.find(kind, pk, site(request)["town"])
    if found is None:
        raise Http404
    if found.digest != digest:
        return HttpResponseRedirect(posters.address(found))
    content = posters.kept(found)
    if content is None:
        if is_ratelimited(
            request, group="posters", key=lambda *_: "all", rate=DRAWN_PER_MINUTE, increment=True
        ):
            return HttpResponse(status=503, headers={"Retry-After": "60"})
        content = posters.make(found)
    return HttpResponse(
        content,
        content_type="image/jpeg",
        headers={"Cache-Control": f"public, max-age={YEAR}, immutable"},
    )


@require_safe
def feed(request: HttpRequest, path: str, form: str) -> HttpResponse:
    """`/actualites/flux.rss`: the feed of the page at `/actualites/`, with its filters."""
    found = Page.route_for_request(request, path)
    if found is None or found.page.get_view_restrictions().exists():
        raise Http404
    channel = found.page.channel(request.GET) if hasattr(found.page, "channel") else None
    if channel is None:
        raise Http404
    return feeds.respond(request, channel, form=form, town=site(request)["town"])


@require_safe
@x_robots_tag
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """`/sitemap.xml`: the sections, each cut into pages of 50,000 addresses at most."""
    listed = []
    for name, section in sitemap_views.prepare_sitemaps(request, sitemaps.sections).items():
        sitemap = section() if isinstance(section, type) else section
        address = absolute(reverse("sitemap_section", args=[name]))
        listed.append({"location": address})
        pages = range(2, sitemap.paginator.num_pages + 1)
        listed += [{"location": f"{address}?p={number}"} for number in pages]
    return TemplateResponse(
        request, "sitemap_index.xml", {"sitemaps": listed}, content_type="application/xml"
    )


@require_safe
def sitemap_section(request: HttpRequest, section: str) -> HttpResponse:
    """`/sitemap-<section>.xml`"""
    return sitemap_views.sitemap(request, sitemaps.sections, section=section)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may read, and where the map is."""
    context = {"sitemap": absolute(reverse("sitemap"))}
    return render(request, "robots.txt", context, content_type="text/plain; charset=utf-8")


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """RFC 9116: whom to write to about a weakness of the site; 404 until the town gives an address."""
    email = site(request)["town"].email
    if not email:
        raise Http404
    context = {
        "email": email,
        "expires": timezone.now().replace(microsecond=0) + CONTACT_IS_TRUE_FOR,
        "canonical": absolute(reverse("security")),
    }
    return render(request, "security.txt", context, content_type="text/plain; charset=utf-8")
