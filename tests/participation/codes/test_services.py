"""Making codes for a board, and revoking those that nobody used."""

from typing import Any

import pytest
from django.core import serializers

from core.models import User
from participation import errors
from participation.codes.hashing import code_hash, codes_of, holders
from participation.codes.services import give_code, make_batch, printed_codes, revoke_unused
from participation.locks import hold_person
from participation.models import BoardPage, CodeBatch, Guest, GuestKind
from participation.supports.services import support_idea
from tests.factories import make_board, make_idea

pytestmark = pytest.mark.django_db


def make(board: BoardPage, count: int, by: User) -> tuple[CodeBatch, list[str]]:
    batch, seed = make_batch(board=board, label="Résidence", count=count, created_by=by)
    return batch, printed_codes(batch=batch, seed=seed)


def test_a_batch_has_as_many_codes_as_asked_and_each_opens_its_board(
    coded: BoardPage, communication: User
) -> None:
    batch, codes = make(coded, 120, communication)
    assert len(set(codes)) == 120 == batch.guests.count()
    holder = holders(codes[0]).get()
    assert (holder.board_id, holder.kind) == (coded.pk, GuestKind.CODE)


def test_only_the_hash_of_a_code_is_kept(coded: BoardPage, communication: User) -> None:
    batch, codes = make(coded, 5, communication)
    kept = serializers.serialize("json", [batch, *batch.guests.all()])
    assert [code for code in codes if code in kept] == []
    assert code_hash(codes[0]) in kept


def test_a_code_is_still_known_while_its_old_secret_key_is_a_fallback(
    coded: BoardPage, communication: User, settings: Any
) -> None:
    _batch, codes = make(coded, 1, communication)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "une autre clé"
    assert holders(codes[0]).exists()
    settings.SECRET_KEY_FALLBACKS = []
    assert not holders(codes[0]).exists()


def test_a_board_without_codes_makes_none(communication: User) -> None:
    with pytest.raises(errors.NoCodesHere):
        make(make_board(), 1, communication)


@pytest.mark.parametrize("count", [0, -1, 1001])
def test_a_batch_out_of_bounds_is_refused(
    coded: BoardPage, communication: User, count: int
) -> None:
    with pytest.raises(errors.TooManyCodes):
        make(coded, count, communication)
    assert not CodeBatch.objects.exists()


def test_revoking_cancels_unused_codes_and_leaves_the_others(
    coded: BoardPage, communication: User
) -> None:
    batch, codes = make(coded, 3, communication)
    support_idea(idea=make_idea(coded), person=holders(codes[0]).get())
    assert revoke_unused(batch=batch) == 2
    assert holders(codes[0]).exists()
    assert not holders(codes[1]).exists()
    assert revoke_unused(batch=batch) == 0


def test_a_code_revoked_in_the_meantime_supports_nothing(
    coded: BoardPage, communication: User
) -> None:
    batch, codes = make(coded, 1, communication)
    holder = holders(codes[0]).get()
    revoke_unused(batch=batch)
    with pytest.raises(errors.NotForYou):
        support_idea(idea=make_idea(coded), person=holder)


def test_a_claimed_code_holds_nobody(holder: Guest) -> None:
    from django.utils import timezone

    holder.claimed_at = timezone.now()
    holder.save()
    with pytest.raises(errors.NotForYou):
        hold_person(holder)


def test_batches_are_counted(
    coded: BoardPage, communication: User, django_assert_num_queries: Any
) -> None:
    for _each in range(3):
        _batch, codes = make(coded, 4, communication)
        for number in range(2):
            support_idea(idea=make_idea(coded), person=holders(codes[number]).get())
    with django_assert_num_queries(1):
        counts = [(b.total, b.used_total) for b in CodeBatch.objects.with_counts()]
    assert counts == [(4, 2)] * 3


def test_a_new_code_takes_the_place_of_the_lost_one(db: None) -> None:
    guest = Guest.objects.create(kind=GuestKind.DESK, code_hash=code_hash("000000000000"))
    (code,) = codes_of(give_code(guest=guest), 1)
    assert holders(code).get() == guest
    assert not holders("000000000000").exists()
