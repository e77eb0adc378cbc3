"""The one table behind the search: a row for each thing that anyone may find."""

import datetime
from collections.abc import Iterable
from typing import ClassVar, Self

from django.db import models
from django.db.models import F
from django.db.models.expressions import RawSQL
from django.db.models.functions import RowNumber
from django.utils.translation import gettext_lazy as _

from core.models import Theme
from search.engines import engine
from search.query import Query

# How much a recent or a coming date lifts an answer: enough to part equals, not more.
_FRESH = ((30, 1.2), (365, 1.1))

_STEM_FIELDS = ("title_stems", "themes_stems", "summary_stems", "body_stems")


class SearchEntryQuerySet(models.QuerySet["SearchEntry"]):
    """Questions to the table. `by_relevance` names it in raw SQL: not for use in a subquery."""

    def matching(self, query: Query) -> Self:
        """What answers the query; everything when it asks for nothing."""
        if query.is_empty:
            return self.all()
        ids, params = engine().matching_ids(query)
        return self.filter(pk__in=RawSQL(ids, params))  # noqa: S611  # constants; stems as parameters

    def of_kinds(self, kinds: Iterable[str]) -> Self:
        """Of one of these kinds; of any kind when none is given."""
        kinds = list(kinds)
        return self.filter(kind__in=kinds) if kinds else self.all()

    def about(self, themes: Iterable[Theme]) -> Self:
        """Carrying at least one of these themes; anything when none is given."""
        themes = list(themes)
        if not themes:
            return self.all()
        carrying = EntryTheme.objects.filter(theme__in=themes).values("entry")
        return self.filter(pk__in=carrying)

    def latest_first(self) -> Self:
        return self.order_by(F("date").desc(nulls_last=True), "-pk")

    def by_relevance(self, query: Query, *, today: datetime.date) -> Self:
        """What answers the query, best first; at equal words, the more recent or coming first."""
        if query.is_empty:
            return self.latest_first()
        database = engine()
        conditions, condition_params = database.join(query)
        score, score_params = database.score(query)
        freshness, freshness_params = _freshness(today)
        answers = self.extra(  # noqa: S610  # the one way to stand beside a table that is no model
            tables=[database.JOINED_TABLE] if database.JOINED_TABLE else None,
            where=conditions,
            params=condition_params,
        ).annotate(
            score=RawSQL(  # noqa: S611  # constants, and stems as parameters
                f"({score}) * ({freshness})",
                [*score_params, *freshness_params],
                output_field=models.FloatField(),
            )
        )
        return answers.order_by("-score", F("date").desc(nulls_last=True), "-pk")

    def count_by_kind(self) -> dict[str, int]:
        rows = self.order_by().values("kind").annotate(total=models.Count("pk"))
        return {row["kind"]: row["total"] for row in rows}

    def count_by_theme(self) -> dict[int, int]:
        """How many entries carry each theme, by primary key; themes without any are left out."""
        links = EntryTheme.objects.all()
        if self.query.has_filters():
            links = links.filter(entry__in=self.order_by().values("pk"))
        rows = links.values("theme").annotate(total=models.Count("pk"))
        return {row["theme"]: row["total"] for row in rows}

    def for_cards(self) -> Self:
        """With what a result shows, in a fixed number of queries, and without the stems."""
        links = EntryTheme.objects.select_related("theme")
        return self.defer(*_STEM_FIELDS).prefetch_related(models.Prefetch("theme_links", links))

    def first_of_each_kind(self, size: int, *, today: datetime.date) -> Self:
        """At most `size` entries of each kind: what comes soonest, then the most recent.

        Each carries `kind_total`, how many there are of its kind; `place_in_kind` starts at 1.
        """
        coming = models.Q(date__gte=today)
        order = [
            models.Case(models.When(coming, then=0), default=1).asc(),
            models.Case(models.When(coming, then=F("date"))).asc(),
            F("date").desc(nulls_last=True),
            F("pk").desc(),
        ]
        return (
            self.annotate(
                place_in_kind=models.Window(RowNumber(), partition_by="kind", order_by=order),
                kind_total=models.Window(models.Count("pk"), partition_by="kind"),
            )
            .filter(place_in_kind__lte=size)
            .order_by("kind", "place_in_kind")
        )


class SearchEntry(models.Model):
    """One findable thing. Written by `search.index` alone, from the documents of the registry."""

    kind = models.CharField(max_length=30)
    object_id = models.BigIntegerField()
    title = models.TextField()
    summary = models.TextField(blank=True)
    text = models.TextField(blank=True)
    url = models.TextField()
    date = models.DateField(null=True, blank=True)
    place = models.TextField(blank=True)
    public = models.TextField(blank=True)
    territory = models.TextField(blank=True)
    language = models.CharField(max_length=10, default="fr")
    themes: "models.ManyToManyField[Theme, EntryTheme]" = models.ManyToManyField(
        Theme, through="EntryTheme", related_name="+"
    )
    # What the database really searches: see search/text.py.
    title_stems = models.TextField(blank=True)
    themes_stems = models.TextField(blank=True)
    summary_stems = models.TextField(blank=True)
    body_stems = models.TextField(blank=True)

    # Only on what `first_of_each_kind()` gives.
    kind_total: int

    objects: ClassVar = SearchEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entrée de la recherche")
        verbose_name_plural = _("entrées de la recherche")
        constraints = [
            models.UniqueConstraint(fields=["kind", "object_id"], name="search_entry_once")
        ]
        indexes = [models.Index(fields=["kind", "-date"]), models.Index(fields=["-date"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}: {self.title}"

    @property
    def theme_list(self) -> list[Theme]:
        """In no order; costs no query after `for_cards()`."""
        return [link.theme for link in self.theme_links.all()]


class EntryTheme(models.Model):
    """One entry carries one theme."""

    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="theme_links")
    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="search_links")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry", "theme"], name="theme_once_per_search_entry")
        ]

    def __str__(self) -> str:
        return f"{self.entry_id} – {self.theme_id}"


def _freshness(today: datetime.date) -> tuple[str, list[str]]:
    """A factor by date, in SQL that both databases read; ISO dates compare alike on both."""
    column = f"{SearchEntry._meta.db_table}.date"
    steps = " ".join(f"WHEN {column} >= %s THEN {factor}" for _days, factor in _FRESH)
    params = [(today - datetime.timedelta(days=days)).isoformat() for days, _factor in _FRESH]
    return f"CASE {steps} ELSE 1.0 END", params
