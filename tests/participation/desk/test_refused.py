"""Who has no e-mail is told at the desk of what was refused, and why."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from core.models import User
from participation.codes.hashing import codes_of
from participation.codes.services import give_code
from participation.comments.services import refuse_comment
from participation.desk.refused import refused_to
from participation.models import (
    BoardPage,
    CaseKind,
    Comment,
    CommentStatus,
    Guest,
    Idea,
    IdeaStatus,
)
from participation.moderation.intake import queue
from participation.moderation.photos import decide_picture
from participation.services import publish_idea, refuse_idea
from tests.factories import make_idea, make_picture

pytestmark = pytest.mark.django_db
WHY = "Vous y nommez votre voisin.\n\nRevenez avec d’autres mots."


@pytest.fixture
def theirs(board: BoardPage, guest: Guest) -> Idea:
    return make_idea(board, title="Une boîte à livres", guest=guest, status=IdeaStatus.PENDING)


def come_back(client: Client, guest: Guest) -> HttpResponse:
    (code,) = codes_of(give_code(guest=guest), 1)
    return client.post(reverse("desk_known"), {"code": code}, follow=True)


def test_what_was_refused_is_told_with_the_reason_when_the_person_comes_back(
    agent_client: Client, guest: Guest, theirs: Idea, idea: Idea, moderator: User
) -> None:
    comment = Comment.objects.create(idea=idea, guest=guest, text="Ce maire <b>!</b>")
    refuse_idea(idea=theirs, reason=WHY, moderator=moderator)
    refuse_comment(comment=comment, reason="Restez courtois.", moderator=moderator)
    page = come_back(agent_client, guest).text.replace("\u00a0", " ")
    assert "À lui dire" in page
    for words in (
        "Son idée « Une boîte à livres »",
        theirs.text,
        "<p>Vous y nommez votre voisin.</p>",
        f"Son commentaire sur « {idea.title} »",
        "Ce maire &lt;b&gt;!&lt;/b&gt;",
        "Restez courtois.",
    ):
        assert words in page, words


def test_a_photo_left_out_is_told_too(theirs: Idea, guest: Guest, moderator: User) -> None:
    theirs.picture = make_picture()
    theirs.picture_is_public = False
    theirs.save()
    queue(kind=CaseKind.PICTURE, idea=theirs)
    decide_picture(idea=theirs, show=False, reason="On y voit des enfants.", moderator=moderator)
    (refused,) = refused_to(guest)
    assert refused.what.startswith("La photo de son idée")
    assert (refused.text, refused.reason) == ("", "On y voit des enfants.")
    queue(kind=CaseKind.PICTURE, idea=theirs)  # another one waits
    assert refused_to(guest) == []


def test_what_was_published_after_all_is_not_told(
    agent_client: Client, guest: Guest, theirs: Idea, moderator: User
) -> None:
    refuse_idea(idea=theirs, reason=WHY, moderator=moderator)
    publish_idea(idea=theirs, moderator=moderator)
    assert "À lui dire" not in come_back(agent_client, guest).text


def test_nobody_is_told_of_what_was_refused_to_another(
    desk: Client, theirs: Idea, moderator: User
) -> None:
    refuse_idea(idea=theirs, reason=WHY, moderator=moderator)
    assert "À lui dire" not in desk.get(reverse("desk")).text


@pytest.mark.parametrize("number", [1, 10])
def test_it_costs_the_same_however_much_was_refused(
    board: BoardPage, guest: Guest, number: int, django_assert_num_queries: Callable[..., Any]
) -> None:
    for _each in range(number):
        refused = make_idea(board, guest=guest, status=IdeaStatus.REFUSED)
        Comment.objects.create(
            idea=refused,
            guest=guest,
            text="Non !",
            status=CommentStatus.REFUSED,
            refusal_reason="Hors sujet.",
        )
    with django_assert_num_queries(3):
        assert len(refused_to(guest)) == 2 * number
