"""Making printed codes, and taking them back."""

from django.db import transaction

from core.models import User
from participation import errors
from participation.codes.hashing import code_hash, codes_of, new_seed
from participation.models import BoardPage, CodeBatch, Guest, GuestKind, Who

LARGEST_BATCH = 1000


@transaction.atomic
def make_batch(
    *, board: BoardPage, label: str, count: int, created_by: User
) -> tuple[CodeBatch, str]:
    """`count` new codes for one board: the batch, and the seed from which they are printed.

    Raises NoCodesHere, TooManyCodes.
    """
    if board.who != Who.CODES:
        raise errors.NoCodesHere
    if not 1 <= count <= LARGEST_BATCH:
        raise errors.TooManyCodes
    batch = CodeBatch.objects.create(board=board, label=label.strip(), created_by=created_by)
    seed = new_seed()
    Guest.objects.bulk_create(
        Guest(
            kind=GuestKind.CODE,
            board=board,
            batch=batch,
            code_hash=code_hash(code),
            created_by=created_by,
        )
        for code in codes_of(seed, count)
    )
    return batch, seed


def printed_codes(*, batch: CodeBatch, seed: str) -> list[str]:
    """The codes of the batch that still open something; none for the seed of another batch."""
    codes = codes_of(seed, LARGEST_BATCH)
    hashes = set(batch.guests.unclaimed().values_list("code_hash", flat=True))
    return [code for code in codes if code_hash(code) in hashes]


@transaction.atomic
def revoke_unused(*, batch: CodeBatch) -> int:
    """The codes of the batch with which nobody did anything open nothing any more; how many."""
    held = list(Guest.objects.filter(batch=batch).select_for_update())
    unused = Guest.objects.unused().filter(pk__in=[guest.pk for guest in held])
    # The sheet under the mouse of somebody else waits for us, then finds nothing (locks.hold_person).
    deleted, _by_model = Guest.objects.filter(
        pk__in=list(unused.values_list("pk", flat=True))
    ).delete()
    return deleted


@transaction.atomic
def give_code(*, guest: Guest) -> str:
    """The seed of a new code for somebody received at the desk; the one before opens nothing."""
    seed = new_seed()
    (code,) = codes_of(seed, 1)
    guest.code_hash = code_hash(code)
    guest.save(update_fields=["code_hash"])
    return seed
