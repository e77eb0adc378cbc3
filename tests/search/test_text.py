"""From words to stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text import BODY, BREAK, TITLE, marked_stems, stems


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
        ("C.C.A.S.", "CCAS", "C.C.A.S", "ccas"),
        ("03 88 00 11 22", "0388001122", "03.88.00.11.22"),
        ("2 000", "2\u00a0000", "2\u202f000", "2000"),
        ("1er", "1", "1ère"),
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


FEMININES = (
    "étranger étrangère;boulanger boulangères;jardinier jardinière;coiffeur coiffeuses;"
    "acteur actrice;animateur animatrice;créateur créatrices;heureux heureuse;sportif sportive;"
    "nouveau nouvelles;beau belle;vieux vieilles;premier première;citoyen citoyenne;"
    "public publiques;petits petite;long longues;blanc blanches;actif active;maraîcher maraîchère"
)


@pytest.mark.parametrize("pair", FEMININES.split(";"))
def test_masculine_and_feminine_give_one_stem(pair: str) -> None:
    one, other = pair.split()
    assert stems(one) == stems(other)


VERBS = "arriver arrivée;cultiver cultivés;payer payé;nettoyer nettoyées;récupérer récupère"


@pytest.mark.parametrize("pair", VERBS.split(";"))
def test_verbs_that_end_like_feminines_keep_their_stem(pair: str) -> None:
    one, other = pair.split()
    assert stems(one) == stems(other)


LOOK_ALIKE = "mer misère;prix prière;fleur fleuve;peur peu;rive rivière;mai maire"


@pytest.mark.parametrize("pair", LOOK_ALIKE.split(";"))
def test_words_that_only_look_like_feminines_are_kept_apart(pair: str) -> None:
    one, other = pair.split()
    assert stems(one) != stems(other)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("12/06/2027", "12 juin 2027"),
        ("1.1.2027", "1er janvier 2027"),
        ("le 05/12", "5 décembre"),
        ("14h30", "14 h 30"),
        ("9h", "9 h"),
    ],
)
def test_dates_and_hours_are_read_in_any_form(written: str, read: str) -> None:
    assert stems(written) == stems(read)


@pytest.mark.parametrize("kept", ["13/14", "3/4", "1.5", "99/99/2027", "192.168.1.1", "24/7"])
def test_what_is_no_date_is_no_month(kept: str) -> None:
    assert not any(stem.isalpha() for stem in stems(kept))


def test_hyphens_split_words() -> None:
    assert stems("rendez-vous") == stems("rendez vous")


def test_small_words_are_left_out() -> None:
    assert stems("le jardin de l’école et la rue") == stems("jardin école rue")


def test_a_break_stands_between_two_texts() -> None:
    assert marked_stems(TITLE, ["jardin", "", "école"]) == f"tjardin {BREAK} tecol"


def test_no_more_stems_than_asked() -> None:
    assert marked_stems(BODY, ["jardin " * 50], 10) == " ".join(["bjardin"] * 10)


@given(st.text())
def test_stems_hold_only_plain_letters_and_digits(text: str) -> None:
    assert all(stem and stem.isascii() and stem.isalnum() for stem in stems(text))
