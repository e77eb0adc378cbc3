"""The form of an action sheet: its parts in their fixed order, and the answers it knows.

The labels and answers below are the words of the source, to be recognised, not texts to show.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from actions.sheets.text import bare, fold, label_key

# A record opens with this line, then its title, then the label of the organisation.
OPENING = "Actions"

# Stands above the list of partners in every sheet, and says nothing.
PARTNERS_HEADING = "Partenaires d'action"
_PARTNERS_HEADING_KEY = fold(PARTNERS_HEADING)


class Part(IntEnum):
    """The parts of a sheet; their order is the order in which they stand."""

    ORGANISATION = 0
    FILES = 1
    STATUS = 2
    END_REASON = 3
    DIMENSION = 4
    KEYWORDS = 5
    SUMMARY = 6
    INITIATORS = 7
    INITIATOR_DETAIL = 8
    TERRITORY = 9
    OBJECTIVES = 10
    PUBLICS = 11
    PARTNERS = 12
    PARTNER_TERRITORY = 13
    DESCRIPTION = 14
    FUNDING = 15
    PEOPLE = 16
    TERRITORY_RESULTS = 17
    ORGANISATION_RESULTS = 18
    RESIDENT_RESULTS = 19
    LIMITS = 20
    PROSPECTS = 21


@dataclass(frozen=True, slots=True)
class Label:
    """One label line. `answers` maps known answers, folded, to their spelling; None for free text."""

    text: str
    required: bool = True
    answers: Mapping[str, str] | None = None


def _answers(words: tuple[str, ...]) -> Mapping[str, str]:
    return {fold(word): word for word in words}


STATUSES = ("En projet", "En cours", "Terminée")

DIMENSIONS = ("Citoyenneté", "Services", "Accompagnement de projets")

KEYWORDS = (
    "Culture",
    "Démocratie & citoyenneté",
    "éducation / scolarité",
    "Emploi, économie",
    "Environnement",
    "Intégration",
    "intergénérationnel",
    "Mixité sociale",
    "Parentalité",
    "Santé",
    "Solidarité",
    "vacances / loisirs",
    "Vieillissement",
    "Viellissement",
)

INITIATORS = (
    "Le centre social",
    "Un habitant",
    "Un groupe d'habitants",
    "Un ou plusieurs partenaire(s)",
    "Autre",
)

TERRITORIES = (
    "Un quartier",
    "Plusieurs quartiers",
    "Une commune",
    "Plusieurs communes",
    "Autre",
)

PUBLICS = (
    "Tous publics",
    "Petite enfance",
    "Enfance",
    "Jeunesse",
    "Adultes",
    "Familles",
    "Seniors",
    "Autre",
)

PARTNERS = (
    "ARS",
    "Association locale",
    "Association nationale",
    "Autre",
    "Bailleur social",
    "Caf",
    "Comité d'entreprise",
    "Commune",
    "Conseil départemental",
    "Conseil régional",
    "CPAM",
    "DDCS",
    "Éducation Nationale",
    "Entreprise privée",
    "Etat",
    "Europe",
    "Fondations",
    "FONJEP",
    "MSA",
    "Regroupement de communes",
)

SCHEMA: dict[Part, Label] = {
    Part.ORGANISATION: Label("Structure organisatrice"),
    Part.FILES: Label("Fichier(s) associé(s)", required=False),
    Part.STATUS: Label("Statut de l'action", answers=_answers(STATUSES)),
    Part.END_REASON: Label("Raisons pour lesquelles l'action est terminée", required=False),
    Part.DIMENSION: Label("Dimension", answers=_answers(DIMENSIONS)),
    Part.KEYWORDS: Label("Mots clés associés à l'action", answers=_answers(KEYWORDS)),
    Part.SUMMARY: Label("Résumé"),
    Part.INITIATORS: Label("Qui est à l'initiative de l'action ?", answers=_answers(INITIATORS)),
    Part.INITIATOR_DETAIL: Label("Précision ( si autre )", required=False),
    Part.TERRITORY: Label("Territoire concerné", answers=_answers(TERRITORIES)),
    Part.OBJECTIVES: Label(
        "Description de l'expérience, ses objectifs, ses acteurs et ses différentes phases."
    ),
    Part.PUBLICS: Label("Public", answers=_answers(PUBLICS)),
    Part.PARTNERS: Label("Avec qui cette action a-t-elle été menée ?", answers=_answers(PARTNERS)),
    Part.PARTNER_TERRITORY: Label("Territoire concerné", answers=_answers(TERRITORIES)),
    Part.DESCRIPTION: Label("Description générale"),
    Part.FUNDING: Label("Ressources financières mobilisées pour cette action"),
    Part.PEOPLE: Label("Nombre de personnes mobilisés pour cette action"),
    Part.TERRITORY_RESULTS: Label("Résultat sur le territoire"),
    Part.ORGANISATION_RESULTS: Label("Résultat pour le centre social"),
    Part.RESIDENT_RESULTS: Label("Résultat pour les habitants"),
    Part.LIMITS: Label("Suite de l'action : Limites"),
    Part.PROSPECTS: Label("Suite de l'action : Perspectives"),
}

REQUIRED = frozenset(part for part, label in SCHEMA.items() if label.required)

# Spellings a person who retypes a sheet would use without noticing.
_OTHER_SPELLINGS = {
    "Nombre de personnes mobilisées pour cette action": (Part.PEOPLE,),
    "Description de l'expérience, ses objectifs, ses acteurs et ses différentes phases": (
        Part.OBJECTIVES,
    ),
}


def _parts_by_key() -> dict[str, tuple[Part, ...]]:
    found: dict[str, tuple[Part, ...]] = {}
    for part, label in SCHEMA.items():
        key = label_key(label.text)
        found[key] = (*found.get(key, ()), part)
    for spelling, parts in _OTHER_SPELLINGS.items():
        found[label_key(spelling)] = parts
    return found


_PARTS = _parts_by_key()
_LONGEST_LABEL = 120


def parts_named(text: str) -> tuple[Part, ...]:
    """The parts a line may be the label of: none, one, or the two territories."""
    if len(text) > _LONGEST_LABEL or not text.startswith(("-", "–", "—")):
        return ()
    return _PARTS.get(label_key(text.lstrip("-–— ")), ())


def is_opening(text: str) -> bool:
    return (
        len(text) < _LONGEST_LABEL and label_key(text) == label_key(OPENING) and text[0].isalpha()
    )


def without_partners_heading(text: str) -> str:
    """What a line of the list of partners says once the heading that says nothing is gone."""
    before, colon, after = text.partition(":")
    if len(before) > _LONGEST_LABEL or fold(bare(before)) != _PARTNERS_HEADING_KEY:
        return text
    return after.strip() if colon else ""


def answer_key(text: str) -> str:
    """A line as it would stand among the answers of `Label`: folded, "" when it says nothing."""
    if len(text) > _LONGEST_LABEL:
        return text
    key = fold(bare(text))
    return "" if key == _PARTNERS_HEADING_KEY else key
