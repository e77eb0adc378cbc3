"""The lists of the action bank, of the agenda and of the directory."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from actions import facet_index
from actions.chips import Chip, chosen_chips
from actions.facet_index import Bits
from actions.facets import Choice, FacetedList, FacetSource, choice_source, theme_source
from actions.models import (
    ActionPage,
    Audience,
    Occurrence,
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
WEEKDAYS = {str(day.label): Choice(str(day.value), str(day.label).capitalize()) for day in Weekday}
SERVICE_KINDS = {kind.value: Choice(kind.value, kind.label) for kind in ServiceKind}
TO_COME, OVER = "a-venir", "passes"
MOMENTS = {TO_COME: Choice(TO_COME, _("À venir")), OVER: Choice(OVER, _("Passés"))}


def _audience_source() -> FacetSource:
    return FacetSource(
        name="public",
        title=_("Public"),
        column="audiences__slug",
        labels=lambda: facet_index.labels(
            Audience.objects.all(), "public", "slug", "name", "position"
        ),
    )


def _partner_source() -> FacetSource:
    return FacetSource(
        name="partenaire",
        title=_("Partenaire"),
        column="partners__slug",
        labels=lambda: facet_index.labels(
            visible(PartnerPage.objects.all()), "partenaire", "slug", "title"
        ),
    )


class ActionFilters(FacetedList):
    """/actions/?theme=&public=&statut=&territoire=&partenaire=&q="""

    card_template = "actions/action_card.html"
    card_subject = "action"

    def facet_sources(self) -> list[FacetSource]:
        return [
            theme_source(title=_("Thème")),
            _audience_source(),
            choice_source(name="statut", column="status", title=_("Statut"), words=STATUSES),
            choice_source(
                name="territoire", column="territory", title=_("Territoire"), words=TERRITORIES
            ),
            _partner_source(),
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

    @property
    def chips(self) -> list[Chip]:
        return chosen_chips(self)


class PartnerFilters(FacetedList):
    """/partenaires/?type=&jour=&offre=&theme=&q=: the directory, in alphabetical order."""

    card_template = "actions/partner_card.html"
    card_subject = "partner"

    def facet_sources(self) -> list[FacetSource]:
        return [
            choice_source(name="type", column="category", title=_("Type"), words=CATEGORIES),
            choice_source(
                name="jour", column="hours__weekday", title=_("Ouvert le"), words=WEEKDAYS
            ),
            choice_source(
                name="offre",
                column="services__kind",
                title=_("Ce qu’on y trouve"),
                words=SERVICE_KINDS,
            ),
            theme_source(title=_("Thème")),
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
    """The dates of one month: `first` is its first day, `cards` are in the list's order."""

    first: date
    cards: list[SafeString]


class AgendaFilters(FacetedList):
    """/agenda/?theme=&quand=: what is to come, soonest first, or what is over, latest first."""

    per_page = 30
    card_template = "components/event_card.html"
    card_subject = "occurrence"
    columns = ("finish", "start")

    def facet_sources(self) -> list[FacetSource]:
        return [
            FacetSource(name="quand", title=_("Quand"), words=MOMENTS, default=TO_COME),
            theme_source(title=_("Thème"), way="page__"),
        ]

    def everything(self) -> QuerySet[Any]:
        return Occurrence.objects.public().with_finish()

    def ordered(self, found: Any) -> QuerySet[Any]:
        return found.for_cards().order_by("start", "pk")

    @property
    def found_rows(self) -> QuerySet[Any]:
        moment = Q(finish__lt=timezone.now())
        return super().found_rows.filter(moment if self.shows_past else ~moment)

    def moving_values(self) -> dict[str, dict[str, Bits]]:
        now = timezone.now()
        over = [row for row, (finish, _start) in enumerate(self.index.columns) if finish < now]
        past = facet_index.bits(over, len(self.index.order))
        return {"quand": {TO_COME: self.index.everything & ~past, OVER: past}}

    @property
    def backwards(self) -> bool:
        return self.shows_past

    @property
    def shows_past(self) -> bool:
        return self.chosen.get("quand") == OVER

    @property
    def months(self) -> list[Month]:
        """The dates of this page, month by month."""
        return [
            Month(first, [self.cards_by_key[key] for key in keys])
            for first, keys in groupby(self.cards_by_key, key=self._month_of)
        ]

    def _month_of(self, key: int) -> date:
        _finish, start = self.index.columns[self.index.position[key]]
        return timezone.localdate(start).replace(day=1)
