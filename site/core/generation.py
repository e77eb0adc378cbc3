"""One token for the present state of all that is published.

What is worked out from published content, and kept in memory, carries the token in its key. When
anything shown changes, the token changes, and what was kept is simply never asked for again.
Each process may keep its own: all read the same token from the cache they share.

Only what is kept is concerned: no rule of the town hangs on a signal.
"""

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import uuid4

from django.core.cache import cache, caches
from django.db import models, transaction
from django.db.models.signals import post_delete, post_save
from wagtail.signals import post_page_move

KEY = "generation-of-published-content"
# What Wagtail notes of a picture the first time somebody looks at it.
UNSEEN = frozenset({"file_hash", "file_size"})
Kept = TypeVar("Kept")

_shown: list[type[models.Model]] = []


def current() -> str:
    """The token; a new one when the cache has lost it, so that an old one never comes back."""
    token: str | None = cache.get(KEY)
    if token is None:
        token = uuid4().hex
        # Another process may have been first: its token is the one that stays.
        if not cache.add(KEY, token, timeout=None):
            token = cache.get(KEY, token)
    return token


def kept(name: str, read: Callable[[], Kept]) -> Kept:
    """What `read()` answers, asked once a generation and then kept in this process. Never anything
    of one person. Each caller gets a copy of its own."""
    answer: Any = caches["markup"].get_or_set(f"{name}:{current()}", read)
    found: Kept = answer
    return found


def bump() -> None:
    """What was kept is out of date: now, and again once the change is committed, since another
    process may have read the old state in between."""
    _renew()
    transaction.on_commit(_renew)


def depends_on(*shown: type[models.Model]) -> None:
    """Every change of these models, or of models that descend from them, starts a generation."""
    _shown.extend(shown)


def connect() -> None:
    # Publishing, unpublishing and renaming save the page; moving it may not.
    for signal in (post_save, post_delete, post_page_move):
        signal.connect(_on_change, dispatch_uid="generation")


def _renew() -> None:
    cache.set(KEY, uuid4().hex, timeout=None)


def _on_change(sender: type, update_fields: frozenset[str] | None = None, **_kwargs: Any) -> None:
    if issubclass(sender, tuple(_shown)) and not (update_fields and update_fields <= UNSEEN):
        bump()
