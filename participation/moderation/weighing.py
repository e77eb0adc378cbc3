"""Reads what the score of a text depends on: watched words, what came before, what was learnt."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from participation.models import BoardPage, Comment, Idea, ModerationSettings
from participation.moderation.learning import known_about
from participation.moderation.scoring import Assessment, Earlier, assess
from participation.moderation.words import telling_words
from participation.people import Person, written_by

# How far back, and among how many, a text is compared with others.
MEMORY = timedelta(days=30)
MOST_COMPARED = 100


def weigh(
    *,
    text: str,
    board: BoardPage,
    person: Person | None,
    but_not: Idea | Comment | None = None,
) -> Assessment:
    """The score of a text of this person on this board, and why, in five queries.

    `but_not` is the row that holds this text itself, once it is written.
    """
    everywhere = ModerationSettings.of_the_town().watched_words
    return assess(
        text,
        watched=[*board.watched_words.splitlines(), *everywhere.splitlines()],
        earlier=[*_earlier(Idea, person, but_not), *_earlier(Comment, person, but_not)],
        learnt=known_about(telling_words(text)),
    )


def _earlier(
    model: type[Idea] | type[Comment], person: Person | None, but_not: Idea | Comment | None
) -> list[Earlier]:
    """The latest ideas, or comments, of everybody."""
    rows: Any = model._default_manager.filter(created_at__gte=timezone.now() - MEMORY)
    if but_not is not None and isinstance(but_not, model):
        rows = rows.exclude(pk=but_not.pk)
    names = ("title", "text") if model is Idea else ("text",)
    mine = {name: each.pk for name, each in written_by(person).items()} if person else {}
    latest = rows.order_by("-created_at", "-pk")[:MOST_COMPARED]
    return [
        Earlier(
            text="\n".join(row[name] for name in names),
            same_person=any(row[name] == pk for name, pk in mine.items()),
        )
        for row in latest.values("author", "guest", *names)
    ]
