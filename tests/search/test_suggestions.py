"""What a search field proposes while one types."""

from typing import Any

import pytest
from django.test import Client

from core.models import Theme
from core.search import Document
from search import columns
from search.index import DatabaseIndex
from search.suggestions import MOST, MOST_THEMES
from tests import factories

pytestmark = pytest.mark.django_db

HOSTILE = (
    '"', "'", "-", "*", '"jardin', "jardin*", "jardin) OR (1", "' OR 1=1 --", "\x00\x00", "ja\x00rdin",
    "\u202ejardin", "%", "\\", "🙂🙂", "NEAR(a b)", "x" * 100_000, "jardin " * 5_000, "tjardin:*", "&|!<->",
)  # fmt: skip


def put(*titles: str, kind: str = "page", **fields: Any) -> None:
    DatabaseIndex().put(
        Document(kind=kind, object_id=pk, title=title, url=f"/{kind}/{pk}/", **fields)
        for pk, title in enumerate(titles, 1)
    )


def proposed(client: Client, typed: str) -> list[dict[str, str]]:
    answer = client.get("/recherche/suggestions/", {"q": typed})
    assert answer.status_code == 200
    found: list[dict[str, str]] = answer.json()["suggestions"]
    return found


def labels(client: Client, typed: str) -> list[str]:
    return [suggestion["label"] for suggestion in proposed(client, typed)]


@pytest.mark.parametrize(
    "typed",
    [
        "bib",
        "bibli",
        "bibliothèqu",
        "BIBLIOTHEQUE",
        "bibliothèques",
        "la bibliothèque",
        "biblio de",
    ],
)
def test_a_beginning_finds_the_title_as_far_as_it_was_typed(client: Client, typed: str) -> None:
    put("La bibliothèque de rue")
    assert labels(client, typed) == ["La bibliothèque de rue"]


@pytest.mark.parametrize("typed", ["écolog", "ecologi", "écologie"])
def test_a_beginning_longer_than_the_stem_is_found(client: Client, typed: str) -> None:
    put("Écologie au quotidien", "L’école du centre")
    assert labels(client, typed) == ["Écologie au quotidien"]


def test_two_letters_propose_themes_alone(client: Client) -> None:
    theme = Theme.objects.get(slug="environnement")
    put("Envers du décor", "Jardin en ville", themes=[theme.pk])
    assert labels(client, "en") == ["Environnement"]
    assert labels(client, "jardin vi") == ["Jardin en ville"]
    assert labels(client, "env") == ["Environnement", "Envers du décor"]


def test_the_words_before_must_be_there_and_the_last_may_be_begun(client: Client) -> None:
    put("Jardins partagés du nord", "Jardin botanique", "Repas partagés")
    assert labels(client, "jardin parta") == ["Jardins partagés du nord"]
    assert labels(client, "parta jardin") == []


def test_only_titles_are_proposed(client: Client) -> None:
    put("Une page", summary="Un jardin.", text="Un jardin.")
    assert labels(client, "jardin") == []


def test_a_theme_comes_first_by_its_name_or_another_word_for_it(client: Client) -> None:
    theme = Theme.objects.get(slug="environnement")
    theme.synonyms = "Cadre de vie\nNature en ville"
    theme.save()
    put("Environnement : les chiffres", "Ville d’hier", themes=[theme.pk])
    first, second = proposed(client, "environ")
    assert first == {"label": "Environnement", "kind": "Thème", "url": "/themes/environnement/"}
    assert second["label"] == "Environnement : les chiffres"
    assert labels(client, "VILL") == ["Environnement", "Ville d’hier"]
    assert labels(client, "de vi")[0] == "Environnement"


def test_a_theme_that_holds_nothing_is_not_proposed(client: Client) -> None:
    assert labels(client, "environnement") == []


def test_the_list_is_short(client: Client) -> None:
    everything = list(Theme.objects.values_list("pk", flat=True))
    Theme.objects.update(synonyms="Commun")
    put(*(f"Commun {number}" for number in range(20)), themes=everything)
    kinds = [suggestion["kind"] for suggestion in proposed(client, "comm")]
    assert kinds == ["Thème"] * MOST_THEMES + ["Page"] * (MOST - MOST_THEMES)


def test_short_and_recent_titles_come_first(client: Client) -> None:
    put("Le marché de toutes les communes et des producteurs d’ici", "Marché couvert")
    assert labels(client, "march")[0] == "Marché couvert"


def test_a_partner_is_said_to_be_one(client: Client) -> None:
    partner = factories.make_partner("Les Mains vertes")
    (found,) = proposed(client, "mains v")
    assert found == {"label": "Les Mains vertes", "kind": "Partenaire", "url": partner.url}


def test_what_is_not_public_is_not_proposed(client: Client) -> None:
    page = factories.make_action("Potager caché", live=False)
    assert labels(client, "potager") == []
    page.save_revision().publish()
    assert labels(client, "potager") == ["Potager caché"]
    type(page).objects.get().unpublish()
    assert labels(client, "potager") == []


@pytest.mark.parametrize("typed", ["", "a", " ", *HOSTILE])
def test_odd_input_gives_a_list_and_never_an_error(client: Client, typed: str) -> None:
    put("Une page")
    assert labels(client, typed) == []


def test_a_title_is_data_and_not_markup(client: Client) -> None:
    put("<script>alert(1)</script> jardin")
    answer = client.get("/recherche/suggestions/", {"q": "jardin"})
    assert answer["Content-Type"] == "application/json"
    assert answer.json()["suggestions"][0]["label"].startswith("<script>")


def test_the_answer_may_be_kept_a_minute_and_sets_no_cookie(client: Client) -> None:
    answer = client.get("/recherche/suggestions/", {"q": "jardin"})
    assert answer["Cache-Control"] == "public, max-age=60"
    assert not answer.cookies
    assert client.post("/recherche/suggestions/").status_code == 405


def test_how_many_there_are_is_said(client: Client) -> None:
    put("Jardin un", "Jardin deux")
    answer = client.get("/recherche/suggestions/", {"q": "jardin"}).json()
    assert answer["said"].startswith("2 suggestions.")
    assert client.get("/recherche/suggestions/").json()["said"] == "Aucune suggestion."


@pytest.mark.django_db(transaction=True)
def test_three_queries_however_many_there_are(
    client: Client, django_assert_num_queries: Any
) -> None:
    columns.forget()
    for size in (3, 300):
        put(*(f"Jardin {number}" for number in range(size)))
        labels(client, "potager")
        with django_assert_num_queries(3):
            assert labels(client, "jard")
        with django_assert_num_queries(2):
            assert labels(client, "jard")


@pytest.mark.parametrize("address", ["/recherche/", "/"])
def test_the_file_that_proposes_is_not_asked_for_before_a_field_is_used(
    client: Client, address: str
) -> None:
    html = client.get(address).text
    assert 'data-suggestions="/recherche/suggestions/"' in html
    assert 'src="/static/js/suggestions.js"' not in html
