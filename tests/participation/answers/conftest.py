"""What the tests of answers, merges and news share."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.http import HttpResponse

from core.models import User
from participation.answers.services import answer_idea
from participation.models import BoardPage, Idea, OfficialAnswer, Support
from tests.factories import make_idea


@pytest.fixture
def other_idea(board: BoardPage, other_resident: User) -> Idea:
    """A published idea of Paul's, on the same board as Nadia's."""
    return make_idea(board, title="Des bancs devant les écoles", author=other_resident)


@pytest.fixture
def answer(communication: User) -> Callable[..., OfficialAnswer]:
    """Answers an idea; what is not said is a plain yes."""

    def run(idea: Idea, **changes: Any) -> OfficialAnswer:
        said = {"status": "accepted", "text": "Oui, au printemps.", "signed_by": "La mairie"}
        return answer_idea(idea=idea, author=communication, **(said | changes))

    return run


def give(idea: Idea, *people: User) -> None:
    for person in people:
        Support.objects.create(idea=idea, resident=person)


def count(idea: Idea) -> int:
    total: int = Idea.objects.with_support_count().get(pk=idea.pk).support_count
    return total


def readers() -> list[str]:
    """Who was written to, in order."""
    return [letter.to[0] for letter in mail.outbox]


def text_of(response: HttpResponse) -> str:
    return " ".join(response.content.decode().replace("\u00a0", " ").split())
