"""Rules are not tightened once somebody has given a support: what was given stays within them.

They may always be loosened. What counts is what each person gave on the board, dormant supports
of merged ideas included (participation.supports).
"""

from typing import Any

from django.db.models import Count, F, QuerySet, Sum
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participation.models import BoardPage, PaperResult, Support, SupportRule, Who
from participation.supports.money import euros

RULES = ("support_rule", "support_limit", "budget", "who")
PEOPLE = ("resident", "guest")


def refusals(board: BoardPage) -> dict[str, str]:
    """Field → why its new value cannot be; no query but one when no rule of supports changes."""
    before = BoardPage.objects.filter(pk=board.pk).values(*RULES).first()
    if before is None or all(before[rule] == getattr(board, rule) for rule in RULES):
        return {}
    if not _given(board).exists() and not _on_paper(board):
        return {}
    checks = (_without_supports(board), _who(board, before), _limit(board), _budget(board))
    return {field: sentence for found in checks for field, sentence in found.items()}


def _given(board: BoardPage) -> QuerySet[Support]:
    return Support.objects.on_board(board.pk)


def _on_paper(board: BoardPage) -> bool:
    return PaperResult.objects.filter(counted_for__board=board.pk, total__gt=0).exists()


def _without_supports(board: BoardPage) -> dict[str, str]:
    if board.support_rule != SupportRule.NONE:
        return {}
    return {
        "support_rule": _(
            "Des soutiens ont déjà été donnés : on ne peut plus les supprimer. Pour arrêter les "
            "soutiens, mettez une fin à leur étape."
        )
    }


def _who(board: BoardPage, before: dict[str, Any]) -> dict[str, str]:
    """Codes and verified addresses ask for more than an account; neither includes the other."""
    if board.who in (before["who"], Who.RESIDENTS):
        return {}
    return {
        "who": _(
            "Des soutiens ont déjà été donnés sous l’ancienne règle : on ne peut plus en écarter "
            "les personnes qui ont participé."
        )
    }


def _limit(board: BoardPage) -> dict[str, str]:
    if board.support_rule != SupportRule.LIMITED or not board.support_limit:
        return {}
    most = _most(board, Count("pk"))
    if most <= board.support_limit:
        return {}
    told = ngettext(
        "Quelqu’un a déjà soutenu %(most)d idée : la limite ne peut pas être plus basse.",
        "Quelqu’un a déjà soutenu %(most)d idées : la limite ne peut pas être plus basse.",
        most,
    )
    return {"support_limit": told % {"most": most}}


def _budget(board: BoardPage) -> dict[str, str]:
    if not board.budget:
        return {}
    most = _most(board, Coalesce(Sum(F("idea__cost")), 0))
    if most <= board.budget:
        return {}
    told = _("Un panier contient déjà %(most)s d’idées : le budget ne peut pas être plus bas.")
    return {"budget": told % {"most": euros(most)}}


def _most(board: BoardPage, total: Any) -> int:
    """The largest total that one person reached on the board."""
    found = []
    for person in PEOPLE:
        rows = _given(board).exclude(**{person: None}).order_by()
        totals = rows.values(person).annotate(reached=total).order_by("-reached")
        found.append(totals.values_list("reached", flat=True).first() or 0)
    return max(found)
