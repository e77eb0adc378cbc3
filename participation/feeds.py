"""The feeds of ideas: of one board, or of all of them. Without the names of their authors."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from core.discovery.feeds import MOST_ENTRIES, Channel, Entry, titled
from participation.listing import NEWEST, IdeaListing
from participation.models import BoardIndexPage, BoardPage, Idea


def idea_channel(index: BoardIndexPage) -> Channel:
    return titled(index, _entries(Idea.objects.public()))


def board_channel(board: BoardPage, query: Mapping[str, str]) -> Channel:
    """With the filters of the board, not its order: a feed goes from the latest on."""
    listing = IdeaListing(board=board, query=dict(query.items()) | {"tri": ""})
    return titled(board, _entries(listing.found), choices=listing.choices, address=listing.url())


def _entries(ideas: Any) -> list[Entry]:
    latest = ideas.select_related("board").with_themes().order_by(NEWEST, "-pk")[:MOST_ENTRIES]
    return [
        Entry(
            title=idea.title,
            path=idea.get_absolute_url(),
            summary=_("%(status)s. %(text)s") % {"status": idea.status_label, "text": idea.teaser},
            published=idea.published_at or idea.created_at,
            themes=[theme.name for theme in idea.theme_list],
        )
        for idea in latest
    ]
