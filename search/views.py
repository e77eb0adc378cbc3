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
from search.feeds import theme_channel
from search.heads import search_head, theme_head
from search.listing import SearchListing
from search.models import SearchEntry
from search.theme_page import groups_about
from search.vocabulary import alphabetical, sized


def _breadcrumb(*items: tuple[str, str]) -> list[dict[str, str]]:
    steps = [(_("Accueil"), "/"), *items]
    return [{"title": title, "url": url} for title, url in steps]


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """`/recherche/?q=&theme=&type=`: over everything the public may see."""
    listing = SearchListing(request.GET)
    context = {
        "search": listing,
        "head": search_head(listing, reverse("search")),
        "breadcrumb": _breadcrumb((_("Recherche"), "")),
    }
    return render(request, "search/search.html", context)


@require_safe
def themes(request: HttpRequest) -> HttpResponse:
    """`/themes/`: every theme with how much it holds."""
    counts = SearchEntry.objects.count_by_theme()
    context = {
        "head": Head(
            title=_("Thèmes"),
            description=_("Tout ce qui se passe dans la commune, rangé par thème."),
            path=reverse("themes"),
        ),
        "themes": sized(alphabetical(Theme.objects.all()), counts),
        "breadcrumb": _breadcrumb((_("Thèmes"), "")),
    }
    return render(request, "search/themes.html", context)


@require_safe
def theme(request: HttpRequest, slug: str) -> HttpResponse:
    """`/themes/<slug>/`: what comes and what is new on one theme."""
    found = get_object_or_404(Theme, slug=slug)
    groups = groups_about(found)
    context = {
        "head": theme_head(found, groups, site(request)["town"]),
        "theme": found,
        "groups": groups,
        "hidden_theme": [("theme", found.slug)],
        "breadcrumb": _breadcrumb((_("Thèmes"), reverse("themes")), (found.name, "")),
    }
    return render(request, "search/theme.html", context)


@require_safe
def theme_feed(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """`/themes/<slug>/flux.rss`: all that is new on one theme."""
    found = get_object_or_404(Theme, slug=slug)
    town = site(request)["town"]
    return feeds.respond(request, theme_channel(found), form=form, town=town)
