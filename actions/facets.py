"""Lists that people narrow by theme, status, type… with plain links.

A `FacetedList` reads the address, keeps what it knows, and gives the template one page of results
with its facets. Every option carries the number of results it would leave, and keeps the other
choices. All the counts of a list come from one query, whatever the number of facets.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar

from django.core.paginator import Page, Paginator
from django.db.models import (
    Case,
    CharField,
    Count,
    Expression,
    F,
    IntegerField,
    Q,
    QuerySet,
    Value,
    When,
)
from django.utils.http import urlencode

from core.models import Theme
from core.models.theme import fold

MAX_SEARCH_LENGTH = 200
COLUMNS = ("facet_name", "facet_value", "facet_label", "facet_position", "facet_total")


@dataclass(frozen=True)
class Option:
    """One choice, as components/facets.html shows it."""

    label: str
    url: str
    count: int
    selected: bool


@dataclass(frozen=True)
class Facet:
    """One group of choices. `clear_url` is empty when nothing is chosen in it."""

    name: str
    title: str
    options: list[Option]
    clear_url: str


@dataclass(frozen=True)
class Choice:
    """A fixed value: `key` is stored, `label` is shown; its word in the address is the dict key."""

    key: str
    label: Any


@dataclass(frozen=True)
class FacetSource:
    """How a facet narrows a list and counts its options.

    `narrow(rows, key)` keeps the rows of one value; `count(rows)` gives one line per value, as
    `tally` builds them. `words` are the fixed choices, empty when the values come from the
    database; `default` is the word that holds when the address says nothing.
    """

    name: str
    title: Any
    narrow: Callable[[Any, str], QuerySet[Any]]
    count: Callable[[QuerySet[Any]], QuerySet[Any]]
    words: Mapping[str, Choice] = field(default_factory=dict)
    default: str = ""

    def key_of(self, word: str) -> str:
        return self.words[word].key if self.words else word


def tally(
    rows: QuerySet[Any],
    name: str,
    *,
    value: str | Expression,
    total: Count,
    label: str = "",
    position: str = "",
) -> QuerySet[Any]:
    """One line per value of a facet: its name, the value, its label, its rank, how many."""
    return (
        rows.order_by()
        .values(
            facet_name=Value(name, output_field=CharField()),
            facet_value=F(value) if isinstance(value, str) else value,
            facet_label=F(label) if label else Value("", output_field=CharField()),
            facet_position=F(position) if position else Value(0, output_field=IntegerField()),
        )
        .annotate(facet_total=total)
        .values_list(*COLUMNS)
    )


def theme_source(*, title: Any, link: str, rows: str = "") -> FacetSource:
    """The facet of themes. `link` leads from a theme to the listed rows; `rows` is the way back."""
    way = f"{rows}__" if rows else ""
    return FacetSource(
        name="theme",
        title=title,
        narrow=lambda found, slug: found.filter(**{f"{way}theme_links__tag__slug": slug}),
        count=lambda found: tally(
            Theme.objects.all(),
            "theme",
            value="slug",
            label="name",
            total=Count(link, filter=Q(**{f"{link}__in": found.values("pk")})),
        ),
    )


def choice_source(
    *, name: str, column: str, title: Any, words: Mapping[str, Choice]
) -> FacetSource:
    """The facet of a column with fixed choices."""
    return FacetSource(
        name=name,
        title=title,
        words=words,
        narrow=lambda found, key: found.filter(**{column: key}),
        count=lambda found: tally(found, name, value=column, total=Count("pk")),
    )


def condition_source(
    *, name: str, title: Any, words: Mapping[str, Choice], default: str, conditions: dict[str, Q]
) -> FacetSource:
    """The facet of a rule that is no column, such as « over » and « to come »."""
    cases = [When(rule, then=Value(key)) for key, rule in conditions.items()]
    value = Case(*cases, default=Value(""), output_field=CharField())
    return FacetSource(
        name=name,
        title=title,
        words=words,
        default=default,
        narrow=lambda found, key: found.filter(conditions[key]),
        count=lambda found: tally(found, name, value=value, total=Count("pk")),
    )


class FacetedList(ABC):
    """A list of results with its facets, its search words and its pages.

    Unknown values and odd pages in the address are left aside: an old link still opens a list.
    """

    per_page: ClassVar[int] = 20

    def __init__(self, query: Mapping[str, str]) -> None:
        self.sources = {source.name: source for source in self.facet_sources()}
        self.q = " ".join(query.get("q", "").replace("\0", " ").split())[:MAX_SEARCH_LENGTH]
        self.chosen = self._read(query)
        self._page_number = query.get("page")
        self._lines = self._count()
        if unknown := self._unknown():
            self.chosen = {n: word for n, word in self.chosen.items() if n not in unknown}
            self._lines = self._count()

    # What each list says of itself.

    @abstractmethod
    def facet_sources(self) -> list[FacetSource]:
        """What one may choose by, in the order in which it is shown."""

    @abstractmethod
    def everything(self) -> QuerySet[Any]:
        """All that the list may show, before any choice."""

    @abstractmethod
    def ordered(self, found: Any) -> QuerySet[Any]:
        """In the order of the list, with what its cards show."""

    def searched(self, rows: QuerySet[Any], word: str) -> QuerySet[Any]:
        """The rows in which one search word stands; lists without a search keep them all."""
        return rows

    # What templates read.

    @cached_property
    def facets(self) -> list[Facet]:
        return [self._facet(source) for source in self.sources.values()]

    @cached_property
    def page(self) -> Page[Any]:
        paginator = Paginator(self.ordered(self._matching()), self.per_page)
        paginator.count = self.count
        return paginator.get_page(self._page_number)

    @property
    def count(self) -> int:
        return self._lines.get(("", ""), ("", 0, 0))[2]

    @property
    def is_narrowed(self) -> bool:
        """Whether the visitor chose anything at all."""
        return bool(self.chosen or self.q)

    @property
    def choices(self) -> list[str]:
        """The labels of the chosen filters, for the title of the page."""
        chosen = [source for name, source in self.sources.items() if name in self.chosen]
        return [self._label(source, self.chosen[source.name]) for source in chosen]

    @property
    def is_for_people_only(self) -> bool:
        """Searched by words: search engines have no use for it."""
        return bool(self.q)

    @property
    def found(self) -> QuerySet[Any]:
        """Every row that fits the choices, in no order."""
        return self._matching()

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """The choices that a search form on the same page must carry along."""
        return list(self.chosen.items())

    def url(self, **changes: str) -> str:
        """The address of this list with some choices changed; an empty value removes one."""
        wanted = {**self.chosen, **({"q": self.q} if self.q else {}), **changes}
        query = urlencode({name: word for name, word in wanted.items() if word})
        return f"?{query}" if query else "."

    # How it works.

    def _read(self, query: Mapping[str, str]) -> dict[str, str]:
        chosen = {}
        for source in self.sources.values():
            word = query.get(source.name, "").strip()
            known = word in source.words if source.words else "\0" not in word
            if word and known and word != source.default:
                chosen[source.name] = word
        return chosen

    def _matching(self, *, but: str = "") -> QuerySet[Any]:
        """The rows that fit every choice, but those of the facet named `but`."""
        found = self.everything()
        for source in self.sources.values():
            word = self.chosen.get(source.name, source.default)
            if word and source.name != but:
                found = source.narrow(found, source.key_of(word))
        for word in self.q.split():
            found = self.searched(found, word)
        return found

    def _count(self) -> dict[tuple[str, str], tuple[str, int, int]]:
        """(facet, value) → (label, rank, how many); the key ("", "") holds the length of the list."""
        every = [source.count(self._matching(but=source.name)) for source in self.sources.values()]
        nothing = Value("", output_field=CharField())
        whole = tally(self._matching(), "", value=nothing, total=Count("pk"))
        lines = whole.union(*every, all=True)
        return {(name, value): (label, rank, total) for name, value, label, rank, total in lines}

    def _unknown(self) -> set[str]:
        return {
            name
            for name, word in self.chosen.items()
            if not self.sources[name].words and (name, word) not in self._lines
        }

    def _label(self, source: FacetSource, word: str) -> str:
        if source.words:
            return str(source.words[word].label)
        return self._lines[source.name, word][0]

    def _facet(self, source: FacetSource) -> Facet:
        current = self.chosen.get(source.name, source.default)
        options = [
            Option(
                label=label,
                url=self.url(**{source.name: self._after_click(source, word, current)}),
                count=total,
                selected=word == current,
            )
            for word, label, total in self._choices(source)
            if total or word == current
        ]
        clear = self.url(**{source.name: ""}) if source.name in self.chosen else ""
        return Facet(source.name, str(source.title), options, clear)

    @staticmethod
    def _after_click(source: FacetSource, word: str, current: str) -> str:
        """A chosen option is let go by a second click; the default needs no word at all."""
        return "" if word in (current, source.default) else word

    def _choices(self, source: FacetSource) -> list[tuple[str, str, int]]:
        """(word, label, how many), in the order in which people read them."""
        if source.words:
            return [
                (word, str(choice.label), self._lines.get((source.name, choice.key), ("", 0, 0))[2])
                for word, choice in source.words.items()
            ]
        lines = [
            (rank, fold(label), value, label, total)
            for (name, value), (label, rank, total) in self._lines.items()
            if name == source.name
        ]
        return [(value, label, total) for _rank, _key, value, label, total in sorted(lines)]
