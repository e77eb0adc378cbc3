"""The people and the pages of a newsroom."""

import pytest

from actions.models import PartnerPage
from actions.services import add_team_member
from core.models import User
from tests.factories import make_partner


@pytest.fixture
def own_page(association: User) -> PartnerPage:
    """The page that the association keeps."""
    page = make_partner("Les Mains vertes")
    page.save_revision().publish()
    add_team_member(partner=page, user=association)
    return page
