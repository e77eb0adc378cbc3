"""What the page does with a word that nothing holds, or hardly anything."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.models import Theme
from core.search import Document
from search import words
from search.index import DatabaseIndex
from search.listing import SearchListing
from search.models import SearchEntry, SearchWord

pytestmark = pytest.mark.django_db

Ask = Callable[..., SearchListing]
Put = Callable[..., None]


@pytest.fixture(autouse=True)
def _nothing_yet(db: None) -> None:
    """Without the pages that every site begins with."""
    SearchEntry.objects.all().delete()
    SearchWord.objects.all().delete()
    words.forget()


@pytest.fixture
def put(django_capture_on_commit_callbacks: Any) -> Put:
    """`put("Jardin", "Potager")`: one entry for each title, their words kept."""

    def _put(*titles: str, first: int = 1, **fields: Any) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            DatabaseIndex().put(
                Document(kind="page", object_id=pk, title=title, url=f"/{pk}/", **fields)
                for pk, title in enumerate(titles, first)
            )

    return _put


def answered(listing: SearchListing) -> str:
    return listing.understood.text


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("bibliotéque", "bibliothèque"),
        ("intergenerationel", "intergénérationnel"),
        ("jardain", "jardin"),
        ("jrdin", "jardin"),
        ("jradin", "jardin"),
        ("aprentisage", "apprentissage"),
        ("farmacie", "pharmacie"),
        ("abre", "arbre"),
    ],
)
def test_a_mistyped_word_is_corrected(ask: Ask, put: Put, typed: str, held: str) -> None:
    put(held)
    listing = ask(typed)
    assert (answered(listing), listing.total) == (held, 1)


def test_the_page_says_what_it_did_and_offers_what_was_typed(client: Client, put: Put) -> None:
    put("Bibliothèque")
    html = client.get("/recherche/", {"q": "bibliotéque", "type": "page"}).text
    assert "Aucun résultat pour «\u00a0bibliotéque\u00a0»." in html
    assert "«\u00a0bibliothèque\u00a0»" in html
    assert 'href="/recherche/?q=bibliot%C3%A9que&amp;type=page&amp;exact=1"' in html
    assert 'value="bibliotéque"' in html


def test_exact_takes_the_words_as_they_are(ask: Ask, put: Put) -> None:
    put("Bibliothèque")
    listing = ask("bibliotéque", exact="1")
    assert (listing.total, listing.is_corrected, listing.proposed) == (0, False, None)


def test_links_of_an_exact_search_stay_exact(ask: Ask, put: Put) -> None:
    put("Bibliothèque")
    assert ask("bibliotéque", exact="1", type="page").words_url.endswith("&exact=1")


def test_the_closest_word_wins_then_the_commonest(ask: Ask, put: Put) -> None:
    put("Jardins", "Jargon", "Jargon", "Jargon")
    assert answered(ask("jardn")) == "jardins"
    put("Poterie", "Loterie", "Loterie", first=10)
    assert answered(ask("coterie")) == "loterie"


def test_short_words_and_numbers_are_left_alone(ask: Ask, put: Put) -> None:
    put("Rue", "Salle CM2", "Année 2025")
    for typed in ("roue", "rua", "cm3", "2026"):
        assert not ask(typed).is_corrected


@pytest.mark.parametrize("typed", ["jordon", "jordonne", "ombra", "gare", "verger"])
def test_a_word_too_different_is_left_alone(ask: Ask, put: Put, typed: str) -> None:
    put("Jardin", "Arbre", "Mare", "Verrez")
    assert not ask(typed).is_corrected


def test_a_word_that_is_no_longer_public_is_not_proposed(ask: Ask, put: Put) -> None:
    put("Bibliothèque")
    DatabaseIndex().remove("page", [1])
    assert not ask("bibliotéque").is_corrected
    assert ask("bibliotéque").proposed is None


def test_few_answers_are_shown_with_a_commoner_word_beside_them(client: Client, put: Put) -> None:
    put("Bibliotéque fermée", *["Bibliothèque"] * 5)
    response = client.get("/recherche/", {"q": "bibliotéque"})
    assert response.context["search"].total == 1
    assert "Vouliez-vous dire" in response.text
    assert 'href="/recherche/?q=biblioth%C3%A8que"' in response.text


def test_a_rare_word_is_not_doubted_for_one_hardly_commoner(ask: Ask, put: Put) -> None:
    put("Poterie", "Loterie", "Poteries du lac", *["Poseries"] * 2)
    assert ask("poterie").proposed is None


def test_enough_answers_are_not_doubted(ask: Ask, put: Put) -> None:
    put(*["Bibliotéque"] * 3, *["Bibliothèque"] * 50)
    assert ask("bibliotéque").proposed is None


def test_only_the_wrong_word_is_replaced_quotes_and_exclusions_kept(ask: Ask, put: Put) -> None:
    put("Jardin partagé du centre", "Jardin partagé du port")
    listing = ask('"jardain partagé" -port')
    assert (answered(listing), listing.total) == ('"jardin partagé" -port', 1)


def test_words_stuck_together_are_parted_and_parted_ones_joined(ask: Ask, put: Put) -> None:
    put("Vide-grenier", "Un weekend")
    assert answered(ask("videgrenier")) == "vide grenier"
    assert answered(ask("week-end")) == "weekend"


def test_a_correction_without_answer_among_the_choices_is_proposed_everywhere(
    ask: Ask, put: Put
) -> None:
    put("Bibliothèque")
    listing = ask("bibliotéque", type="action")
    assert not listing.is_corrected
    assert listing.proposed_url == "/recherche/?q=biblioth%C3%A8que"


def test_a_mistyped_theme_is_found_when_it_holds_something(ask: Ask, put: Put) -> None:
    assert not ask("vieilissemant").is_corrected
    put("Goûter", themes=[Theme.objects.get(slug="vieillissement").pk])
    listing = ask("vieilissemant")
    assert (answered(listing), listing.total) == ("vieillissement", 1)
    assert [theme.slug for theme in listing.named_themes] == ["vieillissement"]


def test_what_is_corrected_is_escaped(client: Client, put: Put) -> None:
    put("Bibliothèque")
    html = client.get("/recherche/", {"q": "<b>bibliotéque</b>"}).text
    assert "<b>bibliot" not in html


def test_later_pages_are_corrected_alike(ask: Ask, put: Put) -> None:
    put(*["Bibliothèque"] * 15)
    assert ask("bibliotéque", page="2").page.number == 2


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("typed", "most"),
    # What finds nothing is counted for staff: one query more, be it the first time of the day.
    [
        ("bibliothèque", 4),
        ("bibliotéque", 6),
        ("zzzzzzz", 5),
        ("qqqqqqq", 5),
        ('"qqqqqqq wwwwwww"', 6),
        ("videgrenier", 6),
    ],
)
def test_a_page_takes_six_queries_at_most(client: Client, typed: str, most: int) -> None:
    DatabaseIndex().put(
        Document(kind="page", object_id=pk, title=title, url=f"/{pk}/")
        for pk, title in enumerate(["Bibliothèque"] * 5 + ["Vide-grenier"])
    )
    client.get("/recherche/", {"q": "zzzzzzz"})
    with CaptureQueriesContext(connection) as queries:
        client.get("/recherche/", {"q": typed})
    assert len(queries) <= most
