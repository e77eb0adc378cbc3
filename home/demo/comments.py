"""The comments of the demo, below the ideas that are already there."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from core.models import User
from home.demo.content.talks import TALKS, TOWN, Said
from participation.models import CaseKind, Comment, CommentStatus, Idea, ModerationCase


class Conversation:
    """Writes what each person said, at the hour they said it; never after `now`."""

    def __init__(self, *, people: Mapping[str, User], town: User, now: datetime) -> None:
        self._people, self._town, self._now = people, town, now

    def hold(self) -> int:
        """Everything; returns the number of comments."""
        for title, talk in TALKS.items():
            idea = Idea.objects.get(title=title)
            for said in talk:
                self._write(idea, said, idea.published_at or idea.created_at)
        return Comment.objects.count()

    def _write(
        self, idea: Idea, said: Said, after: datetime, parent: Comment | None = None
    ) -> None:
        moment = min(after + timedelta(hours=said.hours), self._now - timedelta(minutes=40))
        comment = Comment.objects.create(
            idea=idea,
            parent=parent,
            author=self._people[said.author] if said.author != TOWN else self._town,
            is_official=said.author == TOWN,
            stance=said.stance,
            text=said.text,
            status=CommentStatus.PENDING if said.waits else CommentStatus.PUBLISHED,
            created_at=moment,
            published_at=None if said.waits else moment,
        )
        if said.waits:
            ModerationCase.objects.create(
                kind=CaseKind.COMMENT, idea=idea, comment=comment, opened_at=moment
            )
        for answer in said.answers:
            self._write(idea, answer, moment, parent=comment)
