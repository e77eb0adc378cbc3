"""What a page is called."""

import pytest

from actions.sheets.free.titles import LONGEST, readable_title, title_from_file


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Le potager", "Le potager"),
        ("« Le potager »", "Le potager"),
        ('"LE POTAGER DES VOISINS DU PORT"', "Le potager des voisins du port"),
        ('Rencontres "Agir ici"', 'Rencontres "Agir ici"'),
        ("CCAS", "CCAS"),
        (
            "Un lieu ouvert à tous pour " + "se rencontrer, " * 20,
            "Un lieu ouvert à tous",
        ),
    ],
)
def test_a_title_is_made_readable(said: str, title: str) -> None:
    assert readable_title(said) == title


@pytest.mark.parametrize("said", ["x" * 300, "mot " * 100, "a, " * 200, " " * 300 + "b"])
def test_it_is_never_longer_than_a_title(said: str) -> None:
    assert len(readable_title(said)) <= LONGEST + 1


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("fiches/jardin-partage_2014.odt", "Jardin partage 2014"),
        ("fiche.txt", "Fiche"),
        ("---.txt", "Fiche sans titre"),
    ],
)
def test_a_file_gives_a_title(path: str, title: str) -> None:
    assert title_from_file(path) == title
