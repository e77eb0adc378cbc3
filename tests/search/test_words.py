"""The words kept to correct mistakes."""

from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction

from core.search import Document
from search import words
from search.index import DatabaseIndex
from search.models import SearchWord

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _none_yet(db: None) -> None:
    SearchWord.objects.all().delete()
    words.forget()


def put(title: str, object_id: int = 1, **fields: Any) -> None:
    DatabaseIndex().put(
        [Document(kind="page", object_id=object_id, title=title, url=f"/{object_id}/", **fields)]
    )


def kept() -> dict[str, str]:
    return dict(SearchWord.objects.values_list("word", "shown"))


def test_every_text_of_an_entry_gives_its_words_as_people_write_them(
    django_capture_on_commit_callbacks: Any,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        put("Bibliothèque", summary="Œuvres", text="l’été", place="Gare", publics=["Seniors"])
    assert kept() == {
        "bibliotheque": "bibliothèque",
        "oeuvres": "œuvres",
        "ete": "été",
        "gare": "gare",
        "seniors": "seniors",
    }


def test_numbers_codes_other_scripts_and_small_words_are_not_kept() -> None:
    assert list(words.words_of("CM2 14h30 日本語 2025 x abc123 ΕΛΛΑΔΑ " + "a" * 60)) == []


def test_words_of_what_is_undone_are_not_kept(django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        put("Bibliothèque")
        transaction.set_rollback(True)
    assert kept() == {}


def test_a_known_word_is_not_written_again(django_capture_on_commit_callbacks: Any) -> None:
    for number in (1, 2):
        with django_capture_on_commit_callbacks(execute=True):
            put("Bibliothèque", number)
    assert SearchWord.objects.count() == 1


def test_rebuilding_drops_adds_and_shows_words_as_most_entries_write_them(
    django_capture_on_commit_callbacks: Any,
) -> None:
    call_command("rebuild_search", verbosity=0)
    before = kept()
    assert "mentions" in before  # of the pages that every site begins with
    SearchWord.objects.filter(word="mentions").delete()
    SearchWord.objects.filter(word="accessibilite").update(shown="accessibilite")
    SearchWord.objects.create(word="disparu", shown="disparu")
    call_command("rebuild_search", verbosity=0)
    assert kept() == before


@pytest.mark.django_db(transaction=True)
def test_what_another_process_writes_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_FRESH", -1)
    words.forget()
    SearchWord.objects.create(word="jardin", shown="jardin")
    assert "jardin" in words.current()
    SearchWord.objects.create(word="ecole", shown="école")
    assert words.current().shown("ecole") == "école"
    SearchWord.objects.all().delete()
    assert "jardin" not in words.current()


@pytest.mark.django_db(transaction=True)
def test_a_committed_word_is_remembered_by_who_wrote_it() -> None:
    words.forget()
    put("Bibliothèque")
    assert "bibliothèque" in words._seen
    words.forget()
