"""A whole value for any block, and the form that its editor would send: made from its own preview."""

from typing import Any

from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page
from wagtail.test.utils.form_data import rich_text

from core.models import SiteImage, Theme
from participation.models import BoardPage
from tests.factories import make_board, make_document, make_news, make_picture

Stuff = dict[type, Any]


def make_stuff() -> Stuff:
    """One thing of each kind that a block may choose."""
    return {
        Page: make_news("Une page choisie", search_description="Ce qu’elle raconte.").page_ptr,
        BoardPage: make_board("Un appel choisi"),
        SiteImage: make_picture("Le marché"),
        get_document_model(): make_document("Le dossier"),
        Theme: Theme.objects.get(slug="culture"),
    }


def whole_value(block: blocks.Block, stuff: Stuff, value: Any = None) -> Any:
    """The preview of a block with real pages, pictures and files instead of invented ones."""
    if isinstance(block, ImageBlock):
        return described(stuff[SiteImage])
    if isinstance(block, blocks.ChooserBlock):
        # A block that leads somewhere takes a page or an address, not both.
        may_stay_empty = block.model_class is Page and not block.field.required
        return None if value is None and may_stay_empty else stuff[block.model_class]
    if isinstance(block, blocks.StructBlock):
        value = value or {}
        return {
            name: whole_value(child, stuff, value.get(name, child.get_default()))
            for name, child in block.child_blocks.items()
        }
    if isinstance(block, blocks.ListBlock):
        return [whole_value(block.child_block, stuff, each) for each in value or [None]]
    if isinstance(block, blocks.StreamBlock):
        raise TypeError("a stream inside a block is not known here yet")
    # A field of text left alone is None until a form has been sent, and empty afterwards.
    return "" if value is None and isinstance(block, blocks.FieldBlock) else value


def sample_of(block: blocks.Block, stuff: Stuff) -> Any:
    return whole_value(block, stuff, block.get_preview_value())


def described(picture: SiteImage) -> SiteImage:
    picture.contextual_alt_text, picture.decorative = "Des étals sous la halle", False
    return picture


def form_of(block: blocks.Block, value: Any) -> Any:
    """What the editor's form sends for this value, nested as `nested_form_data` takes it."""
    if isinstance(block, ImageBlock):
        alt_text = value.contextual_alt_text if value else ""
        return {"image": str(value.pk) if value else "", "alt_text": alt_text, "decorative": ""}
    if isinstance(block, blocks.ChooserBlock):
        return str(value.pk) if value else ""
    if isinstance(block, blocks.StructBlock):
        fields = {name: form_of(child, value[name]) for name, child in block.child_blocks.items()}
        return {name: field for name, field in fields.items() if field is not None}
    if isinstance(block, blocks.ListBlock):
        items = {
            str(number): {
                "value": form_of(block.child_block, each),
                "order": str(number),
                "deleted": "",
                "id": "",
            }
            for number, each in enumerate(value)
        }
        return {"count": str(len(items)), **items}
    if isinstance(block, blocks.RichTextBlock):
        return rich_text(getattr(value, "source", value), features=block.features)
    if isinstance(block, blocks.BooleanBlock):
        return "on" if value else None
    return "" if value is None else str(value)


def texts_in(block: blocks.Block, value: Any) -> list[str]:
    """Everything an editor wrote in the fields of text of a block."""
    if isinstance(block, blocks.StructBlock) and not isinstance(block, ImageBlock):
        return [
            text
            for name, child in block.child_blocks.items()
            for text in texts_in(child, value[name])
        ]
    if isinstance(block, blocks.ListBlock):
        return [text for each in value for text in texts_in(block.child_block, each)]
    if isinstance(block, (blocks.CharBlock, blocks.TextBlock)) and value:
        return [str(value)]
    return []
