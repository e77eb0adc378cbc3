"""The blocks an article is made of: few, in the words of the people who write.

Each has a French label, a description, an icon, a group and a preview, held by
tests/core/test_blocks.py. None takes raw HTML. The blocks that show what other apps know
(agenda, calls for ideas) are in `home.blocks`.
"""

from core.blocks.article import ArticleBlocks
from core.blocks.files import FileBlock, PictureBlock
from core.blocks.highlights import (
    CallToActionBlock,
    Card,
    CardsBlock,
    Figure,
    FiguresBlock,
    QuoteBlock,
)
from core.blocks.practical import ContactBlock, TimetableBlock, TimetableRow
from core.blocks.text import AccordionBlock, AccordionPanel, TextBlock
from core.blocks.video import VideoBlock

__all__ = [
    "AccordionBlock",
    "AccordionPanel",
    "ArticleBlocks",
    "CallToActionBlock",
    "Card",
    "CardsBlock",
    "ContactBlock",
    "Figure",
    "FiguresBlock",
    "FileBlock",
    "PictureBlock",
    "QuoteBlock",
    "TextBlock",
    "TimetableBlock",
    "TimetableRow",
    "VideoBlock",
]
