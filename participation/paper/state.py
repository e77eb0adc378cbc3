"""Where a session stands, for lists, pages and badges."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from participation.models import PaperSession
from participation.paper.services import TALLIES


@dataclass(frozen=True)
class State:
    """`tone` and `icon` are those of components/status_badge.html."""

    key: str
    text: Any
    tone: str
    icon: str

    @property
    def label(self) -> str:
        return str(self.text)


TO_COUNT = State("to-count", _("À compter"), "neutral", "hourglass")
ONE_COUNT = State("one-count", _("Comptée une fois sur deux"), "info", "hourglass")
TO_SETTLE = State(
    "to-settle", _("À départager : les deux comptages diffèrent"), "warning", "warning"
)
SETTLED = State("settled", _("Comptée deux fois"), "success", "check")


def state_of(session: PaperSession, tally_count: int) -> State:
    """`tally_count` is how many agents counted it."""
    if session.is_settled:
        return SETTLED
    if tally_count >= TALLIES:
        return TO_SETTLE
    return ONE_COUNT if tally_count else TO_COUNT
