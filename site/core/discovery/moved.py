"""Old addresses: pages that moved, and addresses that people copied in their own way.

Wagtail remembers the former address of every page that moves (wagtail.contrib.redirects). This
middleware follows it, and tries besides the same address in small letters, without accents, with
its final slash. It asks the database at most four questions, on pages that were not found only.
"""

import re
from urllib.parse import unquote, urlsplit

from anyascii import anyascii
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.http.response import HttpResponseRedirect, HttpResponseRedirectBase
from django.urls import Resolver404, resolve
from django.utils.deprecation import MiddlewareMixin
from django.utils.encoding import iri_to_uri
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from core.models import Theme

# Nothing of ours has a longer address; nobody copies one.
LONGEST = 255


class MovedMiddleware(MiddlewareMixin):
    """Takes the place of Wagtail's RedirectMiddleware: it keeps the query string and never loops."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if response.status_code != 404 or request.method not in ("GET", "HEAD"):
            return response
        if len(request.path) > LONGEST or "\0" in request.path:
            return response
        return self._moved(request) or self._respelled(request) or response

    def _moved(self, request: HttpRequest) -> HttpResponse | None:
        """Where a redirection leads, unless it leads here or to a page taken offline."""
        full = Redirect.normalise_path(request.get_full_path(), decode_unicode=False)
        found, kept = get_redirect(request, full), ""
        bare = urlsplit(full).path
        if found is None and bare != full:
            found, kept = get_redirect(request, bare), request.META.get("QUERY_STRING", "")
        if found is None or (found.redirect_page and not found.redirect_page.live):
            return None
        target = found.link
        if not target or _is_here(request, target):
            return None
        return _towards(target, kept, permanent=found.is_permanent)

    def _respelled(self, request: HttpRequest) -> HttpResponse | None:
        """The same address as the site writes it, if there is something there."""
        path = respelled(request.path)
        if path == request.path or not _leads_somewhere(request, path):
            return None
        return _towards(path, request.META.get("QUERY_STRING", ""), permanent=True)


def respelled(path: str) -> str:
    """« /Actualités/Le Pont » → "/actualites/le-pont/"; a file keeps its end."""
    folded = anyascii(unquote(path)).lower()
    steps = [re.sub(r"[^a-z0-9._-]+", "-", step.strip()) for step in folded.split("/")]
    kept = [step for step in steps if step.strip(".")]
    if not kept:
        return path
    return f"/{'/'.join(kept)}" + ("" if "." in kept[-1] else "/")


def _leads_somewhere(request: HttpRequest, path: str) -> bool:
    try:
        match = resolve(path)
    except Resolver404:
        return False
    if match.url_name is None:  # what the administration answers to any address it does not know
        return False
    if match.url_name == "theme":
        return Theme.objects.filter(slug=match.kwargs["slug"]).exists()
    if match.url_name != "wagtail_serve":
        # Whether there is something behind a variable part is known to its view alone.
        return not (match.args or match.kwargs)
    site = Site.find_for_request(request)
    if site is None:
        return False
    address = f"{site.root_page.url_path.rstrip('/')}{path}"
    return Page.objects.live().filter(url_path=address).exists()


def _is_here(request: HttpRequest, target: str) -> bool:
    parts = urlsplit(target)
    elsewhere = parts.netloc and parts.netloc != request.get_host()
    return not elsewhere and unquote(parts.path).strip("/") == unquote(request.path).strip("/")


def _towards(target: str, query: str, *, permanent: bool) -> HttpResponseRedirectBase:
    if query:
        address, mark, anchor = target.partition("#")
        joint = "&" if "?" in address else "?"
        target = f"{address}{joint}{query}{mark}{anchor}"
    answer = HttpResponsePermanentRedirect if permanent else HttpResponseRedirect
    return answer(iri_to_uri(target))
