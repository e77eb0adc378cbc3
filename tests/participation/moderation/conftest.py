"""What the tests of moderation share."""

from typing import Any

import pytest

from core.models import User
from participation.models import CaseKind, Comment, Idea, ModerationCase
from tests.factories import make_picture
from tests.participation.moderation.cases import make_case, make_comment


@pytest.fixture
def case(pending: Idea) -> ModerationCase:
    """Nadia's idea, which waits."""
    return make_case(pending)


@pytest.fixture
def comment(idea: Idea, other_resident: User) -> Comment:
    """Paul's, below Nadia's published idea; it waits."""
    return make_comment(idea, author=other_resident)


@pytest.fixture
def comment_case(idea: Idea, comment: Comment) -> ModerationCase:
    return make_case(idea, kind=CaseKind.COMMENT, comment=comment)


@pytest.fixture
def photo_case(idea: Idea) -> Any:
    """The photo of Nadia's published idea, which waits."""
    idea.picture, idea.picture_is_public = make_picture(), False
    idea.save()
    return make_case(idea, kind=CaseKind.PICTURE)


@pytest.fixture
def report_case(idea: Idea) -> ModerationCase:
    """Somebody reported Nadia's published idea."""
    return make_case(idea, kind=CaseKind.REPORT, score=0.5)
