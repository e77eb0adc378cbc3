"""The table behind the search, a row for each thing that anyone may find, and what follows it."""

from collections.abc import Iterable
from typing import ClassVar, Self

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import Theme
from search.models_unanswered import UnansweredSearch as UnansweredSearch

_STEM_FIELDS = ("title_stems", "summary_stems", "body_stems")


class SearchEntryQuerySet(models.QuerySet["SearchEntry"]):
    """Questions to the table itself. What answers words is asked of an engine (search/engines)."""

    def about(self, themes: Iterable[Theme]) -> Self:
        """Carrying at least one of these themes; anything when none is given."""
        themes = list(themes)
        if not themes:
            return self.all()
        carrying = EntryTheme.objects.filter(theme__in=themes).values("entry")
        return self.filter(pk__in=carrying)

    def latest_first(self) -> Self:
        return self.order_by(F("date").desc(nulls_last=True), "-pk")

    def newest_first(self) -> Self:
        """By the day people could first read it; what has none is left out."""
        return self.filter(published_at__isnull=False).order_by("-published_at", "-pk")

    def count_by_theme(self) -> dict[int, int]:
        """How many entries carry each theme, by primary key; themes without any are left out."""
        links = EntryTheme.objects.all()
        if self.query.has_filters():
            links = links.filter(entry__in=self.order_by().values("pk"))
        rows = links.values("theme").annotate(total=models.Count("pk"))
        return {row["theme"]: row["total"] for row in rows}

    def without_stems(self) -> Self:
        """Nobody reads them, and they are half of a row."""
        return self.defer(*_STEM_FIELDS)

    def for_cards(self) -> Self:
        """With what a result shows, in a fixed number of queries."""
        links = EntryTheme.objects.select_related("theme")
        return self.without_stems().prefetch_related(models.Prefetch("theme_links", links))


class SearchEntry(models.Model):
    """One findable thing. Written by `search.index` alone, from the documents of the registry."""

    kind = models.CharField(max_length=30)
    object_id = models.BigIntegerField()
    title = models.TextField()
    summary = models.TextField(blank=True)
    text = models.TextField(blank=True)
    url = models.TextField()
    date = models.DateField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    place = models.TextField(blank=True)
    publics = models.TextField(blank=True, help_text="One a line.")
    territory = models.TextField(blank=True)
    status = models.TextField(blank=True)
    language = models.CharField(max_length=10, default="fr")
    themes: "models.ManyToManyField[Theme, EntryTheme]" = models.ManyToManyField(
        Theme, through="EntryTheme", related_name="+"
    )
    # What the database really searches: see search/text.py.
    title_stems = models.TextField(blank=True)
    summary_stems = models.TextField(blank=True)
    body_stems = models.TextField(blank=True)

    objects: ClassVar = SearchEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entrée de la recherche")
        verbose_name_plural = _("entrées de la recherche")
        constraints = [
            models.UniqueConstraint(fields=["kind", "object_id"], name="search_entry_once")
        ]
        indexes = [
            models.Index(fields=["kind", "-date"]),
            models.Index(fields=["-date"]),
            models.Index(fields=["-published_at"]),
        ]

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


class SearchChangeQuerySet(models.QuerySet["SearchChange"]):
    def note(self, entries: Iterable[int]) -> None:
        """These entries were written or removed, in the transaction that does so."""
        now = timezone.now()
        self.bulk_create([SearchChange(entry=entry, at=now) for entry in entries])


class SearchChange(models.Model):
    """An entry was written or removed: what keeps columns in memory follows from here.

    `entry` is no foreign key: it outlives the entry. Rows are dropped after a day
    (`search.columns.KEPT`).
    """

    entry = models.BigIntegerField()
    at = models.DateTimeField(db_index=True)

    objects: ClassVar = SearchChangeQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.entry}, {self.at}"


class SearchWord(models.Model):
    """A word that entries hold or have held: what a mistyped word may be corrected into.

    Only added to between two `rebuild_search`: see search/words.py.
    """

    LONGEST = 40

    # Without accents: what is compared.
    word = models.CharField(max_length=LONGEST, unique=True)
    # As people write it.
    shown = models.CharField(max_length=LONGEST)

    objects: ClassVar = models.Manager()

    def __str__(self) -> str:
        return self.shown
