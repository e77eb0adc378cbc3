"""« Séances papier » in the admin, and what the public page tells of them."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from core.models import User
from participation import printing
from participation.models import (
    BoardPage,
    Idea,
    PaperCorrection,
    PaperResult,
    PaperSession,
    PaperTally,
)
from participation.paper import services
from tests.conftest import signed_in
from tests.core.test_french import ENGLISH, visible_words
from tests.factories import make_idea
from tests.participation.paper.conftest import close_supports

LIST = "/admin/seances-papier/"
PAGES = (
    "inspect",
    "edit",
    "delete",
    "feuilles",
    "compter",
    "departager",
    "corriger",
    "scan-joindre",
    "scan-supprimer",
)


def count(client: Client, session: PaperSession, *totals: object) -> Any:
    ideas = session.ideas.order_by("pk").values_list("pk", flat=True)
    numbers = {f"idea-{pk}": total for pk, total in zip(ideas, totals, strict=True)}
    return client.post(f"{LIST}compter/{session.pk}/", numbers | {"people": 20})


def test_the_desk_opens_a_session(samira: User, board: BoardPage, bench: Idea) -> None:
    data = {"board": board.pk, "place": "Le marché", "held_on": timezone.localdate()}
    response = signed_in(samira).post(f"{LIST}create/", data)
    session = PaperSession.objects.get()
    assert response["Location"] == f"{LIST}inspect/{session.pk}/"
    assert session.created_by == samira


@pytest.mark.parametrize(
    "change", [{"place": ""}, {"held_on": "demain"}, {"board": "x"}, {"place": "\0"}]
)
def test_a_session_out_of_bounds_is_shown_again(
    samira: User, board: BoardPage, bench: Idea, change: dict[str, str]
) -> None:
    data = {"board": board.pk, "place": "Le marché", "held_on": "2026-03-01"} | change
    assert signed_in(samira).post(f"{LIST}create/", data).status_code == 200
    assert not PaperSession.objects.exists()


def test_the_second_agent_does_not_see_the_first_count(
    session: PaperSession, samira: User, bruno: User
) -> None:
    count(signed_in(samira), session, 17, 19)
    client = signed_in(bruno)
    for page in ("inspect", "compter"):
        html = client.get(f"{LIST}{page}/{session.pk}/").text
        assert ">17<" not in html
        assert 'value="17"' not in html


def test_the_first_agent_is_not_asked_again(session: PaperSession, samira: User) -> None:
    client = signed_in(samira)
    count(client, session, 12, 5)
    assert client.get(f"{LIST}compter/{session.pk}/")["Location"].endswith(f"inspect/{session.pk}/")
    assert "Vous avez déjà compté" in count(client, session, 12, 5).text
    assert PaperTally.objects.count() == 1


def test_two_counts_that_differ_stand_side_by_side(
    session: PaperSession, bench: Idea, samira: User, bruno: User, carole: User
) -> None:
    count(signed_in(samira), session, 12, 5)
    count(signed_in(bruno), session, 14, 5)
    client = signed_in(carole)
    html = client.get(f"{LIST}inspect/{session.pk}/").text
    assert "À départager" in html
    assert "paper-differ" in html
    settle = f"{LIST}departager/{session.pk}/"
    assert "Une fontaine" not in client.get(settle).text
    refused = client.post(settle, {f"idea-{bench.pk}": 14})
    assert "cette raison reste au journal" in refused.text
    client.post(settle, {f"idea-{bench.pk}": 14, f"idea-{bench.pk}-reason": "Deux croix pâles."})
    assert PaperResult.objects.get(idea=bench).total == 14
    assert "Deux croix pâles." in client.get(f"{LIST}inspect/{session.pk}/").text


def test_a_correction_says_why(settled: PaperSession, bench: Idea, carole: User) -> None:
    client = signed_in(carole)
    page = f"{LIST}corriger/{settled.pk}/"
    assert client.post(page, {"idea": bench.pk, "total": 13}).status_code == 200
    client.post(page, {"idea": bench.pk, "total": 13, "reason": "Une feuille oubliée."})
    assert PaperCorrection.objects.get().after == 13


def test_after_the_closing_a_sentence_says_that_nothing_moves(
    settled: PaperSession, board: BoardPage, bench: Idea, carole: User
) -> None:
    close_supports(board)
    data = {"idea": bench.pk, "total": 13, "reason": "x"}
    response = signed_in(carole).post(f"{LIST}corriger/{settled.pk}/", data)
    assert "La clôture des soutiens est publiée" in response.text


@pytest.mark.parametrize("value", ["-1", "douze", "", "1" * 50, "\0"])
def test_a_number_that_is_none_is_asked_again(
    session: PaperSession, samira: User, value: str
) -> None:
    response = count(signed_in(samira), session, value, 5)
    assert response.status_code == 200
    assert not PaperTally.objects.exists()


@pytest.mark.parametrize("page", PAGES)
def test_others_do_not_come_in(
    settled: PaperSession,
    moderator_client: Client,
    resident_client: Client,
    client: Client,
    page: str,
) -> None:
    for other in (moderator_client, resident_client, client):
        assert other.get(f"{LIST}{page}/{settled.pk}/").status_code == 302
        assert other.post(f"{LIST}{page}/{settled.pk}/").status_code == 302
    assert PaperSession.objects.filter(place="Le marché").exists()


@pytest.mark.parametrize("page", PAGES)
def test_no_english_word_is_left(session: PaperSession, bruno: User, page: str) -> None:
    words = visible_words(signed_in(bruno).get(f"{LIST}{page}/{session.pk}/").text)
    assert [each for each in words if ENGLISH.search(each)] == []


@pytest.mark.parametrize("query", ["?p=9999", "?o=99", "?x__y=1", "?p=a"])
def test_a_bad_address_is_no_breakdown(session: PaperSession, samira: User, query: str) -> None:
    assert signed_in(samira).get(f"{LIST}{query}").status_code in (200, 302)


def test_the_sheets_carry_ideas_lines_and_the_rule(
    session: PaperSession, board: BoardPage, bench: Idea, samira: User
) -> None:
    board.support_rule, board.support_limit = "limited", 3
    board.save()
    html = signed_in(samira).get(f"{LIST}feuilles/{session.pk}/?feuilles=2").text
    assert html.count('class="sheet"') == 2
    assert html.count("sheet__box") == 2 * 12 * 2
    for said in (bench.title, f"n°\u00a0{bench.pk}", "Le marché", "Cochez 3 idées au plus", ">24<"):
        assert said in html


def test_many_ideas_take_several_pages_of_one_sheet(board: BoardPage, samira: User) -> None:
    for number in range(10):
        make_idea(board, title=f"Idée numéro {number}")
    session = services.open_session(
        board=board, place="x", held_on=timezone.localdate(), agent=samira
    )
    html = signed_in(samira).get(f"{LIST}feuilles/{session.pk}/?feuilles=1").text
    assert html.count('class="sheet"') == 2
    assert "page 2 sur 2" in html


@pytest.mark.parametrize("asked", ["abc", "-3", "0", "999999", "٣", ""])
def test_an_unreadable_number_of_sheets_is_no_breakdown(
    session: PaperSession, samira: User, asked: str
) -> None:
    path = f"{LIST}feuilles/{session.pk}/?feuilles={asked}"
    assert signed_in(samira).get(path).status_code == 200


@pytest.mark.skipif(not printing.can_make_pdf(), reason="WeasyPrint needs Pango here")
def test_the_sheets_are_a_pdf(session: PaperSession, samira: User) -> None:
    response = signed_in(samira).get(f"{LIST}feuilles-pdf/{session.pk}/?feuilles=1")
    assert response.content.startswith(b"%PDF-")


def test_without_the_tools_the_page_is_printed(
    session: PaperSession, samira: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_args: object, **_kwargs: object) -> bytes:
        raise printing.NoPdf

    monkeypatch.setattr(printing, "as_pdf", missing)
    response = signed_in(samira).get(f"{LIST}feuilles-pdf/{session.pk}/")
    assert response["Location"].startswith(f"{LIST}feuilles/{session.pk}/")


def test_paper_is_told_apart_on_the_idea(
    settled: PaperSession, bench: Idea, client: Client
) -> None:
    assert "dont 12 sur papier" in client.get(bench.get_absolute_url()).text


def test_it_is_not_while_counts_are_hidden(
    settled: PaperSession, board: BoardPage, bench: Idea, client: Client
) -> None:
    board.hide_counts = True
    board.save()
    assert "sur papier" not in client.get(bench.get_absolute_url()).text


def test_the_board_tells_of_its_sessions(
    settled: PaperSession, board: BoardPage, client: Client, django_assert_max_num_queries: object
) -> None:
    assert "Comptée deux fois" in client.get(board.url).text
    for _each in range(10):
        PaperSession.objects.create(board=board, place="x", held_on=timezone.localdate())
    client.get(board.url)
    with django_assert_max_num_queries(3):
        client.get(board.url)


def test_the_public_page_follows_each_count(
    session: PaperSession, bench: Idea, fountain: Idea, samira: User, bruno: User, client: Client
) -> None:
    counts = {bench.pk: 3, fountain.pk: 1}

    def told() -> str:
        return client.get(session.board.url).text

    assert "À compter" in told()
    for agent, words in ((samira, "Comptée une fois sur deux"), (bruno, "Comptée deux fois")):
        services.count(session=session, agent=agent, counts=counts)
        assert words in told()
