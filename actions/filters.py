"""The lists of the action bank, of the agenda and of the directory."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import CharField, Count, F, Q, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from actions.facets import (
    Choice,
    FacetedList,
    FacetSource,
    choice_source,
    condition_source,
    tally,
    theme_source,
)
from actions.models import (
    ActionPage,
    Audience,
    Occurrence,
    OpeningHours,
    PartnerCategory,
    PartnerPage,
    PartnerService,
    Status,
    Territory,
    Weekday,
)
from actions.models.inclusion import ServiceKind
from core.visibility import visible

# The words of the addresses are French and stay, whatever becomes of the labels.
STATUSES = {
    "en-projet": Choice(Status.PROJECT, Status.PROJECT.label),
    "en-cours": Choice(Status.IN_PROGRESS, Status.IN_PROGRESS.label),
    "terminee": Choice(Status.FINISHED, Status.FINISHED.label),
}
TERRITORIES = {
    "quartier": Choice(Territory.NEIGHBOURHOOD, Territory.NEIGHBOURHOOD.label),
    "quartiers": Choice(Territory.NEIGHBOURHOODS, Territory.NEIGHBOURHOODS.label),
    "commune": Choice(Territory.COMMUNE, Territory.COMMUNE.label),
    "communes": Choice(Territory.COMMUNES, Territory.COMMUNES.label),
    "autre": Choice(Territory.OTHER, Territory.OTHER.label),
}
CATEGORIES = {
    "association": Choice(PartnerCategory.ASSOCIATION, PartnerCategory.ASSOCIATION.label),
    "service-public": Choice(PartnerCategory.PUBLIC_SERVICE, PartnerCategory.PUBLIC_SERVICE.label),
    "centre-social": Choice(PartnerCategory.SOCIAL_CENTRE, PartnerCategory.SOCIAL_CENTRE.label),
    "sante": Choice(PartnerCategory.HEALTH, PartnerCategory.HEALTH.label),
    "ecole": Choice(PartnerCategory.SCHOOL, PartnerCategory.SCHOOL.label),
    "entreprise": Choice(PartnerCategory.COMPANY, PartnerCategory.COMPANY.label),
}
WEEKDAYS = {str(day.label): Choice(str(day.value), day.label) for day in Weekday}
SERVICE_KINDS = {kind.value: Choice(kind.value, kind.label) for kind in ServiceKind}
TO_COME, OVER = "a-venir", "passes"
MOMENTS = {TO_COME: Choice(TO_COME, _("À venir")), OVER: Choice(OVER, _("Passés"))}


def _audience_source() -> FacetSource:
    return FacetSource(
        name="public",
        title=_("Public"),
        narrow=lambda found, slug: found.for_audience(slug),
        count=lambda found: tally(
            Audience.objects.all(),
            "public",
            value="slug",
            label="name",
            position="position",
            total=Count("actionpage", filter=Q(actionpage__in=found.values("pk"))),
        ),
    )


class ActionFilters(FacetedList):
    """/actions/?theme=&public=&statut=&territoire=&q="""

    def facet_sources(self) -> list[FacetSource]:
        return [
            theme_source(title=_("Thème"), link="page_links__content_object"),
            _audience_source(),
            choice_source(name="statut", column="status", title=_("Statut"), words=STATUSES),
            choice_source(
                name="territoire", column="territory", title=_("Territoire"), words=TERRITORIES
            ),
        ]

    def everything(self) -> QuerySet[Any]:
        return visible(ActionPage.objects.all())

    def searched(self, rows: QuerySet[Any], word: str) -> QuerySet[Any]:
        return rows.filter(
            Q(title__icontains=word) | Q(organisation__icontains=word) | Q(summary__icontains=word)
        )

    def ordered(self, found: Any) -> QuerySet[Any]:
        latest = F("first_published_at").desc(nulls_last=True)
        return found.for_cards().order_by(latest, "title", "pk")


def _weekday_source() -> FacetSource:
    return FacetSource(
        name="jour",
        title=_("Ouvert le"),
        words=WEEKDAYS,
        narrow=lambda found, weekday: found.open_on(int(weekday)),
        count=lambda found: tally(
            OpeningHours.objects.filter(page__in=found.values("pk")),
            "jour",
            value=Cast("weekday", CharField()),
            total=Count("page", distinct=True),
        ),
    )


def _service_source() -> FacetSource:
    return FacetSource(
        name="offre",
        title=_("Ce qu’on y trouve"),
        words=SERVICE_KINDS,
        narrow=lambda found, kind: found.offering(kind),
        count=lambda found: tally(
            PartnerService.objects.filter(page__in=found.values("pk")),
            "offre",
            value="kind",
            total=Count("page", distinct=True),
        ),
    )


class PartnerFilters(FacetedList):
    """/partenaires/?type=&jour=&offre=&theme=&q=: the directory, in alphabetical order."""

    def facet_sources(self) -> list[FacetSource]:
        return [
            choice_source(name="type", column="category", title=_("Type"), words=CATEGORIES),
            _weekday_source(),
            _service_source(),
            theme_source(title=_("Thème"), link="page_links__content_object"),
        ]

    def everything(self) -> QuerySet[Any]:
        return visible(PartnerPage.objects.all())

    def searched(self, rows: QuerySet[Any], word: str) -> QuerySet[Any]:
        offering = PartnerService.objects.filter(name__icontains=word).values("page")
        return rows.filter(
            Q(title__icontains=word) | Q(summary__icontains=word) | Q(pk__in=offering)
        )

    def ordered(self, found: Any) -> QuerySet[Any]:
        return found.for_cards().order_by("title", "pk")

    @property
    def query(self) -> str:
        """What the address of this list ends with: the directory and its map share it."""
        return self.url().removeprefix(".")

    @property
    def map_url(self) -> str:
        """The same partners on the map."""
        return reverse("partner_map") + self.query


class PartnerMapFilters(PartnerFilters):
    """/partenaires/carte/: the same choices and the same partners, all on one page."""

    per_page = 500

    def ordered(self, found: Any) -> QuerySet[Any]:
        return found.order_by("title", "pk")

    @property
    def located(self) -> list[PartnerPage]:
        return [partner for partner in self.page if partner.is_located]

    @property
    def not_located(self) -> list[PartnerPage]:
        return [partner for partner in self.page if not partner.is_located]


@dataclass(frozen=True)
class Month:
    """The dates of one month: `first` is its first day, `occurrences` are in the list's order."""

    first: date
    occurrences: list[Occurrence]


def _month_of(occurrence: Occurrence) -> date:
    return timezone.localdate(occurrence.start).replace(day=1)


class AgendaFilters(FacetedList):
    """/agenda/?theme=&quand=: what is to come, soonest first, or what is over, latest first."""

    per_page = 30

    def __init__(self, query: Mapping[str, str]) -> None:
        self._now = timezone.now()
        super().__init__(query)

    def facet_sources(self) -> list[FacetSource]:
        return [
            condition_source(
                name="quand",
                title=_("Quand"),
                words=MOMENTS,
                default=TO_COME,
                conditions={TO_COME: Q(finish__gte=self._now), OVER: Q(finish__lt=self._now)},
            ),
            theme_source(
                title=_("Thème"),
                link="page_links__content_object__eventpage__occurrences",
                rows="page",
            ),
        ]

    def everything(self) -> QuerySet[Any]:
        return Occurrence.objects.public().with_finish()

    def ordered(self, found: Any) -> QuerySet[Any]:
        order = ("-start", "-pk") if self.shows_past else ("start", "pk")
        return found.for_cards().order_by(*order)

    @property
    def shows_past(self) -> bool:
        return self.chosen.get("quand") == OVER

    @property
    def months(self) -> list[Month]:
        """The dates of this page, month by month."""
        return [Month(first, list(dates)) for first, dates in groupby(self.page, key=_month_of)]
