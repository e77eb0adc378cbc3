"""The closing file of a support phase: what was counted, for anyone to count again."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.models.board import BoardPage


class Closing(models.Model):
    """One published file. Written once; `sha256` is of the whole file, in lower-case hexadecimal."""

    board = models.ForeignKey(BoardPage, on_delete=models.CASCADE, related_name="closings")
    # When the support phase ended: a phase is closed once, however often we look.
    ended_at = models.DateTimeField()
    closed_at = models.DateTimeField(default=timezone.now)
    # In the database rather than on a disk: it lives and is saved with what it proves.
    content = models.TextField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("clôture")
        verbose_name_plural = _("clôtures")
        ordering = ["-ended_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["board", "ended_at"], name="phase_closed_once")
        ]

    def __str__(self) -> str:
        return f"{self.board_id} {self.ended_at:%Y-%m-%d}"
