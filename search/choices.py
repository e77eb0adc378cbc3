"""The facets of a search as links: what is chosen, what may be, and how many each would give."""

from collections.abc import Callable, Iterable, Mapping

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.facets import Facet, Option
from core.models import Theme
from core.models.theme import fold
from core.search import Source
from search.question import (
    COMING,
    FACETS,
    KIND,
    OLDER,
    PERIOD,
    PERIODS,
    PLACE,
    PUBLIC,
    STATUS,
    TERRITORY,
    THEME,
    THIS_MONTH,
    THIS_YEAR,
)
from search.text import clean

TITLES: Mapping[str, Promise] = {
    THEME: _("Thème"),
    KIND: _("Type"),
    PERIOD: _("Date"),
    PUBLIC: _("Public"),
    TERRITORY: _("Territoire"),
    PLACE: _("Lieu"),
    STATUS: _("Où en est-on"),
}
PERIOD_NAMES: Mapping[str, Promise] = {
    COMING: _("À venir"),
    THIS_MONTH: _("Ces trente derniers jours"),
    THIS_YEAR: _("Ces douze derniers mois"),
    OLDER: _("Plus ancien"),
}
# What nobody could choose among: only the values that most answers have are shown.
MOST_OPTIONS = 8
ALL_OPTIONS = (THEME, KIND, PERIOD)
# An address may hold anything: no more values than a person would choose.
MOST_VALUES = 20
LONGEST_VALUE = 200


class Choices:
    """What an address chooses, by facet, as it writes it: themes by slug, the rest as engines do."""

    def __init__(
        self, params: QueryDict, themes: Iterable[Theme], sources: Iterable[Source]
    ) -> None:
        self.themes = {theme.slug: theme for theme in themes}
        self.kinds = {source.kind: str(source.plural) for source in sources}
        self.by_facet = {facet: self._asked(params, facet) for facet in FACETS}

    @property
    def any(self) -> bool:
        return any(self.by_facet.values())

    @property
    def chosen_themes(self) -> list[Theme]:
        return [self.themes[slug] for slug in self.by_facet[THEME]]

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """As the address writes them."""
        return [(facet, value) for facet, values in self.by_facet.items() for value in values]

    def for_engine(self) -> dict[str, frozenset[str]]:
        chosen = {facet: frozenset(values) for facet, values in self.by_facet.items()}
        chosen[THEME] = frozenset(str(theme.pk) for theme in self.chosen_themes)
        return {facet: values for facet, values in chosen.items() if values}

    def lists(
        self,
        counts: Mapping[str, Mapping[str, int]],
        url: Callable[[list[tuple[str, str]]], str],
    ) -> list[Facet]:
        """Every facet that has something to choose. `url` gives the address of some choices."""
        lists = (self._list(facet, counts.get(facet, {}), url) for facet in FACETS)
        return [shown for shown in lists if shown.options]

    def _asked(self, params: QueryDict, facet: str) -> list[str]:
        asked = [clean(value[:LONGEST_VALUE]) for value in params.getlist(facet)[:MOST_VALUES]]
        controlled: dict[str, Mapping[str, object]] = {
            THEME: self.themes,
            KIND: self.kinds,
            PERIOD: PERIOD_NAMES,
        }
        known = controlled.get(facet)
        return [
            value
            for value in dict.fromkeys(asked)
            if value.strip() and (known is None or value in known)
        ]

    def _list(
        self, facet: str, counts: Mapping[str, int], url: Callable[[list[tuple[str, str]]], str]
    ) -> Facet:
        chosen = self.by_facet[facet]
        others = [pair for pair in self.pairs if pair[0] != facet]

        def option(value: str, label: str, count: int) -> Option:
            selected = value in chosen
            values = [v for v in chosen if v != value] if selected else [*chosen, value]
            return Option(label, url([*others, *((facet, v) for v in values)]), selected, count)

        options = [
            option(value, label, count)
            for value, label, count in self._values(facet, counts)
            if count or value in chosen
        ]
        if facet not in ALL_OPTIONS:
            most = options[:MOST_OPTIONS]
            options = most + [option for option in options[MOST_OPTIONS:] if option.selected]
        return Facet(facet, str(TITLES[facet]), options, url(others) if chosen else "")

    def _values(self, facet: str, counts: Mapping[str, int]) -> list[tuple[str, str, int]]:
        """(value in the address, label, count), in the order shown."""
        if facet == KIND:
            return [(kind, label, counts.get(kind, 0)) for kind, label in self.kinds.items()]
        if facet == PERIOD:
            return [(p, str(PERIOD_NAMES[p]), counts.get(p, 0)) for p in PERIODS]
        if facet == THEME:
            found = [
                (slug, theme.name, counts.get(str(theme.pk), 0))
                for slug, theme in self.themes.items()
            ]
        else:
            values = dict.fromkeys([*counts, *self.by_facet[facet]])
            found = [(value, value, counts.get(value, 0)) for value in values]
            found.sort(key=lambda row: fold(row[1]))
        # Stable: those of one size stay in alphabetical order.
        return sorted(found, key=lambda row: -row[2])
