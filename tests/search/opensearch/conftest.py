"""A small server that speaks OpenSearch, and things published beside it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from core.search import Document
from search.engines import engine
from search.engines.opensearch.server import server_at
from search.index import DatabaseIndex
from tests.search.opensearch.double import OpenSearchDouble


@pytest.fixture
def double(settings: Any) -> Iterator[OpenSearchDouble]:
    """A server that knows nothing yet."""
    server = OpenSearchDouble()
    settings.SEARCH_URL = server.url
    yield server
    server.stop()
    server_at(server.url).client.close()


@pytest.fixture
def filled(double: OpenSearchDouble) -> OpenSearchDouble:
    """A server whose copy was built."""
    engine().repair()
    double.requests.clear()
    return double


@pytest.fixture
def put(django_capture_on_commit_callbacks: Any) -> Callable[..., None]:
    """Publishes, commit included."""

    def _put(object_id: int, title: str = "Sans rapport", **fields: Any) -> None:
        document = Document(kind="page", object_id=object_id, title=title, url=f"/{object_id}/")
        with django_capture_on_commit_callbacks(execute=True):
            DatabaseIndex().put([replace(document, **fields)])

    return _put


@pytest.fixture
def remove(django_capture_on_commit_callbacks: Any) -> Callable[[int], None]:
    def _remove(object_id: int) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            DatabaseIndex().remove("page", [object_id])

    return _remove
