"""What one can follow, named in addresses and in links that stop a letter: « idee », « espace » (a board),
« theme », « recherche »."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.models import Theme, User
from core.visibility import visible
from participation.models import BoardPage, Follow, FollowedSearch, Idea


@dataclass(frozen=True)
class Kind:
    """`column` is the column of `Follow`; `label` says « l’idée »; `public` is what may be followed."""

    slug: str
    column: str
    label: Any
    public: Callable[[], QuerySet[Any]]
    model: type[Model]

    def find(self, pk: int) -> "Subject | None":
        thing = self.public().filter(pk=pk).first()
        return Subject(self, thing) if thing else None

    def find_any(self, pk: int) -> "Subject | None":
        """Even hidden since: one may always stop hearing of it."""
        thing = self.model._default_manager.filter(pk=pk).first()
        return Subject(self, thing) if thing else None


@dataclass(frozen=True)
class Subject:
    """One thing to follow."""

    kind: Kind
    thing: Any

    @property
    def title(self) -> str:
        return self.thing.name if self.kind.column == "theme" else self.thing.title

    @property
    def sentence(self) -> str:
        # The words of a search have their own guillemets, around what was typed.
        if self.kind.column == "search":
            return f"{self.kind.label} {self.title}"
        return f"{self.kind.label} « {self.title} »"

    @property
    def path(self) -> str:
        """Where it is shown."""
        if self.kind.column == "board":
            return self.thing.url or "/"
        return self.thing.get_absolute_url()

    @property
    def follow_url(self) -> str:
        return reverse("follow", args=[self.kind.slug, self.thing.pk])

    @property
    def columns(self) -> dict[str, Any]:
        return {self.kind.column: self.thing}

    def follow_of(self, person: User) -> Follow | None:
        return Follow.objects.filter(person=person, **self.columns).first()


def _ideas() -> QuerySet[Idea]:
    return Idea.objects.public().select_related("board")


def _boards() -> QuerySet[BoardPage]:
    boards: QuerySet[BoardPage] = visible(BoardPage.objects.live())
    return boards


IDEA = Kind("idee", "idea", _("l’idée"), _ideas, Idea)
BOARD = Kind("espace", "board", _("l’appel à idées"), _boards, BoardPage)
THEME = Kind("theme", "theme", _("le thème"), Theme.objects.all, Theme)
SEARCH = Kind("recherche", "search", _("la recherche"), FollowedSearch.objects.all, FollowedSearch)
KINDS = {kind.slug: kind for kind in (IDEA, BOARD, THEME, SEARCH)}


def subject_of(follow: Follow) -> Subject:
    """The thing of a row of `Follow`, whether it is still public or not."""
    for kind in KINDS.values():
        if thing := getattr(follow, kind.column):
            return Subject(kind, thing)
    raise ValueError("A follow without a subject")  # the database refuses it
