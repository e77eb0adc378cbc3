"""Public ideas that say nearly the same: better one idea with many supports than five alike."""

from core.search import registry
from participation.models import BoardPage, Idea

SHOWN = 3
# The closest ones may stand on other boards: enough to find those of this one behind them.
_CONSIDERED = 20


def similar_ideas(*, board: BoardPage, title: str, but_not: Idea | None = None) -> list[Idea]:
    """At most three ideas that anyone may see, those of this board first, the closest before."""
    keys = registry.similar("idee", title, limit=_CONSIDERED)
    if but_not is not None:
        keys = [pk for pk in keys if pk != but_not.pk]
    if not keys:
        return []
    public = Idea.objects.public().filter(pk__in=keys).select_related("board")
    found = {idea.pk: idea for idea in public}
    ranked = [found[pk] for pk in keys if pk in found]
    return sorted(ranked, key=lambda idea: idea.board_id != board.pk)[:SHOWN]
