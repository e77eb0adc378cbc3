"""A call for ideas that one joins with a printed code, and somebody who holds one."""

from collections.abc import Callable

import pytest
from django.urls import reverse

from core.models import User
from participation.codes.hashing import code_hash, codes_of
from participation.codes.wording import shown
from participation.models import BoardPage, Guest, GuestKind, Who
from tests.factories import make_board

CODE = shown(codes_of("une graine", 1)[0])


@pytest.fixture
def coded(db: None) -> BoardPage:
    return make_board("Le jardin des Tilleuls", slug="tilleuls", who=Who.CODES)


def make_holder(
    board: BoardPage | None = None, code: str = CODE, kind: GuestKind = GuestKind.CODE
) -> Guest:
    return Guest.objects.create(kind=kind, board=board, code_hash=code_hash(code.replace("-", "")))


@pytest.fixture
def holder(coded: BoardPage) -> Guest:
    """Whose code is CODE."""
    return make_holder(coded)


@pytest.fixture
def entry(coded: BoardPage) -> str:
    return reverse("code_entry", args=[coded.slug])


@pytest.fixture
def agent(db: None) -> User:
    from tests.factories import make_user

    return make_user("samira@exemple.test", display_name="Samira B.", groups=("Accueil",))


Typed = Callable[..., str]
