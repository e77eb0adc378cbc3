"""The dataset of ideas: what was proposed and what became of it, never by whom."""

from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from core import open_data
from participation.models import Idea


def _ideas() -> QuerySet[Idea]:
    return (
        Idea.objects.public()
        .with_public_counts()
        .order_by("pk")
        .select_related("board", "answer")
        .prefetch_related("theme_links__tag")
    )


def _idea_row(idea: Idea) -> dict[str, Any]:
    answer = getattr(idea, "answer", None)
    return {
        "title": idea.title,
        "url": idea.get_absolute_url(),
        "board": idea.board.title,
        "text": idea.text,
        "themes": [theme.slug for theme in idea.theme_list],
        "place": idea.place,
        "status": idea.get_status_display(),
        "supports": idea.support_count,
        "published": localtime(idea.published_at or idea.created_at).date().isoformat(),
        "answer": answer.text if answer else "",
    }


def publish() -> None:
    open_data.publish(
        open_data.Dataset(
            name="idees",
            title=_("Idées"),
            description=_(
                "Les idées publiées, leurs soutiens et leur réponse, sans leurs auteurs. Les soutiens "
                "sont vides tant que l’appel à idées les cache."
            ),
            fields=(
                "title",
                "url",
                "board",
                "text",
                "themes",
                "place",
                "status",
                "supports",
                "published",
                "answer",
            ),
            rows=_ideas,
            row=_idea_row,
        )
    )
