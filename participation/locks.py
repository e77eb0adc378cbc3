"""Rows held until the end of the transaction, so that no limit is passed and no step taken twice."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from django.db import connection

from core.models import User
from participation import errors
from participation.models import Guest, Idea
from participation.people import Person

_writers = Lock()


@contextmanager
def in_turn() -> Iterator[None]:
    """One writer of this process at a time, where the database has one write lock (SQLite).

    SQLite lets those who wait try again now and then, and the last come is often served first:
    with fifty at once, some would wait until they give up. Inside a transaction that holds the
    lock already there is nothing to wait for. PostgreSQL queues by itself.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    with _writers:
        yield


def locked_idea(idea: Idea) -> Idea:
    """The idea as it is now, held until the end of the transaction."""
    rows = Idea.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("board", "author").get(pk=idea.pk)


def hold_person(person: Person) -> None:
    """Holds off what the same person sends at the same moment, until we are done.

    Raises NotForYou when the printed code was revoked or claimed in between.
    """
    if isinstance(person, Guest):
        held = Guest.objects.unclaimed().select_for_update(no_key=True).filter(pk=person.pk)
        if not held:
            raise errors.NotForYou
    else:
        User.objects.select_for_update(no_key=True).get(pk=person.pk)
