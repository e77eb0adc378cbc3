"""The site of a request and its home page, kept for one generation.

Wagtail reads both again for every page it serves: two questions to the database for an answer that
changes a few times a year.
"""

from collections.abc import Callable

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from wagtail.models import Site

from core import generation


class KeptSiteMiddleware:
    """Stands after Django's CommonMiddleware, which turns away unknown hosts."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = f"site:{generation.current()}:{request.get_host()}"
        site = caches["markup"].get(key)
        if site is None:
            site = Site.find_for_request(request)
            if site is not None:
                site.root_page = site.root_page.specific
            caches["markup"].set(key, site)
        else:
            # Where Wagtail itself keeps it (Site.find_for_request).
            request._wagtail_site = site  # type: ignore[attr-defined]  # Wagtail's own name
        return self._get_response(request)
