"""What the search finds among the calls for ideas and the ideas."""

from datetime import date, timedelta

from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext_lazy as _

from core.models import PageTheme
from core.models.page import plain_text
from core.search import Document, Source, registry
from core.visibility import visible
from participation.models import BoardPage, Idea
from participation.models.phase import RESIDENT_PHASES


def board_document(board: BoardPage) -> Document:
    return Document(
        kind="appel",
        object_id=board.pk,
        title=board.title,
        url=board.relative_url(None),
        published=board.first_published_at,
        summary=board.summary,
        text=f"{plain_text(board.introduction)} {plain_text(board.rules)}".strip(),
        date=last_day(board),
        themes=[link.tag_id for link in board.theme_links.all()],
    )


def last_day(board: BoardPage) -> date | None:
    """The last day on which residents can do something; None while nothing says when it ends.

    Where only the town has phases, nobody waits for an idea: the day the call went online.
    """
    phases = list(board.phases.all())
    theirs = [phase.ends_at for phase in phases if phase.kind in RESIDENT_PHASES]
    if phases and not theirs:
        return localdate(board.first_published_at) if board.first_published_at else None
    ends = [end for end in theirs if end is not None]
    if not ends or len(ends) < len(theirs):
        return None
    # What ends at midnight was last open the day before.
    return localdate(max(ends) - timedelta(seconds=1))


def idea_document(idea: Idea) -> Document:
    return Document(
        kind="idee",
        object_id=idea.pk,
        title=idea.title,
        url=idea.get_absolute_url(),
        summary=idea.teaser,
        text=idea.text,
        date=localtime(idea.published_at or idea.created_at).date(),
        published=idea.published_at or idea.created_at,
        place=idea.place,
        status=idea.get_status_display(),
        themes=[theme.pk for theme in idea.theme_list],
    )


def register() -> None:
    registry.register(
        Source(
            kind="appel",
            model=BoardPage,
            label=_("Appel à idées"),
            plural=_("Appels à idées"),
            icon="megaphone",
            public=lambda: visible(BoardPage.objects.all()).prefetch_related(
                PageTheme.with_tags(), "phases"
            ),
            document=board_document,
            takes_place=True,
        )
    )
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
