"""What somebody began to write: kept while they sign in, or until they come back."""

import uuid
from datetime import datetime, timedelta
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.models.board import BoardPage

LIFE = timedelta(days=30)


class DraftQuerySet(models.QuerySet["Draft"]):
    def fresh(self, now: datetime | None = None) -> Self:
        """Those one may still come back to."""
        return self.filter(updated_at__gt=(now or timezone.now()) - LIFE)

    def stale(self, now: datetime | None = None) -> Self:
        """Left alone for too long: they are forgotten."""
        return self.filter(updated_at__lte=(now or timezone.now()) - LIFE)

    def for_list(self) -> Self:
        """With what the list of a person's drafts shows, the latest first."""
        return self.select_related("board").order_by("-updated_at", "pk")


class Draft(models.Model):
    """An idea not sent yet. `fields` maps names of the form to what was typed.

    Without a person, whoever holds the token (in the address they sign in through) gets it back.
    """

    token = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    board = models.ForeignKey(BoardPage, on_delete=models.CASCADE, related_name="drafts")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="drafts",
    )
    fields = models.JSONField(default=dict)
    updated_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("brouillon")
        verbose_name_plural = _("brouillons")
        constraints = [
            models.UniqueConstraint(fields=["board", "author"], name="one_draft_per_board")
        ]

    def __str__(self) -> str:
        return str(self.fields.get("title", ""))
