"""The rules that the editor chose, as sentences for those who take part."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from participation.models import BoardPage, Reading, SupportRule, Who
from participation.supports.money import euros

WHO = {
    Who.RESIDENTS: gettext_lazy(
        "Toute personne qui a un compte sur ce site peut participer. Un compte se crée en une "
        "minute."
    ),
    Who.VERIFIED: gettext_lazy(
        "Pour participer, il faut un compte sur ce site et une adresse e-mail vérifiée."
    ),
    Who.CODES: gettext_lazy("Pour participer, il faut un code imprimé, remis par la commune."),
}
READING = {
    Reading.BEFORE: gettext_lazy(
        "Une personne de l’équipe relit chaque texte avant de le publier."
    ),
    Reading.FIRST: gettext_lazy(
        "Votre premier texte est relu avant d’être publié. Les suivants paraissent tout de suite."
    ),
    Reading.AFTER: gettext_lazy("Les textes paraissent tout de suite. L’équipe les relit ensuite."),
}


def sentences(board: BoardPage) -> list[str]:
    """In the order in which one wonders: may I, what may I do, who reads it, what follows."""
    return [
        str(WHO[Who(board.who)]),
        *_supports(board),
        how_it_is_read(board),
        _("Chaque idée peut être commentée.")
        if board.allow_comments
        else _("On ne commente pas les idées ici."),
        *_afterwards(board),
    ]


def how_it_is_read(board: BoardPage) -> str:
    return str(READING[Reading(board.reading)])


def _supports(board: BoardPage) -> list[str]:
    rule = SupportRule(board.support_rule)
    if rule == SupportRule.NONE:
        return [_("On ne donne pas de soutiens dans cet appel à idées.")]
    told = [_free() if rule == SupportRule.FREE else _limited(board.support_limit or 1)]
    if board.budget:
        told.append(
            _(
                "Chaque idée a un coût. Les idées de votre panier ne peuvent pas dépasser "
                "%(budget)s ensemble."
            )
            % {"budget": euros(board.budget)}
        )
    told.append(
        _(
            "Vous pouvez changer d’avis tant que les soutiens sont ouverts et que la commune n’a pas "
            "répondu à l’idée."
        )
    )
    if board.hide_counts:
        told.append(_("Le nombre de soutiens reste caché jusqu’à la fin des soutiens."))
    return told


def _free() -> str:
    return _("Vous soutenez autant d’idées que vous voulez, une fois chacune.")


def _limited(limit: int) -> str:
    told = ngettext(
        "Vous soutenez %(limit)d idée au plus.", "Vous soutenez %(limit)d idées au plus.", limit
    )
    return told % {"limit": limit}


def _afterwards(board: BoardPage) -> list[str]:
    told = []
    if board.edit_minutes:
        minutes = ngettext(
            "Après l’envoi, vous avez %(minutes)d minute pour corriger votre texte.",
            "Après l’envoi, vous avez %(minutes)d minutes pour corriger votre texte.",
            board.edit_minutes,
        )
        told.append(minutes % {"minutes": board.edit_minutes})
    if board.answer_days:
        days = ngettext(
            "La commune répond à chaque idée au plus tard %(days)d jour après sa publication.",
            "La commune répond à chaque idée au plus tard %(days)d jours après sa publication.",
            board.answer_days,
        )
        told.append(days % {"days": board.answer_days})
    return told
