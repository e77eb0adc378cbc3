"""Correcting one's comment and taking it back; nobody else may."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import User
from participation.models import Comment, Idea
from tests.conftest import signed_in
from tests.participation.comments.conftest import WORDS, make_comment, typed
from tests.participation.test_pages import text_of

pytestmark = pytest.mark.django_db


def write_address(idea: Idea) -> str:
    return reverse("idea_comment_write", args=[idea.board.slug, idea.pk])


def address(name: str, comment: Comment) -> str:
    return reverse(name, args=[comment.idea.board.slug, comment.idea_id, comment.pk])


def test_its_author_corrects_a_comment(free_idea: Idea, resident: User) -> None:
    comment = make_comment(free_idea, author=resident)
    path = address("idea_comment_edit", comment)
    client = signed_in(resident)
    assert WORDS in text_of(client.get(path))
    response = client.post(path, {"text": "Mieux dit.", "stance": "for"}, follow=True)
    assert "Votre commentaire est corrigé" in text_of(response)
    assert Comment.objects.get().text == "Mieux dit."


def test_a_correction_sent_too_late_loses_nothing(free_idea: Idea, resident: User) -> None:
    late = timezone.now() - timedelta(hours=2)
    comment = make_comment(free_idea, author=resident, created_at=late)
    client, path = signed_in(resident), address("idea_comment_edit", comment)
    page = text_of(client.post(path, {"text": "Mieux dit."}))
    assert "ne peut plus être modifié" in page
    assert "Mieux dit." in page
    assert "ne peut plus être modifié" in text_of(client.get(path, follow=True))


def test_taking_back_asks_first(free_idea: Idea, resident: User) -> None:
    comment = make_comment(free_idea, author=resident)
    client, path = signed_in(resident), address("idea_comment_withdraw", comment)
    assert "Retirer votre commentaire" in text_of(client.get(path))
    assert Comment.objects.public().exists()
    assert "est retiré" in text_of(client.post(path, follow=True))
    assert not Comment.objects.public().exists()


@pytest.mark.parametrize("name", ["idea_comment_edit", "idea_comment_withdraw"])
@pytest.mark.parametrize("who", ["client", "resident_client", "moderator_client"])
def test_nobody_else_touches_a_comment(
    request: pytest.FixtureRequest, idea: Idea, other_resident: User, name: str, who: str
) -> None:
    path = address(name, make_comment(idea, author=other_resident))
    visitor: Any = request.getfixturevalue(who)
    assert visitor.get(path).status_code == 404
    assert visitor.post(path, {"text": "Autre chose"}).status_code == 404
    assert Comment.objects.get().text == WORDS


def test_who_sends_too_much_is_asked_to_wait(free_idea: Idea, resident_client: Client) -> None:
    codes = {
        resident_client.post(write_address(free_idea), typed(text="")).status_code
        for _each in range(61)
    }
    assert codes == {200, 429}
