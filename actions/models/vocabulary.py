"""The words that actions are classed by."""

from typing import Any, ClassVar

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from core.search import registry


class Status(models.TextChoices):
    PROJECT = "project", _("En projet")
    IN_PROGRESS = "in_progress", _("En cours")
    FINISHED = "finished", _("Terminée")


# Tone of the badge and icon of the sprite: a status is never told by its colour alone.
STATUS_LOOKS = {
    Status.PROJECT: ("info", "lightbulb"),
    Status.IN_PROGRESS: ("success", "tools"),
    Status.FINISHED: ("neutral", "check"),
}


class Dimension(models.TextChoices):
    CITIZENSHIP = "citizenship", _("Citoyenneté")
    SERVICES = "services", _("Services")
    SUPPORT = "support", _("Accompagnement de projets")


class Territory(models.TextChoices):
    NEIGHBOURHOOD = "neighbourhood", _("Un quartier")
    NEIGHBOURHOODS = "neighbourhoods", _("Plusieurs quartiers")
    COMMUNE = "commune", _("Une commune")
    COMMUNES = "communes", _("Plusieurs communes")
    OTHER = "other", _("Autre territoire")


class Initiator(models.TextChoices):
    CENTRE = "centre", _("Le centre social")
    RESIDENT = "resident", _("Un habitant")
    RESIDENTS = "residents", _("Un groupe d’habitants")
    PARTNERS = "partners", _("Un ou plusieurs partenaires")
    OTHER = "other", _("Autre")


class PartnerKind(models.TextChoices):
    """Who a project was run with, in the words of the national bank of sheets."""

    ARS = "ars", _("ARS")
    LOCAL_ASSOCIATION = "local_association", _("Association locale")
    NATIONAL_ASSOCIATION = "national_association", _("Association nationale")
    LANDLORD = "landlord", _("Bailleur social")
    CAF = "caf", _("Caf")
    WORKS_COUNCIL = "works_council", _("Comité d’entreprise")
    COMMUNE = "commune", _("Commune")
    DEPARTMENT = "department", _("Conseil départemental")
    REGION = "region", _("Conseil régional")
    CPAM = "cpam", _("CPAM")
    DDCS = "ddcs", _("DDCS")
    SCHOOLS = "schools", _("Éducation nationale")
    COMPANY = "company", _("Entreprise privée")
    STATE = "state", _("État")
    EUROPE = "europe", _("Europe")
    FOUNDATIONS = "foundations", _("Fondations")
    FONJEP = "fonjep", _("FONJEP")
    MSA = "msa", _("MSA")
    COMMUNES = "communes", _("Regroupement de communes")
    OTHER = "other", _("Autre")


class AudienceQuerySet(models.QuerySet["Audience"]):
    @transaction.atomic
    def delete(self) -> tuple[int, dict[str, int]]:
        """One by one: each takes its name away from what the search says of its actions."""
        gone = [audience.delete()[0] for audience in self]
        return sum(gone), {self.model._meta.label: len(gone)}

    delete.alters_data = True  # type: ignore[attr-defined]  # as Django's own, not for templates
    delete.queryset_only = True  # type: ignore[attr-defined]  # nor for the manager


class Audience(models.Model):
    """Whom a project is for: « Seniors », « Petite enfance »."""

    name = models.CharField(_("nom"), max_length=60, unique=True)
    slug = models.SlugField(_("adresse"), max_length=60, unique=True)
    position = models.PositiveSmallIntegerField(_("ordre d’affichage"), default=0)

    # The other end of ActionPage.audiences.
    actionpage_set: Any

    objects: ClassVar = AudienceQuerySet.as_manager()

    class Meta:
        verbose_name = _("public")
        verbose_name_plural = _("publics")
        ordering = ["position", "name"]

    def __str__(self) -> str:
        return self.name

    @transaction.atomic  # its new name, and what the search says of its actions
    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        for action in self.actionpage_set.all():
            registry.changed(action)

    @transaction.atomic
    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        for_them = list(self.actionpage_set.all())
        gone = super().delete(*args, **kwargs)
        for action in for_them:
            registry.changed(action)
        return gone
