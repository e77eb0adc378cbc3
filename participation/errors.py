"""Why a write was refused. Each says so in French, ready to be shown to the person."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext


class Refusal(Exception):  # noqa: N818  # named for what it means: nothing broke
    """Nothing was written, for a reason the person may read: `str(refusal)`."""

    message: ClassVar[Any]

    def __str__(self) -> str:
        return str(self.message)


class BoardClosed(Refusal):
    message = _("Cet appel à idées n’est pas ouvert en ce moment.")


class NotForYou(Refusal):
    message = _("Les règles de cet appel à idées ne vous permettent pas d’y participer.")


class TooManyThemes(Refusal):
    message = _("Choisissez trois thèmes au plus.")


class NotSupportable(Refusal):
    message = _("Cette idée n’attend plus de soutiens.")


class NotWithdrawable(Refusal):
    message = _("Cette idée a déjà reçu une réponse : elle ne peut plus être retirée.")


class NotPublishable(Refusal):
    message = _("Cette idée n’attend plus de relecture : quelqu’un s’en est déjà occupé.")


class NotRefusable(Refusal):
    message = _("Cette idée est déjà refusée ou retirée.")


class ReasonMissing(Refusal):
    message = _("Dites à la personne pourquoi son idée est refusée.")


class NotAnswerable(Refusal):
    message = _("On ne répond qu’à une idée publiée.")


class AnswerIncomplete(Refusal):
    message = _("Une réponse a un statut, un texte et une signature.")


# The kiosk.


class PinWrong(Refusal):
    message = _("Ce code n’est pas celui de la borne.")


class PinTriedTooOften(Refusal):
    message = _(
        "Trop de codes essayés. Attendez un quart d’heure, ou fermez la borne depuis l’espace"
        " d’administration."
    )


class PinTooSimple(Refusal):
    message = _("Ce code se devine trop vite. Évitez 0000, 1234 et les suites de ce genre.")


class PassageOver(Refusal):
    message = _("Ce passage est terminé. Touchez l’écran pour recommencer.")


class PrintedCodeNeeded(Refusal):
    message = _("Pour cet appel à idées, il faut le code imprimé que vous avez reçu.")


class PrintedCodeUnknown(Refusal):
    message = _("Ce code n’ouvre rien ici. Relisez-le : il a douze signes.")


class PrintedCodesTriedTooOften(Refusal):
    message = _("Trop de codes essayés sur cette borne. Demandez de l’aide à l’accueil.")


# Paper sessions.


class NoSupportsOnPaper(Refusal):
    message = _("Cet appel à idées ne recueille pas de soutiens en ce moment.")


class NoIdeaToPrint(Refusal):
    message = _("Aucune idée n’est ouverte aux soutiens : il n’y a rien à imprimer.")


class CountedAlready(Refusal):
    message = _(
        "Vous avez déjà compté cette séance. Le second comptage revient à quelqu’un d’autre."
    )


class CountsComplete(Refusal):
    message = _("Cette séance a déjà été comptée deux fois.")


class CountTooHigh(Refusal):
    message = _("Une idée ne peut pas avoir plus de soutiens que de lignes remplies.")


class CountOverTheLimit(Refusal):
    message = _(
        "Il y a plus de croix que la règle n’en permet, une fois comptées toutes les lignes."
        " Relisez les lignes où une personne a coché trop d’idées : elles ne comptent pas."
    )


class CountIncomplete(Refusal):
    message = _("Donnez un nombre pour chaque idée, zéro compris.")


class NothingToSettle(Refusal):
    message = _("Cette séance n’attend pas qu’on la départage.")


class NotSettledYet(Refusal):
    message = _("On corrige une séance une fois ses deux comptages terminés.")


class WhyMissing(Refusal):
    message = _("Dites pourquoi : cette raison reste au journal.")


class SameNumber(Refusal):
    message = _("C’est déjà le nombre retenu.")


class AlreadyClosed(Refusal):
    message = _(
        "La clôture des soutiens est publiée : les nombres de cette séance ne changent plus."
    )


class SessionBegun(Refusal):
    message = _("Cette séance a été comptée : elle ne se modifie plus.")


class UnreadableScan(Refusal):
    message = _(
        "Ce fichier n’est pas un document que nous savons garder. Choisissez un PDF, un JPEG ou un PNG."
    )


class ScanTooLarge(Refusal):
    message = _("Ce fichier est trop lourd : 20 Mo au plus.")


class NoScan(Refusal):
    message = _("Aucune feuille numérisée n’est jointe à cette séance.")


# --- What the town says: answers, costs, milestones, merges ---


class CostIsFixed(Refusal):
    message = _(
        "Des personnes ont déjà mis cette idée dans leur panier : son coût ne peut plus changer."
    )


class MilestoneIncomplete(Refusal):
    message = _("Un jalon dit ce qui se passe, et quel jour.")


class MergedIntoItself(Refusal):
    message = _("Une idée ne se réunit pas à elle-même : choisissez-en une autre.")


class OtherBoard(Refusal):
    message = _("Ces deux idées ne sont pas dans le même appel à idées.")


class AlreadyMerged(Refusal):
    message = _("L’une de ces idées est déjà réunie à une autre. Rechargez la page.")


class NotMergeable(Refusal):
    message = _("On ne réunit que des idées publiées.")


class NotMerged(Refusal):
    message = _("Ce regroupement est déjà défait.")


class HasMergedIdeas(Refusal):
    message = _(
        "D’autres idées ont été réunies à celle-ci : elle porte aussi leurs soutiens et ne peut "
        "plus être retirée."
    )


class NotEditable(Refusal):
    message = _("Cette idée ne peut plus être modifiée.")


class AlreadyRead(NotEditable):
    message = _("Votre idée a été relue et publiée : son texte ne change plus.")


class EditTimeOver(NotEditable):
    message = _("Le temps prévu pour corriger votre idée est passé.")


class AlreadySupported(NotEditable):
    message = _("Quelqu’un soutient déjà votre idée : son texte ne change plus.")


class NotRestorable(Refusal):
    message = _("Cette idée n’est pas retirée : il n’y a rien à remettre.")


class RestoredTooLate(Refusal):
    message = _(
        "Cet appel à idées ne prend plus d’idées : la vôtre ne peut pas être remise en attente."
    )


# --- Supports: the limit and the budget of a board, with their figures ---


class LimitReached(Refusal):
    def __init__(self, limit: int) -> None:
        self.limit = limit

    def __str__(self) -> str:
        return ngettext(
            "Vous avez déjà donné votre soutien : il y en a un seul par personne."
            " Pour changer d’avis, retirez-le d’abord.",
            "Vous avez déjà donné vos %(limit)d soutiens."
            " Pour soutenir cette idée, retirez d’abord l’un d’eux.",
            self.limit,
        ) % {"limit": self.limit}


class CostMissing(Refusal):
    message = _(
        "Le coût de cette idée n’est pas encore connu : elle ne peut pas entrer dans un panier."
    )


class BudgetExceeded(Refusal):
    """`cost` and `left` are written out, such as « 1 200 € »."""

    def __init__(self, *, cost: str, left: str) -> None:
        self.cost, self.left = cost, left

    def __str__(self) -> str:
        return str(
            _(
                "Cette idée coûte %(cost)s et il reste %(left)s dans votre panier."
                " Retirez d’abord une autre idée."
            )
        ) % {"cost": self.cost, "left": self.left}


# --- Printed codes and the desk ---


class CodeMistyped(Refusal):
    message = _(
        "Ce code ne peut pas être juste : il manque un signe, ou l’un d’eux n’est pas le bon. "
        "Il a 12 signes, par exemple 7KQM-2VWX-9R4G."
    )


class CodeUnknown(Refusal):
    message = _(
        "Ce code n’ouvre rien ici. Vérifiez chaque signe. Un code déjà rattaché à un compte, "
        "ou annulé, ne sert plus."
    )


class TooManyCodes(Refusal):
    message = _("Une série compte de 1 à 1 000 codes.")


class NoCodesHere(Refusal):
    message = _("Cet appel à idées ne se fait pas avec des codes imprimés.")


class OverTheLimit(Refusal):
    """Claiming would give one person more supports on a board than its rules allow."""

    def __init__(self, board: Any) -> None:
        self.board = board

    def __str__(self) -> str:
        return str(
            _(
                "Avec ce code, vous dépasseriez ce que permettent les règles de « %(board)s ». "
                "Retirez d’abord quelques-uns de vos soutiens, puis revenez."
            )
        ) % {"board": self.board.title}


class NothingToUndo(Refusal):
    message = _("Il n’y a plus rien à annuler pour cette personne.")


# --- Moderation ---


class AlreadyDecided(Refusal):
    message = _("Quelqu’un s’en est déjà occupé.")


class NotOnline(Refusal):
    message = _("Rien n’est encore en ligne ici : publiez, ou refusez avec une raison.")


class NotTakenBack(Refusal):
    message = _("Cette décision ne peut plus être reprise.")


# --- Comments and reports ---


class CommentsClosed(Refusal):
    message = _("Les commentaires sont fermés pour cette idée.")


class ReplyTargetGone(Refusal):
    message = _(
        "Le commentaire auquel vous répondez n’est plus affiché. Votre texte peut devenir un "
        "commentaire sur l’idée."
    )


class CommentNotEditable(Refusal):
    message = _("Ce commentaire ne peut plus être modifié.")


class CommentNotWithdrawable(Refusal):
    message = _("Ce commentaire est déjà retiré ou refusé.")


class CommentNotPublishable(Refusal):
    message = _("Ce commentaire n’attend plus de relecture : quelqu’un s’en est déjà occupé.")


class CommentNotRefusable(Refusal):
    message = _("Ce commentaire est déjà refusé ou retiré.")


class CommentReasonMissing(Refusal):
    message = _("Dites à la personne pourquoi son commentaire est refusé.")


class NotReportable(Refusal):
    message = _("Ce contenu n’est plus affiché : il n’est plus à signaler.")


# Following a search.


class NothingToFollow(Refusal):
    message = _("Pour suivre une recherche, donnez-lui au moins un mot ou un filtre.")


class SearchTooLong(Refusal):
    message = _("Cette recherche a trop de filtres pour être suivie. Retirez-en quelques-uns.")


class TooManySearches(Refusal):
    message = _(
        "Vous suivez déjà vingt recherches. Choisissez « Jamais » pour l’une d’elles, dans vos"
        " suivis, et vous pourrez suivre celle-ci."
    )
