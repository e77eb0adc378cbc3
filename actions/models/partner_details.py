"""What the page of a partner holds in lists: its hours, its services, the people one may call."""

import uuid
from datetime import time
from typing import Any, ClassVar, Self

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MinLengthValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable

from actions.models.inclusion import Fees, ServiceAudience, ServiceKind, Topic, WelcomeMode
from core.fields import ChoiceListField

# What the data·inclusion schema asks of a service.
SHORTEST_NAME = 3
LONGEST_NAME = 150
SHORTEST_DESCRIPTION = 5


class Weekday(models.IntegerChoices):
    """As `date.weekday()` counts them."""

    MONDAY = 0, _("lundi")
    TUESDAY = 1, _("mardi")
    WEDNESDAY = 2, _("mercredi")
    THURSDAY = 3, _("jeudi")
    FRIDAY = 4, _("vendredi")
    SATURDAY = 5, _("samedi")
    SUNDAY = 6, _("dimanche")


class HoursKind(models.TextChoices):
    RECEPTION = "reception", _("Accueil")
    DROP_IN = "drop_in", _("Permanence")


class OpeningHours(models.Model):
    """A few hours of one weekday: the doors are open, or somebody sits in somewhere."""

    page = ParentalKey("actions.PartnerPage", on_delete=models.CASCADE, related_name="hours")
    kind = models.CharField(
        _("quoi"), max_length=10, choices=HoursKind, default=HoursKind.RECEPTION
    )
    weekday = models.PositiveSmallIntegerField(_("jour"), choices=Weekday)
    opens = models.TimeField(_("de"))
    closes = models.TimeField(_("à"))
    place = models.CharField(
        _("lieu"),
        max_length=120,
        blank=True,
        help_text=_("S’il n’est pas à l’adresse du partenaire : « Médiathèque, salle 2 »."),
    )
    note = models.CharField(
        _("précision"),
        max_length=120,
        blank=True,
        help_text=_("« Sur rendez-vous », « hors vacances scolaires »."),
    )

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("weekday")]),
        FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]),
        FieldRowPanel([FieldPanel("place"), FieldPanel("note")]),
    ]

    class Meta:
        verbose_name = _("heures d’ouverture")
        verbose_name_plural = _("heures d’ouverture")
        ordering = ["weekday", "opens", "closes", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes__gt=models.F("opens")),
                name="opening_hours_close_after_they_open",
                violation_error_message=_("La fermeture doit venir après l’ouverture."),
            ),
            models.CheckConstraint(
                condition=models.Q(weekday__lte=Weekday.SUNDAY),
                name="opening_hours_of_a_weekday",
            ),
        ]
        indexes = [models.Index(fields=["weekday", "page"])]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.opens:%H:%M}-{self.closes:%H:%M}"

    @property
    def order(self) -> tuple[int, time, time]:
        return self.weekday, self.opens, self.closes


class ContactQuerySet(models.QuerySet["PartnerContact"]):
    def agreed(self) -> Self:
        """Those whom the public may see."""
        return self.filter(is_public=True, agreed_on__isnull=False)


class PartnerContact(Orderable):
    """A person of the partner. Nobody outside the admin sees it before that person agreed."""

    page = ParentalKey("actions.PartnerPage", on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(_("nom"), max_length=120)
    role = models.CharField(_("rôle"), max_length=120, blank=True)
    phone = models.CharField(_("téléphone"), max_length=30, blank=True)
    email = models.EmailField(_("adresse e-mail"), blank=True)
    is_public = models.BooleanField(
        _("montrer au public"),
        default=False,
        help_text=_("Seulement si la personne a dit oui : notez quand."),
    )
    agreed_on = models.DateField(_("accord donné le"), null=True, blank=True)

    objects: ClassVar = ContactQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("role")]),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
        FieldRowPanel([FieldPanel("is_public"), FieldPanel("agreed_on")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("contact d’un partenaire")
        verbose_name_plural = _("contacts des partenaires")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_public=False) | models.Q(agreed_on__isnull=False),
                name="public_contact_has_agreed",
                violation_error_message=_(
                    "Notez la date à laquelle cette personne a accepté d’être montrée, "
                    "ou décochez « montrer au public »."
                ),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if self.agreed_on and self.agreed_on > timezone.localdate():
            raise ValidationError({"agreed_on": _("Cette date n’est pas encore passée.")})


class TopicListField(ChoiceListField):
    """The topics of data·inclusion, ticked family by family: there are sixty-seven of them."""

    def formfield(self, *args: Any, **kwargs: Any) -> forms.Field:
        field: Any = super().formfield(*args, **kwargs)
        field.choices = Topic.by_family()
        return field


class PartnerService(Orderable):
    """Something a partner offers to people: its words are those of data·inclusion."""

    page = ParentalKey("actions.PartnerPage", on_delete=models.CASCADE, related_name="services")
    # Publishing an older revision writes its lists anew: the key travels in the form and in the
    # revisions, so that a service keeps its identity where `pk` changes.
    key = models.UUIDField(_("clé"), null=True, blank=True)
    name = models.CharField(
        _("nom"), max_length=LONGEST_NAME, validators=[MinLengthValidator(SHORTEST_NAME)]
    )
    description = models.TextField(
        _("description"),
        max_length=2000,
        validators=[MinLengthValidator(SHORTEST_DESCRIPTION)],
        help_text=_("En phrases courtes : ce que l’on y trouve, comment cela se passe."),
    )
    kind = models.CharField(_("type"), max_length=20, choices=ServiceKind, blank=True)
    fees = models.CharField(_("prix"), max_length=10, choices=Fees, blank=True)
    fees_detail = models.CharField(
        _("précision sur le prix"),
        max_length=200,
        blank=True,
        help_text=_("« 5 € par an », « selon le quotient familial »."),
    )
    audiences = ChoiceListField(_("pour qui"), choices_enum=ServiceAudience)
    access_conditions = models.CharField(
        _("conditions d’accès"),
        max_length=300,
        blank=True,
        help_text=_("Ce qu’il faut avoir ou apporter : « habiter la commune »."),
    )
    welcome_modes = ChoiceListField(_("de quelle façon"), choices_enum=WelcomeMode)
    topics = TopicListField(_("sujets"), choices_enum=Topic)

    panels = [
        FieldPanel("key", widget=forms.HiddenInput, classname="w-hidden"),
        FieldPanel("name"),
        FieldPanel("description"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("fees")]),
        FieldPanel("fees_detail"),
        FieldPanel("access_conditions"),
        FieldPanel("welcome_modes"),
        FieldPanel("audiences"),
        MultiFieldPanel(
            [FieldPanel("topics")],
            heading=_("Sujets, pour l’annuaire national data·inclusion"),
            classname="collapsed",
        ),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("service d’un partenaire")
        verbose_name_plural = _("services des partenaires")
        constraints = [
            models.UniqueConstraint(fields=["page", "key"], name="service_key_once_per_partner")
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._take_key()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        self._take_key()
        if ServiceAudience.EVERYONE in self.audiences and len(self.audiences) > 1:
            raise ValidationError(
                {
                    "audiences": _(
                        "« Tous publics » comprend déjà les autres : cochez l’un ou l’autre."
                    )
                }
            )

    def _take_key(self) -> None:
        self.key = self.key or uuid.uuid4()

    @property
    def anchor(self) -> str:
        """Where the service stands on the page of its partner."""
        return f"service-{self.key}"

    @property
    def audience_labels(self) -> list[str]:
        return self._labels("audiences")

    @property
    def welcome_labels(self) -> list[str]:
        return self._labels("welcome_modes")

    @property
    def topic_labels(self) -> list[str]:
        return self._labels("topics")

    def _labels(self, name: str) -> list[str]:
        return self._meta.get_field(name).labels(getattr(self, name))
