"""The ideas of one board, filtered, sorted and cut into pages.

Addresses: `?theme=<slug>&statut=<slug>&categorie=<n>&quartier=<n>&tri=soutiens&page=2`. What is
unknown is not applied. Filters add up; beside each choice stands how many ideas it would leave,
given the others. One query counts them all, one reads the page, one its themes.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from random import Random
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import CharField, Count, F, QuerySet, Value
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from core import generation
from core.facets import Facet, Option
from participation.board.cards import write_cards
from participation.drawers import drawers
from participation.models.board import BoardPage
from participation.models.idea import PUBLIC_STATUSES, Idea, IdeaStatus, IdeaTheme
from participation.models.rules import SupportRule

PAGE_SIZE = 20

STATUS_SLUGS = {
    "ouverte": IdeaStatus.PUBLISHED,
    "etude": IdeaStatus.STUDYING,
    "retenue": IdeaStatus.ACCEPTED,
    "en-cours": IdeaStatus.IN_PROGRESS,
    "realisee": IdeaStatus.DONE,
    "non-retenue": IdeaStatus.DECLINED,
}
# Said in full: SQLite and PostgreSQL disagree on where an empty date goes.
NEWEST = F("published_at").desc(nulls_last=True)
# A prime above the number of ideas that a board can hold: it spreads them over as many places.
PLACES = 1_000_003
DEFAULT_SORT = "recents"
BY_SUPPORTS, BY_COMMENTS = "soutiens", "commentaires"
SORTS = {
    DEFAULT_SORT: _("Les plus récentes"),
    BY_SUPPORTS: _("Les plus soutenues"),
    BY_COMMENTS: _("Les plus commentées"),
    "reponses": _("Les dernières réponses"),
    "hasard": _("Au hasard"),
}


@dataclass(frozen=True)
class Source:
    """One way to narrow: its word in the address, and the column of an idea that holds its value.

    `names` gives the label of each word, in the order in which people read them; `stored` what the
    column holds for it.
    """

    name: str
    title: Any
    column: str
    names: Callable[[BoardPage], Mapping[str, Any]]
    stored: Callable[[str], Any] = str


SOURCES = (
    Source(
        "statut",
        _("Statut"),
        "status",
        lambda board: {
            slug: Idea(board=board, status=status).status_label
            for slug, status in STATUS_SLUGS.items()
        },
        STATUS_SLUGS.__getitem__,
    ),
    Source(
        "categorie",
        _("Catégorie"),
        "category",
        lambda board: drawers().categories.get(board.pk, {}),
        int,
    ),
    Source(
        "theme",
        _("Thème"),
        "theme_links__tag__slug",
        lambda _board: drawers().themes,
    ),
    Source("quartier", _("Quartier"), "district", lambda _board: drawers().districts, int),
)


class IdeaListing:
    """What the page of a board shows below its presentation.

    `query` is the query string as a mapping (`request.GET`).
    """

    def __init__(self, *, board: BoardPage, query: Mapping[str, Any]) -> None:
        self.board = board
        self._names = {source.name: source.names(board) for source in SOURCES}
        self.chosen = {
            source.name: word
            for source in SOURCES
            if (word := query.get(source.name, "")) in self._names[source.name]
        }
        self.sort = query.get("tri", "") if query.get("tri") in self._sorts else DEFAULT_SORT
        self._page_number = query.get("page")

    @property
    def _sorts(self) -> dict[str, Any]:
        """The orders that say something here, and give nothing away."""
        left_out = set()
        if self.board.counts_are_hidden or self.board.support_rule == SupportRule.NONE:
            left_out.add(BY_SUPPORTS)
        if not self.board.allow_comments:
            left_out.add(BY_COMMENTS)
        return {name: label for name, label in SORTS.items() if name not in left_out}

    # What is found.

    def _matching(self, *, but: str = "") -> Any:
        """The ideas that fit every choice, but that of the source named `but`."""
        ideas = Idea.objects.filter(board=self.board.pk, status__in=PUBLIC_STATUSES)
        for source in SOURCES:
            if source.name in self.chosen and source.name != but:
                ideas = ideas.filter(**{source.column: source.stored(self.chosen[source.name])})
        return ideas

    @cached_property
    def found(self) -> Any:
        """The ideas that the filters leave, in no order."""
        return self._matching()

    @cached_property
    def _counts(self) -> dict[str, dict[str, int]]:
        """Source → value as it is stored → how many ideas it would leave. One query."""
        named = [source for source in SOURCES if self._names[source.name]]
        lists = [_counted(self._matching(but=source.name), source) for source in named]
        counts: dict[str, dict[str, int]] = defaultdict(dict)
        for name, value, total in lists[0].union(*lists[1:], all=True):
            counts[name][value] = total
        return counts

    def _count(self, source: Source, word: str) -> int:
        return self._counts[source.name].get(str(source.stored(word)), 0)

    @property
    def total(self) -> int:
        """How many ideas the filters leave: every idea has one status."""
        if "statut" in self.chosen:
            return self._count(SOURCES[0], self.chosen["statut"])
        return sum(self._counts["statut"].values())

    # What is shown.

    @cached_property
    def page(self) -> Page:
        paginator: Paginator[Idea] = Paginator(_Ordered(self), PAGE_SIZE)
        # Known from the facets: no second count.
        paginator.count = self.total
        return paginator.get_page(self._page_number)

    @property
    def cards(self) -> list[SafeString]:
        """The ideas of this page, written."""
        return write_cards(list(self.page))

    @property
    def key(self) -> str:
        """Names what templates may keep of the facets: the choices, and every count."""
        shown = (
            generation.current(),
            self.board.pk,
            self.board.takes_supports,
            self.url(),
            sorted(self._counts.items()),
        )
        return sha256(repr(shown).encode()).hexdigest()

    @property
    def facets(self) -> list[Facet]:
        """Those in which there is something to choose."""
        facets = [
            Facet(
                source.name,
                source.title,
                self._options(source),
                self.url(**{source.name: ""}) if source.name in self.chosen else "",
            )
            for source in SOURCES
        ]
        return [facet for facet in facets if facet.options]

    def _options(self, source: Source) -> list[Option]:
        chosen = self.chosen.get(source.name)
        return [
            Option(
                label,
                self.url(**{source.name: "" if word == chosen else word}),
                word == chosen,
                count,
            )
            for word, label in self._names[source.name].items()
            if (count := self._count(source, word)) or word == chosen
        ]

    @property
    def sort_options(self) -> list[Option]:
        return [
            Option(label, self.url(tri="" if name == DEFAULT_SORT else name), name == self.sort)
            for name, label in self._sorts.items()
        ]

    @property
    def choices(self) -> list[str]:
        """The labels of the chosen filters, for the title of the page."""
        return [str(self._names[name][word]) for name, word in self.chosen.items()]

    @property
    def is_for_people_only(self) -> bool:
        """In another order: search engines have no use for the same list twice."""
        return self.sort != DEFAULT_SORT

    @property
    def is_filtered(self) -> bool:
        return bool(self.chosen)

    @property
    def all_url(self) -> str:
        return self.url(**dict.fromkeys(self.chosen, ""))

    def url(self, **changes: str) -> str:
        """The address of this list with other choices, on its first page."""
        sort = "" if self.sort == DEFAULT_SORT else self.sort
        wanted = {**self.chosen, "tri": sort, **changes}
        query = urlencode({name: word for name, word in wanted.items() if word})
        return f"?{query}" if query else "."


def _counted(ideas: Any, source: Source) -> QuerySet[Any]:
    """(source, value, how many ideas): lists of one shape, for a UNION."""
    if source.name == "theme":
        # From the links, which are there once each.
        links = IdeaTheme.objects.filter(content_object__in=ideas.order_by().values("pk"))
        rows, value = links, F("tag__slug")
    else:
        rows, value = ideas.exclude(**{source.column: None}), F(source.column)
    return (
        rows.order_by()
        .values(
            facet=Value(source.name, output_field=CharField()),
            word=Cast(value, output_field=CharField()),
        )
        .annotate(total=Count("pk"))
        .values_list("facet", "word", "total")
    )


class _Ordered(Sequence[Idea]):
    """The ideas found, in the chosen order: a slice reads what its cards show, and nothing else."""

    def __init__(self, listing: IdeaListing) -> None:
        self._listing = listing

    def __len__(self) -> int:
        return self._listing.total

    def __getitem__(self, place: Any) -> Any:
        order = self._order()
        keys = self._sortable().order_by(*order).values("pk")[place]
        # What a card counts is counted for the ideas of this page alone.
        board = self._listing.board
        ideas = list(Idea.objects.filter(pk__in=keys).for_cards_of(board).order_by(*order))
        for idea in ideas:
            idea.board = board
        return ideas

    def _sortable(self) -> Any:
        """With the column of the order, when it is a count."""
        if self._listing.sort == BY_SUPPORTS:
            return self._listing.found.with_support_count()
        if self._listing.sort == BY_COMMENTS:
            return self._listing.found.with_comment_count()
        return self._listing.found

    def _order(self) -> tuple[Any, ...]:
        orders: dict[str, tuple[Any, ...]] = {
            BY_SUPPORTS: ("-support_count",),
            BY_COMMENTS: ("-comment_count",),
            "reponses": (F("answer__answered_at").desc(nulls_last=True),),
            "hasard": (_place_of_the_day(),),
        }
        return (*orders.get(self._listing.sort, ()), NEWEST, "-pk")


def _place_of_the_day() -> Any:
    """An order without reason, the same for everyone until midnight, and another one tomorrow.

    Squares modulo a prime, shifted and stretched by the day: plain arithmetic, on every database.
    """
    chance = Random(timezone.localdate().toordinal())  # noqa: S311  # an order, not a secret
    shift, stretch = chance.randrange(1, PLACES), chance.randrange(1, PLACES)
    square = (F("pk") % PLACES) * ((F("pk") + shift) % PLACES)
    return (square % PLACES * stretch % PLACES).asc()
