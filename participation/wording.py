"""Sentences that depend on dates and states, built once for pages, cards and messages."""

from django.utils.translation import gettext as _

from core.templatetags.dates import in_words
from participation.models import Idea, IdeaStatus, PhaseKind, SupportRule


def why_not_supportable(idea: Idea) -> str:
    """Why no support is given or taken back now; empty while it is possible."""
    if idea.accepts_support:
        return ""
    if idea.status == IdeaStatus.PENDING:
        return _("Les soutiens s’ouvriront à sa publication.")
    if idea.status in (IdeaStatus.REFUSED, IdeaStatus.WITHDRAWN, IdeaStatus.MERGED):
        return _("Cette idée n’est pas publique : elle ne reçoit pas de soutiens.")
    if idea.status != IdeaStatus.PUBLISHED:
        return _("La commune a répondu : les soutiens sont clos.")
    board = idea.board
    if board.support_rule == SupportRule.NONE:
        return _("On ne donne pas de soutiens dans cet appel à idées.")
    phases = [phase for phase in board.phase_list if phase.kind == PhaseKind.SUPPORT]
    starts = [phase.starts_at for phase in phases if phase.starts_at and phase.is_upcoming]
    if starts:
        return _("Les soutiens ouvriront le %(date)s.") % {"date": in_words(min(starts))}
    if board.is_open:
        return _("Les soutiens sont clos.")
    return _("Cet appel à idées est terminé : les soutiens sont clos.")
