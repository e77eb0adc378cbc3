"""The phases of a call for ideas: dates that open and close what residents may do, by themselves."""

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from participation.moments import begins, last_moment


class PhaseKind(models.TextChoices):
    PROPOSE = "propose", _("Proposer des idées")
    DISCUSS = "discuss", _("En discuter")
    SUPPORT = "support", _("Soutenir des idées")
    STUDY = "study", _("Étude par les services")
    ANSWER = "answer", _("Réponses de la commune")
    CARRY_OUT = "carry_out", _("Réalisation")


# What residents do themselves; the other phases are the town's.
RESIDENT_PHASES = (PhaseKind.PROPOSE, PhaseKind.DISCUSS, PhaseKind.SUPPORT)


def open_at(now: datetime, prefix: str = "") -> models.Q:
    """The rule of what is open, said once: from `starts_at` on, until just before `ends_at`."""
    return models.Q(
        models.Q(**{f"{prefix}starts_at__isnull": True})
        | models.Q(**{f"{prefix}starts_at__lte": now}),
        models.Q(**{f"{prefix}ends_at__isnull": True}) | models.Q(**{f"{prefix}ends_at__gt": now}),
    )


def last_end(phases: Iterable["Phase"]) -> datetime | None:
    """Of phases that may overlap, the last end; None without any, and when one has none."""
    ends = [phase.ends_at for phase in phases]
    return max((end for end in ends if end), default=None) if None not in ends else None


def supports_end_of(phases: Iterable["Phase"]) -> datetime | None:
    """When nobody supports any more, on a board that has these phases; None while it has no end."""
    return last_end(phase for phase in phases if phase.kind == PhaseKind.SUPPORT)


def counts_wait(supports_end: datetime | None) -> bool:
    """Whether a board that hides its counts until the supports end still hides them."""
    return supports_end is None or supports_end > timezone.now()


class PhaseQuerySet(models.QuerySet["Phase"]):
    def open(self, now: datetime | None = None) -> Self:
        return self.filter(open_at(now or timezone.now()))

    def over(self, now: datetime | None = None) -> Self:
        return self.filter(ends_at__lte=now or timezone.now())

    def of_kind(self, *kinds: PhaseKind) -> Self:
        return self.filter(kind__in=kinds)


class Phase(Orderable):
    """One thing that goes on between two dates. A date left empty means: no limit on that side."""

    board = ParentalKey("participation.BoardPage", on_delete=models.CASCADE, related_name="phases")
    kind = models.CharField(_("étape"), max_length=20, choices=PhaseKind)
    starts_at = models.DateTimeField(_("du"), null=True, blank=True)
    ends_at = models.DateTimeField(_("au"), null=True, blank=True)
    description = models.CharField(
        _("en une phrase"),
        max_length=250,
        blank=True,
        help_text=_("Par exemple « Les services chiffrent les idées les plus soutenues »."),
    )

    objects: ClassVar = PhaseQuerySet.as_manager()

    panels = [
        FieldPanel("kind"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        FieldPanel("description"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("étape")
        verbose_name_plural = _("étapes")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=PhaseKind.values), name="phase_kind_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(starts_at__isnull=True)
                | models.Q(ends_at__isnull=True)
                | models.Q(ends_at__gt=models.F("starts_at")),
                name="phase_ends_after_it_starts",
                violation_error_message=_("La fin doit venir après le début."),
            ),
        ]

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("La fin doit venir après le début.")})

    @property
    def label(self) -> str:
        return str(PhaseKind(self.kind).label)

    @property
    def is_open(self) -> bool:
        """The same rule as `open_at()`."""
        return not self.is_upcoming and not self.is_over

    @property
    def is_upcoming(self) -> bool:
        return self.starts_at is not None and self.starts_at > timezone.now()

    @property
    def is_over(self) -> bool:
        return self.ends_at is not None and self.ends_at <= timezone.now()

    @property
    def last_day(self) -> str:
        """« samedi 12 décembre »: the last moment at which it is open, in words."""
        return last_moment(self.ends_at) if self.ends_at else ""

    @property
    def period(self) -> str:
        """« Jusqu’au samedi 12 décembre »: where the phase stands, as one says it."""
        if self.is_upcoming and self.starts_at:
            return gettext("Dès le %(date)s") % {"date": begins(self.starts_at)}
        if self.is_over:
            return gettext("Terminé depuis le %(date)s") % {"date": self.last_day}
        if self.ends_at:
            return gettext("Jusqu’au %(date)s") % {"date": self.last_day}
        return gettext("En cours")
