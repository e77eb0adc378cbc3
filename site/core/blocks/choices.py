"""Choosing a page, a picture, a document or a theme inside a block.

Wagtail reads what is chosen block by block: an article with two series of cards, a picture and a
file asks the database a dozen times, more with every block. `read_chosen()` reads it once for the
whole article: one query for the pages, one for the pictures, and so on.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from copy import copy
from typing import Any

from django.db.models import Model
from wagtail.blocks import Block, PageChooserBlock, StreamValue
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock


class Shelf:
    """What the blocks of one article ask for: first noted, then read, then handed out."""

    def __init__(self) -> None:
        self._wanted: dict[type[Model], set[Any]] = defaultdict(set)
        self._found: dict[type[Model], dict[Any, Model]] | None = None

    def take(self, model: type[Model], keys: Iterable[Any]) -> list[Model | None]:
        """The objects in the order of `keys`; None for no key, or for what was deleted since."""
        keys = list(keys)
        if self._found is None:
            self._wanted[model].update(key for key in keys if key is not None)
            return [None] * len(keys)
        found = self._found.get(model, {})
        # A copy each: a picture carries the text alternative of the block that shows it.
        return [copy(found[key]) if key in found else None for key in keys]

    def read(self) -> None:
        self._found = {
            model: model._default_manager.in_bulk(keys)
            for model, keys in self._wanted.items()
            if keys
        }


_shelf: ContextVar[Shelf | None] = ContextVar("shelf", default=None)


@contextmanager
def _open_shelf() -> Iterator[Shelf]:
    shelf = Shelf()
    token = _shelf.set(shelf)
    try:
        yield shelf
    finally:
        _shelf.reset(token)


def read_chosen(body: StreamValue) -> None:
    """Reads what the blocks of `body` have chosen, in one query for each kind of thing.

    Of no use, and harmless, in the editor's preview: its form has read everything already.
    """
    if not body.is_lazy:
        return
    with _open_shelf() as shelf:
        for item in body.raw_data:
            body.stream_block.child_blocks[item["type"]].to_python(item["value"])
        shelf.read()
        # Wagtail keeps each value once it has made it.
        for _block in body:
            pass


class ReadAhead:
    """A chooser that takes what it shows from the open shelf, and reads it itself otherwise."""

    # What migrations name instead of our class, so that it may move or change its name.
    frozen_as: str
    model_class: Any  # of the chooser it is mixed in

    def to_python(self, value: Any) -> Any:
        if _shelf.get() is None:
            return super().to_python(value)  # type: ignore[misc]  # of the chooser it is mixed in
        return self.bulk_to_python([value])[0]

    def bulk_to_python(self, values: Iterable[Any]) -> list[Any]:
        shelf = _shelf.get()
        if shelf is None:
            found: list[Any] = super().bulk_to_python(values)  # type: ignore[misc]  # same
            return found
        return shelf.take(self.model_class, values)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        _path, args, kwargs = super().deconstruct()  # type: ignore[misc]  # same
        return self.frozen_as, args, kwargs


class PageChoice(ReadAhead, PageChooserBlock):
    frozen_as = "wagtail.blocks.PageChooserBlock"


class DocumentChoice(ReadAhead, DocumentChooserBlock):
    frozen_as = "wagtail.documents.blocks.DocumentChooserBlock"


class KeyOnly(ReadAhead):
    """A chooser whose object is known by its key alone once the shelf is open.

    For blocks that read what they show with the rest of the page: they look it up by this key, and
    find nothing when it was deleted since.
    """

    def bulk_to_python(self, values: Iterable[Any]) -> list[Any]:
        if _shelf.get() is None:
            return super().bulk_to_python(values)
        model = self.model_class
        return [None if key is None else model(pk=key) for key in values]


class PageKeyChoice(KeyOnly, PageChooserBlock):
    frozen_as = "wagtail.blocks.PageChooserBlock"


class ThemeKeyChoice(KeyOnly, SnippetChooserBlock):
    frozen_as = "wagtail.snippets.blocks.SnippetChooserBlock"

    def __init__(self, target_model: str = "core.Theme", **kwargs: Any) -> None:
        super().__init__(target_model, **kwargs)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        path, _args, kwargs = super().deconstruct()
        return path, ["core.Theme"], kwargs


class SilentPictureChoice(ReadAhead, ImageChooserBlock):
    """A picture that only adorns what is written beside it: no text alternative to give."""

    frozen_as = "wagtail.images.blocks.ImageChooserBlock"


class PictureChoice(ImageBlock):
    """A picture and the decision on its text alternative; frozen in migrations as Wagtail's own."""

    def __init__(self, required: bool = True, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)
        chooser: Block = SilentPictureChoice(required=required)
        chooser.set_name("image")
        self.child_blocks["image"] = chooser
