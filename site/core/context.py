"""What every page shows around its content: the town, the menu and the legal pages."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from wagtail.models import Page, Site

from core.models import SiteSettings

# Pages below the home page that the footer lists instead of the menu, by their fixed address.
LEGAL_SLUGS = ("accessibilite", "mentions-legales", "donnees-personnelles")


@dataclass(frozen=True)
class MenuItem:
    title: str
    url: str
    current: bool


def _items(request: HttpRequest) -> dict[str, list[MenuItem]]:
    """The children of the home page, in one query, split between menu and footer."""
    home = Site.find_for_request(request)
    if home is None:
        return {"menu": [], "legal": []}
    pages = Page.objects.live().filter(
        path__startswith=home.root_page.path, depth=home.root_page.depth + 1
    )
    menu, legal = [], []
    for title, slug, in_menu in pages.order_by("path").values_list(
        "title", "slug", "show_in_menus"
    ):
        url = f"/{slug}/"
        item = MenuItem(title, url, current=request.path.startswith(url))
        if slug in LEGAL_SLUGS:
            legal.append(item)
        elif in_menu:
            menu.append(item)
    return {"menu": menu, "legal": legal}


def site(request: HttpRequest) -> dict[str, Any]:
    """`town` (SiteSettings), `menu` and `legal_menu` (lists of MenuItem), read only if shown."""
    if request.path.startswith("/admin/") and "/preview" not in request.path:
        return {}
    items = SimpleLazyObject(lambda: _items(request))
    return {
        "town": SimpleLazyObject(lambda: SiteSettings.for_request(request)),
        "menu": SimpleLazyObject(lambda: items["menu"]),
        "legal_menu": SimpleLazyObject(lambda: items["legal"]),
    }
