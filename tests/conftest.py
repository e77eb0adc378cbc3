"""What every test may use. The skeleton of the site (pages, themes, groups) comes from migrate."""

from collections.abc import Iterator
from time import time
from types import SimpleNamespace

import pytest
from django.core.cache import caches
from django.test import Client
from hypothesis import HealthCheck, settings

from core.models import User
from tests.factories import make_user

# No test has a time limit: a busy machine fails nothing. Both are limits of Hypothesis's own.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.fixture(autouse=True)
def _clean_caches() -> Iterator[None]:
    """Rate limits and renditions of one test must not reach the next."""
    yield
    for cache in caches.all():
        cache.clear()


@pytest.fixture(autouse=True)
def _one_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rate limits start again with each minute or hour: never in the middle of a slow test."""
    now = time()
    monkeypatch.setattr("django_ratelimit.core.time", SimpleNamespace(time=lambda: now))


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
