"""`manage.py rebuild_search`, with and without --check."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from core.models import Theme
from core.search import Document, registry
from participation.models import Idea, IdeaStatus
from search.index import DatabaseIndex
from search.models import EntryTheme, SearchEntry
from search.rebuild import differences, rebuild
from tests import factories

pytestmark = pytest.mark.django_db


def run(*args: str) -> str:
    out = StringIO()
    call_command("rebuild_search", *args, stdout=out)
    return out.getvalue()


def snapshot() -> list[dict[str, Any]]:
    return list(SearchEntry.objects.order_by("pk").values())


@pytest.fixture
def town() -> None:
    factories.make_action("Potager", themes=("sport", "culture"), summary="<p>Des légumes</p>")
    factories.make_event("Fête", themes=("culture",))
    factories.make_partner("Les Mains vertes")
    factories.make_news("Le pont rouvre", themes=("sport",))
    registry.changed(factories.make_idea(themes=("sport",)))


@pytest.mark.usefixtures("town")
def test_rebuilding_an_empty_table_gives_what_was_there() -> None:
    before = {(row["kind"], row["object_id"]): row | {"id": 0} for row in snapshot()}
    links = EntryTheme.objects.count()
    SearchEntry.objects.all().delete()
    run()
    assert {(row["kind"], row["object_id"]): row | {"id": 0} for row in snapshot()} == before
    assert EntryTheme.objects.count() == links


@pytest.mark.usefixtures("town")
def test_rebuilding_a_true_table_changes_nothing() -> None:
    before = snapshot()
    run()
    assert snapshot() == before


@pytest.mark.usefixtures("town")
def test_the_table_is_never_empty_while_it_is_rebuilt() -> None:
    before = SearchEntry.objects.count()
    assert all(SearchEntry.objects.count() == before for _step in rebuild())


@pytest.mark.usefixtures("town")
def test_progress_says_how_many_of_each_kind() -> None:
    output = run()
    assert "Actions\u00a0: 1 / 1" in output
    assert "Idées\u00a0: 1 / 1" in output


@pytest.mark.usefixtures("town")
def test_check_is_content_with_a_true_table() -> None:
    assert "aucune différence" in run("--check")


def break_missing() -> None:
    SearchEntry.objects.get(kind="action").delete()


def break_title() -> None:
    SearchEntry.objects.filter(kind="action").update(title="Autre")


def break_stems() -> None:
    SearchEntry.objects.filter(kind="action").update(body_stems="autre")


def break_theme_link() -> None:
    EntryTheme.objects.first().delete()


def break_status() -> None:
    Idea.objects.update(status=IdeaStatus.WITHDRAWN)


def break_ghost() -> None:
    ghost = Document(kind="action", object_id=999_999, title="Fantôme", url="/fantome/")
    DatabaseIndex().put([ghost])


def break_unknown_kind() -> None:
    DatabaseIndex().put([Document(kind="inconnu", object_id=1, title="Fantôme", url="/fantome/")])


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize(
    "damage",
    [
        break_missing,
        break_title,
        break_stems,
        break_theme_link,
        break_status,
        break_ghost,
        break_unknown_kind,
    ],
)
def test_check_reports_a_difference_and_a_rebuild_mends_it(damage: Any) -> None:
    damage()
    with pytest.raises(CommandError) as error:
        run("--check")
    assert error.value.returncode == 1
    run()
    assert list(differences()) == []
    assert "aucune différence" in run("--check")


@pytest.mark.usefixtures("town")
def test_check_changes_nothing() -> None:
    break_title()
    before = snapshot()
    with pytest.raises(CommandError):
        run("--check")
    assert snapshot() == before


@pytest.mark.usefixtures("town")
def test_a_full_text_table_that_lies_is_seen_and_mended() -> None:
    if connection.vendor != "sqlite":
        # PostgreSQL computes its vector itself: there is nothing that could lie.
        return
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO search_fts(search_fts) VALUES ('delete-all')")
    with pytest.raises(CommandError):
        run("--check")
    run()
    assert "aucune différence" in run("--check")


def test_many_rows_are_written_in_few_queries(django_assert_max_num_queries: Any) -> None:
    themes = list(Theme.objects.values_list("pk", flat=True)[:2])
    documents = [
        Document(kind="page", object_id=pk, title=f"Page {pk}", url=f"/{pk}/", themes=themes)
        for pk in range(1, 201)
    ]
    with django_assert_max_num_queries(20):
        DatabaseIndex().put(documents)
    # Those of the site's first pages stay, whatever their numbers.
    assert SearchEntry.objects.filter(kind="page", object_id__range=(1, 200)).count() == 200
