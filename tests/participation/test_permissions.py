"""Each permission: allowed, refused, anonymous."""

import pytest
from django.contrib.auth.models import AnonymousUser

from core.models import User
from participation import permissions
from participation.models import BoardPage, Idea, IdeaStatus
from tests.factories import make_idea

pytestmark = pytest.mark.django_db
ANONYMOUS = AnonymousUser()


def test_moderators_moderate(moderator: User) -> None:
    assert permissions.can_moderate(moderator)


def test_residents_and_associations_do_not_moderate(resident: User, association: User) -> None:
    assert not permissions.can_moderate(resident)
    assert not permissions.can_moderate(association)


def test_anonymous_people_do_not_moderate() -> None:
    assert not permissions.can_moderate(ANONYMOUS)


def test_everyone_sees_a_public_idea(idea: Idea, other_resident: User) -> None:
    assert permissions.can_view(other_resident, idea)
    assert permissions.can_view(ANONYMOUS, idea)


@pytest.mark.parametrize("status", ["pending", "refused", "withdrawn"])
def test_only_author_and_moderators_see_a_hidden_idea(
    board: BoardPage, resident: User, other_resident: User, moderator: User, status: str
) -> None:
    hidden = make_idea(board, author=resident, status=status)
    assert permissions.can_view(resident, hidden)
    assert permissions.can_view(moderator, hidden)
    assert not permissions.can_view(other_resident, hidden)
    assert not permissions.can_view(ANONYMOUS, hidden)


def test_an_idea_without_author_belongs_to_nobody(board: BoardPage) -> None:
    hidden = make_idea(board, status=IdeaStatus.PENDING)
    assert not permissions.can_view(ANONYMOUS, hidden)
    assert not permissions.is_author(ANONYMOUS, hidden)


def test_authors_withdraw_their_unanswered_idea(idea: Idea, pending: Idea) -> None:
    assert permissions.can_withdraw(idea.author, idea)
    assert permissions.can_withdraw(pending.author, pending)


def test_authors_do_not_withdraw_an_answered_idea(board: BoardPage, resident: User) -> None:
    answered = make_idea(board, author=resident, status=IdeaStatus.ACCEPTED)
    assert not permissions.can_withdraw(resident, answered)


def test_others_do_not_withdraw(idea: Idea, other_resident: User, moderator: User) -> None:
    assert not permissions.can_withdraw(other_resident, idea)
    assert not permissions.can_withdraw(moderator, idea)
    assert not permissions.can_withdraw(ANONYMOUS, idea)
