"""What the pages of themes and of the search say of themselves."""

from django.utils.translation import gettext as _

from core.discovery import posters, schema
from core.discovery.head import Head, feed_links, shortened
from core.discovery.text import absolute
from core.models import SiteSettings, Theme
from search.alerts import asked_of, titled
from search.discovery import theme_poster
from search.feeds import feed_paths, search_feed_paths
from search.listing import SearchListing
from search.theme_page import Section


def theme_head(theme: Theme, groups: list[Section], town: SiteSettings) -> Head:
    """Kept by search engines as soon as the theme holds something, be it past."""
    address = theme.get_absolute_url()
    results = [(result.name, result.url) for group in groups for result in group.results]
    described = shortened(theme.introduction) or _(
        "%(theme)s : les actions, les rendez-vous, les actualités et les idées. %(town)s."
    ) % {"theme": theme.name, "town": town.name}
    page = schema.node(
        "CollectionPage",
        name=theme.name,
        description=described,
        url=absolute(address),
        mainEntity=schema.list_node(theme.name, results) if results else None,
    )
    return Head(
        title=theme.name,
        description=described,
        path=address,
        indexed=bool(groups),
        picture=posters.address(theme_poster(theme, town)),
        feeds=feed_links(theme.name, feed_paths(theme)),
        data=[page],
    )


def search_head(listing: SearchListing, path: str) -> Head:
    """The answers to a question are nobody else's: only the empty form may be kept."""
    text = listing.query.text
    asked = asked_of(listing)
    return Head(
        title=_("« %(text)s » : recherche") % {"text": text} if text else _("Recherche"),
        description=_("Chercher dans tout le site : actions, événements, partenaires, idées."),
        path=path,
        indexed=not (listing.has_question or text),
        feeds=feed_links(titled(asked), search_feed_paths(asked)) if asked.query else (),
    )
