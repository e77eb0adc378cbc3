"""What staff put first is shown first, and what finds nothing is told to them."""

from collections.abc import Callable

import pytest
from django.test import Client
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from search.listing import SearchListing
from search.models_unanswered import UnansweredSearch
from tests import factories

pytestmark = pytest.mark.django_db

Ask = Callable[..., SearchListing]


@pytest.fixture
def promotion() -> SearchPromotion:
    query = Query.get("carte d’identité")
    return SearchPromotion.objects.create(
        query=query,
        external_link_url="https://ants.example/",
        external_link_text="Demander une carte d’identité",
    )


@pytest.mark.usefixtures("promotion")
def test_what_staff_chose_comes_before_the_results(client: Client) -> None:
    factories.make_action("La carte d’identité des oiseaux")
    html = client.get("/recherche/", {"q": "cartes d'identite"}).text
    assert html.index("Demander une carte d’identité") < html.index("des oiseaux")


@pytest.mark.usefixtures("promotion")
def test_it_is_not_repeated_on_the_next_pages_nor_under_a_filter(ask: Ask) -> None:
    assert ask("carte d’identité", type="action").promotions == []
    assert ask("carte d’identité", page="2").promotions == []


def test_a_search_without_answer_is_counted(ask: Ask) -> None:
    ask("piscine olympique")
    ask("Piscine olympique")
    assert UnansweredSearch.objects.get().times == 2


@pytest.mark.usefixtures("promotion")
def test_a_search_with_an_answer_or_a_filter_is_not(ask: Ask, client: Client) -> None:
    factories.make_action("Une piscine")
    ask("piscine")
    ask("carte d’identité")
    ask("patinoire", type="action")
    client.head("/recherche/?q=patinoire")
    assert not UnansweredSearch.objects.exists()


def test_nothing_found_offers_no_empty_filters(client: Client) -> None:
    factories.make_action("Une piscine")
    assert "Affiner la recherche" in client.get("/recherche/?q=piscine").text
    assert "Affiner la recherche" not in client.get("/recherche/?q=patinoire").text


def test_a_filter_that_leaves_nothing_can_still_be_taken_off(client: Client) -> None:
    factories.make_action("Une piscine")
    assert "Affiner la recherche" in client.get("/recherche/?q=piscine&type=idee").text
