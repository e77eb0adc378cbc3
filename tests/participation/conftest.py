"""What the tests of the participation space share."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from participation.models import BoardPage, Idea, IdeaStatus
from tests.factories import make_board, make_idea


@pytest.fixture
def board(db: None) -> BoardPage:
    return make_board(slug="quartier")


@pytest.fixture
def closed_board(db: None) -> BoardPage:
    return make_board("Idées de l’an dernier", closes_at=timezone.now() - timedelta(days=2))


@pytest.fixture
def idea(board: BoardPage, resident: Any) -> Idea:
    """A published idea of Nadia's."""
    return make_idea(board, author=resident, themes=["environnement"])


@pytest.fixture
def pending(board: BoardPage, resident: Any) -> Idea:
    return make_idea(board, author=resident, status=IdeaStatus.PENDING)


@pytest.fixture
def letters(django_capture_on_commit_callbacks: Any) -> Callable[..., list[Any]]:
    """Runs a service to the end of its transaction; gives the letters it sent."""

    def run(service: Callable[..., Any], **arguments: Any) -> list[Any]:
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            service(**arguments)
        return list(mail.outbox)

    return run
