"""The comments of one idea as its page shows them: counted, sorted, cut into pages.

Addresses: `?tri=recents&page=2`. What is unknown is not applied. Two queries for any number of
comments, one when there is none; one less when the page has read the totals with the rest.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import Any, cast

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from actions.parts import Part, part
from core.facets import Option
from participation.comments.lines import Line, Lines
from participation.models import Comment, CommentStatus, Idea, Stance
from participation.people import Person

PAGE_SIZE = 20
OLDEST, NEWEST = "anciens", "recents"
SORTS = {OLDEST: ("created_at", "pk"), NEWEST: ("-created_at", "-pk")}
# A colour never tells a stance alone: each has an icon of the sprite and a word.
STANCE_ICONS = {
    Stance.FOR: "thumb-up",
    Stance.AGAINST: "thumb-down",
    Stance.QUESTION: "question",
}


def _shown(idea: Idea, person: Person | None) -> QuerySet[Comment]:
    shown: QuerySet[Comment] = Comment.objects.filter(idea=idea.pk).shown_to(person)
    return shown


def _sums() -> dict[str, Count]:
    """What the page counts: comments on the idea itself, and what anyone may read."""
    public = Q(status=CommentStatus.PUBLISHED)
    return {
        "tops": Count("pk", filter=Q(parent__isnull=True)),
        "total": Count("pk", filter=public),
        **{stance.value: Count("pk", filter=public & Q(stance=stance)) for stance in Stance},
    }


def totals_part(idea: Idea, person: Person | None) -> QuerySet[Any]:
    """The totals as one row among others (actions.parts); no row without any comment."""
    shown = _shown(idea, person).values("idea")
    return part("comments", shown, rank="", key="idea", **_sums())


def totals_of(found: Mapping[str, list[Part]]) -> Mapping[str, int]:
    """Those that were read with `totals_part()`."""
    rows = found.get("comments")
    return rows[0] if rows else dict.fromkeys(_sums(), 0)


class Thread:
    """`query` is the query string as a mapping; `person` is who reads, if we know them; `totals`
    is what the page has read with `totals_part()`."""

    def __init__(
        self,
        *,
        idea: Idea,
        person: Person | None,
        query: Mapping[str, Any],
        totals: Mapping[str, int] | None = None,
    ) -> None:
        self.idea, self.person = idea, person
        if totals is not None:
            self._totals = totals
        self.sort = NEWEST if query.get("tri") == NEWEST else OLDEST
        self._page_number = query.get("page")

    @property
    def _shown(self) -> QuerySet[Comment]:
        return _shown(self.idea, self.person)

    @cached_property
    def _totals(self) -> Mapping[str, int]:
        totals: dict[str, int] = self._shown.order_by().aggregate(**_sums())
        return totals

    @property
    def total(self) -> int:
        """How many comments anyone may read, answers included."""
        return self._totals["total"]

    @property
    def stances(self) -> list[dict[str, Any]]:
        """How many stand for, against, or ask; those that nobody took are left out."""
        return [
            {"label": stance.label, "icon": STANCE_ICONS[stance], "slug": stance.value, "count": n}
            for stance in Stance
            if (n := self._totals[stance.value])
        ]

    @cached_property
    def page(self) -> Page:
        tops = self._shown.filter(parent__isnull=True).order_by(*SORTS[self.sort])
        paginator = Paginator(tops, PAGE_SIZE)
        # Counted with the rest: no query of its own.
        paginator.count = self._totals["tops"]
        return paginator.get_page(self._page_number)

    @cached_property
    def lines(self) -> list[Line]:
        """Each comment of the page followed by the answers to it, oldest first."""
        if not self._totals["tops"]:
            return []
        on_page = cast(QuerySet[Comment], self.page.object_list).values("pk")
        rows = self._shown.filter(Q(pk__in=on_page) | Q(parent__in=on_page))
        tops, answers = [], defaultdict(list)
        for comment in rows.select_related("author", "guest").order_by(*SORTS[OLDEST]):
            if comment.parent_id is None:
                tops.append(comment)
            else:
                answers[comment.parent_id].append(comment)
        if self.sort == NEWEST:
            tops.reverse()
        lines = Lines(self.idea, self.person)
        return [
            line
            for top in tops
            for line in (
                lines.of(top),
                *(lines.of(answer, answered=top) for answer in answers[top.pk]),
            )
        ]

    @property
    def sort_options(self) -> list[Option]:
        labels = {OLDEST: _("Les plus anciens d’abord"), NEWEST: _("Les plus récents d’abord")}
        return [
            Option(label, "." if key == OLDEST else f"?tri={key}", key == self.sort)
            for key, label in labels.items()
        ]

    def place_of(self, comment: Comment) -> str:
        """The address of the page that shows this comment, down to the comment itself."""
        top = comment.parent or comment
        before = self._shown.filter(
            Q(created_at__lt=top.created_at) | Q(created_at=top.created_at, pk__lt=top.pk),
            parent__isnull=True,
        )
        number = before.count() // PAGE_SIZE + 1
        query = f"?{urlencode({'page': number})}" if number > 1 else ""
        return f"{self.idea.get_absolute_url()}{query}#commentaire-{comment.pk}"
