"""Headings, however a sheet writes them."""

import pytest

from actions.sheets.free.headings import Part, heading_of, is_heading


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("Contexte", Part.CONTEXT),
        ("1. Contexte", Part.CONTEXT),
        ("1) CONTEXTE :", Part.CONTEXT),
        ("I. Contexte et enjeux", Part.CONTEXT),
        ("## Contexte", Part.CONTEXT),
        ("**Contexte**", Part.CONTEXT),
        ("• Contexte", Part.CONTEXT),
        ("BUT", Part.OBJECTIVES),
        ("Objectifs du projet", Part.OBJECTIVES),
        ("2.1 Objectifs visés", Part.OBJECTIVES),
        ("Deroulement", Part.DESCRIPTION),
        ("Présentation de l’action", Part.DESCRIPTION),
        ("Partenaires opérationnels", Part.PARTNERS),
        ("Ils financent l'action", Part.FUNDING),
        ("Budget 2024", Part.FUNDING),
        ("Moyens humains", Part.PEOPLE),
        ("Bilan de l’action", Part.RESULTS),
        ("Résultats pour les habitants", Part.RESIDENT_RESULTS),
        ("Facteurs de réussite", Part.SUCCESS),
        ("Difficultés rencontrées", Part.LIMITS),
        ("Et après ?", Part.PROSPECTS),
        ("Mots-clés", Part.KEYWORDS),
        ("Mots clés associés à l'actions", Part.KEYWORDS),
        ("Pour plus d'information", Part.CONTACT),
        ("Programme de la journée", Part.PROGRAMME),
        ("3 grandes manifestations annuelles", Part.GATHERINGS),
        ("Les temps forts de l’année", Part.GATHERINGS),
        ("Éléments clés", Part.ABOVE),
        ("Quels furent les éléments de diagnostic ?", Part.CONTEXT),
        ("Quelles sont les limites de cette expérience ?", Part.LIMITS),
        ("Qui finance cette action ?", Part.FUNDING),
        ("Avec quels partenaires ?", Part.PARTNERS),
        ("Comment cela se passe-t-il ?", Part.DESCRIPTION),
    ],
)
def test_a_heading_is_known_by_its_words(line: str, part: Part) -> None:
    heading = heading_of(line)
    assert heading is not None
    assert (heading.part, heading.label, heading.rest) == (part, line, "")


@pytest.mark.parametrize(
    "line",
    [
        "Le contexte a changé depuis deux ans.",
        "Notre bilan tient en trois mots, et les voici.",
        "Solidarité",
        "Un jardin partagé",
        "https://exemple.test/contexte",
        "Comment dire ? On a ri, on a pleuré, et puis on a recommencé " * 5,
        "10h00 : Accueil",
        "…",
    ],
)
def test_a_line_of_text_is_no_heading(line: str) -> None:
    assert not is_heading(line)
    assert heading_of(line) is None


@pytest.mark.parametrize(
    ("line", "part", "rest"),
    [
        ("Lieu : la salle des fêtes", Part.PLACE, "la salle des fêtes"),
        ("Nom\u00a0: Le potager", Part.TITLE, "Le potager"),
        ("Budget (2013) : 40 000 euros.", Part.FUNDING, "40 000 euros."),
        ("4. Contact : mairie@rivemont.example", Part.CONTACT, "mairie@rivemont.example"),
    ],
)
def test_a_heading_may_be_followed_by_its_answer(line: str, part: Part, rest: str) -> None:
    heading = heading_of(line)
    assert heading is not None
    assert (heading.part, heading.rest) == (part, rest)


def test_an_address_after_a_colon_is_no_answer() -> None:
    assert heading_of("Site://exemple.test") is None


def test_common_words_open_sentences_too() -> None:
    assert heading_of("Action : on bêche, on sème, on récolte.") is None
