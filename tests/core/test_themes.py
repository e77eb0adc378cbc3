"""Themes: a vocabulary that understands people, and does not grow by accident."""

from typing import Any

import pytest
from django.db import IntegrityError

from core import kept_themes
from core.models import PageTheme, Theme
from core.models.theme import fold
from tests.factories import make_action

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("intergénérationnel", "intergenerationnel"),
        ("INTERGENERATIONNEL", "intergenerationnel"),
        ("Démocratie & citoyenneté", "democratie-citoyennete"),
        ("éducation / scolarité", "education-scolarite"),
        ("Viellissement", "vieillissement"),
        ("aînés", "vieillissement"),
        ("FLE", "alphabetisation-apprentissage-du-francais"),
        ("CCAS", "solidarite"),
    ],
)
def test_keyword_finds_its_theme(typed: str, slug: str) -> None:
    theme = Theme.objects.matching(typed)
    assert theme is not None
    assert theme.slug == slug


@pytest.mark.parametrize("typed", ["", "   ", "!!!", "astrophysique", "art culinaire tibétain"])
def test_unknown_keyword_finds_nothing(typed: str) -> None:
    assert Theme.objects.matching(typed) is None


def test_fold_ignores_case_accents_and_punctuation() -> None:
    assert fold("  L’Œuvre — ÉDUCATION / scolarité ") == "l oeuvre education scolarite"


def test_new_theme_gets_a_readable_address() -> None:
    assert Theme.objects.create(name="Économie sociale & solidaire").slug == (
        "economie-sociale-solidaire"
    )


def test_page_carries_a_theme_once() -> None:
    action = make_action(themes=["culture"])
    with pytest.raises(IntegrityError):
        PageTheme.objects.create(tag=Theme.objects.get(slug="culture"), content_object=action)


def test_pages_are_found_by_theme() -> None:
    action = make_action(themes=["culture", "famille"])
    make_action("Autre", themes=["sport"])
    theme = Theme.objects.get(slug="culture")
    assert list(type(action).objects.about(theme)) == [action]


def test_kept_themes_are_asked_once_and_follow_every_change(
    django_assert_num_queries: Any,
) -> None:
    keys = list(Theme.objects.filter(slug__in=["culture", "sport"]).values_list("pk", flat=True))
    assert [theme.slug for theme in kept_themes.of_keys(keys)] == ["culture", "sport"]
    with django_assert_num_queries(0):
        kept_themes.of_keys(keys)
    culture = Theme.objects.get(slug="culture")
    culture.name = "Culture et fêtes"
    culture.save()
    assert kept_themes.of_keys(keys)[0].name == "Culture et fêtes"


def test_a_theme_made_by_another_process_is_found() -> None:
    kept_themes.of_keys([Theme.objects.get(slug="culture").pk])
    (new,) = Theme.objects.bulk_create([Theme(name="Rivières", slug="rivieres")])  # says nothing
    assert kept_themes.of_keys([new.pk]) == [new]
