"""Who is to be told of what has happened, at which pace.

The most precise choice wins: that made for the idea, then for its board, then for its themes.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from participation.merging import roots_on
from participation.models import Follow, Happening, HappeningKind, Idea, Rhythm, Telling

# What the town answers to one comment interests who follows that very idea, not the whole board.
ONLY_OF_THE_IDEA = (HappeningKind.COMMENT,)

Choices = dict[int, Follow]  # by person


@dataclass(frozen=True)
class News:
    """Something to tell one person, and the choice of theirs that asks for it."""

    happening: Happening
    follow: Follow


def still_public(happenings: Iterable[Happening]) -> list[Happening]:
    """Without what was hidden or taken back since."""
    told = list(happenings)
    ideas = {told_of.idea_id for told_of in told if told_of.idea_id}
    public = set(Idea.objects.public().filter(pk__in=ideas).values_list("pk", flat=True))
    return [one for one in told if one.idea_id in public or (not one.idea_id and one.board.live)]


def to_tell(rhythm: Rhythm, since: datetime) -> dict[int, list[News]]:
    """By person, in the order things happened: what they chose to hear of and were not told yet."""
    recent = Happening.objects.filter(created_at__gte=since).select_related("board", "idea__board")
    happenings = still_public(
        recent.prefetch_related("idea__theme_links__tag").order_by("created_at", "pk")
    )
    follows = _follows_about(happenings)
    told = set(
        Telling.objects.filter(happening__in=happenings).values_list("happening_id", "person_id")
    )
    letters: dict[int, list[News]] = defaultdict(list)
    for happening in happenings:
        for person, choice in _choices(happening, follows).items():
            if choice.rhythm != rhythm or (happening.pk, person) in told:
                continue
            if choice.created_at <= happening.created_at and not _is_own(happening, person):
                letters[person].append(News(happening, choice))
    return dict(letters)


def _follows_about(happenings: Sequence[Happening]) -> dict[tuple[str, int], list[Follow]]:
    """The follows that any of these concerns, by column and primary key: two queries.

    Who follows an idea that was merged follows the one it was merged into.
    """
    ideas = [one.idea for one in happenings if one.idea is not None]
    told_of = {idea.pk for idea in ideas}
    roots = {
        merged: root
        for merged, root in roots_on({one.board_id for one in happenings}).items()
        if root in told_of
    }
    themes = {theme.pk for idea in ideas for theme in idea.theme_list}
    concerned = Follow.objects.filter(
        Q(idea__in=told_of | roots.keys())
        | Q(board__in={one.board_id for one in happenings})
        | Q(theme__in=themes),
        person__is_active=True,
    ).select_related("board", "idea__board", "theme")
    found: dict[tuple[str, int], list[Follow]] = defaultdict(list)
    # The choice made for the very idea is read last: it wins.
    for follow in sorted(concerned.order_by("pk"), key=lambda follow: follow.idea_id not in roots):
        for column in ("idea", "board", "theme"):
            if pk := getattr(follow, f"{column}_id"):
                found[column, roots.get(pk, pk) if column == "idea" else pk].append(follow)
    return found


def _choices(happening: Happening, follows: dict[tuple[str, int], list[Follow]]) -> Choices:
    """The choice that holds for each person about this."""
    chosen: Choices = {}
    if happening.kind not in ONLY_OF_THE_IDEA:
        for theme in happening.idea.theme_list if happening.idea else []:
            for follow in follows.get(("theme", theme.pk), []):
                # Of two themes, the faster pace.
                if follow.person_id not in chosen or follow.rhythm == Rhythm.INSTANT:
                    chosen[follow.person_id] = follow
        chosen |= {f.person_id: f for f in follows.get(("board", happening.board_id), [])}
    if happening.idea_id:
        chosen |= {f.person_id: f for f in follows.get(("idea", happening.idea_id), [])}
    return chosen


def _is_own(happening: Happening, person: int) -> bool:
    """Authors are written to apart when their idea is published."""
    own = happening.idea is not None and happening.idea.author_id == person
    return own and happening.kind == HappeningKind.IDEA_PUBLISHED
