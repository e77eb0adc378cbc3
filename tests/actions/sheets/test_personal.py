"""Lines that hold personal data. Every name and number here is invented."""

import pytest

from actions.sheets.personal import Personal, is_personal, personal_data


@pytest.mark.parametrize(
    "line",
    [
        "awena.legoff@rivemont.example",
        "Écrire à mairie@rivemont.example.",
        "awena (at) rivemont.example",
        "awena[arobase]rivemont.example",
    ],
)
def test_an_e_mail(line: str) -> None:
    assert Personal.EMAIL in personal_data(line)


@pytest.mark.parametrize(
    "line",
    [
        "02 99 00 12 34",
        "Tél. : 02.99.00.12.34",
        "0299001234",
        "+33 2 99 00 12 34",
        "+33 (0)6 99 00 12 34",
        "0033 6 99 00 12 34",
        "06-99-00-12-34",
        "06\u00a099\u00a000\u00a012\u00a034",
    ],
)
def test_a_telephone(line: str) -> None:
    assert personal_data(line) == [Personal.PHONE]


@pytest.mark.parametrize(
    "line",
    [
        "Mme Le Goff",
        "M. Dupuis, adjoint",
        "Monsieur Maxime Dupuis",
        "Awena LE GOFF, animatrice",
        "Maxime Dupuis",
        "DUPUIS Maxime",
        "Marie-Claude d’Arvor, présidente",
        "avec Nadia Benali, sociologue",
        "Contact : Ewen Kerbrat",
        "Référente : Soazig Kerbrat",
        "Le maire, Paul Martin, ouvre la fête",
        "En présence de : Jean-Luc Morin, secrétaire général",
        "J. MORIN",
    ],
)
def test_a_name(line: str) -> None:
    assert Personal.NAME in personal_data(line)


@pytest.mark.parametrize(
    "line",
    [
        "La ville de Villeneuve-sur-Lot accueille la Croix-Rouge du Gers",
        "Ville de RIVEMONT, CCAS, 6 rue des Prés, 73000 Rivemont",
        "Le centre social Jean Dupont et la rue Marie Martin",
        "L’école Jacques Prévert, le collège Pierre Durand",
        "Cabinet EQR, UNA, FNARS, URIOPSS",
        "Agrément PECCRAM de notre intervenante",
        "Les Petits frères des pauvres et les Restos du cœur",
        "Le Maire de Rivemont, Président du CCAS",
        "Relais Jeunes et Familles 78",
        "Saint-Martin, Haut Doubs, Grain de Sel",
        "En 2013, 1 155 personnes ; en 2014, 20 000 euros",
        "SIRET 123 456 789 00012",
        "Numéro gratuit : 3919",
        "L’arbre de Noël du CCAS, Noël Solidaire",
        "1. Contexte",
        "10h00 : Débat",
        "Un animateur et six bénévoles",
        "",
    ],
)
def test_what_names_or_reaches_nobody(line: str) -> None:
    assert personal_data(line) == []


def test_the_name_of_the_organisation_is_that_of_a_place() -> None:
    line = "un membre de l’équipe de Lucette Rivemont accueille"
    assert is_personal(line)
    assert not is_personal(line, places=["Centre social Lucette Rivemont"])


def test_a_line_may_be_personal_three_times() -> None:
    line = "Awena LE GOFF, 02 99 00 12 34, awena@rivemont.example"
    assert personal_data(line) == [Personal.EMAIL, Personal.PHONE, Personal.NAME]


def test_a_very_long_line_is_searched_at_once() -> None:
    assert not is_personal("mot " * 100_000)
    assert not is_personal("Mot " * 20_000)
    assert not is_personal("a@" * 20_000)
    assert not is_personal("0 " * 50_000)
