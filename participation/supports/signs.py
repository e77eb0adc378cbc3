"""Signs that supports may not come from as many people as it seems.

They are shown to moderators, who judge: a school class on one evening looks the same as a fraud.
Nothing here changes, hides or weighs a support.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from django.db.models import Count, F, Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from participation.addresses import KEPT
from participation.models import BoardPage, Channel, Idea, Support

# Beyond the seven days of the addresses, nothing is looked at.
BURST_WINDOW = timedelta(minutes=10)
BURST_LEAST = 10  # supports in a window
BURST_RATIO = 5  # times the usual pace of that idea
SAME_ADDRESS_LEAST = 5  # people
JUST_SIGNED_UP = timedelta(minutes=10)
JUST_SIGNED_UP_LEAST = 5  # people
OWN_DEVICE = (Channel.ONLINE, Channel.CODE)


@dataclass(frozen=True)
class Sign:
    """`what` happened to which `idea`, and `when` last."""

    board: BoardPage
    idea: Idea
    what: str
    when: datetime


def signs(now: datetime | None = None) -> list[Sign]:
    """On all boards, over the last seven days, the latest first. Four queries."""
    now = now or timezone.now()
    recent = Support.objects.filter(created_at__gte=now - KEPT, channel__in=OWN_DEVICE)
    found = [*_bursts(recent, now), *_same_address(recent), *_just_signed_up(recent)]
    numbers = {number for number, _what, _when in found}
    ideas = Idea.objects.select_related("board").defer("text").in_bulk(numbers)
    signs_found = [
        Sign(ideas[number].board, ideas[number], what, when) for number, what, when in found
    ]
    return sorted(signs_found, key=lambda sign: (sign.when, sign.what), reverse=True)


Found = Iterable[tuple[int, str, datetime]]


def _bursts(recent: Any, now: datetime) -> Found:
    """Many supports in a few minutes, against the pace of the same idea the rest of the week."""
    rows = recent.order_by("idea", "created_at").values_list("idea", "created_at")
    for number, moments in groupby(rows, key=lambda row: row[0]):
        times = [moment for _number, moment in moments]
        count, last = _fullest_window(times)
        # How many a window would hold if the others had come evenly since the first.
        windows = max((now - times[0]) / BURST_WINDOW, 1)
        usual = (len(times) - count) / windows
        if count >= BURST_LEAST and count >= BURST_RATIO * usual:
            yield (
                number,
                _("%(count)d soutiens en dix minutes, bien plus que d’habitude pour cette idée.")
                % {"count": count},
                last,
            )


def _fullest_window(times: list[datetime]) -> tuple[int, datetime]:
    """The most supports that ten minutes hold, and the last of them. `times` are in order."""
    best, last, start = 0, times[0], 0
    for place, moment in enumerate(times):
        while moment - times[start] > BURST_WINDOW:
            start += 1
        if place - start + 1 > best:
            best, last = place - start + 1, moment
    return best, last


def _same_address(recent: Any) -> Found:
    """Several people, one connection, one day, one idea."""
    groups = (
        recent.exclude(address_hash="")
        .order_by()
        .values("idea", "address_hash")
        .annotate(
            people=Count("resident", distinct=True) + Count("guest", distinct=True),
            last=Max("created_at"),
        )
        .filter(people__gte=SAME_ADDRESS_LEAST)
    )
    for group in groups:
        yield (
            group["idea"],
            _("%(count)d personnes différentes depuis la même connexion, le même jour.")
            % {"count": group["people"]},
            group["last"],
        )


def _just_signed_up(recent: Any) -> Found:
    """Accounts that supported the idea minutes after they were made."""
    new = Q(created_at__lte=F("resident__date_joined") + JUST_SIGNED_UP)
    groups = (
        recent.filter(new)
        .order_by()
        .values("idea")
        .annotate(people=Count("pk"), last=Max("created_at"))
        .filter(people__gte=JUST_SIGNED_UP_LEAST)
    )
    for group in groups:
        yield (
            group["idea"],
            _("%(count)d soutiens donnés dans les dix minutes qui suivent l’inscription.")
            % {"count": group["people"]},
            group["last"],
        )
