"""The search and the pages of the themes. They only read, and set no cookie."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.context import site
from core.discovery import feeds
from core.discovery.head import Head
from core.models import Theme
from search import unanswered
from search.alerts import asked_of
from search.all_themes import families
from search.feeds import search_channel, theme_channel
from search.heads import search_head, theme_head
from search.listing import SearchListing
from search.theme_page import ThemePage


def _breadcrumb(*items: tuple[str, str]) -> list[dict[str, str]]:
    steps = [(_("Accueil"), "/"), *items]
    return [{"title": title, "url": url} for title, url in steps]


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """`/recherche/?q=&theme=&type=`: over everything the public may see."""
    listing = SearchListing(request.GET)
    if listing.found_nothing and request.method == "GET":
        unanswered.note(listing.query.text)
    context = {
        "search": listing,
        "asked": asked_of(listing),
        "head": search_head(listing, reverse("search")),
        "breadcrumb": _breadcrumb((_("Recherche"), "")),
    }
    return render(request, "search/search.html", context)


@require_safe
def themes(request: HttpRequest) -> HttpResponse:
    """`/themes/`: every theme with how much it holds, family by family."""
    context = {
        "head": Head(
            title=_("Thèmes"),
            description=_("Tout ce qui se passe dans la commune, rangé par thème."),
            path=reverse("themes"),
        ),
        "families": families(),
        "breadcrumb": _breadcrumb((_("Thèmes"), "")),
    }
    return render(request, "search/themes.html", context)


@require_safe
def theme(request: HttpRequest, slug: str) -> HttpResponse:
    """`/themes/<slug>/`: what comes and what is new on one theme."""
    page = ThemePage(slug)
    context = {
        "head": theme_head(page.theme, page.groups, site(request)["town"]),
        "theme": page.theme,
        "groups": page.groups,
        "family": page.family,
        "hidden_theme": [("theme", page.theme.slug)],
        "breadcrumb": _breadcrumb((_("Thèmes"), reverse("themes")), (page.theme.name, "")),
    }
    return render(request, "search/theme.html", context)


@require_safe
def theme_feed(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """`/themes/<slug>/flux.rss`: all that is new on one theme."""
    found = get_object_or_404(Theme, slug=slug)
    town = site(request)["town"]
    return feeds.respond(request, theme_channel(found), form=form, town=town)


@require_safe
def search_feed(request: HttpRequest, form: str) -> HttpResponse:
    """`/recherche/flux.rss?q=&theme=&type=`: what answers a search, the latest first."""
    channel = search_channel(SearchListing(request.GET))
    return feeds.respond(request, channel, form=form, town=site(request)["town"])
