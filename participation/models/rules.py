"""The rules an editor chooses for a board."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Who(models.TextChoices):
    """Who may propose, support and comment."""

    RESIDENTS = "residents", _("Toute personne qui a un compte")
    VERIFIED = "verified", _("Les comptes dont l’adresse e-mail est vérifiée")
    CODES = "codes", _("Les personnes qui ont reçu un code imprimé")


class Reading(models.TextChoices):
    """When a moderator reads what residents write."""

    BEFORE = "before", _("Avant la publication")
    FIRST = "first", _("Avant, pour la première contribution de chaque personne")
    AFTER = "after", _("Après la publication")


class SupportRule(models.TextChoices):
    NONE = "none", _("Pas de soutiens")
    FREE = "free", _("Autant d’idées que l’on veut")
    LIMITED = "limited", _("Un nombre limité d’idées")
