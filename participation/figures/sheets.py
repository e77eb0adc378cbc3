"""The tables that staff take away: which columns, which rows. One definition for every format.

Who supported what is never among them: a support is its day, its way and its idea.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participation.answers.promise import decided_on
from participation.models import (
    BoardPage,
    Channel,
    Comment,
    CommentStatus,
    Idea,
    IdeaStatus,
    IdeaTheme,
    OfficialAnswer,
    Stance,
    Support,
)

CHUNK = 1000
Cell = str | int | date | None
Row = list[Cell]


@dataclass(frozen=True)
class Sheet:
    """`rows` reads so many at a time: memory does not grow with the table."""

    name: str
    title: Any
    columns: list[Any]
    rows: Callable[[BoardPage], Iterator[Row]]
    counts_supports: bool = False  # given to nobody while the board hides its counts


def _day(moment: datetime | None) -> date | None:
    return timezone.localtime(moment).date() if moment else None


def _ideas(board: BoardPage) -> Iterator[Row]:
    themes = Prefetch(
        "theme_links", queryset=IdeaTheme.objects.select_related("tag").order_by("tag__name")
    )
    ideas = (
        Idea.objects.filter(board=board.pk)
        .with_support_count()
        .with_comment_count()
        .select_related("author", "guest", "district", "category", "answer")
        .prefetch_related(themes)
        .order_by("pk")
    )
    hidden = board.counts_are_hidden
    for idea in ideas.iterator(chunk_size=CHUNK):
        answer = getattr(idea, "answer", None)
        yield [
            idea.pk,
            idea.title,
            idea.text,
            idea.author_name,
            str(IdeaStatus(idea.status).label),
            ", ".join(link.tag.name for link in idea.theme_links.all()),
            idea.district.name if idea.district else "",
            idea.category.name if idea.category else "",
            idea.place,
            str(Channel(idea.channel).label),
            None if hidden else idea.support_count,
            None if hidden else idea.paper_count,
            idea.comment_count,
            idea.cost,
            _day(idea.created_at),
            _day(idea.published_at),
            idea.answer_due,
            _day(answer.answered_at) if answer else None,
        ]


def _supports(board: BoardPage) -> Iterator[Row]:
    rows = Support.objects.on_board(board.pk).order_by("idea", "created_at", "pk")
    columns = ("idea", "idea__title", "counted_for", "channel", "created_at")
    for idea, title, counted, channel, given in rows.values_list(*columns).iterator(CHUNK):
        yield [idea, title, counted, str(Channel(channel).label), _day(given)]


def _comments(board: BoardPage) -> Iterator[Row]:
    rows = Comment.objects.filter(idea__board=board.pk).select_related("idea", "author", "guest")
    for comment in rows.order_by("pk").iterator(chunk_size=CHUNK):
        yield [
            comment.pk,
            comment.idea_id,
            comment.idea.title,
            comment.parent_id,
            comment.author_name,
            _("oui") if comment.is_official else _("non"),
            str(Stance(comment.stance).label) if comment.stance else "",
            comment.text,
            str(CommentStatus(comment.status).label),
            str(Channel(comment.channel).label),
            _day(comment.created_at),
            _day(comment.edited_at),
        ]


def _answers(board: BoardPage) -> Iterator[Row]:
    rows = OfficialAnswer.objects.filter(idea__board=board.pk).select_related("idea")
    for answer in rows.order_by("idea").iterator(chunk_size=CHUNK):
        yield [
            answer.idea_id,
            answer.idea.title,
            str(IdeaStatus(answer.idea.status).label),
            answer.text,
            answer.signed_by,
            _day(answer.answered_at),
            answer.idea.answer_due,
            _in_time(answer.idea),
        ]


def _in_time(idea: Idea) -> str:
    """As the page of the idea says it; empty where no day was promised, or has come."""
    due, decided = idea.answer_due, decided_on(idea)
    if due is None or (decided is None and due >= timezone.localdate()):
        return ""
    return _("oui") if decided is not None and decided <= due else _("non")


SHEETS = {
    sheet.name: sheet
    for sheet in (
        Sheet(
            "idees",
            gettext_lazy("Idées"),
            [
                gettext_lazy("Numéro"),
                gettext_lazy("Titre"),
                gettext_lazy("Texte"),
                gettext_lazy("Signature"),
                gettext_lazy("Statut"),
                gettext_lazy("Thèmes"),
                gettext_lazy("Quartier"),
                gettext_lazy("Catégorie"),
                gettext_lazy("Lieu"),
                gettext_lazy("Par où"),
                gettext_lazy("Soutiens"),
                gettext_lazy("Dont sur papier"),
                gettext_lazy("Commentaires"),
                gettext_lazy("Coût en euros"),
                gettext_lazy("Proposée le"),
                gettext_lazy("Publiée le"),
                gettext_lazy("Réponse promise pour le"),
                gettext_lazy("Répondu le"),
            ],
            _ideas,
        ),
        Sheet(
            "soutiens",
            gettext_lazy("Soutiens"),
            [
                gettext_lazy("Idée"),
                gettext_lazy("Titre"),
                gettext_lazy("Compte pour l’idée"),
                gettext_lazy("Par où"),
                gettext_lazy("Jour"),
            ],
            _supports,
            counts_supports=True,
        ),
        Sheet(
            "commentaires",
            gettext_lazy("Commentaires"),
            [
                gettext_lazy("Numéro"),
                gettext_lazy("Idée"),
                gettext_lazy("Titre de l’idée"),
                gettext_lazy("Répond au commentaire"),
                gettext_lazy("Signature"),
                gettext_lazy("Au nom de la commune"),
                gettext_lazy("Avis"),
                gettext_lazy("Texte"),
                gettext_lazy("Statut"),
                gettext_lazy("Par où"),
                gettext_lazy("Écrit le"),
                gettext_lazy("Modifié le"),
            ],
            _comments,
        ),
        Sheet(
            "reponses",
            gettext_lazy("Réponses"),
            [
                gettext_lazy("Idée"),
                gettext_lazy("Titre"),
                gettext_lazy("Statut"),
                gettext_lazy("Réponse"),
                gettext_lazy("Signature"),
                gettext_lazy("Répondu le"),
                gettext_lazy("Promis pour le"),
                gettext_lazy("Dans les temps"),
            ],
            _answers,
        ),
    )
}
