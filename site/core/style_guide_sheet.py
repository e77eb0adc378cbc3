"""Samples of the components of an action sheet and of an event, for /guide-de-style/."""

from datetime import time
from typing import Any

from django.utils.translation import gettext_lazy as _

# (year, number, left, height): what actions/figures.py would draw.
_ONE_GAP = [
    (2021, "1\u202f840", 12, 136),
    (2022, "1\u202f420", 76, 105),
    (2023, "–", 140, 0),
    (2024, "890", 204, 66),
    (2025, "0", 268, 0),
]
_ONE_YEAR = [(2025, "58", 137, 136)]


def sheet_samples(picture: Any) -> dict[str, Any]:
    return {
        "sheet_entries": [
            {"title": _("Le point de départ"), "anchor": "fiche"},
            {"title": _("Comment ça se passe"), "anchor": "fiche"},
            {"title": _("Ce qui a coincé"), "anchor": "fiche"},
            {"title": _("Le bilan"), "anchor": "fiche"},
        ],
        "sheet_voices": [
            {
                "title": _("Pour le territoire"),
                "icon": "place",
                "text": "<p>Un îlot de fraîcheur, et vingt-trois espèces d’oiseaux.</p>",
            },
            {
                "title": _("Pour la structure"),
                "icon": "home",
                "text": "<p>De sept à quarante adhérents.</p>",
            },
            {
                "title": _("Pour les habitants"),
                "icon": "people",
                "text": "<ul><li>Des légumes.</li><li>Des voisins.</li></ul>",
            },
        ],
        "sheet_figures": {
            "charts": [
                _chart(_("Kilos de déchets"), _ONE_GAP),
                _chart(_("Participants"), _ONE_YEAR),
            ],
            "measures": [_("Kilos de déchets"), _("Participants")],
            "rows": [
                {"year": 2021, "numbers": ["1\u202f840", "–"]},
                {"year": 2022, "numbers": ["1\u202f420", "–"]},
                {"year": 2024, "numbers": ["890", "–"]},
                {"year": 2025, "numbers": ["0", "58"]},
            ],
        },
        "sheet_quotes": [
            {"quote": _("Je venais pour mon dos, je reste pour la belote."), "author": "Bernard"},
            {"quote": _("Encore.")},
        ],
        "sheet_programme": [
            {
                "title": _("Matinée"),
                "moments": [
                    {
                        "start": time(9, 30),
                        "title": _("Café et équipes"),
                        "text": _("Trois départs : le quai, le chemin de halage, les canoës."),
                    },
                    {"start": None, "title": _("Ramassage sur les rives")},
                ],
            },
            {
                "title": "",
                "moments": [{"start": time(12), "title": _("Pique-nique partagé")}],
            },
        ],
        "sheet_chips": [
            {"title": _("Thème"), "label": _("Environnement"), "url": "#listes"},
            {"title": _("Mots cherchés"), "label": _("« jardin »"), "url": "#listes"},
        ],
        "sheet_pictures": [
            {"image": picture, "caption": _("Le carré commun, un samedi de chantier.")},
            {"image": picture},
        ]
        if picture
        else [],
    }


def _chart(measure: Any, bars: list[tuple[int, str, int, int]]) -> dict[str, Any]:
    ground, width = 164, 40
    return {
        "measure": measure,
        "latest": bars[-1][1],
        "latest_year": bars[-1][0],
        "title": measure,
        "description": ", ".join(f"{number} en {year}" for year, number, _left, _height in bars),
        "width": 320,
        "height": 190,
        "baseline": ground,
        "label_line": 183,
        "bars": [
            {
                "left": left,
                "centre": left + width // 2,
                "top": ground - height,
                "width": width,
                "height": height,
                "number": number,
                "label": str(year),
                "is_latest": year == bars[-1][0],
            }
            for year, number, left, height in bars
        ],
    }
