"""The editorial models: the action bank, the agenda, the partners and the selections."""

from actions.models.action import ActionIndexPage, ActionPage
from actions.models.agenda import AgendaPage, EventPage, Occurrence
from actions.models.attachments import ActionFile, ActionPicture
from actions.models.imported import ImportedSheet
from actions.models.outcome import ActionFigure, ActionVoice, EventFigure
from actions.models.partner import PartnerCategory, PartnerIndexPage, PartnerPage, PartnerTeam
from actions.models.partner_details import (
    HoursKind,
    OpeningHours,
    PartnerContact,
    PartnerService,
    Weekday,
)
from actions.models.programme import ProgrammeItem
from actions.models.selection import SelectionEntry, SelectionIndexPage, SelectionPage
from actions.models.vocabulary import (
    Audience,
    Dimension,
    Initiator,
    PartnerKind,
    Status,
    Territory,
)

__all__ = [
    "ActionFigure",
    "ActionFile",
    "ActionIndexPage",
    "ActionPage",
    "ActionPicture",
    "ActionVoice",
    "AgendaPage",
    "Audience",
    "Dimension",
    "EventFigure",
    "EventPage",
    "HoursKind",
    "ImportedSheet",
    "Initiator",
    "Occurrence",
    "OpeningHours",
    "PartnerCategory",
    "PartnerContact",
    "PartnerIndexPage",
    "PartnerKind",
    "PartnerPage",
    "PartnerService",
    "PartnerTeam",
    "ProgrammeItem",
    "SelectionEntry",
    "SelectionIndexPage",
    "SelectionPage",
    "Status",
    "Territory",
    "Weekday",
]
