"""The box of supports in each of its states, for the style guide."""

from typing import Any

from django.utils.translation import gettext_lazy as _


def missing_step() -> dict[str, Any]:
    """Looks like a MissingStep of participation to the template."""
    return {
        "kind": "code",
        "text": _("Pour participer à cet appel, il faut le code imprimé que vous avez reçu."),
        "label": _("Entrer mon code"),
        "url": "#encadres",
    }


def support_boxes() -> list[dict[str, Any]]:
    """Looks like SupportBox objects of participation to the template."""
    basket = {"is_basket": True, "count": 31, "cost": "1 200 €", "left": "3 400 €"}
    mine = {"mine_url": "#encadres"}
    return [
        {"state": "open", "count": 0},
        {
            "state": "given",
            "count": 12,
            "text": _("Vous soutenez cette idée. Merci !"),
            "receipt": "7KQ2-M0V9-XA4B-TN8C",
            "may_withdraw": True,
            **mine,
        },
        {
            "state": "sign_in",
            "count": None,
            "text": _("Connectez-vous pour soutenir cette idée."),
            "href": "#encadres",
        },
        {
            "state": "full",
            "count": 1280,
            "text": _(
                "Vous avez déjà donné vos 3 soutiens. Pour soutenir cette idée, retirez d’abord"
                " l’un d’eux."
            ),
            **mine,
        },
        {"state": "open", **basket},
        {"state": "not_allowed", "count": 5, "missing": missing_step()},
        {"state": "closed", "count": 48, "text": _("Les soutiens sont clos depuis le 3 mai.")},
    ]
