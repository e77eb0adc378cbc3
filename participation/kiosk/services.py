"""Naming, opening and closing kiosks. Passages of people are in passages.py."""

import secrets
from itertools import pairwise

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from core.models import User
from participation import errors
from participation.models import BoardPage, Kiosk, KioskPassage
from participation.models.kiosk import hash_of

TOKEN_BYTES = 32


def check_pin(pin: str) -> None:
    """Raises PinTooSimple for « 0000 », « 1234 », « 9876 » and their like."""
    digits = [int(digit) for digit in pin]
    steps = {after - before for before, after in pairwise(digits)}
    if len(steps) == 1 and steps <= {-1, 0, 1}:
        raise errors.PinTooSimple


@transaction.atomic
def save_kiosk(*, kiosk: Kiosk, name: str, board: BoardPage, pin: str, agent: User) -> Kiosk:
    """A new kiosk, or another name, board or PIN for this one; an empty `pin` keeps the one it has.

    A tablet that is open is closed when the board or the PIN changes. Raises PinTooSimple.
    """
    if pin:
        check_pin(pin)
        kiosk.pin = make_password(pin)
    is_new = kiosk.pk is None
    if not is_new and (pin or kiosk.board_id != board.pk):
        _shut(kiosk)
    kiosk.name, kiosk.board = name, board
    if is_new:
        kiosk.created_by = agent
    kiosk.save()
    log(instance=kiosk, action="wagtail.create" if is_new else "wagtail.edit", user=agent)
    return kiosk


@transaction.atomic
def open_kiosk(*, kiosk: Kiosk, pin: str, agent: User) -> str:
    """The token that makes a tablet this kiosk. Another tablet that was it is closed.

    Raises PinWrong.
    """
    kiosk = _held(kiosk)
    if not check_password(pin, kiosk.pin):
        raise errors.PinWrong
    _shut(kiosk)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    kiosk.token_hash = hash_of(token)
    kiosk.opened_by, kiosk.opened_at = agent, timezone.now()
    kiosk.save(update_fields=["token_hash", "opened_by", "opened_at"])
    log(instance=kiosk, action="participation.kiosk_opened", user=agent)
    return token


@transaction.atomic
def leave_kiosk(*, kiosk: Kiosk, pin: str) -> None:
    """The tablet is a tablet again. Raises PinWrong."""
    kiosk = _held(kiosk)
    if not check_password(pin, kiosk.pin):
        raise errors.PinWrong
    _close(kiosk)
    log(instance=kiosk, action="participation.kiosk_closed")


@transaction.atomic
def close_from_afar(*, kiosk: Kiosk, agent: User) -> None:
    """Whoever stands before the tablet is told that it is closed."""
    kiosk = _held(kiosk)
    _close(kiosk)
    log(instance=kiosk, action="participation.kiosk_closed", user=agent)


@transaction.atomic
def delete_kiosk(*, kiosk: Kiosk, agent: User) -> None:
    """What people gave on it stays: it belongs to the board."""
    log(instance=kiosk, action="wagtail.delete", user=agent)
    _held(kiosk).delete()


def _held(kiosk: Kiosk) -> Kiosk:
    return Kiosk.objects.select_for_update(of=("self",), no_key=True).get(pk=kiosk.pk)


def _shut(kiosk: Kiosk) -> None:
    """Forgets the tablet and the person before it; not saved yet."""
    kiosk.token_hash, kiosk.opened_by, kiosk.opened_at = "", None, None
    KioskPassage.objects.filter(kiosk=kiosk).delete()


def _close(kiosk: Kiosk) -> None:
    _shut(kiosk)
    kiosk.save(update_fields=["token_hash", "opened_by", "opened_at"])
