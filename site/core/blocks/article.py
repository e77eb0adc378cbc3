"""What an article may hold."""

from wagtail import blocks

from core.blocks.files import FileBlock, PictureBlock
from core.blocks.highlights import CallToActionBlock, CardsBlock, FiguresBlock, QuoteBlock
from core.blocks.practical import ContactBlock, TimetableBlock
from core.blocks.text import AccordionBlock, TextBlock
from core.blocks.video import VideoBlock


class ArticleBlocks(blocks.StreamBlock):
    """The blocks that know nothing but themselves. Stored articles hold these names: keep them."""

    text = TextBlock()
    quote = QuoteBlock()
    accordion = AccordionBlock()
    picture = PictureBlock()
    video = VideoBlock()
    file = FileBlock()
    figures = FiguresBlock()
    invitation = CallToActionBlock()
    cards = CardsBlock()
    timetable = TimetableBlock()
    contact = ContactBlock()
