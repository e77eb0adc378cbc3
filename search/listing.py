"""One search as a person sees it: question, facets with their counts, and a page of results."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Exists, OuterRef
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from core.models import Theme
from core.search import Source, registry
from search.models import EntryTheme, SearchEntry, SearchEntryQuerySet
from search.query import parse
from search.results import result
from search.vocabulary import SizedTheme, alphabetical, named_by, sized

PAGE_SIZE = 12


def _holds_something() -> Exists:
    return Exists(EntryTheme.objects.filter(theme=OuterRef("pk")))


@dataclass(frozen=True)
class Option:
    """One line of a facet: a link that adds this choice, or takes it away."""

    label: str
    url: str
    count: int
    selected: bool


@dataclass(frozen=True)
class Facet:
    """`clear_url` is empty when nothing is chosen."""

    title: str
    options: list[Option]
    clear_url: str


class _CountedPaginator(Paginator[Any]):
    """The facets have counted the results already."""

    def __init__(self, entries: SearchEntryQuerySet, total: int) -> None:
        self.count = total
        super().__init__(entries, PAGE_SIZE)


class SearchListing:
    """`/recherche/?q=&theme=&type=&page=`. Themes and types may be repeated: OR within, AND across.

    Costs five queries: the themes, the counts by type and by theme, the page and its themes.
    """

    def __init__(self, params: QueryDict) -> None:
        self.query = parse(params.get("q", ""))
        self.sources: list[Source] = list(registry.sources())
        self.all_themes = alphabetical(Theme.objects.annotate(holds_something=_holds_something()))
        asked_kinds, asked_themes = set(params.getlist("type")), set(params.getlist("theme"))
        self.kinds = [source.kind for source in self.sources if source.kind in asked_kinds]
        self.themes = [theme for theme in self.all_themes if theme.slug in asked_themes]
        self._page_number = params.get("page", 1)

    @property
    def is_filtered(self) -> bool:
        return bool(self.kinds or self.themes)

    @property
    def has_question(self) -> bool:
        """Whether there is something to answer: words, or a chosen facet."""
        return self.is_filtered or not self.query.is_empty

    @cached_property
    def kind_counts(self) -> dict[str, int]:
        """By type, among what answers the words and the themes."""
        return self._answers().about(self.themes).count_by_kind()

    @cached_property
    def theme_counts(self) -> dict[int, int]:
        """By theme, among what answers the words and the types."""
        return self._answers().of_kinds(self.kinds).count_by_theme()

    @cached_property
    def total(self) -> int:
        wanted = self.kinds or list(self.kind_counts)
        return sum(self.kind_counts.get(kind, 0) for kind in wanted)

    @cached_property
    def page(self) -> Page[Any]:
        """A page of `Result`; a page number that makes no sense gives the nearest that does."""
        entries = SearchEntry.objects.about(self.themes).of_kinds(self.kinds)
        ranked = entries.by_relevance(self.query, today=timezone.localdate()).for_cards()
        page = _CountedPaginator(ranked, self.total).get_page(self._page_number)
        page.object_list = [result(entry, self.query.wanted) for entry in page.object_list]
        return page

    @property
    def named_themes(self) -> list[Theme]:
        """The themes that the words name: proposed before the results.

        Neither those chosen already, nor those that would lead to an empty page.
        """
        return [
            theme
            for theme in named_by(self.query, self.all_themes)
            if theme.holds_something and theme not in self.themes
        ]

    @cached_property
    def sized_themes(self) -> list[SizedTheme]:
        """Every theme that holds something, for those who do not know what to ask."""
        everything = SearchEntry.objects.count_by_theme()
        return [found for found in sized(self.all_themes, everything) if found.count]

    @property
    def facets(self) -> list[Facet]:
        return [self._theme_facet(), self._kind_facet()]

    @property
    def words_url(self) -> str:
        """The same words in everything."""
        return self._url(themes=[], kinds=[])

    @property
    def hidden_choices(self) -> list[tuple[str, str]]:
        """What the form sends along when the words change."""
        return [
            *(("theme", theme.slug) for theme in self.themes),
            *(("type", k) for k in self.kinds),
        ]

    def _answers(self) -> SearchEntryQuerySet:
        return SearchEntry.objects.matching(self.query)

    def _theme_facet(self) -> Facet:
        options = []
        for theme in self.all_themes:
            selected = theme in self.themes
            count = self.theme_counts.get(theme.pk, 0)
            if count or selected:
                others = [other for other in self.themes if other != theme]
                themes = others if selected else [*others, theme]
                url = self._url(themes=themes, kinds=self.kinds)
                options.append(Option(theme.name, url, count, selected))
        # Stable: themes of one size stay in alphabetical order.
        options.sort(key=lambda option: -option.count)
        clear = self._url(themes=[], kinds=self.kinds) if self.themes else ""
        return Facet(_("Thème"), options, clear)

    def _kind_facet(self) -> Facet:
        options = []
        for source in self.sources:
            selected = source.kind in self.kinds
            count = self.kind_counts.get(source.kind, 0)
            if count or selected:
                others = [other for other in self.kinds if other != source.kind]
                kinds = others if selected else [*others, source.kind]
                url = self._url(themes=self.themes, kinds=kinds)
                options.append(Option(str(source.plural), url, count, selected))
        clear = self._url(themes=self.themes, kinds=[]) if self.kinds else ""
        return Facet(_("Type"), options, clear)

    def _url(self, *, themes: list[Theme], kinds: list[str]) -> str:
        pairs = [("q", self.query.text)] if self.query.text else []
        pairs += [("theme", theme.slug) for theme in themes]
        pairs += [("type", kind) for kind in kinds]
        address = reverse("search")
        return f"{address}?{urlencode(pairs)}" if pairs else address
