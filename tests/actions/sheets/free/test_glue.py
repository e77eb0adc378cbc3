"""Lines that a copy and paste has glued."""

import pytest

from actions.sheets.free.glue import unglued


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Une phrase, simple.", ["Une phrase, simple."]),
        ("Pour :- planter,- manger", ["Pour :", "- planter", "- manger"]),
        ("On plante.Ensuite on mange.", ["On plante.", "Ensuite on mange."]),
        ("Et demain ?Un verger.", ["Et demain ?", "Un verger."]),
        ("Le bal de 2013 :Dans la salle", ["Le bal de 2013 :", "Dans la salle"]),
        (
            "Le bal  - une valse- une java- un tango",
            ["Le bal", "- une valse", "- une java", "- un tango"],
        ),
        ("visite du jardinEn présence du maire", ["visite du jardin", "En présence du maire"]),
    ],
)
def test_cuts_are_found_again(text: str, lines: list[str]) -> None:
    assert unglued(text) == lines


@pytest.mark.parametrize(
    "text",
    [
        "Un rendez-vous co-construit, peut-être a-t-il lieu.",
        "Écrire à Awena.LeGoff@rivemont.example ou www.Rivemont.Example",
        "La M.J.C. et l’U.D.A.F. y sont",
        "HelloAsso et FranceConnect servent aux inscriptions",
        "L’atelier - le mardi - est complet",
    ],
)
def test_what_is_not_glued_is_left_whole(text: str) -> None:
    assert unglued(text) == [text]
