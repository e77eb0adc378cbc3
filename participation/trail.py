"""The way back from a page of the participation space, as components/breadcrumb.html shows it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from participation.models import BoardPage, Idea


@dataclass(frozen=True)
class Crumb:
    title: str
    url: str = ""


def _start() -> list[Crumb]:
    return [Crumb(_("Accueil"), "/")]


def of_index(page: Page) -> list[Crumb]:
    return [*_start(), Crumb(page.title, page.url)]


def of_board(board: BoardPage) -> list[Crumb]:
    return [*of_index(board.get_parent()), Crumb(board.title, board.url)]


def of_step(board: BoardPage, title: str) -> list[Crumb]:
    """A page below a board: the form."""
    return [*of_board(board), Crumb(title)]


def of_idea(idea: Idea) -> list[Crumb]:
    return [*of_board(idea.board), Crumb(idea.title, idea.get_absolute_url())]


def of_my_ideas() -> list[Crumb]:
    above = Crumb(_("Participer"), "/participer/")
    return [*_start(), above, Crumb(_("Mes idées"), reverse("my_ideas"))]
