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

from core.facets import Facet
from core.models import Theme
from core.search import registry
from search.choices import Choices
from search.engines import engine
from search.models import EntryTheme, SearchEntry
from search.promotions import Promotion, promoted
from search.query import Query, parse
from search.question import KIND, THEME, Answer, Question
from search.results import Result, results
from search.spelling import Speller
from search.understanding import stems_to_mark, terms_of
from search.vocabulary import SizedTheme, alphabetical, named_by, sized

PAGE_SIZE = 12
# Of each type, when results are shown type by type.
OF_EACH_KIND = 3
LAST_PAGE = 10**9
# Below so many answers, the spelling is looked at.
FEW_RESULTS = 3


def _holds_something() -> Exists:
    return Exists(EntryTheme.objects.filter(theme=OuterRef("pk")))


def all_themes() -> list[Theme]:
    """What a listing knows of the themes, for who makes several. One query."""
    return alphabetical(Theme.objects.annotate(holds_something=_holds_something()))


@dataclass(frozen=True)
class Group:
    """The best results of one type; `url` shows all `count` of them."""

    kind: str
    title: str
    icon: str
    count: int
    url: str
    results: list[Result]

    @property
    def has_more(self) -> bool:
        return self.count > len(self.results)


class _PageOf(Paginator):
    """The pages of a list of which an engine gives one at a time."""

    def __init__(self, total: int) -> None:
        self.count = total
        super().__init__([], PAGE_SIZE)


class SearchListing:
    """`/recherche/?q=&theme=&type=…&page=`: one repeated facet means OR, several mean AND.

    `groupe=type` shows the best of each type instead of pages. Four queries: the themes, those of
    the engine (two when it is the database), and the cards. A mistyped word takes one or two more;
    `exact=1` takes words as they were typed.
    """

    def __init__(self, params: QueryDict, themes: list[Theme] | None = None) -> None:
        self.query = parse(params.get("q", ""))
        self.all_themes = all_themes() if themes is None else themes
        self.choices = Choices(params, self.all_themes, registry.sources())
        self.is_grouped = params.get("groupe") == "type"
        self.is_exact = params.get("exact") == "1"
        self.engine = engine()
        self._asked_page = _page_number(params.get("page", ""))

    @property
    def is_filtered(self) -> bool:
        return self.choices.any

    @property
    def has_question(self) -> bool:
        """Whether there is something to answer: words, or a chosen facet."""
        return self.is_filtered or not self.query.is_empty

    @cached_property
    def question(self) -> Question:
        """As it is answered: corrected where that was needed."""
        return self._question(self.understood) if self.is_corrected else self._typed_question

    @cached_property
    def correction(self) -> Query | None:
        """The same question better spelt, when what was typed has few answers or none."""
        if self.is_exact or self.query.is_empty or self._typed_answer.total >= FEW_RESULTS:
            return None
        holding = [theme for theme in self.all_themes if theme.holds_something]
        return Speller(self.engine, holding).corrected(self.query)

    @cached_property
    def understood(self) -> Query:
        """The correction in place of what has no answer, where it has one; else what was typed."""
        if self._typed_answer.total or not self.correction:
            return self.query
        return self.correction if self._corrected_answer.total else self.query

    @property
    def is_corrected(self) -> bool:
        return self.understood is not self.query

    @cached_property
    def proposed(self) -> Query | None:
        """A correction that finds more, to choose: here, or without the choices when none answers."""
        if self.is_corrected or not self.correction:
            return None
        question = self._question(self.correction, narrowed=bool(self._typed_answer.total))
        more = self.engine.answer(question).total > self._typed_answer.total
        return self.correction if more else None

    @property
    def proposed_url(self) -> str:
        pairs = self.choices.pairs if self._typed_answer.total else []
        return self._url(pairs, query=self.proposed)

    @property
    def exact_url(self) -> str:
        return self._url(self.choices.pairs, exact=True)

    @cached_property
    def answer(self) -> Answer:
        """What the engine says, with the entries of the page shown."""
        return self._corrected_answer if self.is_corrected else self._typed_answer

    @cached_property
    def _typed_answer(self) -> Answer:
        return self._answer(self.query)

    @cached_property
    def _corrected_answer(self) -> Answer:
        return self._answer(self.correction or self.query)

    @cached_property
    def _typed_question(self) -> Question:
        return self._question(self.query)

    def _question(self, query: Query, *, narrowed: bool = True) -> Question:
        terms, excluded = terms_of(query, self.all_themes)
        return Question(
            terms=terms,
            excluded=excluded if terms else (),
            chosen=self.choices.for_engine() if narrowed else {},
            today=timezone.localdate(),
        )

    def _answer(self, query: Query) -> Answer:
        question = self._typed_question if query is self.query else self._question(query)
        if self.is_grouped:
            return self.engine.answer(question, of_each_kind=OF_EACH_KIND)
        start = (self._asked_page - 1) * PAGE_SIZE
        answer = self.engine.answer(question, start=start, size=PAGE_SIZE)
        if start and start >= answer.total:
            start = max(0, (answer.total - 1) // PAGE_SIZE * PAGE_SIZE)
            answer = self.engine.answer(question, start=start, size=PAGE_SIZE)
        return answer

    @cached_property
    def _to_mark(self) -> frozenset[str]:
        return stems_to_mark(self.understood, self.question.terms)

    @property
    def total(self) -> int:
        return self.answer.total

    @cached_property
    def page(self) -> Page[Any]:
        """A page of `Result`; a page number that makes no sense gives the nearest that does."""
        page = _PageOf(self.total).get_page(self._asked_page)
        page.object_list = [self._cards[pk] for pk in self.answer.ids if pk in self._cards]
        return page

    @cached_property
    def groups(self) -> list[Group]:
        """The best of each type, in the order of the registry."""
        others = [pair for pair in self.choices.pairs if pair[0] != KIND]
        return [
            Group(
                kind=source.kind,
                title=str(source.plural),
                icon=source.icon,
                count=self.answer.counts[KIND].get(source.kind, 0),
                url=self._url([*others, (KIND, source.kind)], grouped=False),
                results=[
                    self._cards[pk] for pk in self.answer.by_kind[source.kind] if pk in self._cards
                ],
            )
            for source in registry.sources()
            if source.kind in self.answer.by_kind
        ]

    @property
    def named_themes(self) -> list[Theme]:
        """The themes that the words name: proposed before the results.

        Neither those chosen already, nor those that would lead to an empty page.
        """
        return [
            theme
            for theme in named_by(self.understood, self.all_themes)
            if theme.holds_something and theme not in self.choices.chosen_themes
        ]

    @cached_property
    def sized_themes(self) -> list[SizedTheme]:
        """Every theme that holds something, for those who do not know what to ask."""
        return [found for found in sized(self.all_themes, self._theme_sizes()) if found.count]

    def _theme_sizes(self) -> dict[int, int]:
        """What the engine has just counted for an answer costs no query more."""
        if not self.has_question:
            return SearchEntry.objects.count_by_theme()
        everything = self.engine.answer(Question(today=self.question.today))
        return {int(theme): count for theme, count in everything.counts[THEME].items()}

    @cached_property
    def promotions(self) -> list[Promotion]:
        """What staff want read first, before everything that answers these words."""
        first = self._asked_page == 1 and not self.is_filtered
        return promoted(self.query.text) if first else []

    @property
    def found_nothing(self) -> bool:
        """Words alone, in the whole site, and no answer: what staff want to hear of."""
        alone = not (self.query.is_empty or self.is_filtered)
        return alone and not self.total and not self.promotions

    @property
    def facets(self) -> list[Facet]:
        return self.choices.lists(self.answer.counts, self._url)

    @property
    def words_url(self) -> str:
        """The same words in everything."""
        return self._url([])

    @property
    def other_view_url(self) -> str:
        """The same search, type by type or as one list."""
        return self._url(self.choices.pairs, grouped=not self.is_grouped)

    @property
    def hidden_choices(self) -> list[tuple[str, str]]:
        """What the form sends along when the words change."""
        return self.choices.pairs + ([("groupe", "type")] if self.is_grouped else [])

    @cached_property
    def _cards(self) -> dict[int, Result]:
        themes = {theme.pk: theme for theme in self.all_themes}
        return results(self.answer, themes, self._to_mark)

    def _url(
        self,
        choices: list[tuple[str, str]],
        *,
        grouped: bool | None = None,
        query: Query | None = None,
        exact: bool | None = None,
    ) -> str:
        text = (query or self.query).text
        pairs = [("q", text)] if text else []
        pairs += choices
        if self.is_grouped if grouped is None else grouped:
            pairs.append(("groupe", "type"))
        if self.is_exact if exact is None else exact:
            pairs.append(("exact", "1"))
        address = reverse("search")
        return f"{address}?{urlencode(pairs)}" if pairs else address


def _page_number(asked: str) -> int:
    """At least 1; 1 for what is no number, the last possible one for what is too great."""
    if asked == "last":
        return LAST_PAGE
    return max(1, int(asked[:9])) if asked.isascii() and asked.isdigit() else 1
