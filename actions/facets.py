"""Lists that people narrow by theme, status, type… with plain links.

A `FacetedList` reads the address, keeps what it knows, and gives the template one page of results
with its facets. Every option carries the number of results it would leave, and keeps the other
choices. Counting happens in memory (`actions.facet_index`), whatever the number of facets.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, reduce
from hashlib import sha256
from operator import and_
from typing import Any, ClassVar, cast

from django.core.cache import caches
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from actions import facet_index
from actions.facet_index import Bits, FacetIndex
from core.facets import Facet, Option
from core.models import Theme
from core.models.theme import fold

MAX_SEARCH_LENGTH = 200


@dataclass(frozen=True)
class Choice:
    """A fixed value: `key` is stored, `label` is shown; its word in the address is the dict key."""

    key: str
    label: Any


@dataclass(frozen=True)
class FacetSource:
    """Where the values of a facet come from.

    `column` leads from a listed row to its value, and `labels()` names the values, as
    `actions.facet_index` wants them. `words` are fixed choices, which need no labels; `default` is
    the word that holds when the address says nothing. A facet without `column` is worked out by its
    list (`FacetedList.moving_values`).
    """

    name: str
    title: Any
    column: str = ""
    labels: Callable[[], QuerySet[Any]] | None = None
    words: Mapping[str, Choice] = field(default_factory=dict)
    default: str = ""

    def key_of(self, word: str) -> str:
        return self.words[word].key if self.words else word


def theme_source(*, title: Any, way: str = "") -> FacetSource:
    """The facet of themes. `way` leads from a listed row to the page that carries them."""
    return FacetSource(
        name="theme",
        title=title,
        column=f"{way}theme_links__tag__slug",
        labels=lambda: facet_index.labels(Theme.objects.all(), "theme", "slug", "name"),
    )


def choice_source(
    *, name: str, column: str, title: Any, words: Mapping[str, Choice]
) -> FacetSource:
    """The facet of a column with fixed choices."""
    return FacetSource(name=name, title=title, column=column, words=words)


class FacetedList(ABC):
    """A list of results with its facets, its search words and its pages.

    Unknown values and odd pages in the address are left aside: an old link still opens a list.
    """

    per_page: ClassVar[int] = 20
    # What writes one result, and the name by which it knows it.
    card_template: ClassVar[str] = ""
    card_subject: ClassVar[str] = ""
    # What the index keeps of each row besides its number, for `moving_values`.
    columns: ClassVar[tuple[str, ...]] = ()

    def __init__(self, query: Mapping[str, str]) -> None:
        self.sources = {source.name: source for source in self.facet_sources()}
        self.index = facet_index.kept(type(self).__qualname__, self._build)
        self.values = {**self.index.values, **self.moving_values()}
        self.q = " ".join(query.get("q", "").replace("\0", " ").split())[:MAX_SEARCH_LENGTH]
        self.chosen = self._read(query)
        self._page_number = query.get("page")

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

    def moving_values(self) -> dict[str, dict[str, Bits]]:
        """Facets that change with the time of day, worked out anew for each reader."""
        return {}

    @property
    def backwards(self) -> bool:
        """Whether the last row comes first."""
        return False

    # What templates read.

    @cached_property
    def facets(self) -> list[Facet]:
        return [self._facet(source) for source in self.sources.values()]

    @cached_property
    def page(self) -> Page[Any]:
        keys = self.index.keys(self.found, backwards=self.backwards)
        return Paginator(_Hits(self, keys), self.per_page).get_page(self._page_number)

    @property
    def keys(self) -> list[int]:
        """The primary keys of the results of this page."""
        return cast("_Hits", self.page.object_list).keys

    @property
    def cards(self) -> list[SafeString]:
        """The results of this page, written."""
        return list(self.cards_by_key.values())

    @cached_property
    def cards_by_key(self) -> dict[int, SafeString]:
        """The same by primary key, in order; each is written once a generation."""
        keys = self.keys
        names = {key: f"{self.card_template}:{self.generation}:{key}" for key in keys}
        kept = caches["markup"].get_many(names.values())
        missing = [key for key in keys if names[key] not in kept]
        written = {
            names[row.pk]: render_to_string(self.card_template, {self.card_subject: row})
            for row in (self.rows(missing) if missing else [])
        }
        caches["markup"].set_many(written)
        found = {**kept, **written}
        return {key: found[name] for key, name in names.items() if name in found}

    def rows(self, keys: Sequence[int]) -> list[Any]:
        """The rows with these primary keys, in this order; what went meanwhile is left out."""
        rows = {row.pk: row for row in self.ordered(self.everything().filter(pk__in=keys))}
        return [rows[key] for key in keys if key in rows]

    @property
    def count(self) -> int:
        return self.found.bit_count()

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
    def found_rows(self) -> QuerySet[Any]:
        """The results once more, asked from the database: for feeds, which sort them their way."""
        rows = self.everything()
        for source in self.sources.values():
            word = self.chosen.get(source.name)
            if word and source.column:
                rows = rows.filter(**{source.column: source.key_of(word)})
        for word in self.q.split():
            rows = self.searched(rows, word)
        return rows

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """The choices that a search form on the same page must carry along."""
        return list(self.chosen.items())

    @property
    def generation(self) -> str:
        """With `key`, names what templates may keep of this list (`core.generation`)."""
        return self.index.generation

    @property
    def key(self) -> str:
        """Which list this is, narrowed how."""
        return f"{type(self).__qualname__}{self.url()}"

    def url(self, **changes: str) -> str:
        """The address of this list with some choices changed; an empty value removes one."""
        wanted = {**self.chosen, **({"q": self.q} if self.q else {}), **changes}
        query = urlencode({name: word for name, word in wanted.items() if word})
        return f"?{query}" if query else "."

    # How it works.

    @cached_property
    def found(self) -> Bits:
        """The rows that fit every choice and hold every search word."""
        return self._matching()

    @cached_property
    def _searched(self) -> Bits:
        """The rows that hold every search word; kept, since one search leads to several pages."""
        if not self.q:
            return self.index.everything
        name = f"{type(self).__qualname__}:{self.generation}:{sha256(self.q.encode()).hexdigest()}"
        return cast(Bits, caches["markup"].get_or_set(name, self._search))

    def _search(self) -> Bits:
        rows = self.everything()
        for word in self.q.split():
            rows = self.searched(rows, word)
        return self.index.bits_of(rows.order_by().values_list("pk", flat=True))

    def _build(self, generation: str) -> FacetIndex:
        rows = self.everything()
        sources = self.sources.values()
        return facet_index.build(
            self.ordered(rows),
            generation=generation,
            columns=self.columns,
            pairs=[
                facet_index.pairs(rows, source.name, source.column)
                for source in sources
                if source.column
            ],
            labels=[source.labels() for source in sources if source.labels],
        )

    def _read(self, query: Mapping[str, str]) -> dict[str, str]:
        chosen = {}
        for source in self.sources.values():
            word = query.get(source.name, "").strip()
            known = word in (source.words or self.index.labels.get(source.name, {}))
            if known and word != source.default:
                chosen[source.name] = word
        return chosen

    def _matching(self, *, but: str = "") -> Bits:
        """The rows that fit every choice, but those of the facet named `but`."""
        kept = [
            self.values.get(source.name, {}).get(source.key_of(word), 0)
            for source in self.sources.values()
            if (word := self.chosen.get(source.name, source.default)) and source.name != but
        ]
        return reduce(and_, kept, self._searched)

    def _label(self, source: FacetSource, word: str) -> str:
        if source.words:
            return str(source.words[word].label)
        return self.index.labels[source.name][word].text

    def _facet(self, source: FacetSource) -> Facet:
        current = self.chosen.get(source.name, source.default)
        others = self._matching(but=source.name)
        values = self.values.get(source.name, {})
        options = []
        for word, label in self._choices(source):
            count = (values.get(source.key_of(word), 0) & others).bit_count()
            if count or word == current:
                url = self.url(**{source.name: self._after_click(source, word, current)})
                options.append(Option(label, url, word == current, count))
        clear = self.url(**{source.name: ""}) if source.name in self.chosen else ""
        return Facet(source.name, str(source.title), options, clear)

    @staticmethod
    def _after_click(source: FacetSource, word: str, current: str) -> str:
        """A chosen option is let go by a second click; the default needs no word at all."""
        return "" if word in (current, source.default) else word

    def _choices(self, source: FacetSource) -> list[tuple[str, str]]:
        """(word, label), in the order in which people read them."""
        if source.words:
            return [(word, str(choice.label)) for word, choice in source.words.items()]
        labels = self.index.labels.get(source.name, {})
        ranked = sorted(labels.items(), key=lambda item: (item[1].rank, fold(item[1].text)))
        return [(value, label.text) for value, label in ranked]


class _Hits(Sequence[Any]):
    """The results as a paginator wants them: counted at once, read only if someone looks."""

    def __init__(self, listing: FacetedList, keys: list[int]) -> None:
        self.keys = keys
        self._listing = listing

    @cached_property
    def _rows(self) -> list[Any]:
        return self._listing.rows(self.keys)

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return _Hits(self._listing, self.keys[place])
        return self._rows[place]
