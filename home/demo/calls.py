"""The dates of a demo call for ideas, and the drawers that its ideas are sorted into."""

from datetime import date
from typing import Any

from home.demo.content import shapes
from home.demo.content.boards.drawers import DISTRICTS, category_of, district_of
from home.demo.moments import moment
from participation.models import BoardPage, Category, District, Phase

EVENING = "20:00"


def phases(board: shapes.Board, today: date) -> list[Phase]:
    """From nine in the morning of the first day to the evening of the last."""
    return [
        Phase(
            kind=stage.kind,
            sort_order=rank,
            starts_at=moment(today, stage.opens),
            ends_at=moment(today, stage.closes, EVENING),
            description=stage.description,
        )
        for rank, stage in enumerate(board.stages)
    ]


def categories(board: shapes.Board) -> list[Category]:
    return [Category(name=name, sort_order=rank) for rank, name in enumerate(board.categories)]


class Drawers:
    """The categories of one board and the districts of the town, by name."""

    def __init__(self, board: BoardPage) -> None:
        self._categories = {each.name: each for each in board.categories.all()}
        self._districts = {
            name: District.objects.get_or_create(name=name, defaults={"sort_order": rank})[0]
            for rank, name in enumerate(DISTRICTS)
        }
        self._sorted_by_district = board.ask_district

    def of(self, idea: shapes.Idea) -> dict[str, Any]:
        """The columns of an idea that say where it belongs."""
        district = district_of(idea.place) if self._sorted_by_district else ""
        return {
            "category": self._categories.get(category_of(idea.themes)),
            "district": self._districts.get(district),
        }
