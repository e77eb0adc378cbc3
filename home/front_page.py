"""What the front page shows below its headline, in a fixed and small number of queries."""

from dataclasses import dataclass
from typing import Any

from wagtail.blocks import StreamValue

from home.teasers import TeaserValue, read_page

# The ground of the sections that stand on their own; the others lie on the page itself.
GROUNDS = {"agenda": "section--board", "actions": "section--tint", "news": "section--board"}


@dataclass(frozen=True)
class Section:
    """One block of the front page and the ground it stands on (a class of layout)."""

    block: Any
    ground: str


def front_page(body: StreamValue) -> dict[str, Any]:
    """`sections`, without those that have nothing to show, and the latest `open_board` or None."""
    boards = read_page(body, with_boards=True)
    return {
        "sections": [
            Section(block, GROUNDS.get(block.block_type, ""))
            for block in body
            if not (isinstance(block.value, TeaserValue) and block.value.is_empty)
        ],
        "open_board": boards[0] if boards else None,
    }
