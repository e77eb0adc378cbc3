"""People who take part without an account: at the desk, on the kiosk, or with a printed code."""

from datetime import date, datetime, time, timedelta
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.models.board import BoardPage


class Channel(models.TextChoices):
    """How an idea, a support or a comment reached us. Always told, never mixed up."""

    ONLINE = "online", _("En ligne")
    CODE = "code", _("Avec un code imprimé")
    DESK = "desk", _("À l’accueil")
    KIOSK = "kiosk", _("Sur la borne")
    PAPER = "paper", _("Sur papier")


class CodeBatchQuerySet(models.QuerySet["CodeBatch"]):
    def with_counts(self) -> Self:
        """With `total` and `unused_total`: how many codes there are, and how many nobody used."""

        def total_of(guests: models.QuerySet["Guest"]) -> Coalesce:
            rows = guests.filter(batch=models.OuterRef("pk")).order_by().values("batch")
            counted = rows.annotate(sum=models.Count("pk", distinct=True)).values("sum")
            return Coalesce(models.Subquery(counted, output_field=models.IntegerField()), 0)

        return self.annotate(
            total=total_of(Guest.objects.all()), unused_total=total_of(Guest.objects.unused())
        )


class CodeBatch(models.Model):
    """Codes printed together, for one board. Only what each code hashes to is kept."""

    board = models.ForeignKey(
        BoardPage,
        verbose_name=_("appel à idées"),
        on_delete=models.CASCADE,
        related_name="code_batches",
    )
    label = models.CharField(
        _("pour qui"), max_length=120, help_text=_("Par exemple « Résidence des Tilleuls ».")
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)

    total: int  # both only after `with_counts()`
    unused_total: int

    objects: ClassVar = CodeBatchQuerySet.as_manager()

    class Meta:
        verbose_name = _("série de codes")
        verbose_name_plural = _("séries de codes")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.label

    @property
    def used_total(self) -> int:
        return self.total - self.unused_total


class GuestQuerySet(models.QuerySet["Guest"]):
    def unclaimed(self) -> Self:
        """Whose code still opens something. The date tells: an account that was closed is empty."""
        return self.filter(claimed_at__isnull=True)

    def unused(self) -> Self:
        """Who did nothing: no idea, no support, no comment."""
        return self.filter(
            claimed_at__isnull=True,
            ideas__isnull=True,
            supports__isnull=True,
            comments__isnull=True,
        )


class GuestKind(models.TextChoices):
    DESK = "desk", _("Personne reçue à l’accueil")
    KIOSK = "kiosk", _("Passage à la borne")
    CODE = "code", _("Porteur d’un code imprimé")


class Guest(models.Model):
    """One person without an account. Whoever holds the printed code may later claim what they did.

    `code_hash` is the keyed hash of that code; the code itself is never kept.
    """

    kind = models.CharField(max_length=10, choices=GuestKind)
    board = models.ForeignKey(
        BoardPage, null=True, blank=True, on_delete=models.CASCADE, related_name="guests"
    )
    batch = models.ForeignKey(
        CodeBatch, null=True, blank=True, on_delete=models.CASCADE, related_name="guests"
    )
    display_name = models.CharField(
        _("nom affiché"),
        max_length=60,
        blank=True,
        help_text=_("Le seul nom montré, par exemple « Odette M. ». Il peut rester vide."),
    )
    # NULL where there is none: several guests have none, and the code is unique.
    code_hash = models.CharField(max_length=64, unique=True, null=True, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="claimed_guests",
    )
    claimed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = GuestQuerySet.as_manager()

    class Meta:
        verbose_name = _("personne sans compte")
        verbose_name_plural = _("personnes sans compte")
        permissions = [
            ("use_desk", _("Peut saisir pour une personne présente à l’accueil")),
            ("open_kiosk", _("Peut ouvrir la borne")),
            ("count_paper", _("Peut compter les séances papier")),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=GuestKind.values), name="guest_kind_is_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="code")
                | models.Q(board__isnull=False, code_hash__isnull=False),
                name="printed_code_opens_one_board",
            ),
        ]

    def __str__(self) -> str:
        return self.public_name

    @property
    def public_name(self) -> str:
        return self.display_name or str(_("Un habitant ou une habitante"))


class DeskEntryQuerySet(models.QuerySet["DeskEntry"]):
    def of_day(self, day: date) -> Self:
        start = timezone.make_aware(datetime.combine(day, time.min))
        return self.filter(created_at__gte=start, created_at__lt=start + timedelta(days=1))

    def of_today(self) -> Self:
        return self.of_day(timezone.localdate())


class DeskEntry(models.Model):
    """The log of the desk: which agent entered what, for whom. Rows are never changed."""

    class Kind(models.TextChoices):
        IDEA = "idea", _("Idée")
        SUPPORT = "support", _("Soutien")
        SUPPORT_WITHDRAWN = "support_withdrawn", _("Soutien retiré")
        COMMENT = "comment", _("Commentaire")
        IDEA_WITHDRAWN = "idea_withdrawn", _("Idée retirée")
        COMMENT_WITHDRAWN = "comment_withdrawn", _("Commentaire retiré")
        NEW_CODE = "new_code", _("Nouveau code remis")
        CLAIMED = "claimed", _("Repris par la personne")

    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="desk_entries"
    )
    guest = models.ForeignKey(Guest, on_delete=models.CASCADE, related_name="entries")
    kind = models.CharField(max_length=20, choices=Kind)
    idea = models.ForeignKey(
        "participation.Idea", null=True, on_delete=models.SET_NULL, related_name="desk_entries"
    )
    note = models.CharField(max_length=250, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar = DeskEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("saisie assistée")
        verbose_name_plural = _("saisies assistées")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.created_at:%Y-%m-%d})"
