"""The kiosk: a tablet that an agent opens with a PIN."""

import hashlib
import secrets
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.models.board import BoardPage
from participation.models.guest import Guest
from participation.models.idea import Idea
from participation.models.support import Support


def hash_of(token: str) -> str:
    """What is kept of a tablet's token. The token is 256 bits of chance: nothing to slow down."""
    return hashlib.sha256(token.encode()).hexdigest()


class KioskQuerySet(models.QuerySet["Kiosk"]):
    def opened_with(self, token: str) -> Self:
        """The kiosk that the tablet holding this token is, or none."""
        return self.filter(token_hash=hash_of(token)).select_related("board")


class Kiosk(models.Model):
    """One tablet, on one board. `pin` is hashed as a password is; `token_hash` names the tablet
    that is open now, and is empty while none is."""

    name = models.CharField(
        _("nom"), max_length=80, unique=True, help_text=_("Par exemple « Comptoir du café ».")
    )
    board = models.ForeignKey(
        BoardPage,
        verbose_name=_("appel à idées"),
        on_delete=models.CASCADE,
        related_name="kiosks",
    )
    pin = models.CharField(max_length=128)
    token_hash = models.CharField(max_length=64, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    opened_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = KioskQuerySet.as_manager()

    class Meta:
        verbose_name = _("borne")
        verbose_name_plural = _("bornes")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        return bool(self.token_hash)


def new_key() -> str:
    """What the forms of one passage carry."""
    return secrets.token_urlsafe(16)


class KioskPassage(models.Model):
    """One person in front of the tablet. When they leave, this row is all there was to forget.

    `key` stands in each of their forms: a form left on the screen cannot act for the next person.
    `guest` is empty until they do something.
    """

    kiosk = models.OneToOneField(Kiosk, on_delete=models.CASCADE, related_name="passage")
    key = models.CharField(max_length=32, default=new_key)
    expires_at = models.DateTimeField()
    guest = models.ForeignKey(
        Guest, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    # Where « oui, je suis là » leads back to.
    screen = models.CharField(max_length=200, blank=True)
    # A sentence to show once, on the next screen.
    note = models.CharField(max_length=250, blank=True)
    # The idea being written.
    title = models.CharField(max_length=120, blank=True)
    text = models.TextField(blank=True)
    # What the last thanks are for.
    idea = models.ForeignKey(
        Idea, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    support = models.ForeignKey(
        Support, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("passage à la borne")
        verbose_name_plural = _("passages à la borne")

    def __str__(self) -> str:
        return str(self.kiosk_id)
