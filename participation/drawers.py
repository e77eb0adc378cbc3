"""The names that ideas are sorted under: themes, categories of a board, districts.

Read once a generation (core.generation), since every list and form asks for them.
"""

from dataclasses import dataclass, field

from core import generation
from core.models import Theme
from participation.models import Category, District


@dataclass(frozen=True)
class Drawers:
    """Names by what stands in an address, in the order in which people read them."""

    themes: dict[str, str] = field(default_factory=dict)
    categories: dict[int, dict[str, str]] = field(default_factory=dict)
    districts: dict[str, str] = field(default_factory=dict)


def drawers() -> Drawers:
    """No query while nothing published has changed."""
    return generation.kept("drawers", _read)


def _read() -> Drawers:
    categories: dict[int, dict[str, str]] = {}
    for category in Category.objects.order_by("board", "sort_order", "pk"):
        categories.setdefault(category.board_id, {})[str(category.pk)] = category.name
    return Drawers(
        themes=dict(Theme.objects.order_by("slug").values_list("slug", "name")),
        categories=categories,
        districts={str(each.pk): each.name for each in District.objects.all()},
    )
