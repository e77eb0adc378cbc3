"""Every block that a page of the house may hold, found where editors find it: in its fields."""

from collections.abc import Iterator

from wagtail.blocks import Block
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models


def stream_fields(model: type[Page]) -> list[StreamField]:
    return [field for field in model._meta.get_fields() if isinstance(field, StreamField)]


def every_block() -> Iterator[tuple[str, Block]]:
    """(name, block) of each kind of block, once, in the order of the block picker."""
    seen = set()
    for model in get_page_models():
        for field in stream_fields(model):
            for name, block in field.stream_block.child_blocks.items():
                if (name, type(block)) not in seen:
                    seen.add((name, type(block)))
                    yield name, block
