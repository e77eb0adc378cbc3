"""The themes and publics of the town, as sheets name them."""

from dataclasses import dataclass, field

from actions.models import Audience
from actions.sheets.text import fold
from core.models import Theme
from core.models.theme import ThemeQuerySet


@dataclass
class Vocabulary:
    """Read once for a whole import."""

    themes: ThemeQuerySet = field(default_factory=Theme.objects.all)
    audiences: dict[str, Audience] = field(
        default_factory=lambda: {
            fold(audience.name): audience for audience in Audience.objects.all()
        }
    )

    def theme(self, keyword: str) -> Theme | None:
        """The theme that a keyword means, misspelt or by another of its words."""
        return self.themes.matching(keyword)

    def audience(self, word: str) -> Audience | None:
        return self.audiences.get(fold(word))
