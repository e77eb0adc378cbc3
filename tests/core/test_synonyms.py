"""The other words for a theme, one a line, some joined by « = »."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from core.models import Theme
from core.models.synonyms import meanings, other_words, validate_synonyms


def test_a_line_is_one_word_or_several_that_mean_the_same() -> None:
    text = "jardin\n\n CCAS = centre communal d’action sociale\naînés=seniors = personnes âgées"
    assert meanings(text) == [
        ["jardin"],
        ["CCAS", "centre communal d’action sociale"],
        ["aînés", "seniors", "personnes âgées"],
    ]
    assert other_words("a = b\nc") == ["a", "b", "c"]


@pytest.mark.parametrize(
    "line", ["CCAS =", "= aînés", "a = = b", "=", "CCAS = !", "FLE == français"]
)
def test_a_side_without_a_word_is_refused_and_its_line_named(line: str) -> None:
    with pytest.raises(ValidationError, match=r"Ligne 2.*de chaque côté du signe"):
        validate_synonyms(f"jardin\n{line}")


def test_a_line_without_any_word_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"Ligne 1.*écrivez un mot"):
        validate_synonyms("---")


@pytest.mark.parametrize(
    "text", ["", "\n\n", "jardin", "CCAS = centre communal", "C.C.A.S. = CCAS"]
)
def test_well_written_lines_are_accepted(text: str) -> None:
    validate_synonyms(text)


def test_what_is_kept_badly_written_is_still_read() -> None:
    assert meanings("CCAS =\n= =") == [["CCAS"]]


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["CCAS", "centre communal d'action sociale"])
def test_each_side_names_the_theme(typed: str) -> None:
    theme = Theme.objects.matching(typed)
    assert theme is not None
    assert theme.slug == "solidarite"


@pytest.mark.django_db
def test_the_words_of_every_first_theme_are_well_written() -> None:
    for theme in Theme.objects.all():
        validate_synonyms(theme.synonyms)


def test_the_form_says_which_line_is_wrong(communication_client: Client) -> None:
    theme = Theme.objects.get(slug="sport")
    address = f"/admin/snippets/core/theme/edit/{theme.pk}/"
    fields = {
        "name": theme.name,
        "slug": theme.slug,
        "colour": theme.colour,
        "icon": theme.icon,
        "introduction": "",
        "synonyms": "gym\nEPS =",
    }
    response = communication_client.post(address, fields)
    assert "Ligne 2" in response.text
    response = communication_client.post(address, fields | {"synonyms": "EPS = éducation physique"})
    assert response.status_code == 302
    theme.refresh_from_db()
    assert theme.meanings == [["EPS", "éducation physique"]]
