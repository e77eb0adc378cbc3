"""Which ideas stand together since they were merged. Reads only; answers/merges.py merges.

Ideas merged into one another make a tree: A was merged into B, then B into C. C is its root, where
everything counts.
"""

from collections.abc import Iterable

from participation.models import Idea, IdeaStatus


def tree_of(idea: Idea) -> list[int]:
    """The keys of this idea and of all that were merged into it, directly or through others.

    In ascending order. One query, small: the merged ideas of the board.
    """
    children: dict[int, list[int]] = {}
    for pk, above in _links(idea.board_id).items():
        children.setdefault(above, []).append(pk)
    found, ahead = [], [idea.pk]
    while ahead:
        pk = ahead.pop()
        found.append(pk)
        ahead += children.get(pk, [])
    return sorted(found)


def above(idea: Idea) -> list[int]:
    """The ideas this one counts for, from the one it was merged into up to the root.

    Empty for an idea that stands on its own.
    """
    links = _links(idea.board_id)
    way: list[int] = []
    pk = links.get(idea.pk)
    while pk is not None:
        way.append(pk)
        pk = links.get(pk)
    return way


def roots_on(board_ids: Iterable[int]) -> dict[int, int]:
    """Each merged idea of these boards, and the idea it counts for in the end. One query."""
    links = _links(*board_ids)
    roots: dict[int, int] = {}
    for pk, root in links.items():
        while root in links:
            root = links[root]
        roots[pk] = root
    return roots


def _links(*board_ids: int) -> dict[int, int]:
    """Each merged idea of these boards, and the one it was merged into."""
    merged = Idea.objects.filter(board__in=board_ids, status=IdeaStatus.MERGED).order_by()
    rows = merged.values_list("pk", "merged_into")
    return {pk: into for pk, into in rows if into is not None}
