"""The sheets on paper: every line and the foot are on the page, whatever there is to write."""

from typing import Any

import pytest
from django.template.loader import render_to_string
from django.utils import timezone

from participation import printing
from participation.models import SupportRule
from participation.paper import services
from participation.paper.sheets import LINES, make_sheets
from tests.factories import make_board, make_idea

pytestmark = pytest.mark.django_db

LONG = "Refaire le chemin du lavoir jusqu’à la passerelle et éclairer la descente jusqu’au port"


def sheets(ideas: int) -> str:
    """One sheet as HTML, with long words everywhere."""
    board = make_board("Imaginons ensemble la place, ses arbres et ses fêtes " * 3, slug="place")
    board.support_rule, board.support_limit, board.budget = SupportRule.LIMITED, 3, 500_000
    board.save()
    for _number in range(ideas):
        make_idea(board, title=LONG, cost=120_000)
    session = services.open_session(
        board=board,
        place="Grande salle du centre social, marché de Noël et fête de quartier",
        held_on=timezone.localdate(),
        agent=None,
    )
    context = {"sheets": make_sheets(session, 1), "town_name": "Aubrelle-sur-Lise", "is_pdf": True}
    return render_to_string("participation/paper/sheets.html", context)


def drawn(page: Any, name: str) -> int:
    """How many elements of this class stand whole on the page."""
    boxes = (box for box in page._page_box.descendants() if box.element is not None)
    return len(
        {
            box.element
            for box in boxes
            if box.element.get("class") == name and box.position_y + box.height <= page.height
        }
    )


@pytest.mark.parametrize("ideas", [1, 8, 20])
def test_every_line_and_the_foot_are_on_the_page(ideas: int) -> None:
    pages = printing.pages_of(sheets(ideas)).pages
    assert len(pages) == {1: 1, 8: 1, 20: 3}[ideas]
    for page in pages:
        assert drawn(page, "sheet__line") == LINES + 1  # and the head of the column
        assert drawn(page, "sheet__foot") == 1


def test_a_cost_is_written_as_in_french() -> None:
    assert "120\u202f000 €" in sheets(1).replace("\u00a0", "\u202f").replace("\u202f€", " €")
