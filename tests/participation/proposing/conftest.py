"""What the tests of writing share."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from participation import fill_time
from participation.models import BoardPage

TEXT = "Un banc à l’ombre pour attendre les enfants sans rester debout."


@pytest.fixture
def typed() -> Callable[..., dict[str, Any]]:
    """The form as a person sends it, with changes."""

    def fields(**changes: Any) -> dict[str, Any]:
        return {
            "title": "Un banc devant l’école",
            "text": TEXT,
            "themes": ["environnement"],
            "place": "Rue du Four",
            "site_internet": "",
            "shown": fill_time.stamp(time.time() - 60),
        } | changes

    return fields


@pytest.fixture
def address(board: BoardPage) -> str:
    return reverse("idea_propose", args=[board.slug])
