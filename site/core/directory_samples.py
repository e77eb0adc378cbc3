"""The invented partner and selection of the style guide."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _


def directory_samples(picture: Any, themes: list[Any]) -> dict[str, Any]:
    morning = {"words": _("de 9 h à 12 h"), "detail": ""}
    afternoon = {"words": _("de 14 h à 18 h 30"), "detail": _("sur rendez-vous")}
    drop_in = {
        "words": _("de 14 h à 16 h"),
        "place": _("Médiathèque, salle 2"),
        "note": _("Hors vacances scolaires"),
    }
    return {
        "sample_week": [
            {"name": _("Lundi"), "spans": [morning, afternoon]},
            {"name": _("Mardi"), "spans": [morning], "is_today": True},
            {"name": _("Mercredi"), "spans": []},
        ],
        "sample_drop_ins": [{"name": _("Jeudi"), "spans": [drop_in]}],
        "sample_service": {
            "anchor": "service-exemple",
            "name": _("Aide aux démarches en ligne"),
            "description": _("Une animatrice s’assied à côté de vous. Vous gardez la souris."),
            "kind": "accompagnement",
            "get_kind_display": _("Accompagnement"),
            "fees": "gratuit",
            "get_fees_display": _("Gratuit"),
            "audiences": True,
            "audience_labels": [_("Tous publics")],
            "access_conditions": _("Apportez les papiers dont parle la démarche."),
            "welcome_modes": True,
            "welcome_labels": [_("En présentiel")],
        },
        "sample_entries": _entries(picture, themes),
    }


def _entries(picture: Any, themes: list[Any]) -> list[dict[str, Any]]:
    today = timezone.localdate()
    return [
        {
            "title": _("Le potager partagé du quai"),
            "href": "#annuaire",
            "kind": _("Action"),
            "kind_icon": "tools",
            "date": today,
            "teaser": _("Trente familles jardinent ensemble, échangent graines et recettes."),
            "picture": picture,
            "themes": themes,
        },
        {
            "title": _("Le café qui change de cour"),
            "href": "https://cafe-des-cours.example/",
            "host": "cafe-des-cours.example",
            "place": _("Saint-Orme"),
            "date": today - timedelta(days=40),
            "text": _("<p>Un chariot, dix chaises et un carnet de tournée.</p>"),
        },
        {"title": _("Une phrase entendue"), "text": _("<p>« Revenez jeudi. »</p>")},
    ]
