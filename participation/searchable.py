"""What the search finds among ideas."""

from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from core.search import Document, Source, registry
from participation.models import Idea


def idea_document(idea: Idea) -> Document:
    return Document(
        kind="idee",
        object_id=idea.pk,
        title=idea.title,
        url=idea.get_absolute_url(),
        summary=idea.teaser,
        text=idea.text,
        date=localtime(idea.published_at or idea.created_at).date(),
        place=idea.place,
        themes=[theme.pk for theme in idea.theme_list],
    )


def register() -> None:
    registry.register(
        Source(
            kind="idee",
            model=Idea,
            label=_("Idée"),
            plural=_("Idées"),
            icon="lightbulb",
            public=lambda: (
                Idea.objects.public().select_related("board").prefetch_related("theme_links__tag")
            ),
            document=idea_document,
        )
    )
