"""Ideas begun and not sent: kept while their author signs in, or until they come back.

The photo of a draft is a file of its own in the private storage, named by the draft's token: no
address leads to it, and it lasts as long as the draft.
"""

import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages
from django.db import transaction
from django.utils import timezone

from core.models import User
from participation.models import BoardPage, Draft
from participation.pictures import CleanPicture

FOLDER = "drafts"


def found(token: str, *, board: BoardPage, user: User | None) -> Draft | None:
    """The draft of this token, for its author or, while it has none, for who holds the token."""
    try:
        key = uuid.UUID(token)
    except ValueError:
        return None
    draft = Draft.objects.fresh().filter(pk=key, board=board).first()
    if draft is None or (draft.author_id and (user is None or draft.author_id != user.pk)):
        return None
    return draft


def own(*, board: BoardPage, user: User) -> Draft | None:
    """What this person saved for this board."""
    return Draft.objects.fresh().filter(board=board, author=user).first()


@transaction.atomic
def keep_for_stranger(
    *, board: BoardPage, fields: Mapping[str, Any], picture: CleanPicture | None
) -> Draft:
    """For who still has to sign in: whoever holds the token gets it back."""
    draft = Draft.objects.create(board=board, fields=dict(fields))
    _write_picture(draft, picture)
    return draft


@transaction.atomic
def save_draft(
    *,
    board: BoardPage,
    user: User,
    fields: Mapping[str, Any],
    picture: CleanPicture | None,
    begun_as: Draft | None = None,
) -> Draft:
    """The one draft of this person on this board, in place of what it said before.

    `begun_as` is the draft they wrote from: when it is another one, it has served.
    """
    draft, _created = Draft.objects.update_or_create(
        board=board,
        author=user,
        defaults={"fields": dict(fields), "updated_at": timezone.now()},
    )
    _write_picture(draft, picture)
    if begun_as is not None and begun_as.pk != draft.pk:
        discard(begun_as)
    return draft


@transaction.atomic
def adopt(*, draft: Draft, user: User) -> None:
    """Gives a draft without author to who signed in with its token: it is theirs alone from now on.

    Who has saved another one for this board keeps both until one is sent.
    """
    if draft.author_id or own(board=draft.board, user=user):
        return
    # Saved past its time, theirs would stand in the way.
    for old in Draft.objects.filter(board=draft.board, author=user):
        discard(old)
    Draft.objects.filter(pk=draft.pk, author__isnull=True).update(author=user)
    draft.refresh_from_db()


def discard(draft: Draft) -> None:
    """The draft and its photo are gone. Discarded twice, it is gone all the same."""
    name = _picture_name(draft)
    Draft.objects.filter(pk=draft.pk).delete()
    transaction.on_commit(lambda: _storage().delete(name), robust=True)


def picture_of(draft: Draft) -> CleanPicture | None:
    """The photo that waits with the draft."""
    if not draft.fields.get("has_picture"):
        return None
    try:
        with _storage().open(_picture_name(draft)) as file:
            return CleanPicture(file.read())
    except OSError:
        return None


def purge(now: datetime | None = None) -> int:
    """Forgets drafts past their time, and photos that no draft claims; returns how many drafts."""
    stale = list(Draft.objects.stale(now))
    for draft in stale:
        discard(draft)
    kept = {f"{pk}.jpg" for pk in Draft.objects.values_list("pk", flat=True)}
    storage = _storage()
    if storage.exists(FOLDER):
        for name in storage.listdir(FOLDER)[1]:
            if name not in kept and _is_settled(storage, f"{FOLDER}/{name}", now):
                storage.delete(f"{FOLDER}/{name}")
    return len(stale)


def _is_settled(storage: Storage, name: str, now: datetime | None) -> bool:
    """Not one that is being written at this very moment, before its row can be seen."""
    age = (now or timezone.now()) - storage.get_modified_time(name)
    return age.total_seconds() > 3600


def _write_picture(draft: Draft, picture: CleanPicture | None) -> None:
    storage, name = _storage(), _picture_name(draft)
    storage.delete(name)
    if picture is not None:
        storage.save(name, ContentFile(picture.content))
    draft.fields["has_picture"] = picture is not None
    draft.save(update_fields=["fields"])


def _picture_name(draft: Draft) -> str:
    return f"{FOLDER}/{draft.pk}.jpg"


def _storage() -> Storage:
    return storages["private"]
