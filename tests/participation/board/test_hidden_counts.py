"""While a board hides its counts, nothing gives them away; at the end everything shows them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from core.models import User
from home.teasers import _latest_ideas
from participation.discovery import idea_head
from participation.listing import IdeaListing
from participation.models import BoardPage, Idea, PaperResult, Support
from participation.open_data import _idea_row, _ideas
from tests.conftest import signed_in
from tests.factories import make_idea, make_user
from tests.participation.test_pages import text_of

pytestmark = pytest.mark.django_db
Phased = Callable[..., BoardPage]
RUNNING, OVER = ("support", -3, 3), ("support", -3, -1)


def support(idea: Idea, number: int) -> None:
    for rank in range(number):
        person = make_user(f"s{idea.pk}-{rank}@exemple.test")
        Support.objects.create(idea=idea, resident=person)


@pytest.fixture
def hidden(phased: Phased) -> BoardPage:
    board = phased(RUNNING, hide_counts=True, slug="caches")
    support(make_idea(board, title="La première idée", imported_supports=40), 3)
    support(make_idea(board, title="La seconde idée"), 1)
    return board


def test_the_rule_says_the_same_in_the_database_and_in_memory(phased: Phased) -> None:
    boards = [
        phased(*phases, hide_counts=hide, slug=f"b{rank}-{hide}")
        for hide in (True, False)
        for rank, phases in enumerate(
            [
                (),
                (RUNNING,),
                (OVER,),
                (OVER, ("support", 2, 3)),
                (OVER, ("support", -1, None)),
                (("propose", -3, -1),),
                (("support", 1, 2),),
            ]
        )
    ]
    for board in boards:
        idea = make_idea(board)
        shown = Idea.objects.with_public_counts().get(pk=idea.pk)
        known = Idea.objects.with_public_counts(board).get(pk=idea.pk)
        assert (shown.support_count is None) == board.counts_are_hidden
        assert (known.support_count, known.paper_count) == (shown.support_count, shown.paper_count)


def leaks(html: str) -> list[str]:
    """The words by which a count of supports is ever said, with the numbers of these ideas."""
    words = ("43 soutiens", "1 soutien", "LikeAction", "userInteractionCount", "Aucun soutien")
    return [word for word in words if word in html.replace("\u00a0", " ")]


def test_no_page_gives_a_count_away(
    client: Client, hidden: BoardPage, resident_client: Client
) -> None:
    first = Idea.objects.get(title="La première idée")
    addresses = [
        hidden.url,
        f"{hidden.url}?tri=soutiens",
        f"{hidden.url}flux.rss",
        first.get_absolute_url(),
        "/participer/",
        "/",
        "/recherche/?q=premi%C3%A8re",
        "/donnees/idees.json",
    ]
    for reader in (client, resident_client):
        for address in addresses:
            response = reader.get(address)
            assert response.status_code == 200, address
            assert leaks(response.text) == [], address
    assert "compt" in text_of(client.get(first.get_absolute_url()))


def test_my_own_idea_keeps_it_too(hidden: BoardPage, resident: User) -> None:
    support(make_idea(hidden, title="La mienne à moi", author=resident), 1)
    assert leaks(signed_in(resident).get("/participer/mes-idees/").text) == []


def test_the_order_gives_nothing_away(hidden: BoardPage) -> None:
    listing = IdeaListing(board=hidden, query={"tri": "soutiens"})
    assert listing.sort == "recents"
    assert [
        option.label for option in listing.sort_options if "soutenues" in str(option.label)
    ] == []


def test_open_data_teasers_and_search_engines_are_told_nothing(
    hidden: BoardPage, settings: Any
) -> None:
    from wagtail.models import Site

    from core.models import SiteSettings

    assert {_idea_row(idea)["supports"] for idea in _ideas()} == {None}
    assert {idea.support_count for idea in _latest_ideas([hidden])} == {None}
    town = SiteSettings.for_site(Site.objects.get())
    (node,) = idea_head(Idea.objects.for_page().first(), town).data
    assert "interactionStatistic" not in node


def test_paper_counts_are_hidden_with_the_others(hidden: BoardPage) -> None:
    assert {idea.paper_count for idea in Idea.objects.for_cards()} == {None}
    assert {idea.paper_count for idea in Idea.objects.with_support_count()} == {0}
    assert PaperResult.objects.count() == 0


def test_at_the_end_everything_is_shown(client: Client, phased: Phased) -> None:
    board = phased(OVER, hide_counts=True, slug="finis")
    idea = make_idea(board, imported_supports=40)
    support(idea, 3)
    assert "43 soutiens" in text_of(client.get(board.url))
    assert "43 soutiens" in text_of(client.get(idea.get_absolute_url()))
    assert {_idea_row(each)["supports"] for each in _ideas()} == {43}
    assert IdeaListing(board=board, query={"tri": "soutiens"}).sort == "soutiens"


def test_a_kept_card_is_not_shown_after_the_counts_were_hidden(
    client: Client, phased: Phased
) -> None:
    board = phased(RUNNING, slug="puis-caches")
    support(make_idea(board, imported_supports=40), 3)
    assert "43 soutiens" in text_of(client.get(board.url))
    board.hide_counts = True
    board.save_revision().publish()
    assert leaks(client.get(board.url).text) == []
