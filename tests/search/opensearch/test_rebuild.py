"""`manage.py rebuild_search` with an OpenSearch server."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from core.search import Document
from search.engines import engine
from search.index import DatabaseIndex
from search.models import SearchEntry
from tests.search.opensearch.double import OpenSearchDouble

pytestmark = pytest.mark.django_db


def run(*args: str) -> str:
    out = StringIO()
    call_command("rebuild_search", *args, stdout=out)
    return out.getvalue()


def test_a_new_index_takes_the_place_of_the_old_one_in_one_step(filled: OpenSearchDouble) -> None:
    old = filled.aliases["town"]
    engine().repair()
    assert list(filled.indexes) == [filled.aliases["town"]]
    assert filled.aliases["town"] != old
    [(_method, _path, body)] = [told for told in filled.requests if told[1] == "/_aliases"]
    assert [next(iter(action)) for action in body["actions"]] == ["add", "remove_index"]


def test_check_sees_what_the_server_tells_wrong_and_a_rebuild_mends_it(
    filled: OpenSearchDouble,
) -> None:
    run()
    assert "aucune différence" in run("--check")
    filled.held().popitem()
    with pytest.raises(CommandError):
        run("--check")
    run()
    assert "aucune différence" in run("--check")


def test_check_sees_what_should_not_be_there(filled: OpenSearchDouble) -> None:
    run()
    filled.held()["999999"] = {"pk": 999_999, "signature": "x"}
    assert not engine().is_sound()


def test_a_rebuild_without_the_server_mends_the_table_and_says_so(
    filled: OpenSearchDouble,
) -> None:
    DatabaseIndex().put([Document(kind="inconnu", object_id=1, title="Fantôme", url="/f/")])
    filled.status = 500
    with pytest.raises(CommandError, match="OpenSearch"):
        run()
    assert not SearchEntry.objects.filter(kind="inconnu").exists()


def test_a_build_that_fails_leaves_the_old_index(filled: OpenSearchDouble) -> None:
    old = filled.aliases["town"]
    answer = filled.answer

    def failing(method: str, path: str, params: Any, body: Any) -> Any:
        return (
            {"errors": True, "items": refused(body)}
            if path == "/_bulk"
            else answer(method, path, params, body)
        )

    filled.answer = failing
    with pytest.raises(CommandError):
        run()
    assert filled.aliases["town"] == old
    assert list(filled.indexes) == [old]


def refused(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"index": {"status": 400, "error": {}}} for line in lines if "index" in line]
