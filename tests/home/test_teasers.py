"""What the blocks that fill themselves show, and what it costs."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import Theme
from home.blocks import AgendaTeaser
from home.composition import first_blocks
from home.models import HomePage, NewsPage
from home.teasers import read_page
from participation.models import BoardPage
from tests.factories import (
    make_action,
    make_board,
    make_event,
    make_idea,
    make_news,
    make_picture,
)

pytestmark = pytest.mark.django_db

Blocks = list[tuple[str, dict[str, Any]]]


def compose(blocks: Blocks) -> None:
    home = HomePage.objects.get()
    home.body = blocks
    home.save()


def shown(blocks: Blocks) -> list[Any]:
    """What each block of a front page made of `blocks` shows."""
    compose(blocks)
    body = HomePage.objects.get().body
    read_page(body)
    return [block.value.shown for block in body]


def agenda(theme: str = "", number: int = 4) -> tuple[str, dict[str, Any]]:
    chosen = Theme.objects.get(slug=theme) if theme else None
    return "agenda", {"title": "Agenda", "number": number, "theme": chosen}


def boards(board: BoardPage | None = None, number: int = 3) -> tuple[str, dict[str, Any]]:
    return "boards", {"title": "Vos idées", "board": board, "number": number}


def tiles(*slugs: str) -> tuple[str, dict[str, Any]]:
    chosen = [Theme.objects.get(slug=slug) for slug in slugs]
    return "themes", {"title": "Par thème", "themes": chosen}


def test_two_agendas_show_two_themes() -> None:
    make_event("Concert", themes=["culture"])
    make_event("Marche", themes=["sante"])
    make_event("Bal des aînés", themes=["sante", "culture"])
    culture, health = shown([agenda("culture"), agenda("sante")])
    assert {date.page.title for date in culture} == {"Concert", "Bal des aînés"}
    assert {date.page.title for date in health} == {"Marche", "Bal des aînés"}


def test_an_agenda_shows_as_many_dates_as_asked() -> None:
    for number in range(4):
        make_event(f"Bal {number}")
    (dates,) = shown([agenda(number=2)])
    assert len(dates) == 2


def test_every_card_knows_its_themes_at_no_further_query() -> None:
    make_event("Concert", themes=["culture", "sante"])
    (dates,) = shown([agenda()])
    with CaptureQueriesContext(connection) as queries:
        assert [theme.slug for theme in dates[0].page.theme_list] == ["culture", "sante"]
    assert len(queries) == 0


@pytest.mark.parametrize(
    ("kind", "make"), [("actions", make_action), ("news", make_news)], ids=["actions", "news"]
)
def test_a_list_may_keep_to_one_theme(kind: str, make: Any) -> None:
    make("Chorale", themes=["culture"])
    make("Gym", themes=["sante"])
    theme = Theme.objects.get(slug="sante")
    (pages,) = shown([(kind, {"title": "Liste", "number": 3, "theme": theme})])
    assert [page.title for page in pages] == ["Gym"]


def test_the_open_calls_are_shown_with_their_state(client: Client) -> None:
    make_board("Ouvert", closes_at=timezone.now() + timedelta(days=9))
    make_board("Fermé", slug="ferme", closes_at=timezone.now() - timedelta(days=9))
    compose([boards()])
    html = client.get("/").text
    assert "Ouvert jusqu’au" in html
    assert "Fermé" not in html


def test_a_call_chosen_by_name_is_shown_once_over(client: Client) -> None:
    make_board("Ouvert")
    over = make_board("Fermé", slug="ferme", closes_at=timezone.now() - timedelta(days=9))
    compose([boards(over)])
    html = client.get("/").text
    assert "Fermé" in html
    assert "Terminé depuis le" in html
    assert "Donner mon idée" not in html


def test_a_chosen_call_that_is_unpublished_leaves_nothing(client: Client) -> None:
    draft = make_board("Brouillon", live=False)
    compose([boards(draft)])
    html = client.get("/").text
    assert "Brouillon" not in html
    assert "Vos idées</h2>" not in html


def test_a_call_shows_its_own_ideas_or_none() -> None:
    board, other = make_board("Un"), make_board("Deux", slug="deux")
    make_idea(board, title="Un banc à l’ombre")
    make_idea(other, title="Un arbre de plus")
    compose([boards(board), boards(board, number=0)])
    body = HomePage.objects.get().body
    read_page(body)
    with_ideas, without = (block.value for block in body)
    assert [idea.title for idea in with_ideas.ideas] == ["Un banc à l’ombre"]
    assert list(without.ideas) == []


def test_chosen_themes_stand_in_the_order_of_the_editor_even_empty() -> None:
    make_action(themes=["culture"])
    (themes,) = shown([tiles("sport", "culture")])
    assert [(theme.slug, theme.total) for theme in themes] == [("sport", 0), ("culture", 1)]


def test_a_block_shown_alone_reads_for_itself() -> None:
    make_event("Concert")
    block = AgendaTeaser()
    value = block.normalize({"title": "Agenda", "number": 4, "theme": None})
    assert "Concert" in block.render(value)


def fill(rounds: int) -> None:
    board = make_board("Un appel", slug=f"appel-{BoardPage.objects.count()}")
    for _round in range(rounds):
        stamp = str(timezone.now().timestamp()).replace(".", "-")
        make_action(f"A {stamp}", themes=["culture"], picture=make_picture())
        make_event(f"E {stamp}", themes=["sante", "culture"], picture=make_picture())
        make_news(f"N {stamp}", themes=["culture"], picture=make_picture())
        make_idea(board, title=f"Une idée {stamp}", themes=["sport"], picture=make_picture())


def queries_of(client: Client, blocks: Blocks) -> list[str]:
    compose(blocks)
    client.get("/")
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/").status_code == 200
    return [query["sql"] for query in queries]


def shape(sql: str) -> str:
    """What is asked, of which tables: everything but the values."""
    return sql.split(" WHERE ")[0]


def test_the_front_page_of_a_new_site_asks_six_questions_none_twice(client: Client) -> None:
    fill(2)
    asked = queries_of(client, first_blocks())
    assert len(asked) == 6
    assert len({shape(sql) for sql in asked}) == 6


def test_another_agenda_costs_one_question_whatever_its_theme(client: Client) -> None:
    fill(2)
    without = len(queries_of(client, first_blocks()))
    one = len(queries_of(client, [*first_blocks(), agenda()]))
    two = len(queries_of(client, [*first_blocks(), agenda("culture"), agenda("sante")]))
    assert (one - without, two - without) == (1, 2)


def test_the_front_page_costs_the_same_for_ten_times_as_much(client: Client) -> None:
    blocks = [*first_blocks(), agenda("culture"), tiles("sport"), boards()]
    fill(1)
    few = len(queries_of(client, blocks))
    fill(9)
    assert len(queries_of(client, blocks)) == few


def test_a_piece_of_news_costs_the_same_with_more_of_the_same_blocks(client: Client) -> None:
    fill(1)
    counts = []
    for rounds in (1, 5):
        body = [agenda("culture")] + [tiles("sport")] * rounds
        news = make_news(f"Neige {rounds}", body=body)
        client.get(news.url)
        with CaptureQueriesContext(connection) as queries:
            client.get(NewsPage.objects.get(pk=news.pk).url)
        counts.append(len(queries))
    assert counts[0] == counts[1]
