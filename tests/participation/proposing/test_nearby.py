"""Ideas alike: beside the form, on the preview, and after sending."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from core.search import registry
from participation.models import BoardPage, Idea, IdeaStatus
from participation.proposing.similar import similar_ideas
from tests.factories import make_board, make_idea

pytestmark = pytest.mark.django_db
TITLE = "Un banc devant l’école"


def indexed(board: BoardPage, title: str, **fields: Any) -> Idea:
    idea = make_idea(board, title=title, **fields)
    registry.changed(idea)
    return idea


@pytest.fixture
def ask(client: Client, board: BoardPage) -> Callable[..., Any]:
    def get(title: str) -> Any:
        return client.get(reverse("ideas_nearby", args=[board.slug]), {"titre": title})

    return get


def test_the_fragment_names_the_ideas_alike_without_a_cookie(
    ask: Callable[..., Any], board: BoardPage
) -> None:
    idea = indexed(board, "Des bancs près de l’école")
    response = ask(TITLE)
    page = response.content.decode()
    assert idea.get_absolute_url() in page
    assert "<html" not in page
    assert not response.cookies


@pytest.mark.parametrize("title", ["", "   ", "le la", "\0", "&", "x" * 100_000, "' OR 1=1 --"])
def test_the_fragment_is_empty_when_nothing_is_close(
    ask: Callable[..., Any], board: BoardPage, title: str
) -> None:
    indexed(board, "Des bancs près de l’école")
    response = ask(title)
    assert response.status_code == 200
    assert response.content.decode().strip() == ""


def test_the_fragment_of_an_unknown_board_is_not_found(client: Client, db: None) -> None:
    assert client.get("/participer/ailleurs/idees-proches/?titre=banc").status_code == 404


def test_the_fragment_answers_so_often_and_no_more(ask: Callable[..., Any]) -> None:
    answers = [ask("").status_code for _ in range(301)]
    assert (answers[299], answers[300]) == (200, 429)


def test_another_address_of_the_same_home_asks_no_more_than_it(
    client: Client, board: BoardPage
) -> None:
    address = f"{board.url}idees-proches/"
    answers = [
        client.get(address, REMOTE_ADDR=f"2001:db8:1:2::{each:x}").status_code
        for each in range(1, 302)
    ]
    assert (answers[299], answers[300]) == (200, 429)


def test_at_most_three_and_those_of_this_board_first(board: BoardPage) -> None:
    other = make_board("Une autre année")
    far = [indexed(other, TITLE) for _ in range(3)]
    near = indexed(board, "Des bancs près de l’école")
    found = similar_ideas(board=board, title=TITLE)
    assert found[0] == near
    assert len(found) == 3
    assert set(found[1:]) < set(far)


def test_what_is_not_public_is_never_shown(board: BoardPage) -> None:
    idea = indexed(board, TITLE)
    # The index is told later than the table, once.
    Idea.objects.filter(pk=idea.pk).update(status=IdeaStatus.PENDING)
    assert similar_ideas(board=board, title=TITLE) == []


def test_after_sending_the_author_sees_what_is_alike(
    board: BoardPage, pending: Idea, resident_client: Client
) -> None:
    there = indexed(board, "Des bancs près de l’école")
    page = resident_client.get(pending.get_absolute_url()).content.decode()
    assert "Des idées proches existent" in page
    assert there.get_absolute_url() in page


def test_others_see_the_idea_alone(client: Client, board: BoardPage, idea: Idea) -> None:
    indexed(board, "Des bancs près de l’école")
    assert "idées proches" not in client.get(idea.get_absolute_url()).content.decode()


def test_few_queries_however_many_ideas(
    ask: Callable[..., Any], board: BoardPage, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        indexed(board, f"{TITLE} {number}")
    ask(TITLE)  # the site is kept from here on
    with django_assert_max_num_queries(4):
        ask(TITLE)
