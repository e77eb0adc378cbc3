"""The list of a board: drawers, orders, cards that stay right, and a cost that stays the same."""

from datetime import date, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import User
from participation.models import (
    BoardPage,
    Category,
    Comment,
    CommentStatus,
    District,
    Idea,
    IdeaStatus,
    OfficialAnswer,
    Support,
)
from tests.factories import make_board, make_idea, make_picture, make_user
from tests.participation.test_listing import listing, options, titles
from tests.participation.test_pages import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def sorted_board() -> BoardPage:
    board = make_board(
        slug="range",
        categories=[Category(name="Rues", sort_order=0), Category(name="Parcs", sort_order=1)],
    )
    streets, parks = board.categories.all()
    south = District.objects.create(name="Sud", sort_order=1)
    north = District.objects.create(name="Nord", sort_order=2)
    make_idea(board, title="Rue au nord", category=streets, district=north, themes=["sport"])
    make_idea(board, title="Rue au sud", category=streets, district=south)
    make_idea(board, title="Parc au nord", category=parks, district=north, themes=["sport"])
    make_idea(board, title="Nulle part ailleurs", status=IdeaStatus.DONE)
    return board


def key(name: str) -> int:
    found = Category.objects.filter(name=name).first() or District.objects.get(name=name)
    return int(found.pk)


def test_filters_add_up(sorted_board: BoardPage) -> None:
    assert titles(sorted_board, f"categorie={key('Rues')}") == ["Rue au sud", "Rue au nord"]
    both = f"categorie={key('Rues')}&quartier={key('Nord')}"
    assert titles(sorted_board, both) == ["Rue au nord"]
    assert titles(sorted_board, f"{both}&theme=sport&statut=ouverte") == ["Rue au nord"]
    assert titles(sorted_board, f"{both}&statut=realisee") == []


def test_each_option_counts_given_the_others(sorted_board: BoardPage) -> None:
    query = f"quartier={key('Nord')}"
    counts = {o.label: o.count for o in options(sorted_board, "categorie", query)}
    assert counts == {"Rues": 1, "Parcs": 1}
    districts = {o.label: o.count for o in options(sorted_board, "quartier", query)}
    assert districts == {"Sud": 1, "Nord": 2}


def test_districts_stand_in_their_order(sorted_board: BoardPage) -> None:
    assert [o.label for o in options(sorted_board, "quartier")] == ["Sud", "Nord"]


def test_a_facet_without_choice_is_not_shown() -> None:
    board = make_board()
    make_idea(board)
    assert [facet.name for facet in listing(board).facets] == ["statut"]


@pytest.mark.parametrize("query", ["categorie=999999", "categorie=x", "quartier=%00", "quartier="])
def test_unknown_drawers_are_not_applied(
    client: Client, sorted_board: BoardPage, query: str
) -> None:
    assert len(titles(sorted_board, query)) == 4
    assert client.get(f"{sorted_board.url}?{query}").status_code == 200


def test_the_category_of_another_board_is_unknown_here(sorted_board: BoardPage) -> None:
    other = make_board("Ailleurs", categories=[Category(name="Autre", sort_order=0)])
    assert len(titles(sorted_board, f"categorie={other.categories.get().pk}")) == 4


def test_a_choice_that_leaves_nothing_can_be_taken_back(
    client: Client, sorted_board: BoardPage
) -> None:
    query = f"statut=realisee&categorie={key('Rues')}"
    (chosen,) = [o for o in options(sorted_board, "categorie", query) if o.selected]
    assert (chosen.count, chosen.url) == (0, "?statut=realisee")
    assert "Voir toutes les idées" in text_of(client.get(f"{sorted_board.url}?{query}"))


def comment(idea: Idea, status: str = CommentStatus.PUBLISHED) -> None:
    Comment.objects.create(idea=idea, text="Bonne idée.", status=status)


def test_the_most_commented_come_first_and_unread_comments_do_not_count() -> None:
    board = make_board()
    quiet = make_idea(board, title="Sans commentaire")
    talked = make_idea(board, title="Commentée deux fois")
    comment(talked)
    comment(talked)
    for _each in range(3):
        comment(quiet, CommentStatus.PENDING)
    make_idea(board, title="La dernière venue")
    assert titles(board, "tri=commentaires")[0] == "Commentée deux fois"


def test_the_latest_answers_come_first_then_those_without() -> None:
    board = make_board()
    now = timezone.now()
    for title, days in (("Répondue hier", 1), ("Répondue avant", 9)):
        idea = make_idea(board, title=title, status=IdeaStatus.ACCEPTED)
        OfficialAnswer.objects.create(
            idea=idea, text="Oui.", signed_by="La mairie", answered_at=now - timedelta(days=days)
        )
    make_idea(board, title="Sans réponse")
    assert titles(board, "tri=reponses") == ["Répondue hier", "Répondue avant", "Sans réponse"]


def test_the_random_order_holds_for_a_day_and_its_pages_share_out_the_ideas() -> None:
    board = make_board()
    for number in range(30):
        make_idea(board, title=f"Idée numéro {number}")
    today = titles(board, "tri=hasard") + titles(board, "tri=hasard&page=2")
    assert titles(board, "tri=hasard") == today[:20]
    assert sorted(today) == sorted(f"Idée numéro {number}" for number in range(30))
    assert today[:20] != titles(board)
    with patch("participation.listing.timezone.localdate", return_value=date(2031, 5, 7)):
        assert titles(board, "tri=hasard") != today[:20]


@pytest.mark.parametrize(
    ("rules", "left_out"),
    [({"support_rule": "none"}, "soutenues"), ({"allow_comments": False}, "commentées")],
)
def test_an_order_without_meaning_is_not_offered(rules: dict[str, Any], left_out: str) -> None:
    labels = [str(option.label) for option in listing(make_board(**rules)).sort_options]
    assert not any(left_out in label for label in labels)


def test_a_kept_card_follows_each_change_of_its_idea(client: Client) -> None:
    board = make_board()
    idea = make_idea(board, themes=["sport"])
    page = text_of(client.get(board.url))
    assert "Aucun soutien pour l’instant" in page
    Support.objects.create(idea=idea, resident=make_user("un@exemple.test"))
    assert "1 soutien" in text_of(client.get(board.url)).replace(" <", "<")
    comment(idea)
    assert "1 commentaire" in text_of(client.get(board.url))
    idea.status, idea.title = IdeaStatus.STUDYING, "Un titre tout neuf"
    idea.save()
    page = text_of(client.get(board.url))
    assert "Un titre tout neuf" in page
    assert "À l’étude" in page
    Idea.objects.filter(pk=idea.pk).update(picture=make_picture(), picture_is_public=False)
    assert "card-picture" not in text_of(client.get(board.url))
    Idea.objects.filter(pk=idea.pk).update(picture_is_public=True)
    assert "card-picture" in text_of(client.get(board.url))


# --- Queries ---


def fill(board: BoardPage, author: User, count: int) -> None:
    for number in range(count):
        idea = make_idea(
            board,
            title=f"Idée numéro {number}",
            author=author,
            themes=["environnement", "sport"],
            picture=make_picture(),
        )
        Support.objects.create(idea=idea, resident=author)
        comment(idea)


def queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


QUERIES = ("", "?tri=soutiens", "?tri=hasard", "?theme=sport&statut=ouverte")


def test_a_list_costs_the_same_for_two_ideas_and_for_twenty(
    client: Client, board: BoardPage, resident: User, resident_client: Client
) -> None:
    fill(board, resident, 2)
    few = [queries(client, board.url + query) for query in QUERIES]
    signed = [queries(resident_client, board.url + query) for query in QUERIES]
    fill(board, resident, 18)
    assert [queries(client, board.url + query) for query in QUERIES] == few
    assert [queries(resident_client, board.url + query) for query in QUERIES] == signed
    assert max(few) <= 5
    assert max(signed) <= 9


def test_an_idea_page_costs_five_queries_and_ten_for_who_is_signed_in(
    client: Client, idea: Idea, resident_client: Client, resident: User
) -> None:
    fill(idea.board, resident, 3)
    assert queries(client, idea.get_absolute_url()) <= 5
    assert queries(resident_client, idea.get_absolute_url()) <= 10
