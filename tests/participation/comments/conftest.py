"""What the tests of comments share."""

import time
from typing import Any

import pytest
from django.utils import timezone

from participation import fill_time
from participation.models import BoardPage, Comment, CommentStatus, Idea, Reading
from tests.factories import make_board, make_idea

WORDS = "Très bonne idée, surtout à l’heure de la sortie."


def make_comment(idea: Idea, **fields: Any) -> Comment:
    """Published unless said otherwise."""
    fields.setdefault("text", WORDS)
    status = fields.setdefault("status", CommentStatus.PUBLISHED)
    if status == CommentStatus.PUBLISHED:
        fields.setdefault("published_at", timezone.now())
    if status == CommentStatus.REFUSED:
        fields.setdefault("refusal_reason", "Ce texte vise une personne.")
    comment: Comment = Comment.objects.create(idea=idea, **fields)
    return comment


def typed(**changes: Any) -> dict[str, Any]:
    """What a person sends with the form."""
    fields = {
        "text": WORDS,
        "stance": "",
        "site_internet": "",
        "shown": fill_time.stamp(time.time() - 60),
    }
    return fields | changes


@pytest.fixture
def free_board(db: None) -> BoardPage:
    """Comments are read after they are published."""
    return make_board("Libre parole", slug="libre", reading=Reading.AFTER)


@pytest.fixture
def free_idea(free_board: BoardPage, resident: Any) -> Idea:
    """Nadia's."""
    return make_idea(free_board, author=resident)
