"""The site when the OpenSearch server fails, or has missed something."""

import datetime
import logging
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from search.engines import catch_up, engine
from search.engines.opensearch.server import Missing, server_at
from search.models import SearchEntry
from tests.search.opensearch.asking import ask, put_quietly
from tests.search.opensearch.double import OpenSearchDouble

pytestmark = pytest.mark.django_db


def test_a_server_that_fails_leaves_the_answer_to_the_database(
    client: Client, filled: OpenSearchDouble, put: Callable[..., None], caplog: Any
) -> None:
    put(1, "Un potager")
    filled.status = 500
    with caplog.at_level(logging.WARNING):
        response = client.get("/recherche/", {"q": "potager"})
    assert response.status_code == 200
    assert response.context["search"].total == 1
    assert "the database answers meanwhile" in caplog.text


def test_a_server_that_is_not_there_leaves_the_answer_to_the_database(settings: Any) -> None:
    settings.SEARCH_URL = "http://127.0.0.1:9/town"
    put_quietly(1, "Un potager")
    assert ask("potag") == 1
    assert engine().count([("potag",)]) == [1]
    assert len(engine().alike("page", ["potag"], limit=3)) == 1
    server_at(settings.SEARCH_URL).client.close()


def test_a_server_that_fails_is_left_alone_for_a_while(filled: OpenSearchDouble) -> None:
    filled.status = 500
    ask("potag")
    tried = len(filled.requests)
    ask("potag")
    assert len(filled.requests) == tried


def test_counts_that_may_be_wrong_are_not_shown(
    filled: OpenSearchDouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_quietly(1, "Un potager")
    partial = {"timed_out": False, "_shards": {"failed": 1}, "hits": {}}
    monkeypatch.setattr(filled, "answer", lambda *args: partial)
    assert ask("potag") == 1


def test_publishing_never_fails_with_the_server(
    filled: OpenSearchDouble, put: Callable[..., None], caplog: Any
) -> None:
    filled.status = 503
    with caplog.at_level(logging.WARNING):
        put(1, "Un potager")
    assert SearchEntry.objects.filter(title="Un potager").exists()
    assert "OpenSearch failed" in caplog.text


def test_what_the_server_missed_is_never_counted_by_it(
    filled: OpenSearchDouble, put: Callable[..., None], remove: Callable[[int], None]
) -> None:
    put(1, "Un potager")
    filled.status = 503
    remove(1)
    filled.status = 200
    server_at(filled.url).resting_until = 0
    filled.requests.clear()
    assert ask("potag") == 0
    assert filled.requests == []


def test_what_the_server_missed_goes_with_the_next_change(
    filled: OpenSearchDouble, put: Callable[..., None], remove: Callable[[int], None]
) -> None:
    put(1, "Un potager")
    filled.status = 503
    remove(1)
    filled.status = 200
    server_at(filled.url).resting_until = 0
    put(2, "Un jardin")
    assert server_at(filled.url).may_answer
    assert [document["title_stems"] for document in filled.held().values()].count("tpotag") == 0
    assert ask("jardin") == 1


def test_what_the_server_missed_goes_with_the_regular_tasks(
    filled: OpenSearchDouble,
    put: Callable[..., None],
    django_capture_on_commit_callbacks: Any,
) -> None:
    filled.status = 503
    put(1, "Un potager")
    filled.status = 200
    server_at(filled.url).resting_until = 0
    with django_capture_on_commit_callbacks(execute=True):
        catch_up()
    filled.requests.clear()
    assert ask("potag") == 1
    assert filled.searches()


def test_what_was_missed_for_longer_than_the_log_waits_for_a_rebuild(
    filled: OpenSearchDouble, put: Callable[..., None]
) -> None:
    server = server_at(filled.url)
    before = timezone.now() - datetime.timedelta(days=2)
    cache.set(server._missing_key, Missing(since=before, until=before))
    put(1, "Un potager")
    assert not server.may_answer
    engine().repair()
    assert server.may_answer


def test_who_publishes_does_not_wait_for_all_that_was_missed(
    filled: OpenSearchDouble,
    put: Callable[..., None],
    django_capture_on_commit_callbacks: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("search.engines.opensearch.MOST_TO_WAIT_FOR", 1)
    server = server_at(filled.url)
    cache.set(server._missing_key, Missing(since=timezone.now(), until=timezone.now()))
    put(1, "Un potager")
    put(2, "Un jardin")
    assert not server.may_answer
    with django_capture_on_commit_callbacks(execute=True):
        catch_up()
    assert server.may_answer
    assert {"tpotag", "tjardin"} <= {each["title_stems"] for each in filled.held().values()}


def test_what_another_process_misses_meanwhile_is_not_forgotten(filled: OpenSearchDouble) -> None:
    server = server_at(filled.url)
    server.failed(Exception("first"), missed=True)
    seen = server.missing
    server.failed(Exception("second"), missed=True)
    server.has_again(seen)
    assert server.missing is not None
    assert seen is not None
    assert server.missing.since == seen.since


def test_before_the_first_build_the_database_answers(
    double: OpenSearchDouble, put: Callable[..., None]
) -> None:
    put(1, "Un potager")
    assert double.indexes == {}  # no index of that name was made by accident
    assert ask("potag") == 1
