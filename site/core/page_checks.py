"""Whether a page may be published: its texts, its pictures and its blocks, inlines included.

Drafts are never refused. The form of the editor asks before it publishes or submits
(`core.page_forms`); everything else that publishes a page passes through `BasePage.publish()`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.images.models import AbstractImage
from wagtail.rich_text import RichText, features

from core.content_checks import check_html

# The title of the page, and the chapters that a page writes itself above its texts.
PAGE_TITLE, CHAPTER = 1, 2
# How blocks name the heading that they write above their content.
HEADING_NAMES = ("title", "heading")


@dataclass(frozen=True)
class Problem:
    """One thing to put right: in which field of its model, in which block of a stream, and what."""

    field: str
    sentence: str
    block: int | None = None


class NotReadyError(Exception):
    """Publishing was refused. `sentences` say what to put right, each with its place."""

    def __init__(self, page: Any, sentences: list[str]) -> None:
        self.page = page
        self.sentences = sentences
        super().__init__(f"{page}: {' '.join(sentences)}")


def problems_of(instance: models.Model) -> list[Problem]:
    """The problems in the fields of one object, a page or one of its inlines."""
    return [problem for field in instance._meta.fields for problem in _in_field(instance, field)]


def refusals(page: Any) -> list[str]:
    """One sentence for each reason not to publish this page, with the place where it stands."""
    found = [f"{_label(page, problem.field)} : {problem.sentence}" for problem in problems_of(page)]
    for relation in get_all_child_relations(type(page)):
        children = getattr(page, relation.get_accessor_name()).all()
        for rank, child in enumerate(children, start=1):
            name = capfirst(str(child._meta.verbose_name))
            found += [f"{name} {rank} : {problem.sentence}" for problem in problems_of(child)]
    return found


def _label(instance: models.Model, name: str) -> str:
    field: Any = instance._meta.get_field(name)
    return capfirst(str(field.verbose_name))


def _in_field(instance: models.Model, field: Any) -> Iterator[Problem]:
    if isinstance(field, RichTextField):
        level = _level_above(field.features)
        sentences, _last = check_html(getattr(instance, field.attname) or "", after=level)
        yield from (Problem(field.name, sentence) for sentence in sentences)
    elif isinstance(field, StreamField):
        yield from _in_stream(field.name, getattr(instance, field.attname))
    elif _chooses_a_picture(field):
        picture = getattr(instance, field.name)
        if picture is not None and not picture.alternative_is_decided:
            yield Problem(field.name, _undecided(picture))


def _chooses_a_picture(field: Any) -> bool:
    target: Any = field.related_model if isinstance(field, models.ForeignKey) else None
    return target is not None and issubclass(target, AbstractImage)


def _level_above(wanted: list[str] | None) -> int:
    """A text that cannot hold an h2 stands below one: the page writes the chapter itself."""
    offered = features.get_default_features() if wanted is None else wanted
    return PAGE_TITLE if "h2" in offered else CHAPTER


def _undecided(picture: Any) -> str:
    """Safe HTML: the sentence leads to the form where it is put right."""
    return format_html(
        '{} <a href="{}" target="_blank" rel="noreferrer">{}</a>',
        _(
            "L’image « %(title)s » n’a pas de description. "
            "Dites ce qu’elle montre, ou indiquez qu’elle est décorative."
        )
        % {"title": picture.title},
        reverse("wagtailimages:edit", args=[picture.pk]),
        _("Décrire cette image"),
    )


def _in_stream(field: str, stream: Any) -> Iterator[Problem]:
    """The blocks follow each other on the page: so do their headings."""
    level: int | None = PAGE_TITLE
    for rank, child in enumerate(stream or ()):
        place = _("bloc %(rank)d (%(name)s)") % {"rank": rank + 1, "name": child.block.label}
        if isinstance(child.value, RichText):
            above = max(level or 0, _level_above(child.block.features))
            sentences, level = check_html(child.value.source, after=above)
        else:
            sentences = list(_in_value(child.block, child.value))
            if _writes_a_heading(child.value):
                level = max(level or 0, CHAPTER)
        yield from (Problem(field, f"{place} : {sentence}", rank) for sentence in sentences)


def _writes_a_heading(value: Any) -> bool:
    return isinstance(value, blocks.StructValue) and any(value.get(name) for name in HEADING_NAMES)


def _in_value(block: Any, value: Any) -> Iterator[str]:
    """The problems below one block; of a nested text, what stands above it is not known."""
    if isinstance(block, ImageBlock):
        if value and not value.decorative and not value.contextual_alt_text:
            yield _(
                "l’image n’a pas de texte de remplacement. "
                "Dites ce qu’elle montre, ou cochez la case qui la dit décorative."
            )
    elif isinstance(block, ImageChooserBlock):
        if value and not value.alternative_is_decided:
            yield _undecided(value)
    elif isinstance(value, RichText):
        yield from check_html(value.source, after=None)[0]
    else:
        for inner, content in _inside(value):
            yield from _in_value(inner, content)


def _inside(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, blocks.StructValue):
        yield from ((value.block.child_blocks[name], content) for name, content in value.items())
    elif isinstance(value, blocks.StreamValue):
        yield from ((child.block, child.value) for child in value)
    elif isinstance(value, blocks.list_block.ListValue):
        yield from ((child.block, child.value) for child in value.bound_blocks)


def sentences_of(page: Any, error: ValidationError) -> list[str]:
    """What Django's own validation found, told as the other refusals are."""
    if not hasattr(error, "error_dict"):
        return list(error.messages)
    known = {field.name for field in page._meta.fields}
    return [
        f"{_label(page, name)} : {message}" if name in known else message
        for name, messages in error.message_dict.items()
        for message in messages
    ]
