"""Supports collected on paper: two agents count apart, differences are settled, all is logged."""

from datetime import datetime, time
from typing import ClassVar, Self

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.models.board import BoardPage
from participation.models.idea import Idea


def private_storage() -> Storage:
    """Where files that nobody may reach by their address are kept."""
    return storages["private"]


class PaperSessionQuerySet(models.QuerySet["PaperSession"]):
    def unsettled(self) -> Self:
        """Whose numbers are not counted, or not agreed on, yet."""
        return self.filter(settled_at__isnull=True)

    def for_readers(self) -> Self:
        """The latest first."""
        return self.order_by("-held_on", "-pk")


class PaperSession(models.Model):
    """One gathering of sheets, at one place, on one day.

    `ideas` are those printed on its sheets: what is counted is what people could tick.
    """

    board = models.ForeignKey(
        BoardPage,
        verbose_name=_("appel à idées"),
        on_delete=models.CASCADE,
        related_name="paper_sessions",
    )
    place = models.CharField(_("lieu"), max_length=120)
    held_on = models.DateField(_("date"))
    ideas = models.ManyToManyField(Idea, related_name="+", blank=True)
    scan = models.FileField(
        _("feuilles numérisées"), upload_to="paper/", storage=private_storage, blank=True
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = PaperSessionQuerySet.as_manager()

    class Meta:
        verbose_name = _("séance papier")
        verbose_name_plural = _("séances papier")
        ordering = ["-held_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.place} ({self.held_on:%d/%m/%Y})"

    @property
    def day(self) -> datetime:
        """The date as a moment, for what puts moments into words."""
        return timezone.make_aware(datetime.combine(self.held_on, time(12)))

    @property
    def is_settled(self) -> bool:
        return self.settled_at is not None


class PaperTally(models.Model):
    """One agent's own count of a session, the first or the second."""

    session = models.ForeignKey(PaperSession, on_delete=models.CASCADE, related_name="tallies")
    position = models.PositiveSmallIntegerField()
    # Lines of the sheets that somebody filled in: no idea can have more supports.
    people = models.PositiveIntegerField(null=True, blank=True)
    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("comptage")
        verbose_name_plural = _("comptages")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["session", "position"], name="two_tallies_per_session"),
            models.UniqueConstraint(fields=["session", "agent"], name="two_agents_count_a_session"),
            models.CheckConstraint(
                condition=models.Q(position__in=(1, 2)), name="tally_is_first_or_second"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.session_id} #{self.position}"


class PaperCount(models.Model):
    """How many supports one agent read on the sheets for one idea."""

    tally = models.ForeignKey(PaperTally, on_delete=models.CASCADE, related_name="counts")
    idea = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="+")
    total = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tally", "idea"], name="idea_counted_once_per_tally")
        ]

    def __str__(self) -> str:
        return f"{self.idea_id}: {self.total}"


class PaperResult(models.Model):
    """What a settled session brings to one idea. `counted_for` follows merges, as for `Support`."""

    session = models.ForeignKey(PaperSession, on_delete=models.CASCADE, related_name="results")
    idea = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="paper_results")
    counted_for = models.ForeignKey(
        Idea, on_delete=models.CASCADE, related_name="counted_paper_results"
    )
    total = models.PositiveIntegerField()

    objects: ClassVar = models.Manager()

    class Meta:
        verbose_name = _("résultat papier")
        verbose_name_plural = _("résultats papier")
        constraints = [
            models.UniqueConstraint(fields=["session", "idea"], name="one_result_per_session")
        ]

    def __str__(self) -> str:
        return f"{self.idea_id}: {self.total}"


class PaperCorrection(models.Model):
    """A number that was settled or put right: before, after, why, by whom. Never changed."""

    session = models.ForeignKey(PaperSession, on_delete=models.CASCADE, related_name="corrections")
    idea = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="+")
    before = models.CharField(max_length=60)  # « 12 / 14 » for two counts that differ
    after = models.PositiveIntegerField()
    reason = models.CharField(_("raison"), max_length=250)
    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.idea_id}: {self.before} → {self.after}"
