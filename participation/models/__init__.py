"""The participation board: calls for ideas, ideas, supports and official answers."""

from participation.models.board import BoardIndexPage, BoardPage
from participation.models.idea import Idea, IdeaStatus, IdeaTheme
from participation.models.support import OfficialAnswer, Support

__all__ = [
    "BoardIndexPage",
    "BoardPage",
    "Idea",
    "IdeaStatus",
    "IdeaTheme",
    "OfficialAnswer",
    "Support",
]
