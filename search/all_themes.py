"""All the themes with how much each holds, family by family."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.models import Theme, ThemeGroup
from search.models import SearchEntry
from search.vocabulary import SizedTheme, alphabetical, sized


@dataclass(frozen=True)
class Family:
    """A group of themes as the page shows it. `key` makes the id of its heading."""

    key: str
    name: str
    themes: list[SizedTheme]


def families() -> list[Family]:
    """In the order staff gave, without those that hold no theme; the themes of none come last.

    Two queries.
    """
    counts = SearchEntry.objects.count_by_theme()
    by_group: dict[ThemeGroup | None, list[Theme]] = {}
    for theme in Theme.objects.select_related("group"):
        by_group.setdefault(theme.group, []).append(theme)
    others = by_group.pop(None, [])
    ordered = sorted(
        ((group, themes) for group, themes in by_group.items() if group),
        key=lambda pair: (pair[0].rank, pair[0].name),
    )
    found = [
        Family(f"famille-{group.pk}", group.name, sized(alphabetical(themes), counts))
        for group, themes in ordered
    ]
    if others:
        name = _("Autres thèmes") if found else _("Tous les thèmes")
        found.append(Family("autres-themes", name, sized(alphabetical(others), counts)))
    return found
