"""The map of the site for search engines: one section for each kind of address.

An app adds its own with `register(name, sitemap)`. A section must list what anyone may see, and
nothing else, in a fixed number of queries.
"""

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.core.paginator import Paginator
from django.db.models import QuerySet
from wagtail.contrib.sitemaps import Sitemap as WagtailSitemap
from wagtail.models import Page

from core.visibility import visible

sections: dict[str, type[Sitemap]] = {}


def register(name: str, sitemap: type[Sitemap]) -> None:
    sections[name] = sitemap


class TownSitemap(Sitemap):
    """A section whose addresses stand under SITE_URL; `items()` must be ordered."""

    def get_urls(self, page: Any = 1, site: Any = None, protocol: str | None = None) -> list[Any]:
        public = urlsplit(settings.SITE_URL)
        urls: list[Any] = self._urls(  # type: ignore[attr-defined]  # Django's, unknown to its stubs
            page, public.scheme, public.netloc
        )
        return urls

    def get_latest_lastmod(self) -> None:
        """Not said in the index: reading every row of every section would cost more than it helps."""
        return


class PageSitemap(WagtailSitemap):
    """Every published page that stands in no private section.

    Wagtail reads each page as its own type; their addresses and dates are all in the common table.
    """

    limit = 50_000

    def items(self) -> QuerySet[Page]:
        root = self.get_wagtail_site().root_page
        pages = visible(root.get_descendants(inclusive=True)).order_by("path")
        return pages.only(
            "path", "depth", "url_path", "slug", "last_published_at", "latest_revision_created_at"
        )

    @property
    def paginator(self) -> Paginator:
        return Paginator(self.items(), self.limit)

    def _urls(self, page: Any, protocol: str, domain: str) -> list[dict[str, Any]]:
        listed = self.paginator.page(page).object_list
        urls = [
            {
                "location": f"{settings.SITE_URL}{each.relative_url(None, self.request)}",
                "lastmod": self.lastmod(each),
            }
            for each in listed
        ]
        dates: list[datetime] = [url["lastmod"] for url in urls if url["lastmod"]]
        if dates:
            self.latest_lastmod = max(dates)
        return urls

    def get_latest_lastmod(self) -> None:
        """As in `TownSitemap`."""
        return
