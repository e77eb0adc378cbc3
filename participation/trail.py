"""The way back from a page of the participation space, as components/breadcrumb.html shows it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from core import generation
from participation.models import BoardIndexPage, BoardPage, Idea


@dataclass(frozen=True)
class Crumb:
    title: str
    url: str = ""


def _start() -> list[Crumb]:
    return [Crumb(_("Accueil"), "/")]


def of_index(page: Page) -> list[Crumb]:
    return [*_start(), Crumb(page.title, page.url)]


def of_board(board: BoardPage) -> list[Crumb]:
    return [*_start(), *_above(), Crumb(board.title, board.url)]


def _above() -> list[Crumb]:
    """The page that holds all boards; no query while nothing published has changed."""
    return generation.kept("board-index", _read_above)


def _read_above() -> list[Crumb]:
    return [Crumb(index.title, index.url) for index in BoardIndexPage.objects.all()[:1]]


def of_step(board: BoardPage, title: str) -> list[Crumb]:
    """A page below a board: the form."""
    return [*of_board(board), Crumb(title)]


def of_idea(idea: Idea) -> list[Crumb]:
    return [*of_board(idea.board), Crumb(idea.title, idea.get_absolute_url())]


def of_page(title: str, url: str = "") -> list[Crumb]:
    """A page of the participation space that belongs to no board."""
    return [*_start(), Crumb(_("Participer"), "/participer/"), Crumb(title, url)]


def of_charter() -> list[Crumb]:
    return of_page(_("Charte de modération"))


def of_my_ideas() -> list[Crumb]:
    return of_page(_("Mes idées"), reverse("my_ideas"))


def of_own_step(title: str) -> list[Crumb]:
    """A page of one's own, below one's account."""
    return [*_start(), Crumb(_("Mon compte"), reverse("account")), Crumb(title)]
