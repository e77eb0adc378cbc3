"""What every test may use. The skeleton of the site (pages, themes, groups) comes from migrate."""

from collections.abc import Iterator

import pytest
from django.core.cache import caches
from django.test import Client

from core.models import User
from tests.factories import make_user


@pytest.fixture(autouse=True)
def _clean_caches() -> Iterator[None]:
    """Rate limits and renditions of one test must not reach the next."""
    yield
    for cache in caches.all():
        cache.clear()


@pytest.fixture
def resident(db: None) -> User:
    return make_user("nadia@exemple.test", display_name="Nadia B.")


@pytest.fixture
def other_resident(db: None) -> User:
    return make_user("paul@exemple.test", display_name="Paul M.")


@pytest.fixture
def communication(db: None) -> User:
    return make_user("communication@exemple.test", groups=("Communication",))


@pytest.fixture
def moderator(db: None) -> User:
    return make_user("moderation@exemple.test", groups=("Modération",))


@pytest.fixture
def association(db: None) -> User:
    return make_user("association@exemple.test", groups=("Associations",))


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def resident_client(resident: User) -> Client:
    return signed_in(resident)


@pytest.fixture
def communication_client(communication: User) -> Client:
    return signed_in(communication)


@pytest.fixture
def moderator_client(moderator: User) -> Client:
    return signed_in(moderator)


@pytest.fixture
def association_client(association: User) -> Client:
    return signed_in(association)
