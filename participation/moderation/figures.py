"""What moderation did, for everyone to check: received, published, refused, and how long it took."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import median
from typing import cast

from django.core.cache import cache
from django.db.models.functions import ExtractYear
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from participation.models import CaseKind, Decision, ModerationCase

RECENT = timedelta(days=90)
YEARS_SHOWN = 5
# Seconds during which the page shows the same figures.
KEPT = 600
CACHE_KEY = "moderation-figures"
OTHER_REASON = gettext_lazy("Une raison écrite pour ce texte")


@dataclass
class Period:
    """Counts of texts and photos that came in a period, and of what was decided of them since.

    `waited` are the times from arrival to decision; reports are counted apart.
    """

    label: str
    received: int = 0
    published: int = 0
    refused: int = 0
    reported: int = 0
    removed: int = 0
    waited: list[timedelta] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)

    @property
    def usual_time(self) -> str:
        """Half of the decisions took less: « 5 heures ». Empty without a decision."""
        if not self.waited:
            return ""
        seconds = median(time.total_seconds() for time in self.waited)
        return in_plain_words(timedelta(seconds=seconds))

    @property
    def ranked_reasons(self) -> list[tuple[str, int]]:
        return sorted(self.reasons.items(), key=lambda item: (-item[1], item[0]))


@dataclass(frozen=True)
class Figures:
    recent: Period
    years: list[Period]


def figures() -> Figures:
    """Computed anew every ten minutes: one query, a few columns."""
    return cast(Figures, cache.get_or_set(CACHE_KEY, compute, KEPT))


def compute(now: datetime | None = None) -> Figures:
    now = now or timezone.now()
    recent = Period(_("Ces 90 derniers jours"))
    years: dict[int, Period] = {}
    rows = (
        ModerationCase.objects.standing()
        .exclude(decision=Decision.MOOT)
        .annotate(year=ExtractYear("opened_at"))
        .filter(year__gt=timezone.localtime(now).year - YEARS_SHOWN)
        .order_by("pk")
        .values_list(
            "kind", "opened_at", "decided_at", "decision", "reason_template__title", "year"
        )
    )
    for kind, opened, decided, decision, reason, year in rows.iterator(chunk_size=2000):
        periods = [years.setdefault(year, Period(str(year)))]
        if opened > now - RECENT:
            periods.append(recent)
        for period in periods:
            _add(period, kind, decision, reason)
            if decided is not None:
                period.waited.append(max(decided - opened, timedelta(0)))
    return Figures(recent, [years[year] for year in sorted(years, reverse=True)])


def _add(period: Period, kind: str, decision: str, reason: str | None) -> None:
    refused = decision == Decision.REFUSED
    if kind == CaseKind.REPORT:
        period.reported += 1
        period.removed += refused
    else:
        period.received += 1
        period.published += decision == Decision.PUBLISHED
        period.refused += refused
    if refused:
        period.reasons[reason or str(OTHER_REASON)] += 1


def in_plain_words(time: timedelta) -> str:
    """« moins d’une heure », « 5 heures », « 2 jours »."""
    hours = round(time.total_seconds() / 3600)
    if hours < 1:
        return _("moins d’une heure")
    if hours < 48:
        return ngettext("%(n)d heure", "%(n)d heures", hours) % {"n": hours}
    days = round(hours / 24)
    return ngettext("%(n)d jour", "%(n)d jours", days) % {"n": days}
