"""Where a call for ideas stands, in words: what is going on, what one can do, what comes next.

Everything follows from the dates of its phases; nothing is stored and nothing has to run.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.life_line import Step
from participation.models import BoardPage, Phase, PhaseKind, SupportRule
from participation.models.phase import RESIDENT_PHASES, last_end
from participation.moments import begins, last_moment


class State(Enum):
    WITHOUT_PHASE = "without_phase"
    UPCOMING = "upcoming"
    OPEN = "open"
    BETWEEN = "between"  # residents did something, and will again
    TOWN = "town"  # residents have done their part, the town does its own
    OVER = "over"


SENTENCES = {
    State.WITHOUT_PHASE: gettext_lazy("Cet appel à idées est ouvert, sans date de fin."),
    State.UPCOMING: gettext_lazy("Cet appel à idées n’a pas encore commencé."),
    State.OPEN: gettext_lazy("Cet appel à idées est ouvert."),
    State.BETWEEN: gettext_lazy("Une étape est finie, la suivante n’a pas encore commencé."),
    State.TOWN: gettext_lazy(
        "Les habitants ont fait leur part. La commune travaille sur les idées."
    ),
    State.OVER: gettext_lazy(
        "Cet appel à idées est terminé. Les idées affichées suivent leur chemin."
    ),
}


@dataclass(frozen=True)
class Invitation:
    """The one thing to do now, as a button."""

    label: str
    url: str
    icon: str = ""


@dataclass(frozen=True)
class Standing:
    """`sentence` sums up the state, `can_do` says what one can do now, `coming` what opens next.
    `steps` is the way in order."""

    state: State
    sentence: str
    can_do: list[str]
    coming: str
    steps: list[Step]
    invitation: Invitation | None


def standing(board: BoardPage) -> Standing:
    phases = [phase for phase in board.phase_list if _matters(board, phase)]
    return Standing(
        state=state_of(board),
        sentence=str(SENTENCES[state_of(board)]),
        can_do=_can_do(board, phases),
        coming=_coming(phases),
        steps=steps(phases),
        invitation=_invitation(board),
    )


def state_of(board: BoardPage) -> State:
    phases = board.phase_list
    if not phases:
        return State.WITHOUT_PHASE
    if board.is_open:
        return State.OPEN
    begun = any(not phase.is_upcoming for phase in phases)
    if board.is_upcoming:
        return State.BETWEEN if begun else State.UPCOMING
    if any(not phase.is_over for phase in phases):
        return State.TOWN if begun else State.UPCOMING
    return State.OVER


def period(board: BoardPage) -> str:
    """« Ouvert jusqu’au samedi 12 décembre »: the whole call in a few words, for badges."""
    state = state_of(board)
    if state in (State.UPCOMING, State.BETWEEN):
        opening = board.next_opening or min(p.starts_at for p in board.phase_list if p.starts_at)
        words = _("Ouvre le %(date)s") if state == State.UPCOMING else _("Reprend le %(date)s")
        return words % {"date": begins(opening)}
    if state == State.TOWN and (phase := _of_the_town(board.phase_list)):
        return phase.label
    if state in (State.OVER, State.TOWN):
        if board.closes_at is None:
            return _("Terminé")
        return _("Terminé depuis le %(date)s") % {"date": last_moment(board.closes_at)}
    if board.closes_at is None:
        return _("Ouvert")
    return _("Ouvert jusqu’au %(date)s") % {"date": last_moment(board.closes_at)}


LOOKS = {
    State.UPCOMING: ("info", "calendar"),
    State.BETWEEN: ("info", "calendar"),
    State.TOWN: ("warning", "hourglass"),
    State.OVER: ("neutral", "clock"),
}


def look(board: BoardPage) -> dict[str, str]:
    """The period as a badge: label, tone and icon."""
    tone, icon = LOOKS.get(state_of(board), ("success", "megaphone"))
    return {"label": period(board), "tone": tone, "icon": icon}


def steps(phases: Sequence[Phase]) -> list[Step]:
    """The phases in the order in which they begin, as components/life_line.html shows them."""
    return [
        Step(
            title=phase.label,
            text=". ".join(filter(None, (_dates(phase), phase.description))),
            done=phase.is_over,
            current=phase.is_open,
        )
        for phase in in_order(phases)
    ]


def in_order(phases: Sequence[Phase]) -> list[Phase]:
    """By beginning; what has none comes first, and the editor's order decides the rest."""
    beginning = {id(p): p.starts_at.timestamp() if p.starts_at else -math.inf for p in phases}
    return sorted(phases, key=lambda phase: beginning[id(phase)])


def _matters(board: BoardPage, phase: Phase) -> bool:
    """A phase whose subject the rules of the board leave out is not announced."""
    if phase.kind == PhaseKind.SUPPORT:
        return board.support_rule != SupportRule.NONE
    if phase.kind == PhaseKind.DISCUSS:
        return board.allow_comments
    return True


def _dates(phase: Phase) -> str:
    start, end = phase.starts_at, phase.ends_at
    if start and end:
        return _("Du %(start)s au %(end)s") % {"start": begins(start), "end": last_moment(end)}
    if start:
        words = _("Dès le %(start)s") if phase.is_upcoming else _("Depuis le %(start)s")
        return words % {"start": begins(start)}
    if end:
        return _("Jusqu’au %(end)s") % {"end": last_moment(end)}
    return _("Sans date de fin")


def _of_the_town(phases: Sequence[Phase]) -> Phase | None:
    """What the town does now."""
    open_ones = [p for p in in_order(phases) if p.is_open and p.kind not in RESIDENT_PHASES]
    return open_ones[-1] if open_ones else None


def _can_do(board: BoardPage, phases: Sequence[Phase]) -> list[str]:
    """What residents can do now, each with its end."""
    doing: tuple[tuple[PhaseKind, bool, Any, Any], ...] = (
        (
            PhaseKind.PROPOSE,
            board.takes_ideas,
            _("Proposer une idée"),
            _("Proposer une idée, jusqu’au %(end)s"),
        ),
        (
            PhaseKind.SUPPORT,
            board.takes_supports,
            _("Soutenir des idées"),
            _("Soutenir des idées, jusqu’au %(end)s"),
        ),
        (
            PhaseKind.DISCUSS,
            board.takes_comments,
            _("Commenter les idées"),
            _("Commenter les idées, jusqu’au %(end)s"),
        ),
    )
    sentences = []
    for kind, possible, plain, until in doing:
        if possible:
            end = last_end(p for p in phases if p.kind == kind and p.is_open)
            sentences.append(until % {"end": last_moment(end)} if end else plain)
    return sentences


OPENINGS = {
    PhaseKind.PROPOSE: gettext_lazy("Vous pourrez proposer une idée dès le %(date)s."),
    PhaseKind.DISCUSS: gettext_lazy("Vous pourrez commenter les idées dès le %(date)s."),
    PhaseKind.SUPPORT: gettext_lazy("Vous pourrez soutenir des idées dès le %(date)s."),
    PhaseKind.STUDY: gettext_lazy("Les services étudieront les idées dès le %(date)s."),
    PhaseKind.ANSWER: gettext_lazy("La commune répondra aux idées dès le %(date)s."),
    PhaseKind.CARRY_OUT: gettext_lazy("La commune réalisera les idées retenues dès le %(date)s."),
}


def _coming(phases: Sequence[Phase]) -> str:
    """The next opening; what opens at the same moment is said together."""
    coming = [(p.starts_at, p) for p in phases if p.starts_at and p.starts_at > timezone.now()]
    if not coming:
        return ""
    first = min(start for start, _phase in coming)
    told = [str(OPENINGS[PhaseKind(p.kind)]) for start, p in coming if start == first]
    return " ".join(dict.fromkeys(told)) % {"date": begins(first)}


def _invitation(board: BoardPage) -> Invitation | None:
    if board.takes_ideas:
        address = reverse("idea_propose", args=[board.slug])
        return Invitation(_("Proposer une idée"), address, "lightbulb")
    if board.takes_supports:
        return Invitation(_("Choisir les idées à soutenir"), "?tri=hasard#idees", "heart")
    if board.takes_comments:
        return Invitation(_("Lire et commenter les idées"), "#idees", "message")
    if state_of(board) in (State.TOWN, State.OVER):
        return Invitation(
            _("Voir ce que deviennent les idées"), "?tri=reponses#idees", "arrow-right"
        )
    return None
