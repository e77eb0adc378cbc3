"""Searches without answer, counted by words and by day. Nothing says who searched."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST = 80


class UnansweredSearchQuerySet(models.QuerySet["UnansweredSearch"]):
    def by_words(self) -> Any:
        """One row for the same words of several days: `text`, `total`, `last_day`; most first."""
        rows = self.order_by().values("text")
        return rows.annotate(total=models.Sum("times"), last_day=models.Max("day")).order_by(
            "-total", "-last_day", "text"
        )


class UnansweredSearch(models.Model):
    """Written by `search.unanswered.note` alone. `text` is folded."""

    text = models.CharField(_("mots cherchés"), max_length=LONGEST)
    day = models.DateField(_("jour"), db_index=True)
    times = models.PositiveIntegerField(_("nombre de fois"), default=0)

    objects: ClassVar = UnansweredSearchQuerySet.as_manager()

    class Meta:
        verbose_name = _("recherche sans réponse")
        verbose_name_plural = _("recherches sans réponse")
        constraints = [
            models.UniqueConstraint(fields=["text", "day"], name="unanswered_search_once_a_day")
        ]

    def __str__(self) -> str:
        return self.text
