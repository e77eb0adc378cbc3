"""Why a write was refused. Each says so in French, ready to be shown to the person."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _


class Refusal(Exception):  # noqa: N818  # named for what it means: nothing broke
    """Nothing was written, for a reason the person may read: `str(refusal)`."""

    message: ClassVar[Any]

    def __str__(self) -> str:
        return str(self.message)


class BoardClosed(Refusal):
    message = _("Cet appel à idées n’est pas ouvert en ce moment.")


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
