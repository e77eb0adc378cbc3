"""The site beside a small server that speaks OpenSearch: what is sent, and what is answered."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from core.models import Theme
from search.engines import engine
from search.engines.database import DatabaseEngine
from search.engines.opensearch import OpenSearchEngine
from search.engines.opensearch.server import server_at
from search.models import SearchChange, SearchEntry
from search.question import Question, Term
from tests.search.opensearch.asking import TODAY, ask, put_quietly
from tests.search.opensearch.double import OpenSearchDouble

pytestmark = pytest.mark.django_db


def test_no_address_means_the_database(settings: Any) -> None:
    assert settings.SEARCH_URL == ""
    assert isinstance(engine(), DatabaseEngine)


@pytest.mark.parametrize("url", ["localhost:9200", "ftp://a/b", "https://", "http://a:port/b"])
def test_an_address_that_makes_no_sense_is_refused(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="SEARCH_URL"):
        server_at(url)


def test_an_address_says_who_signs_in_and_how_the_index_is_named() -> None:
    server = server_at("http://agent:mot%40passe@exemple.test/sous/Mairie")
    assert server.name == "mairie"
    [host] = server.client.transport.hosts
    assert (host["host"], host["port"]) == ("exemple.test", 9200)
    connection = server.client.transport.get_connection()
    assert connection.url_prefix == "/sous"
    assert connection.http_auth == ("agent", "mot@passe")


@pytest.mark.usefixtures("double")
def test_an_address_means_opensearch() -> None:
    assert isinstance(engine(), OpenSearchEngine)


def test_what_is_published_is_found_at_once(
    filled: OpenSearchDouble, put: Callable[..., None]
) -> None:
    put(1, "Un potager")
    assert ask("potag") == 1
    assert len(filled.searches()) == 1


def test_what_is_removed_is_counted_no_more(
    filled: OpenSearchDouble, put: Callable[..., None], remove: Callable[[int], None]
) -> None:
    put(1, "Un potager")
    remove(1)
    assert ask("potag") == 0
    assert len(filled.searches()) == 1


def test_what_is_removed_unknown_to_the_server_is_no_failure(
    double: OpenSearchDouble, remove: Callable[[int], None]
) -> None:
    engine().repair()
    put_quietly(1)
    remove(1)
    assert server_at(double.url).may_answer


def test_nothing_is_sent_for_what_was_undone(filled: OpenSearchDouble) -> None:
    put_quietly(1)  # the transaction of a test is never committed
    assert filled.requests == []


def test_an_older_state_that_arrives_late_changes_nothing(
    filled: OpenSearchDouble, put: Callable[..., None]
) -> None:
    put(1, "Potager")
    entry = SearchEntry.objects.get(kind="page", object_id=1)
    SearchChange.objects.filter(entry=entry.pk).delete()
    SearchEntry.objects.filter(pk=entry.pk).update(title_stems="tautre")
    engine().copy.send([entry.pk])
    assert filled.held()[str(entry.pk)]["title_stems"] == "tpotag"


def test_a_document_holds_stems_facets_and_day(
    filled: OpenSearchDouble, put: Callable[..., None]
) -> None:
    themes = [theme.pk for theme in Theme.objects.order_by("pk")[:2]]
    fields = {"place": "Gare", "publics": ["Seniors", "Familles"], "date": TODAY}
    put(1, "Les écoles", summary="Le matin", themes=themes, **fields)
    document = filled.held()[str(SearchEntry.objects.get(kind="page", object_id=1).pk)]
    assert document["title_stems"] == "tecol"
    assert document["themes"] == [str(pk) for pk in themes]
    assert document["publics"] == ["Seniors", "Familles"]
    assert document["day"] == TODAY.toordinal()
    assert document["status"] is None


def test_far_pages_are_asked_by_their_number(filled: OpenSearchDouble) -> None:
    engine().answer(Question(today=TODAY), start=12_000, size=12)
    [body] = filled.searches()
    assert (body["from"], body["size"], body["track_total_hits"]) == (12_000, 12, True)


def test_a_page_past_all_reason_asks_for_the_counts_only(filled: OpenSearchDouble) -> None:
    engine().answer(Question(today=TODAY), start=10**10, size=12)
    [body] = filled.searches()
    assert body["size"] == 0
    assert "from" not in body


def test_several_words_are_weighed_by_how_rare_they_are(
    filled: OpenSearchDouble, put: Callable[..., None]
) -> None:
    put(1, "Potager")
    filled.requests.clear()
    terms = tuple(Term(((word,),)) for word in ("potag", "voisin"))
    engine().answer(Question(terms, today=TODAY), size=1)
    rarities, _answer = filled.searches()
    assert set(rarities["aggs"]["holders"]["filters"]["filters"]) == {"0", "1"}


def test_the_page_of_the_search_shows_what_the_server_found(
    client: Client, filled: OpenSearchDouble, put: Callable[..., None]
) -> None:
    put(1, "Un potager")
    response = client.get("/recherche/", {"q": "potager"})
    assert "Un <mark>potager</mark>" in response.content.decode()
    assert filled.searches()
