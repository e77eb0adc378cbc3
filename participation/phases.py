"""Phases open and close by themselves: their dates say so, nothing has to run (participation.models.phase).

Only telling those who follow a board has to be done by somebody: the regular tasks call
`tell_openings()`.
"""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.visibility import is_private
from participation.models import Happening, HappeningKind, Phase, PhaseKind
from participation.moments import last_moment

# What opened longer ago is no news: a site that was away, or a board put online late.
NEWS_FOR = timedelta(days=7)

OPENED = {
    PhaseKind.PROPOSE: gettext_lazy("C’est le moment de proposer des idées"),
    PhaseKind.DISCUSS: gettext_lazy("C’est le moment de commenter les idées"),
    PhaseKind.SUPPORT: gettext_lazy("C’est le moment de soutenir des idées"),
    PhaseKind.STUDY: gettext_lazy("Les services étudient les idées"),
    PhaseKind.ANSWER: gettext_lazy("La commune répond aux idées"),
    PhaseKind.CARRY_OUT: gettext_lazy("La commune réalise les idées retenues"),
}


def tell_openings(*, now: datetime | None = None) -> int:
    """Writes down each phase that has just opened on a public board; returns how many.

    Once for each opening, whoever runs it and however often: the database refuses a second one. A
    phase put off to another day is told again on that day.
    """
    now = now or timezone.now()
    phases = (
        Phase.objects.open(now)
        .filter(~is_private("board__path"), starts_at__gt=now - NEWS_FOR, board__live=True)
        .select_related("board")
        .order_by("starts_at", "pk")
    )
    openings = {_once(phase): phase for phase in phases}
    told = Happening.objects.filter(once__in=openings).values_list("once", flat=True)
    new = [_happening(openings[once], once) for once in openings.keys() - set(told)]
    Happening.objects.bulk_create(new, ignore_conflicts=True)
    return len(new)


def _once(phase: Phase) -> str:
    day = timezone.localdate(phase.starts_at)
    return f"phase-{phase.pk}-{day.isoformat()}"


def _happening(phase: Phase, once: str) -> Happening:
    return Happening(
        kind=HappeningKind.PHASE,
        board=phase.board,
        text=sentence(phase),
        path=phase.board.get_url() or "",
        once=once,
    )


def sentence(phase: Phase) -> str:
    """« C’est le moment de soutenir des idées, jusqu’au samedi 12 décembre. »"""
    opened = str(OPENED[PhaseKind(phase.kind)])
    if phase.ends_at is None:
        return f"{opened}."
    return _("%(opened)s, jusqu’au %(end)s.") % {
        "opened": opened,
        "end": last_moment(phase.ends_at),
    }
