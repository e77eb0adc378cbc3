"""« Mes soutiens : 2 sur 3 »: what is left to give, and where the count is published."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import generation
from participation.models import BoardPage, SupportRule
from participation.people import person_of
from participation.supports.allowance import Allowance
from participation.supports.money import euros


@dataclass(frozen=True)
class Gauge:
    """A bar and the sentence that says the same."""

    label: str
    text: str
    value: int
    maximum: int


@dataclass(frozen=True)
class SupportPanel:
    """`rule` is the rule of the board in one sentence, for who has given nothing yet."""

    gauges: list[Gauge]
    rule: str
    has_given: bool
    is_closed: bool

    @property
    def is_shown(self) -> bool:
        return bool(self.gauges or self.rule or self.has_given or self.is_closed)


def support_panel(request: Any, board: BoardPage) -> SupportPanel | None:
    """For the page of a board. One query for who is known, none for others."""
    if board.support_rule == SupportRule.NONE:
        return None
    person = person_of(request, board) if isinstance(request, HttpRequest) else None
    allowance = Allowance.of(person, board)
    over = board.supports_end is not None and board.supports_end <= timezone.now()
    panel = SupportPanel(
        gauges=gauges_of(allowance) if person is not None else [],
        rule=_rule(allowance) if board.takes_supports else "",
        has_given=bool(allowance.given),
        is_closed=over and _is_published(board),
    )
    return panel if panel.is_shown else None


def _is_published(board: BoardPage) -> bool:
    """Whether a closing file can be read; asked once a generation."""
    return generation.kept(f"closed-{board.pk}", board.closings.exists)


def gauges_of(allowance: Allowance) -> list[Gauge]:
    found = []
    if allowance.limit is not None:
        given = {"used": allowance.used, "limit": allowance.limit}
        found.append(
            Gauge(
                label=_("Mes soutiens"),
                text=_("%(used)d sur %(limit)d") % given,
                value=min(allowance.used, allowance.limit),
                maximum=allowance.limit,
            )
        )
    if allowance.budget is not None:
        found.append(
            Gauge(
                label=_("Mon panier"),
                text=_basket(allowance),
                value=min(allowance.spent, allowance.budget),
                maximum=allowance.budget,
            )
        )
    return found


def _basket(allowance: Allowance) -> str:
    figures = {
        "spent": euros(allowance.spent),
        "budget": euros(allowance.budget or 0),
        "left": euros(abs(allowance.left)),
    }
    if allowance.left < 0:
        return _("%(spent)s sur %(budget)s, dépassé de %(left)s") % figures
    return _("%(spent)s sur %(budget)s, il reste %(left)s") % figures


def _rule(allowance: Allowance) -> str:
    sentences = []
    if allowance.limit is not None:
        sentences.append(
            ngettext(
                "Chaque personne soutient une seule idée.",
                "Chaque personne soutient %(limit)d idées au plus.",
                allowance.limit,
            )
            % {"limit": allowance.limit}
        )
    if allowance.budget is not None:
        sentences.append(
            _("Chaque personne remplit un panier d’idées de %(budget)s au plus.")
            % {"budget": euros(allowance.budget)}
        )
    return " ".join(sentences)
