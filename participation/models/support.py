"""Supports: one person, one idea, once, each with a receipt that proves it."""

import secrets
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.models.guest import Channel, Guest
from participation.models.idea import Idea

# Without letters and digits one takes for one another (Crockford's base 32).
RECEIPT_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RECEIPT_LENGTH = 16  # 80 bits: nobody finds a receipt by trying


def new_receipt() -> str:
    """What the person keeps, and with which they find their line in the closing file."""
    return "".join(secrets.choice(RECEIPT_ALPHABET) for _each in range(RECEIPT_LENGTH))


class SupportQuerySet(models.QuerySet["Support"]):
    def counted(self) -> Self:
        """Those that weigh: the same person counts once for ideas that were merged."""
        return self.filter(counted_for__isnull=False)

    def given_by(self, person: object) -> Self:
        """By a User or a Guest."""
        if isinstance(person, Guest):
            return self.filter(guest=person)
        return self.filter(resident=person)

    def on_board(self, board_id: int) -> Self:
        return self.filter(idea__board_id=board_id)


class Support(models.Model):
    """One person supports one idea, once: the database itself refuses a second time.

    `idea` is what the person chose and never changes. `counted_for` is the idea it counts for now:
    the same one, or the one that idea was merged into; empty when that person counts there already.
    Both people may be empty: the account was closed, the support stays.
    """

    idea = models.ForeignKey(Idea, on_delete=models.CASCADE, related_name="supports")
    counted_for = models.ForeignKey(
        Idea, null=True, blank=True, on_delete=models.CASCADE, related_name="counted_supports"
    )
    resident = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="supports",
    )
    guest = models.ForeignKey(
        Guest, null=True, blank=True, on_delete=models.SET_NULL, related_name="supports"
    )
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.ONLINE)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    receipt = models.CharField(max_length=RECEIPT_LENGTH, unique=True, default=new_receipt)
    # Keyed, of the day only, wiped after a few days: for the signs of manipulation.
    address_hash = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar = SupportQuerySet.as_manager()

    class Meta:
        verbose_name = _("soutien")
        verbose_name_plural = _("soutiens")
        constraints = [
            models.UniqueConstraint(fields=["idea", "resident"], name="one_support_per_resident"),
            models.UniqueConstraint(fields=["idea", "guest"], name="one_support_per_guest"),
            models.UniqueConstraint(
                fields=["counted_for", "resident"], name="resident_counts_once_per_idea"
            ),
            models.UniqueConstraint(
                fields=["counted_for", "guest"], name="guest_counts_once_per_idea"
            ),
            models.CheckConstraint(
                condition=models.Q(resident__isnull=True) | models.Q(guest__isnull=True),
                name="support_of_one_person",
            ),
            models.CheckConstraint(
                condition=models.Q(channel__in=Channel.values), name="support_channel_is_known"
            ),
        ]
        indexes = [
            models.Index(fields=["counted_for", "created_at"]),
            models.Index(
                fields=["address_hash"],
                condition=~models.Q(address_hash=""),
                name="support_address",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.idea_id} ← {self.resident_id or self.guest_id}"

    def save(self, *args: object, **kwargs: object) -> None:
        # A new support counts for the idea it was given to, unless said otherwise.
        if self._state.adding and self.counted_for_id is None:
            self.counted_for_id = self.idea_id
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they came
