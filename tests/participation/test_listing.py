"""Filters, sorting and pages of a board's ideas."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone

from core.facets import Option
from participation.listing import IdeaListing
from participation.models import BoardPage, IdeaStatus, Support
from tests.factories import make_board, make_idea, make_user

pytestmark = pytest.mark.django_db


def listing(board: BoardPage, query: str = "") -> IdeaListing:
    return IdeaListing(board=board, query=QueryDict(query))


def titles(board: BoardPage, query: str = "") -> list[str]:
    return [idea.title for idea in listing(board, query).page]


def options(board: BoardPage, facet: str, query: str = "") -> list[Option]:
    (found,) = [each for each in listing(board, query).facets if each.name == facet]
    return found.options


@pytest.fixture
def ideas(board: BoardPage) -> BoardPage:
    now = timezone.now()
    make_idea(board, title="Ancienne", themes=["sport"], published_at=now - timedelta(days=9))
    supported = make_idea(
        board,
        title="Soutenue",
        themes=["sport", "environnement"],
        status=IdeaStatus.ACCEPTED,
        published_at=now - timedelta(days=5),
    )
    make_idea(board, title="Récente", themes=["environnement"], published_at=now)
    make_idea(board, title="En attente", status=IdeaStatus.PENDING)
    make_idea(make_board("Ailleurs"), title="D’un autre appel")
    for number in range(2):
        Support.objects.create(idea=supported, resident=make_user(f"s{number}@exemple.test"))
    return board


def test_the_latest_ideas_come_first(ideas: BoardPage) -> None:
    assert titles(ideas) == ["Récente", "Soutenue", "Ancienne"]


def test_the_most_supported_may_come_first(ideas: BoardPage) -> None:
    assert titles(ideas, "tri=soutiens")[0] == "Soutenue"


def test_a_theme_narrows_the_list(ideas: BoardPage) -> None:
    assert titles(ideas, "theme=sport") == ["Soutenue", "Ancienne"]


def test_a_status_narrows_the_list(ideas: BoardPage) -> None:
    assert titles(ideas, "statut=retenue") == ["Soutenue"]


def test_theme_and_status_narrow_together(ideas: BoardPage) -> None:
    assert titles(ideas, "theme=environnement&statut=ouverte") == ["Récente"]


def test_an_idea_without_date_of_publication_comes_last(board: BoardPage) -> None:
    make_idea(board, title="Sans date")
    make_idea(board, title="Datée", published_at=timezone.now())
    assert titles(board) == ["Datée", "Sans date"]


def test_each_option_counts_what_it_leaves(ideas: BoardPage) -> None:
    counts = {o.label: o.count for o in options(ideas, "theme", "statut=ouverte")}
    assert counts == {"Environnement": 1, "Sport": 1}
    statuses = {o.url: o.count for o in options(ideas, "statut", "theme=sport")}
    assert statuses == {"?theme=sport&statut=ouverte": 1, "?theme=sport&statut=retenue": 1}


def test_the_total_matches_the_list(ideas: BoardPage) -> None:
    for query in ("", "theme=sport", "statut=retenue", "theme=sport&statut=ouverte"):
        assert listing(ideas, query).total == len(titles(ideas, query))


def test_a_chosen_option_leads_back_without_it(ideas: BoardPage) -> None:
    (chosen,) = [o for o in options(ideas, "theme", "theme=sport&tri=soutiens") if o.selected]
    assert chosen.url == "?tri=soutiens"


@pytest.mark.parametrize(
    "query",
    [
        "theme=inconnu",
        "theme=%00",
        "statut=pending",
        "statut=refused",
        "statut=%FF",
        "tri=zzz",
        "page=abc",
        "page=-1",
        "page=999999999999999999999",
        "theme=&statut=&tri=&page=",
        "q=x&o=1&theme[]=sport",
    ],
)
def test_odd_parameters_change_nothing(client: Client, ideas: BoardPage, query: str) -> None:
    assert len(titles(ideas, query)) == 3
    assert client.get(f"{ideas.url}?{query}").status_code == 200


def test_a_page_holds_twenty_ideas(board: BoardPage) -> None:
    for number in range(21):
        make_idea(board, title=f"Idée numéro {number}")
    assert len(titles(board)) == 20
    assert len(titles(board, "page=2")) == 1
