"""The cards of ideas, written once for each state of an idea.

What a card shows is in the name under which it is kept: a support more, a status changed, a theme
renamed, and another card is asked for. Nothing kept is ever wrong, and nothing has to be thrown
away. The generation (core.generation) stands for what is not read here: names of themes, pictures,
addresses.
"""

from collections.abc import Sequence
from hashlib import sha256

from django.core.cache import caches
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from core import generation
from participation.models import Idea

TEMPLATE = "components/idea_card.html"


def write_cards(ideas: Sequence[Idea], *, level: int = 3) -> list[SafeString]:
    """The cards of ideas read with `for_cards()`, in their order; `level` is that of the titles."""
    token = generation.current()
    names = [_name(idea, f"{token}:{level}") for idea in ideas]
    kept = caches["markup"].get_many(names)
    written = {
        name: render_to_string(TEMPLATE, {"idea": idea, "level": level})
        for name, idea in zip(names, ideas, strict=True)
        if name not in kept
    }
    if written:
        caches["markup"].set_many(written)
    return [kept[name] if name in kept else written[name] for name in names]


def _name(idea: Idea, prefix: str) -> str:
    shown = (
        idea.title,
        idea.text,
        idea.place,
        idea.status_label,
        idea.picture_id if idea.picture_is_public else None,
        [theme.pk for theme in idea.theme_list],
        idea.support_count,
        getattr(idea, "comment_count", 0),
    )
    return f"idea-card:{prefix}:{idea.pk}:{sha256(repr(shown).encode()).hexdigest()}"
