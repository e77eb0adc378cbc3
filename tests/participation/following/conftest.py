"""What the tests of following share."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from participation.models import Follow, Happening, HappeningKind, Idea, Rhythm


def follow(person: Any, rhythm: str = Rhythm.INSTANT, **thing: Any) -> Follow:
    """A choice made an hour ago."""
    an_hour_ago = timezone.now() - timedelta(hours=1)
    return Follow.objects.create(person=person, rhythm=rhythm, created_at=an_hour_ago, **thing)


def happens(idea: Idea, kind: str = HappeningKind.ANSWERED, **fields: Any) -> Happening:
    return Happening.objects.create(
        kind=kind, board=idea.board, idea=idea, path=idea.get_absolute_url(), **fields
    )
