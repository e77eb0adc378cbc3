"""The editorial models: the action bank, the agenda and the partners."""

from actions.models.action import (
    ActionFile,
    ActionIndexPage,
    ActionPage,
    ActionPicture,
    Audience,
    Dimension,
    ImportedSheet,
    Initiator,
    PartnerKind,
    Status,
    Territory,
)
from actions.models.agenda import AgendaPage, EventPage, Occurrence
from actions.models.partner import PartnerCategory, PartnerIndexPage, PartnerPage, PartnerTeam

__all__ = [
    "ActionFile",
    "ActionIndexPage",
    "ActionPage",
    "ActionPicture",
    "AgendaPage",
    "Audience",
    "Dimension",
    "EventPage",
    "ImportedSheet",
    "Initiator",
    "Occurrence",
    "PartnerCategory",
    "PartnerIndexPage",
    "PartnerKind",
    "PartnerPage",
    "PartnerTeam",
    "Status",
    "Territory",
]
