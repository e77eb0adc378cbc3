"""How long a text may be changed by who wrote it (docs/decisions/0021-writing-an-idea.md)."""

from datetime import timedelta

from django.utils import timezone

from participation import errors
from participation.models import Idea, IdeaStatus, Reading


def why_not_editable(idea: Idea) -> errors.Refusal | None:
    """Why its author may not change the text any more; None while they may.

    Before it is published: always, nobody has chosen it yet. Afterwards for a few minutes, as long
    as no moderator has read it and nobody else supports it: what they agreed to stays as it was.
    """
    if idea.status == IdeaStatus.PENDING:
        return None
    if idea.status != IdeaStatus.PUBLISHED:
        return errors.NotEditable()
    was_read, others_support = _what_settles(idea)
    if idea.board.reading == Reading.BEFORE or was_read:
        return errors.AlreadyRead()
    if timezone.now() >= idea.created_at + timedelta(minutes=idea.board.edit_minutes):
        return errors.EditTimeOver()
    if others_support:
        return errors.AlreadySupported()
    return None


def _what_settles(idea: Idea) -> tuple[bool, bool]:
    """No query for an idea read with `for_page()`."""
    if idea.text_was_read is not None and idea.others_support is not None:
        return idea.text_was_read, idea.others_support
    now = Idea.objects.with_what_settles_its_text().get(pk=idea.pk)
    return bool(now.text_was_read), bool(now.others_support)
