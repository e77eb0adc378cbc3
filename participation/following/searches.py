"""What the searches that people follow have found since their last letter."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from core.search import Found, registry
from participation.models import Follow, FollowedSearch, FoundTelling, Rhythm


@dataclass(frozen=True)
class Discovery:
    """One thing that is new to one person, and the search of theirs that found it."""

    search: FollowedSearch
    found: Found

    @property
    def key(self) -> tuple[str, int]:
        return self.found.kind, self.found.object_id


def newly_found(rhythm: Rhythm, since: datetime) -> dict[int, list[Discovery]]:
    """By person, in the order of their searches, each thing once, the latest first in a search.

    What was published before one followed the search is no news. Three queries, and those of the
    search itself.
    """
    follows = Follow.objects.filter(search__isnull=False, rhythm=rhythm, person__is_active=True)
    mine = list(follows.select_related("search").order_by("person", "created_at", "pk"))
    queries = list(
        dict.fromkeys(follow.search.query for follow in mine if follow.search is not None)
    )
    answers = dict(zip(queries, registry.found(queries, since=since), strict=True))
    told = set(
        FoundTelling.objects.filter(
            person__in={follow.person_id for follow in mine}, told_at__gte=since
        ).values_list("person", "kind", "object_id")
    )
    letters: dict[int, list[Discovery]] = defaultdict(list)
    for follow in mine:
        search = cast(FollowedSearch, follow.search)
        for found in answers[search.query]:
            key = (follow.person_id, found.kind, found.object_id)
            if found.published >= follow.created_at and key not in told:
                told.add(key)
                letters[follow.person_id].append(Discovery(search, found))
    FollowedSearch.give_titles([one.search for news in letters.values() for one in news])
    return dict(letters)
