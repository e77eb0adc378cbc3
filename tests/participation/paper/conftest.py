"""A board with two ideas, three agents who count, and a session of last Sunday's market."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import User
from participation.models import BoardPage, Closing, Idea, PaperSession
from participation.paper import services
from tests.factories import make_idea, make_user


def make_agent(name: str) -> User:
    return make_user(f"{name}@exemple.test", groups=("Accueil",), display_name=name.capitalize())


@pytest.fixture
def samira(db: None) -> User:
    return make_agent("samira")


@pytest.fixture
def bruno(db: None) -> User:
    return make_agent("bruno")


@pytest.fixture
def carole(db: None) -> User:
    return make_agent("carole")


@pytest.fixture
def bench(board: BoardPage) -> Idea:
    return make_idea(board, title="Un banc devant l’école")


@pytest.fixture
def fountain(board: BoardPage) -> Idea:
    return make_idea(board, title="Une fontaine à boire")


@pytest.fixture
def session(board: BoardPage, bench: Idea, fountain: Idea, samira: User) -> PaperSession:
    day = timezone.localdate() - timedelta(days=3)
    return services.open_session(board=board, place="Le marché", held_on=day, agent=samira)


@pytest.fixture
def settled(
    session: PaperSession, bench: Idea, fountain: Idea, samira: User, bruno: User
) -> PaperSession:
    """12 for the bench, 5 for the fountain."""
    for agent in (samira, bruno):
        services.count(
            session=session, agent=agent, counts={bench.pk: 12, fountain.pk: 5}, people=20
        )
    session.refresh_from_db()
    return session


def close_supports(board: BoardPage) -> Closing:
    """The closing file of this moment."""
    return Closing.objects.create(
        board=board, ended_at=timezone.now(), content="clôture", sha256="0" * 64
    )
