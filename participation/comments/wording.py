"""Sentences about comments that depend on dates and states."""

from django.utils.translation import gettext as _

from core.templatetags.dates import in_words
from participation.models import Idea, IdeaStatus, PhaseKind, Who
from participation.people import Person


def why_closed(idea: Idea) -> str:
    """Why nobody may comment now; empty while one may."""
    if idea.accepts_comments:
        return ""
    board = idea.board
    if idea.status == IdeaStatus.MERGED:
        return _("Cette idée a été réunie à une autre : c’est là que la discussion continue.")
    if not board.allow_comments:
        return _("Cet appel à idées ne prend pas de commentaires.")
    phases = [phase for phase in board.phase_list if phase.kind == PhaseKind.DISCUSS]
    starts = [phase.starts_at for phase in phases if phase.starts_at and phase.is_upcoming]
    if starts:
        return _("Les commentaires ouvriront le %(date)s.") % {"date": in_words(min(starts))}
    return _("La discussion est terminée : on n’ajoute plus de commentaires.")


def why_not_you(person: Person | None, idea: Idea) -> str:
    """What somebody whom the board does not let comment can do about it."""
    if person is None and idea.board.who != Who.CODES:
        return ""
    if idea.board.who == Who.VERIFIED:
        return _("Pour commenter, confirmez d’abord l’adresse e-mail de votre compte.")
    return _("Pour commenter ici, il faut le code imprimé que la commune a distribué.")
