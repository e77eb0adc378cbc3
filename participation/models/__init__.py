"""The participation board: calls for ideas, what residents do there, and what the town answers."""

from participation.models.answer import IdeaMerge, Milestone, OfficialAnswer
from participation.models.board import BoardIndexPage, BoardPage
from participation.models.closing import Closing
from participation.models.comment import Comment, CommentStatus, Stance
from participation.models.district import Category, District
from participation.models.draft import Draft
from participation.models.following import (
    LONGEST_SEARCH,
    Follow,
    FollowedSearch,
    FoundTelling,
    Happening,
    HappeningKind,
    Rhythm,
    Telling,
)
from participation.models.guest import Channel, CodeBatch, DeskEntry, Guest, GuestKind
from participation.models.idea import Idea, IdeaStatus, IdeaTheme
from participation.models.kiosk import Kiosk, KioskPassage
from participation.models.moderation import (
    CaseKind,
    Decision,
    Lesson,
    ModerationCase,
    ModerationSettings,
    ReasonTemplate,
    Report,
    ReportReason,
    WordCount,
)
from participation.models.paper import (
    PaperCorrection,
    PaperCount,
    PaperResult,
    PaperSession,
    PaperTally,
)
from participation.models.phase import Phase, PhaseKind
from participation.models.rules import Reading, SupportRule, Who
from participation.models.support import Support

__all__ = [
    "LONGEST_SEARCH",
    "BoardIndexPage",
    "BoardPage",
    "CaseKind",
    "Category",
    "Channel",
    "Closing",
    "CodeBatch",
    "Comment",
    "CommentStatus",
    "Decision",
    "DeskEntry",
    "District",
    "Draft",
    "Follow",
    "FollowedSearch",
    "FoundTelling",
    "Guest",
    "GuestKind",
    "Happening",
    "HappeningKind",
    "Idea",
    "IdeaMerge",
    "IdeaStatus",
    "IdeaTheme",
    "Kiosk",
    "KioskPassage",
    "Lesson",
    "Milestone",
    "ModerationCase",
    "ModerationSettings",
    "OfficialAnswer",
    "PaperCorrection",
    "PaperCount",
    "PaperResult",
    "PaperSession",
    "PaperTally",
    "Phase",
    "PhaseKind",
    "Reading",
    "ReasonTemplate",
    "Report",
    "ReportReason",
    "Rhythm",
    "Stance",
    "Support",
    "SupportRule",
    "Telling",
    "Who",
    "WordCount",
]
