"""What the page of an idea offers to who wrote it, and to nobody else."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from participation import permissions
from participation.models import Idea, IdeaStatus
from participation.people import Person
from participation.proposing.similar import similar_ideas

# How long after sending the ideas alike are shown, once the idea is public.
JUST_SENT = timedelta(hours=1)


def own_idea(
    person: Person | None, idea: Idea, *, has_merged_ideas: bool = False
) -> dict[str, Any] | None:
    """None for anybody else."""
    if not permissions.is_author(person, idea):
        return None
    return {
        "can_edit": permissions.can_edit(person, idea),
        "can_withdraw": permissions.can_withdraw(person, idea) and not has_merged_ideas,
        "can_restore": permissions.can_restore(person, idea),
        "similar": _alike(idea),
    }


def _alike(idea: Idea) -> list[Idea]:
    """Shown after sending: supporting one that is there may be worth more than a new one."""
    fresh = timezone.now() - idea.created_at < JUST_SENT
    if idea.status == IdeaStatus.PENDING or (idea.status == IdeaStatus.PUBLISHED and fresh):
        return similar_ideas(board=idea.board, title=idea.title, but_not=idea)
    return []
