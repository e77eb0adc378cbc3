"""What every page shows around its content: the town, its menus, its colour and the legal pages."""

from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.http import urlencode
from wagtail.models import Page, Site

from core import colours, generation
from core.models import LegalSettings, SiteSettings
from core.models.settings import MenuItem
from core.visibility import visible

# The number changes with the shape of Furniture: an older process may have left its own behind.
FURNITURE = "furniture-2-of-site-{site}-{generation}"
FURNITURE_SECONDS = 24 * 3600
# Pages below the home page that the footer lists instead of the menu, by their fixed address.
ACCESSIBILITY = "accessibilite"
LEGAL_SLUGS = (ACCESSIBILITY, "mentions-legales", "donnees-personnelles")
# Twice what the header shows, for dense screens.
LOGO = "max-480x112|format-webp"
# The one address of the admin that answers with a page of the site: « this is not for you ».
ADMIN_DOOR = "/admin/login/"

Link = tuple[str, str]  # what is written, and the address


@dataclass(frozen=True)
class MenuLink:
    """`current`: "page" for the page being read, "true" for its section, "" elsewhere."""

    title: str
    url: str
    current: str


@dataclass(frozen=True)
class Logo:
    url: str
    width: int
    height: int


@dataclass(frozen=True)
class Furniture:
    """What stands on every page of one site: the same for everyone until an editor changes it."""

    town: SiteSettings
    legal: LegalSettings
    menu: list[Link]
    legal_menu: list[Link]
    footer_menu: list[Link]
    social_links: list[tuple[str, str, str]]  # network, words, address
    logo: Logo | None
    # What follows the address of the style sheet and of the icon in the town's colour.
    colours: str


def _furniture(request: HttpRequest) -> Furniture:
    """From the cache, where it stays for one generation (`core.generation`).

    An editor who previews settings sees those being typed.
    """
    site = Site.find_for_request(request)
    if site is None:
        return Furniture(SiteSettings(), LegalSettings(), [], [], [], [], None, "")
    if getattr(request, "is_preview", False):
        # Wagtail leaves the settings being edited on the request.
        return _read(site, SiteSettings.for_request(request), LegalSettings.for_request(request))
    key = FURNITURE.format(site=site.pk, generation=generation.current())
    furniture: Furniture | None = cache.get(key)
    if furniture is None:
        furniture = _read(site, SiteSettings.for_site(site), LegalSettings.for_site(site))
        cache.set(key, furniture, FURNITURE_SECONDS)
    return furniture


def _read(site: Site, town: SiteSettings, legal: LegalSettings) -> Furniture:
    menu, legal_menu = _below_home(site, legal)
    chosen = list(town.header_items.all())
    return Furniture(
        town=town,
        legal=legal,
        menu=_links(site, chosen) if chosen else menu,
        legal_menu=legal_menu,
        footer_menu=_links(site, list(town.footer_items.all())),
        social_links=[(link.network, str(link), link.url) for link in town.social_links.all()],
        logo=_logo(town),
        colours=colours_query(town.accent),
    )


def _below_home(site: Site, legal: LegalSettings) -> tuple[list[Link], list[Link]]:
    """Title and address of the children of the home page: those of the menu, the legal ones."""
    menu: list[Link] = []
    legal_menu: list[Link] = []
    home = site.root_page
    pages = visible(Page.objects.filter(path__startswith=home.path, depth=home.depth + 1))
    shown = pages.order_by("path").values_list("title", "slug", "show_in_menus")
    for title, slug, in_menu in shown:
        if slug == ACCESSIBILITY:
            # Décret n° 2019-768, article 5: the status itself stands in the link.
            legal_menu.append((legal.status_wording, f"/{slug}/"))
        elif slug in LEGAL_SLUGS:
            legal_menu.append((title, f"/{slug}/"))
        elif in_menu:
            menu.append((title, f"/{slug}/"))
    return menu, legal_menu


def _links(site: Site, items: list[Any]) -> list[Link]:
    """The entries that anyone may follow: a page that is a draft or private is left out."""
    pages = visible(Page.objects.all()).in_bulk([item.page_id for item in items if item.page_id])
    links = [_link(site, item, pages.get(item.page_id)) for item in items]
    return [link for link in links if link is not None]


def _link(site: Site, item: MenuItem, page: Page | None) -> Link | None:
    if item.address:
        return item.label, item.address
    url = page.get_url(current_site=site) if page else None
    return (item.label or page.title, url) if page and url else None


def _logo(town: SiteSettings) -> Logo | None:
    """None too when the file of the picture is lost: a page is never broken for its logo."""
    if town.logo is None:
        return None
    try:
        rendition = town.logo.get_rendition(LOGO)
    except OSError:
        return None
    # Half the size for the eye, the rest for dense screens.
    return Logo(rendition.url, round(rendition.width / 2), round(rendition.height / 2))


def colours_query(accent: str) -> str:
    """`?c=…&v=…` for the style sheet of this colour; nothing for the colour of the house."""
    if not accent or not colours.is_readable(accent):
        return ""
    css = colours.palette(accent).stylesheet()
    return "?" + urlencode({"c": accent.removeprefix("#"), "v": colours.fingerprint(css)})


def _items(request: HttpRequest, links: list[Link]) -> list[MenuLink]:
    """Of several entries that hold the page being read, only the closest is current."""
    here = request.path
    paths = [url.split("?")[0].split("#")[0] for _title, url in links]
    sections = [path for path in paths if path.startswith("/") and here.startswith(path)]
    closest = max(sections, key=len, default="")
    if closest == "/" and here != "/":
        closest = ""
    mark = "page" if closest == here else "true"
    return [
        MenuLink(title, url, mark if closest and path == closest else "")
        for (title, url), path in zip(links, paths, strict=True)
    ]


def site(request: HttpRequest) -> dict[str, Any]:
    """What the base template shows, read only if shown.

    `town` (SiteSettings), `legal` (LegalSettings), `menu`, `footer_menu` and `legal_menu` (lists
    of MenuLink), `social_links`, `logo`, and the addresses `colours_url` and `icon_url`.
    """
    path = request.path
    if path.startswith("/admin/") and "/preview" not in path and path != ADMIN_DOOR:
        return {}
    furniture: Any = SimpleLazyObject(lambda: _furniture(request))
    return {
        "town": SimpleLazyObject(lambda: furniture.town),
        "legal": SimpleLazyObject(lambda: furniture.legal),
        "menu": SimpleLazyObject(lambda: _items(request, furniture.menu)),
        "footer_menu": SimpleLazyObject(lambda: _items(request, furniture.footer_menu)),
        "legal_menu": SimpleLazyObject(lambda: _items(request, furniture.legal_menu)),
        "social_links": SimpleLazyObject(lambda: furniture.social_links),
        "logo": SimpleLazyObject(lambda: furniture.logo),
        "colours_url": SimpleLazyObject(lambda: _coloured("colours", furniture)),
        "icon_url": SimpleLazyObject(lambda: _coloured("coloured_icon", furniture)),
    }


def _coloured(name: str, furniture: Furniture) -> str:
    return reverse(name) + furniture.colours if furniture.colours else ""
