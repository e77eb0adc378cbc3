"""What answers a question, and in what order: the same on SQLite and on PostgreSQL."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.models import Theme
from core.search import Document
from search.engines import engine
from search.index import DatabaseIndex
from search.models import SearchEntry
from search.query import parse
from search.question import Question
from search.understanding import terms_of

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2026, 6, 15)


def put(object_id: int, title: str = "Sans rapport", **fields: Any) -> None:
    document = Document(kind="page", object_id=object_id, title=title, url=f"/{object_id}/")
    DatabaseIndex().put([replace(document, **fields)])


def answers(typed: str) -> list[int]:
    terms, excluded = terms_of(parse(typed), Theme.objects.all())
    found = engine().answer(Question(terms, excluded, today=TODAY), size=100)
    number_of = dict(SearchEntry.objects.values_list("pk", "object_id"))
    return [number_of[pk] for pk in found.ids]


@pytest.mark.parametrize("typed", ["ecole", "école", "écoles", "ECOLES", "l'école", "L’ÉCOLE"])
def test_any_spelling_of_school_finds_any_other(typed: str) -> None:
    put(1, "Fête de l’école")
    put(2, "Deux ecoles")
    put(3, "Les ÉCOLES ouvertes")
    put(4, "Écologie")
    assert sorted(answers(typed)) == [1, 2, 3]


def test_all_words_must_be_there_in_any_field() -> None:
    put(1, "Jardin", summary="Avec les voisins")
    put(2, "Jardin")
    assert answers("voisins jardin") == [1]


def test_a_quoted_phrase_wants_its_words_side_by_side() -> None:
    put(1, "Un jardin partagé")
    put(2, "Partagé : un repas au jardin")
    assert answers('"jardin partagé"') == [1]


def test_a_phrase_does_not_run_from_one_field_into_the_next() -> None:
    put(1, "Un jardin", summary="Partagé", place="Salle", text="bleue")
    assert answers('"jardin partagé"') == []
    assert answers('"salle bleue"') == []


def test_an_excluded_word_takes_away_what_holds_it() -> None:
    put(1, "Jardin des enfants")
    put(2, "Jardin des aînés")
    assert answers("jardin -enfants") == [2]


def test_an_excluded_phrase_takes_away_only_the_phrase() -> None:
    put(1, "Jardin et vide grenier")
    put(2, "Jardin, grenier vide")
    assert answers('jardin -"vide grenier"') == [2]


def test_place_public_and_territory_are_searched() -> None:
    put(1, place="Salle Colette", publics=["Seniors"], territory="Un quartier")
    assert answers("colette seniors quartier") == [1]


def test_the_words_of_a_theme_find_what_carries_it() -> None:
    ageing = Theme.objects.get(slug="vieillissement")
    put(1, themes=[ageing.pk])
    put(2)
    assert answers("vieillissement") == [1]
    assert answers("aines") == [1]


def test_title_comes_before_themes_before_summary_before_text() -> None:
    theme = Theme.objects.create(name="Potager", slug="potager")
    put(1, text="potager")
    put(2, summary="potager")
    put(3, themes=[theme.pk])
    put(4, "Potager")
    assert answers("potager") == [4, 3, 2, 1]


def test_a_recent_answer_comes_before_an_old_one() -> None:
    put(1, "Potager", date=TODAY - datetime.timedelta(days=2_000))
    put(2, "Potager", date=TODAY)
    put(3, "Potager", date=TODAY - datetime.timedelta(days=200))
    put(4, "Potager")
    assert answers("potager") == [2, 3, 1, 4]


def test_a_better_answer_comes_before_a_more_recent_one() -> None:
    put(1, "Potager", date=TODAY - datetime.timedelta(days=2_000))
    put(2, text="potager", date=TODAY)
    assert answers("potager") == [1, 2]


@pytest.mark.parametrize(
    "word",
    ["2024", "1e5", "3d", "007", "12abc", "a1b2", "x" * 500, "0x1f", "CM2", "日本語", "Ελλάδα"],
)
def test_numbers_codes_and_other_scripts_are_found(word: str) -> None:
    put(1, f"Avec {word} dedans")
    put(2, "Sans")
    assert answers(word) == [1]


def test_a_very_long_text_is_taken_in() -> None:
    put(1, text=" ".join(f"mot{number}" for number in range(60_000)))
    assert answers("mot5") == [1]


NAUGHTY = [
    "'",
    '"',
    '""',
    "''' OR 1=1 --",
    '" OR "" NEAR(',
    "a AND OR NOT b",
    "jardin NOT",
    "NEAR(jardin école)",
    "jardin*",
    "^jardin",
    "title_stems:jardin",
    "{title_stems} : jardin",
    "jardin & | ! <-> école",
    "!jardin",
    "(((",
    ")))",
    "jardin:*A",
    "\\",
    "%s %(x)s {0} {{x}}",
    "\x00jardin\x00",
    "\u202ejardin\u202c \u200f",
    "😀 👨‍👩‍👧‍👦 🇫🇷",
    "ﷺ ﬁ ½ ² ①",
    '--- - -- -"" -"',
    "«»“”„",
    "a\u0300\u0301\u0302\u0303" * 40,
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "1; DROP TABLE search_searchentry",
    "jardin " * 15_000,
    "x" * 100_000,
    "-" * 100_000,
    '"' * 99_999,
    "\n\t\r\x0b\x0c",
]


@pytest.mark.parametrize("typed", NAUGHTY, ids=range(len(NAUGHTY)))
def test_an_odd_question_is_answered_calmly(typed: str, ask: Callable[..., object]) -> None:
    put(1, "Jardin de l’école")
    ask(typed)
    ask(typed, theme=typed, type=typed, page=typed)


@settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.text(alphabet=st.characters(), max_size=60))
def test_any_question_is_answered(typed: str) -> None:
    answers(typed)
