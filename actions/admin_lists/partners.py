"""The lists of partners, with the day on which each was last verified."""

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.forms import RadioSelect
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet

from actions.models import PartnerPage
from core.page_lists import (
    BULK,
    REVIEW,
    STATE,
    THEMES,
    TITLE,
    UPDATED,
    PageBranch,
    PageList,
    ThemedFilterSet,
)


class Verification(models.TextChoices):
    TO_DO = "a-verifier", _("À vérifier : jamais, ou il y a plus d’un an")
    DONE = "a-jour", _("Vérifiée depuis moins d’un an")


class PartnerFilterSet(ThemedFilterSet):
    verification = ChoiceFilter(
        label=_("Vérification de la fiche"),
        choices=Verification.choices,
        method="by_verification",
        empty_label=_("Toutes"),
        widget=RadioSelect,
    )

    class Meta:
        model = PartnerPage
        fields = ["category"]

    def by_verification(self, partners: Any, _name: str, wanted: str) -> QuerySet[PartnerPage]:
        return partners.to_verify() if wanted == Verification.TO_DO else partners.verified()


def verified_on(partner: PartnerPage) -> str:
    return date_format(partner.verified_on) if partner.verified_on else gettext("jamais")


PARTNER_COLUMNS = [
    BULK,
    TITLE,
    Column("get_category_display", label=_("Type"), sort_key="category"),
    Column("verified_on", label=_("Vérifiée le"), accessor=verified_on, sort_key="verified_on"),
    THEMES,
    REVIEW,
    UPDATED,
    STATE,
]


class PartnerListing(PageListingViewSet):
    model = PartnerPage
    icon = "group"
    menu_label = _("Partenaires")
    add_to_admin_menu = True
    menu_order = 230
    index_view_class = PageList
    columns = PARTNER_COLUMNS
    filterset_class = PartnerFilterSet


class PartnerPages(PageViewSet):
    """Below « Partenaires », in the explorer."""

    model = PartnerPage
    index_view_class = PageBranch
    columns = PARTNER_COLUMNS
    filterset_class = PartnerFilterSet
