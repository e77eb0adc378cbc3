"""What says nearly the same: the same on SQLite and on PostgreSQL."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.search import Document, SearchRegistry, registry
from search.index import DatabaseIndex

pytestmark = pytest.mark.django_db


def put(object_id: int, title: str, **fields: object) -> None:
    document = Document(kind="idee", object_id=object_id, title=title, url=f"/{object_id}/")
    DatabaseIndex().put([replace(document, **fields)])


def similar(text: str, limit: int = 3) -> list[int]:
    return registry.similar("idee", text, limit=limit)


def test_a_few_words_in_common_are_enough_whatever_their_ending() -> None:
    put(1, "Des bancs à l’ombre près de l’école")
    put(2, "Une fontaine au parc")
    assert similar("Un banc devant l’école") == [1]


def test_the_closest_come_first() -> None:
    put(1, "Un banc au parc")
    put(2, "Un banc devant l’école")
    put(3, "Des bancs devant les écoles du bourg")
    assert similar("Banc devant l’école")[:2] == [3, 2]


def test_the_summary_counts_less_than_the_title() -> None:
    put(1, "Du repos pour tous", summary="Un banc devant l’école.")
    put(2, "Un banc devant l’école")
    assert similar("Banc devant l’école") == [2, 1]


def test_one_word_out_of_many_is_no_likeness() -> None:
    put(1, "Une fête devant la mairie avec tous les voisins")
    assert similar("Un banc solide pour attendre les enfants devant l’école du bourg") == []


def test_other_kinds_are_left_out() -> None:
    put(1, "Un banc devant l’école", kind="action")
    assert similar("Un banc devant l’école") == []


def test_no_more_are_given_than_asked_for() -> None:
    for number in range(1, 8):
        put(number, f"Un banc devant l’école {number}")
    assert len(similar("Un banc devant l’école", limit=3)) == 3


@pytest.mark.parametrize("text", ["", "   ", "le la les", "\0", "?!"])
def test_a_text_without_words_is_like_nothing(text: str) -> None:
    put(1, "Un banc devant l’école")
    assert similar(text) == []


def test_a_very_long_text_is_cut() -> None:
    put(1, "Un banc devant l’école")
    assert similar("banc école " * 50_000) == [1]


def test_without_any_index_nothing_is_similar() -> None:
    assert SearchRegistry().similar("idee", "Un banc", limit=3) == []


@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.text(max_size=60))
def test_no_text_breaks_the_question(text: str) -> None:
    similar(text)


def test_one_query_however_many_there_are(django_assert_num_queries: object) -> None:
    for number in range(1, 60):
        put(number, f"Un banc devant l’école {number}")
    with django_assert_num_queries(1):
        similar("Un banc devant l’école")
