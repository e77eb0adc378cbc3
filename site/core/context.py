"""What every page shows around its content: the town, the menu and the legal pages."""

from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.db import transaction
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from wagtail.models import Page, Site

from core.models import SiteSettings

# Pages below the home page that the footer lists instead of the menu, by their fixed address.
FURNITURE = "furniture-of-site-{site}"
FURNITURE_SECONDS = 24 * 3600
LEGAL_SLUGS = ("accessibilite", "mentions-legales", "donnees-personnelles")


@dataclass(frozen=True)
class MenuItem:
    title: str
    url: str
    current: bool


@dataclass(frozen=True)
class Furniture:
    """What stands on every page of one site: the same for everyone until an editor changes it."""

    town: SiteSettings
    menu: list[tuple[str, str]]
    legal: list[tuple[str, str]]


def _furniture(request: HttpRequest) -> Furniture:
    """From the cache, which every change of a page, of a site or of the settings empties."""
    site = Site.find_for_request(request)
    key = FURNITURE.format(site=site.pk if site else 0)
    furniture: Furniture | None = cache.get(key)
    if furniture is None:
        furniture = Furniture(SiteSettings.for_request(request), *_below_home(site))
        cache.set(key, furniture, FURNITURE_SECONDS)
    return furniture


def _below_home(site: Site | None) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Title and address of the children of the home page: those of the menu, the legal ones."""
    menu: list[tuple[str, str]] = []
    legal: list[tuple[str, str]] = []
    if site is None:
        return menu, legal
    home = site.root_page
    pages = Page.objects.live().filter(path__startswith=home.path, depth=home.depth + 1)
    shown = pages.order_by("path").values_list("title", "slug", "show_in_menus")
    for title, slug, in_menu in shown:
        if slug in LEGAL_SLUGS:
            legal.append((title, f"/{slug}/"))
        elif in_menu:
            menu.append((title, f"/{slug}/"))
    return menu, legal


def _items(request: HttpRequest, links: list[tuple[str, str]]) -> list[MenuItem]:
    return [MenuItem(title, url, request.path.startswith(url)) for title, url in links]


def forget_furniture() -> None:
    """Called when a page, a site or the settings change: now, and again once that is committed,
    since another process may have read the old state in between."""
    keys = [FURNITURE.format(site=pk) for pk in Site.objects.values_list("pk", flat=True)]
    cache.delete_many(keys)
    transaction.on_commit(lambda: cache.delete_many(keys))


def site(request: HttpRequest) -> dict[str, Any]:
    """`town` (SiteSettings), `menu` and `legal_menu` (lists of MenuItem), read only if shown."""
    if request.path.startswith("/admin/") and "/preview" not in request.path:
        return {}
    furniture: Any = SimpleLazyObject(lambda: _furniture(request))
    return {
        "town": SimpleLazyObject(lambda: furniture.town),
        "menu": SimpleLazyObject(lambda: _items(request, furniture.menu)),
        "legal_menu": SimpleLazyObject(lambda: _items(request, furniture.legal)),
    }
