"""Sheets in the form of the national bank, with its oddities, in words of our own."""

from pathlib import Path
from typing import Any

from actions.sheets import Bank, SheetRecord
from actions.sheets.bank import parse
from actions.sheets.text import decode

PROJECT = Path(__file__).resolve().parents[3]
# The real bank, where the machine has it beside the project. It is not ours to copy in.
REAL_BANK = PROJECT.parent / "shared" / "fiches" / "banque-actions-centres-sociaux.txt"

LABELS = {
    "organisation": "Structure organisatrice",
    "files": "Fichier(s) associé(s)",
    "status": "Statut de l'action",
    "end_reason": "Raisons pour lesquelles l'action est terminée",
    "dimension": "Dimension",
    "keywords": "Mots clés associés à l'action",
    "summary": "Résumé",
    "initiators": "Qui est à l'initiative de l'action ?",
    "initiator_detail": "Précision ( si autre )",
    "territory": "Territoire concerné",
    "objectives": (
        "Description de l'expérience, ses objectifs, ses acteurs et ses différentes phases."
    ),
    "publics": "Public",
    "partners": "Avec qui cette action a-t-elle été menée ?",
    "partner_territory": "Territoire concerné",
    "description": "Description générale",
    "funding": "Ressources financières mobilisées pour cette action",
    "people": "Nombre de personnes mobilisés pour cette action",
    "territory_results": "Résultat sur le territoire",
    "organisation_results": "Résultat pour le centre social",
    "resident_results": "Résultat pour les habitants",
    "limits": "Suite de l'action : Limites",
    "prospects": "Suite de l'action : Perspectives",
}
OPTIONAL = ("end_reason", "initiator_detail", "files")
REQUIRED = tuple(name for name in LABELS if name not in OPTIONAL)

# Lines as they stand under each label. « - » alone is what the source leaves above a list.
ANSWERS: dict[str, list[str]] = {
    "organisation": ["- Centre social des Tilleuls - Rivemont"],
    "files": [],
    "status": ["- En cours"],
    "dimension": ["- Citoyenneté"],
    "keywords": ["-", "- intergénérationnel", "- Mixité sociale"],
    "summary": ["Une grande table dressée dans la rue, un dimanche par mois."],
    "initiators": ["-", "- Le centre social", "- Un groupe d'habitants"],
    "territory": ["- Un quartier"],
    "objectives": ["Pour :", "- se connaître entre voisins", "- cuisiner ensemble"],
    "publics": ["- Tous publics"],
    "partners": ["-", "Partenaires d'action:", "- Association locale", "- Caf"],
    "partner_territory": ["- Un quartier"],
    "description": [
        "Chacun apporte un plat.",
        "▪ le matin, on monte les tables",
        "▪ à midi, on mange",
    ],
    "funding": ["200 € de vaisselle & de nappes"],
    "people": ["Deux animatrices", "8 bénévoles"],
    "territory_results": ["-", "Des rues plus vivantes", "-", "Des voisins qui se saluent", "-"],
    "organisation_results": ["-De nouveaux adhérents", "- De nouvelles idées"],
    "resident_results": ["- Des amitiés", "- De nouvelles idées"],
    "limits": ["La pluie.", "."],
    "prospects": ["Recommencer au printemps."],
}

ORGANISATIONS = [
    "Centre social des Tilleuls - Rivemont",
    *(f"Maison de quartier n° {number} - Rivemont" for number in range(2, 21)),
]
KEYWORD_COUNTS = {
    "intergénérationnel": 9,
    "Solidarité": 7,
    "Parentalité": 6,
    "Mixité sociale": 4,
    "Viellissement": 2,
}


def sheet_lines(
    title: str = "La table de la rue", *, leave_out: tuple[str, ...] = (), **answers: Any
) -> list[str]:
    """One sheet. An answer given, one line or a list, replaces the usual one."""
    lines = ["Actions", title] if title else ["Actions"]
    for name, label in LABELS.items():
        given = answers.get(name, ANSWERS.get(name))
        if given is None or name in leave_out:
            continue
        lines.append(f"- {label}")
        lines += [given] if isinstance(given, str) else given
    return lines


def sheet_text(title: str = "La table de la rue", /, **answers: Any) -> str:
    return "\n".join(sheet_lines(title, **answers)) + "\n"


def bank_of(text: str) -> Bank:
    """A text read without a file."""
    return parse(decode(text.encode(), "fiches.txt"))


def record_of(text: str) -> SheetRecord:
    (record,) = bank_of(text).records
    return record


def bank_text() -> str:
    """25 sheets, the first of them twice, from 20 organisations, as in the real bank."""
    sheets = [_bank_sheet(number) for number in range(24)]
    return "Les fiches de Rivemont\n" + "".join([sheets[0], *sheets])


def _bank_sheet(number: int) -> str:
    keywords = [name for name, count in KEYWORD_COUNTS.items() if number < count]
    parts: dict[str, Any] = {
        "organisation": f"- {ORGANISATIONS[number % len(ORGANISATIONS)]}",
        "keywords": ["-", *(f"- {keyword}" for keyword in keywords)],
    }
    if number % 3 == 0:
        parts |= {"status": "- Terminée", "end_reason": "Le projet a duré un an, comme prévu."}
    if number % 4 == 1:
        parts |= {"territory": [], "partner_territory": [], "publics": [], "dimension": []}
    return sheet_text(f"Projet n° {number + 1}", **parts)
