"""The link « Suivre » of a page. It asks nothing of the database: the page it leads to says the rest."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from participation.following.subjects import BOARD, IDEA, Subject
from participation.models import BoardPage, Idea


@dataclass(frozen=True)
class FollowLink:
    label: str
    url: str


def to_idea(idea: Idea) -> FollowLink:
    return FollowLink(_("Suivre cette idée"), Subject(IDEA, idea).follow_url)


def to_board(board: BoardPage) -> FollowLink:
    return FollowLink(_("Suivre cet appel à idées"), Subject(BOARD, board).follow_url)
