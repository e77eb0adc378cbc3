"""The ideas of one board, filtered, sorted and cut into pages.

Addresses: `?theme=<slug>&statut=<slug>&tri=soutiens&page=2`. What is unknown is not applied.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Value
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from core.models import Theme
from participation.models.board import BoardPage
from participation.models.idea import PUBLIC_STATUSES, Idea, IdeaStatus

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
SORTS = {
    "recents": (_("Les plus récentes"), (NEWEST, "-pk")),
    "soutiens": (_("Les plus soutenues"), ("-support_count", NEWEST, "-pk")),
}
DEFAULT_SORT = "recents"


@dataclass(frozen=True)
class Option:
    """One link that narrows or sorts the list; `count` is how many ideas it leaves."""

    label: str | Promise
    url: str
    selected: bool
    count: int | None = None


class IdeaListing:
    """What the page of a board shows below its presentation.

    `query` is the query string as a mapping (`request.GET`).
    """

    def __init__(self, *, board: BoardPage, query: Mapping[str, Any]) -> None:
        self.board = board
        self.status = STATUS_SLUGS.get(query.get("statut", ""))
        self.sort = query.get("tri", "") if query.get("tri") in SORTS else DEFAULT_SORT
        self._page_number = query.get("page")
        self._theme_slug = query.get("theme", "")

    @cached_property
    def _counted_themes(self) -> list[Theme]:
        """The themes of this board's ideas of the chosen status; `total` says how many."""
        ideas = self._public
        if self.status:
            ideas = ideas.filter(status=self.status)
        carried = Theme.objects.filter(idea_links__content_object__in=ideas)
        return list(carried.annotate(total=Count("idea_links")).order_by("name"))

    @cached_property
    def theme(self) -> Theme | None:
        """The chosen theme; unknown ones choose nothing."""
        slug = self._theme_slug
        if not slug or "\0" in slug:
            return None
        carried = next((theme for theme in self._counted_themes if theme.slug == slug), None)
        return carried or Theme.objects.filter(slug=slug).annotate(total=Value(0)).first()

    @cached_property
    def _public(self) -> Any:
        return Idea.objects.filter(board=self.board.pk, status__in=PUBLIC_STATUSES)

    @cached_property
    def _about_theme(self) -> Any:
        return self._public.about(self.theme) if self.theme else self._public

    @cached_property
    def _status_counts(self) -> dict[str, int]:
        counts = self._about_theme.order_by().values_list("status").annotate(total=Count("pk"))
        return dict(counts)

    @property
    def total(self) -> int:
        """How many ideas the filters leave."""
        if self.status:
            return self._status_counts.get(self.status, 0)
        return sum(self._status_counts.values())

    @property
    def found(self) -> Any:
        """The ideas that the filters leave, in no order."""
        ideas = self._about_theme
        return ideas.filter(status=self.status) if self.status else ideas

    @cached_property
    def page(self) -> Page:
        ideas = self.found.for_cards()
        paginator = Paginator(ideas.order_by(*SORTS[self.sort][1]), PAGE_SIZE)
        # Known from the facets: no second count.
        paginator.count = self.total
        return paginator.get_page(self._page_number)

    @property
    def choices(self) -> list[str]:
        """The labels of the chosen filters, for the title of the page."""
        chosen = [self.theme.name if self.theme else "", self.status.label if self.status else ""]
        return [str(label) for label in chosen if label]

    @property
    def is_for_people_only(self) -> bool:
        """In another order: search engines have no use for the same list twice."""
        return self.sort != DEFAULT_SORT

    @property
    def is_filtered(self) -> bool:
        return bool(self.theme or self.status)

    @property
    def theme_options(self) -> list[Option]:
        chosen = self.theme
        themes = self._counted_themes
        if chosen and chosen not in themes:
            themes = [*themes, chosen]
        return [
            Option(
                theme.name,
                self._url(theme="" if theme == chosen else theme.slug),
                theme == chosen,
                theme.total,
            )
            for theme in themes
        ]

    @property
    def status_options(self) -> list[Option]:
        return [
            Option(
                status.label,
                self._url(statut="" if status == self.status else slug),
                status == self.status,
                self._status_counts.get(status, 0),
            )
            for slug, status in STATUS_SLUGS.items()
            if status in self._status_counts or status == self.status
        ]

    @property
    def sort_options(self) -> list[Option]:
        return [
            Option(label, self._url(tri="" if key == DEFAULT_SORT else key), key == self.sort)
            for key, (label, _ordering) in SORTS.items()
        ]

    @property
    def without_theme_url(self) -> str:
        return self._url(theme="") if self.theme else ""

    @property
    def without_status_url(self) -> str:
        return self._url(statut="") if self.status else ""

    @property
    def all_url(self) -> str:
        return self._url(theme="", statut="")

    def url(self) -> str:
        """The address of this very list, on its first page."""
        return self._url()

    def _url(self, **changes: str) -> str:
        """The address of this list with other choices, on its first page."""
        slugs = {status: slug for slug, status in STATUS_SLUGS.items()}
        current = {
            "theme": self.theme.slug if self.theme else "",
            "statut": slugs[self.status] if self.status else "",
            "tri": "" if self.sort == DEFAULT_SORT else self.sort,
        }
        chosen = {key: value for key, value in (current | changes).items() if value}
        return f"?{urlencode(chosen)}" if chosen else "."
