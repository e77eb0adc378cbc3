"""The directory of partners: associations and public services of the town."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import PageManager, PagePermissionTester

from actions.models.action import STORY_FEATURES
from core.models import BasePage, ContentPage
from core.models.page import ContentQuerySet


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

    class Meta:
        verbose_name = _("annuaire des partenaires")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from actions.filters import PartnerFilters

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["filters"] = PartnerFilters(request.GET)
        return context

    def channel(self, query: Mapping[str, str]) -> Any:
        from actions.feeds import partner_channel

        return partner_channel(self, query)


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
    address = models.TextField(_("adresse"), blank=True)
    phone = models.CharField(_("téléphone public"), max_length=30, blank=True)
    email = models.EmailField(_("adresse e-mail publique"), blank=True)
    website = models.URLField(_("site web"), blank=True)
    opening_hours = models.TextField(
        _("horaires et permanences"), blank=True, help_text=_("Une ligne par jour ou par lieu.")
    )
    objects: ClassVar = PageManager.from_queryset(ContentQuerySet)()

    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("category"),
        FieldPanel("summary"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("address"),
                FieldPanel("phone"),
                FieldPanel("email"),
                FieldPanel("website"),
                FieldPanel("opening_hours"),
            ],
            heading=_("Contact montré au public"),
        ),
        *ContentPage.theme_panels,
    ]
    parent_page_types = ["actions.PartnerIndexPage"]
    subpage_types = ["actions.EventPage"]
    served_with = ("picture",)
    template = "actions/partner_page.html"

    class Meta:
        verbose_name = _("partenaire")
        verbose_name_plural = _("partenaires")

    def permissions_for_user(self, user: Any) -> PagePermissionTester:
        from actions.permissions import PartnerPermissionTester

        return PartnerPermissionTester(user, self)

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from actions.facts import partner_facts
        from actions.surroundings import around_partner

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context.update(around_partner(self, draft=getattr(request, "is_preview", False)))
        context["facts"] = partner_facts(self)
        return context

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
