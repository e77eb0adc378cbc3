"""OpenSearch answers as the database does: total, order, counts, kinds.

Twice: on the small server of `double.py`, and on a real one when OPENSEARCH_TEST_URL
names it (`http://localhost:9200`; an index of its own is made there, and removed).
"""

import datetime
import os
import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from core.models import Theme
from core.search import Document
from search.engines import engine
from search.engines.database import DatabaseEngine
from search.engines.opensearch.server import server_at
from search.index import DatabaseIndex
from search.query import parse
from search.question import Answer, Question, Term
from search.understanding import terms_of
from tests.search.opensearch.double import OpenSearchDouble

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2026, 6, 15)
WORDS = [
    "jardin",
    "école",
    "potager",
    "voisins",
    "fête",
    "enfants",
    "aînés",
    "culture",
    "sport",
    "travaux",
    "quartier",
    "bibliothèque",
    "atelier",
    "repas",
    "marché",
    "pont",
    "gare",
    "musique",
    "réunion",
    "vélo",
]
KINDS = ("action", "evenement", "actualite", "idee", "page")
REAL = os.environ.get("OPENSEARCH_TEST_URL", "").rstrip("/")


@pytest.fixture(params=["double", "real"])
def server(request: Any, settings: Any) -> Iterator[None]:
    if request.param == "double":
        double = OpenSearchDouble()
        settings.SEARCH_URL = double.url
        yield
        double.stop()
        server_at(double.url).client.close()
        return
    if not REAL:
        pytest.skip("OPENSEARCH_TEST_URL names no server")
    settings.SEARCH_URL = f"{REAL}/test-{uuid4().hex[:12]}"
    yield
    real = server_at(settings.SEARCH_URL)
    for index in real.client.indices.get_alias(name=real.name):
        real.client.indices.delete(index=index)
    real.client.close()


@pytest.fixture
def corpus(db: None, server: None) -> None:
    chance = random.Random(20_261_125)
    themes = list(Theme.objects.order_by("slug").values_list("pk", flat=True))[:6]
    DatabaseIndex().put(_document(number, chance, themes) for number in range(1, 161))
    engine().repair()


def _document(number: int, chance: random.Random, themes: list[int]) -> Document:
    dated = chance.random() < 0.8
    return Document(
        kind=chance.choice(KINDS),
        object_id=10_000 + number,
        title=" ".join(chance.choices(WORDS, k=chance.randint(1, 5))),
        url=f"/{number}/",
        summary=" ".join(chance.choices(WORDS, k=chance.randint(0, 8))),
        text=" ".join(chance.choices(WORDS, k=chance.randint(0, 20))),
        date=TODAY + datetime.timedelta(days=chance.randint(-1500, 90)) if dated else None,
        place=chance.choice(["", "Gare", "Salle Colette"]),
        publics=chance.sample(["Seniors", "Familles", "Jeunes"], chance.randint(0, 2)),
        territory=chance.choice(["", "Un quartier", "Toute la ville"]),
        status=chance.choice(["", "En cours", "Terminée"]),
        themes=chance.sample(themes, chance.randint(0, 3)),
    )


def question(typed: str, **chosen: set[str]) -> Question:
    terms, excluded = terms_of(parse(typed), Theme.objects.all())
    return Question(
        terms=terms,
        excluded=excluded,
        chosen={facet: frozenset(values) for facet, values in chosen.items()},
        today=TODAY,
    )


def same(asked: Question, **place: int) -> None:
    """Both answer alike; the order of the themes of an entry says nothing."""
    ours, theirs = engine().answer(asked, **place), DatabaseEngine().answer(asked, **place)
    assert in_order(ours) == in_order(theirs)
    assert served()


def in_order(answer: Answer) -> Answer:
    return replace(answer, themes={pk: sorted(themes) for pk, themes in answer.themes.items()})


def served() -> bool:
    """The server answered: the database did not stand in for it."""
    return bool(engine().server.may_answer)


QUESTIONS: list[tuple[str, dict[str, list[str]]]] = [
    ("", {}),
    ("jardin", {}),
    ("écoles", {}),
    ("jardin école", {}),
    ("jardin potager voisins", {}),
    ('"jardin école"', {}),
    ("jardin -école", {}),
    ('repas -"jardin école" -gare', {}),
    ("culture", {}),
    ("absent", {}),
    ("jardin absent", {}),
    ("日本語", {}),
    ("", {"type": ["evenement"]}),
    ("", {"type": ["evenement", "idee"], "public": ["Seniors"]}),
    ("jardin", {"type": ["action"], "lieu": ["Gare"], "territoire": ["Un quartier"]}),
    ("jardin", {"quand": ["a-venir"]}),
    ("", {"quand": ["ce-mois", "avant"], "statut": ["En cours"]}),
    ("fête", {"quand": ["cette-annee"], "public": ["Jeunes", "Familles"]}),
    ("", {"lieu": ["Nulle part"]}),
    ("", {"quand": ["jamais"]}),
]


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize(("typed", "chosen"), QUESTIONS, ids=[str(one) for one in QUESTIONS])
def test_a_question_has_the_answers_of_the_database(
    typed: str, chosen: dict[str, list[str]]
) -> None:
    asked = question(typed, **{facet: set(values) for facet, values in chosen.items()})
    for place in ({"size": 12}, {"start": 12, "size": 12}, {"start": 9_000, "size": 12}):
        same(asked, **place)
    assert served()


@pytest.mark.usefixtures("corpus")
def test_themes_are_chosen_by_their_key() -> None:
    theme = Theme.objects.order_by("slug").first()
    assert theme is not None
    asked = question("jardin", theme={str(theme.pk)})
    same(asked, size=50)
    assert served()


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("typed", ["", "jardin", "jardin -école"])
def test_the_best_of_each_kind_are_those_of_the_database(typed: str) -> None:
    asked = question(typed, type={"idee", "evenement", "page"})
    same(asked, of_each_kind=3)
    assert served()


@pytest.mark.usefixtures("corpus")
def test_another_word_for_the_same_comes_after_the_word_itself() -> None:
    asked = Question((Term((("jardin",), ("potag",), ("jardin", "ecol"))),), today=TODAY)
    same(asked, size=60)
    assert served()


@pytest.mark.usefixtures("corpus")
def test_forms_are_counted_as_the_database_counts_them() -> None:
    forms = [("jardin",), ("jardin", "ecol"), ("absent",)]
    assert engine().count(forms) == DatabaseEngine().count(forms)
    assert engine().count([]) == []
    assert served()


@pytest.mark.usefixtures("corpus")
def test_a_copy_that_was_just_built_is_sound() -> None:
    assert engine().is_sound()


@pytest.mark.usefixtures("server")
def test_what_is_written_and_removed_is_seen_at_once(
    django_capture_on_commit_callbacks: Any,
) -> None:
    engine().repair()
    document = Document(kind="page", object_id=77, title="Un potager", url="/77/")
    asked = question("potager")
    with django_capture_on_commit_callbacks(execute=True):
        DatabaseIndex().put([document])
    assert engine().answer(asked, size=1).total == 1
    with django_capture_on_commit_callbacks(execute=True):
        DatabaseIndex().remove("page", [77])
    assert engine().answer(asked, size=1).total == 0
    assert engine().is_sound()
    assert served()
