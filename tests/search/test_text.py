"""From words to stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text import BREAK, joined_stems, stems


@pytest.mark.parametrize(
    "words",
    [
        ("ecole", "école", "écoles", "ECOLES", "l'école", "l’école", "l’ÉCOLE", "e\u0301cole"),
        ("aînés", "aines", "aîné", "aînée", "aînées", "ainees", "AÎNÉS"),
        ("œuvre", "oeuvre", "Œuvres", "d’œuvres"),
        ("intergénérationnel", "intergenerationnelle", "intergénérationnels"),
        ("journal", "journaux"),
        ("bibliothèque", "bibliotheques", "BIBLIOTHÈQUE"),
        ("solidarité", "solidarites"),
        ("événement", "évènements", "evenement"),
        ("jar\u00addin", "jardin", "jar\u200bdin", "\u202ejardin"),
        ("cœur", "coeurs"),
    ],
)
def test_spellings_of_one_word_give_one_stem(words: tuple[str, ...]) -> None:
    assert len({tuple(stems(word)) for word in words}) == 1
    assert len(stems(words[0])) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("école", "écologie"), ("jardin", "jardinier"), ("2024", "2025")]
)
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stems(one) != stems(other)


PLURALS = (
    "potager potagers;atelier ateliers;quartier quartiers;ami amis;jeu jeux;lieu lieux;velo vélos;"
    "local locaux;social sociaux;travail travaux;animal animaux;réseau réseaux;ado ados;élu élus;"
    "élue élues;repas repas;étranger étrangers;goûter goûters;idée idées;musée musées;tuyau tuyaux;"
    "voisin voisines;citoyen citoyennes;œil yeux;prix prix;danger dangers"
)


@pytest.mark.parametrize("pair", PLURALS.split(";"))
def test_singular_and_plural_give_one_stem(pair: str) -> None:
    one, other = pair.split()
    assert stems(one) == stems(other)


def test_hyphens_split_words() -> None:
    assert stems("rendez-vous") == stems("rendez vous")


def test_small_words_are_left_out() -> None:
    assert stems("le jardin de l’école et la rue") == stems("jardin école rue")


def test_a_break_stands_between_two_texts() -> None:
    assert joined_stems(["jardin", "", "école"]) == f"jardin {BREAK} ecol"


def test_no_more_stems_than_asked() -> None:
    assert joined_stems(["jardin " * 50], 10) == " ".join(["jardin"] * 10)


@given(st.text())
def test_stems_hold_only_plain_letters_and_digits(text: str) -> None:
    assert all(stem and stem.isascii() and stem.isalnum() for stem in stems(text))
