"""From the words of the bank to the choices of our models. Keys are folded."""

from collections.abc import Mapping
from typing import TypeVar

from actions.models import Dimension, Initiator, PartnerKind, Status, Territory
from actions.sheets.text import fold

Choice = TypeVar("Choice")


def _folded(words: Mapping[str, Choice]) -> Mapping[str, Choice]:
    return {fold(word): choice for word, choice in words.items()}


STATUS_OF = _folded(
    {
        "En projet": Status.PROJECT,
        "En cours": Status.IN_PROGRESS,
        "Terminée": Status.FINISHED,
    }
)

DIMENSION_OF = _folded(
    {
        "Citoyenneté": Dimension.CITIZENSHIP,
        "Services": Dimension.SERVICES,
        "Accompagnement de projets": Dimension.SUPPORT,
    }
)

TERRITORY_OF = _folded(
    {
        "Un quartier": Territory.NEIGHBOURHOOD,
        "Plusieurs quartiers": Territory.NEIGHBOURHOODS,
        "Une commune": Territory.COMMUNE,
        "Plusieurs communes": Territory.COMMUNES,
        "Autre": Territory.OTHER,
    }
)

INITIATOR_OF = _folded(
    {
        "Le centre social": Initiator.CENTRE,
        "Un habitant": Initiator.RESIDENT,
        "Un groupe d'habitants": Initiator.RESIDENTS,
        "Un ou plusieurs partenaire(s)": Initiator.PARTNERS,
        "Autre": Initiator.OTHER,
    }
)

PARTNER_KIND_OF = _folded(
    {
        "ARS": PartnerKind.ARS,
        "Association locale": PartnerKind.LOCAL_ASSOCIATION,
        "Association nationale": PartnerKind.NATIONAL_ASSOCIATION,
        "Autre": PartnerKind.OTHER,
        "Bailleur social": PartnerKind.LANDLORD,
        "Caf": PartnerKind.CAF,
        "Comité d'entreprise": PartnerKind.WORKS_COUNCIL,
        "Commune": PartnerKind.COMMUNE,
        "Conseil départemental": PartnerKind.DEPARTMENT,
        "Conseil régional": PartnerKind.REGION,
        "CPAM": PartnerKind.CPAM,
        "DDCS": PartnerKind.DDCS,
        "Éducation Nationale": PartnerKind.SCHOOLS,
        "Entreprise privée": PartnerKind.COMPANY,
        "Etat": PartnerKind.STATE,
        "Europe": PartnerKind.EUROPE,
        "Fondations": PartnerKind.FOUNDATIONS,
        "FONJEP": PartnerKind.FONJEP,
        "MSA": PartnerKind.MSA,
        "Regroupement de communes": PartnerKind.COMMUNES,
    }
)
