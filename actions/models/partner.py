"""The directory of partners: associations and public services of the town."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, ClassVar, Self

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import RichTextField
from wagtail.models import PageManager, PagePermissionTester

from actions.models.action import STORY_FEATURES
from actions.models.identifiers import SiretField, validate_insee_code, validate_postcode
from core.models import BasePage, ContentPage
from core.models.page import ContentQuerySet

# A page that nobody checked for so long says so.
VERIFIED_FOR = timedelta(days=365)
# Addresses below the directory that are no partner's (actions/urls.py).
RESERVED_SLUGS = ("carte",)


class PartnerCategory(models.TextChoices):
    ASSOCIATION = "association", _("Association")
    PUBLIC_SERVICE = "public_service", _("Service public")
    SOCIAL_CENTRE = "social_centre", _("Centre social")
    HEALTH = "health", _("Santé")
    SCHOOL = "school", _("École et petite enfance")
    COMPANY = "company", _("Entreprise ou commerce")


class PartnerIndexPage(BasePage):
    """/partenaires/: the directory."""

    introduction = models.TextField(_("présentation"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["actions.PartnerPage"]
    max_count = 1
    has_feed = True
    template = "actions/partner_index_page.html"
    page_description = _("L’annuaire des partenaires.")

    class Meta:
        verbose_name = _("annuaire des partenaires")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from actions.filters import PartnerFilters

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["filters"] = PartnerFilters(request.GET)
        context["has_map"] = bool(settings.MAP_TILES)
        return context

    def channel(self, query: Mapping[str, str]) -> Any:
        from actions.feeds import partner_channel

        return partner_channel(self, query)


class PartnerQuerySet(ContentQuerySet):
    def to_verify(self, today: date | None = None) -> Self:
        """Never verified, or more than a year ago."""
        limit = (today or timezone.localdate()) - VERIFIED_FOR
        return self.filter(models.Q(verified_on=None) | models.Q(verified_on__lt=limit))

    def verified(self, today: date | None = None) -> Self:
        return self.filter(verified_on__gte=(today or timezone.localdate()) - VERIFIED_FOR)


class PartnerPage(ContentPage):
    """One partner. The people of its team may edit this page and the events below it."""

    category = models.CharField(
        _("type"), max_length=20, choices=PartnerCategory, default=PartnerCategory.ASSOCIATION
    )
    summary = models.TextField(
        _("en deux phrases"),
        max_length=400,
        blank=True,
        help_text=_("Affichées dans l’annuaire et en haut de la page."),
    )
    body = RichTextField(_("description"), blank=True, features=STORY_FEATURES)
    address = models.TextField(
        _("adresse"), blank=True, help_text=_("Le bâtiment et la rue, une ligne pour chacun.")
    )
    postcode = models.CharField(
        _("code postal"), max_length=5, blank=True, validators=[validate_postcode]
    )
    city = models.CharField(_("commune"), max_length=120, blank=True)
    insee_code = models.CharField(
        _("code INSEE de la commune"),
        max_length=5,
        blank=True,
        validators=[validate_insee_code],
        help_text=_("Pour l’annuaire national data·inclusion. Ce n’est pas le code postal."),
    )
    latitude = models.FloatField(
        _("latitude"),
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("Pour la carte : « 48.1173 », que donne un clic droit sur openstreetmap.org."),
    )
    longitude = models.FloatField(
        _("longitude"),
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text=_("« -1.6778 »"),
    )
    phone = models.CharField(_("téléphone public"), max_length=30, blank=True)
    email = models.EmailField(_("adresse e-mail publique"), blank=True)
    website = models.URLField(_("site web"), blank=True)
    opening_hours = models.TextField(
        _("précisions sur les horaires"),
        blank=True,
        help_text=_(
            "Ce qui ne tient pas dans le tableau : « fermé en août », « un samedi sur deux »."
        ),
    )
    verified_on = models.DateField(
        _("fiche vérifiée le"),
        null=True,
        blank=True,
        help_text=_("Le jour où vous avez tout relu avec le partenaire. Montré au public."),
    )
    siret = SiretField(
        _("SIRET"), blank=True, help_text=_("Quatorze chiffres. Pour data·inclusion.")
    )

    objects: ClassVar = PageManager.from_queryset(PartnerQuerySet)()

    identity_panels = [
        *ContentPage.content_panels,
        FieldPanel("category"),
        FieldPanel("summary"),
        FieldPanel("body"),
        *ContentPage.theme_panels,
    ]
    service_panels = [
        InlinePanel("services", heading=_("Ce que le partenaire propose"), label=_("Service")),
    ]
    visit_panels = [
        MultiFieldPanel(
            [FieldPanel("phone"), FieldPanel("email"), FieldPanel("website")],
            heading=_("Contact montré au public"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("address"),
                FieldRowPanel([FieldPanel("postcode"), FieldPanel("city")]),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            heading=_("Où"),
        ),
        InlinePanel("hours", heading=_("Horaires et permanences"), label=_("Heures")),
        FieldPanel("opening_hours"),
    ]
    people_panels = [
        InlinePanel(
            "contacts",
            heading=_("Les personnes"),
            label=_("Contact"),
            help_text=_(
                "Restent entre vous, sauf celles qui ont accepté d’être montrées au public."
            ),
        ),
    ]
    record_panels = [
        FieldPanel("verified_on"),
        FieldRowPanel([FieldPanel("siret"), FieldPanel("insee_code")]),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(identity_panels, heading=_("L’essentiel")),
            ObjectList(service_panels, heading=_("Services")),
            ObjectList(visit_panels, heading=_("Venir, appeler")),
            ObjectList(people_panels, heading=_("Personnes")),
            ObjectList(record_panels, heading=_("Vérification")),
            ObjectList(ContentPage.promote_panels, heading=_("Référencement")),
            ObjectList(ContentPage.settings_panels, heading=_("Publication")),
        ]
    )
    parent_page_types = ["actions.PartnerIndexPage"]
    subpage_types = ["actions.EventPage"]
    review_after_months = 12
    served_with = ("picture",)
    template = "actions/partner_page.html"
    page_description = _("Une association ou un service : ce qu’il propose, où et quand.")

    class Meta:
        verbose_name = _("partenaire")
        verbose_name_plural = _("partenaires")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(latitude__isnull=True, longitude__isnull=True)
                | models.Q(latitude__isnull=False, longitude__isnull=False),
                name="partner_has_both_coordinates",
                violation_error_message=_(
                    "Donnez la latitude et la longitude, ou aucune des deux."
                ),
            )
        ]

    def clean(self) -> None:
        super().clean()
        if self.slug in RESERVED_SLUGS:
            raise ValidationError({"slug": _("Cette adresse est celle de la carte.")})
        if self.verified_on and self.verified_on > timezone.localdate():
            raise ValidationError({"verified_on": _("Cette date n’est pas encore passée.")})

    def permissions_for_user(self, user: Any) -> PagePermissionTester:
        from actions.permissions import PartnerPermissionTester

        return PartnerPermissionTester(user, self)

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from actions.partner_sheet import partner_sheet
        from actions.surroundings import around_partner

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        draft = getattr(request, "is_preview", False)
        context.update(around_partner(self, draft=draft))
        context["sheet"] = partner_sheet(self, draft=draft)
        return context

    @property
    def street_lines(self) -> list[str]:
        """The address without the line that repeats the post code."""
        lines = [line.strip() for line in self.address.splitlines() if line.strip()]
        return [line for line in lines if not (self.postcode and self.postcode in line)]

    @property
    def town_line(self) -> str:
        """« 99420 Aubrelle »; empty when neither is known."""
        return f"{self.postcode} {self.city}".strip()

    @property
    def address_lines(self) -> list[str]:
        return [*self.street_lines, self.town_line] if self.town_line else self.street_lines

    @property
    def is_located(self) -> bool:
        return self.latitude is not None and self.longitude is not None

    @property
    def was_verified_long_ago(self) -> bool:
        """The same rule as `PartnerQuerySet.to_verify()`, for a page that was verified once."""
        return bool(self.verified_on) and timezone.localdate() - self.verified_on > VERIFIED_FOR

    def structured_data(self, context: Mapping[str, Any]) -> list[dict[str, Any]]:
        from actions.structured_data import of_partner

        return of_partner(self, context)


class PartnerTeam(models.Model):
    """The people who keep a partner's page up to date.

    Wagtail gives page permissions to groups, so each team is a group of its own. It stands
    outside the page, so that publishing an old revision never changes who may edit.
    """

    partner = models.OneToOneField(PartnerPage, on_delete=models.CASCADE, related_name="team")
    group = models.OneToOneField(Group, on_delete=models.CASCADE, related_name="partner_team")

    class Meta:
        verbose_name = _("équipe d’un partenaire")
        verbose_name_plural = _("équipes des partenaires")

    def __str__(self) -> str:
        return self.group.name
