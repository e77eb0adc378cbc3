"""A text cut under its headings."""

from actions.sheets.free.headings import Part
from actions.sheets.free.sheet import FreeSheet
from tests.actions.sheets.free.samples import PROJECT, sheet


def said(found: FreeSheet, *parts: Part) -> list[str]:
    return [piece.text for piece in found.of(*parts)]


def test_each_part_stands_under_its_heading() -> None:
    found = sheet(PROJECT)
    assert found.name == "Les mardis du potager"
    assert said(found, Part.CONTEXT) == [
        "Derrière la salle des fêtes de Rivemont, un terrain restait en friche."
    ]
    assert said(found, Part.OBJECTIVES) == ["- se rencontrer entre voisins", "- manger frais"]
    assert said(found, Part.PUBLICS) == ["Familles, Seniors"]
    assert said(found, Part.PLACE) == ["Derrière la salle des fêtes"]
    assert said(found, Part.FUNDING) == ["1 200 € par an", "La commune"]
    assert said(found, Part.LIMITS) == ["L’eau manque en août."]
    assert said(found, Part.PROSPECTS) == ["Un verger."]
    assert len(said(found, Part.CONTACT)) == 3


def test_the_first_short_line_is_the_title() -> None:
    assert sheet("Le potager\nContexte\nUne friche.").name == "Le potager"


def test_a_text_that_begins_with_a_heading_has_no_title() -> None:
    assert sheet("Contexte\nUne friche.").name == ""


def test_a_title_that_wraps_is_one_title() -> None:
    assert sheet("Des villages\nqui s’entraident\n\nBilan\nOui.").name == (
        "Des villages qui s’entraident"
    )


def test_a_title_under_its_heading_is_whole_even_when_it_glues_items() -> None:
    found = sheet("Nom :\nObjectifs de :- un,- deux. Ensuite ?Trois.\nBilan\nOui.")
    assert found.name == "Objectifs de :- un,- deux. Ensuite ?Trois."


def test_what_precedes_the_first_heading_is_the_lead() -> None:
    found = sheet("Le potager\nUn terrain, des voisins, des tomates.\nBilan\nOui.")
    assert said(found, Part.SUMMARY) == ["Un terrain, des voisins, des tomates."]


def test_glued_items_are_items_again() -> None:
    found = sheet("Objectifs\nIl s’agit de :- planter,- manger,- rire. Ensuite on danse.")
    assert said(found, Part.OBJECTIVES) == [
        "Il s’agit de :",
        "- planter",
        "- manger",
        "- rire.",
        "Ensuite on danse.",
    ]


def test_a_heading_inside_a_line_is_found() -> None:
    found = sheet("Moyens\nMoyens humains :- deux agents,- un chef. Budget (2024) : 900 euros.")
    assert said(found, Part.PEOPLE) == ["- deux agents", "- un chef."]
    assert said(found, Part.FUNDING) == ["900 euros."]


def test_an_item_among_items_is_an_answer_not_a_heading() -> None:
    found = sheet("Partenaires\n- la commune\n- Bénévoles\n- l’école\nBilan\nOui.")
    assert said(found, Part.PARTNERS) == ["- la commune", "- Bénévoles", "- l’école"]


def test_an_item_alone_may_be_a_heading() -> None:
    found = sheet("- Contexte\nUne friche.\n- Bilan\nUn potager.")
    assert said(found, Part.RESULTS) == ["Un potager."]


def test_keywords_end_where_sentences_begin() -> None:
    found = sheet("Mots clés\nSanté\nFamille\nOn se retrouve chaque mardi autour d’une soupe.")
    assert said(found, Part.KEYWORDS) == ["Santé", "Famille"]
    assert said(found, Part.DESCRIPTION) == ["On se retrouve chaque mardi autour d’une soupe."]


def test_a_sentence_after_the_contacts_is_part_of_the_story() -> None:
    story = "Le potager nourrit aujourd’hui douze familles du quartier."
    found = sheet(f"Contact\nLa mairie, 1 place du Marché\n{story}")
    assert said(found, Part.CONTACT) == ["La mairie, 1 place du Marché"]
    assert said(found, Part.DESCRIPTION) == [story]


def test_what_a_web_page_leaves_behind_stands_apart() -> None:
    found = sheet(
        "Le potager\nPublié le 3 mars 2024\nBilan\nOui.\nPhoto : la mairie\n© Ville\n"
        "Abonnez-vous à notre newsletter"
    )
    assert said(found, Part.RESULTS) == ["Oui."]
    assert [piece.text for piece in found.asides] == [
        "Publié le 3 mars 2024",
        "Photo : la mairie",
        "© Ville",
        "Abonnez-vous à notre newsletter",
    ]


def test_a_short_line_between_two_long_ones_is_an_intertitle() -> None:
    long = "On bêche, on sème, on arrose, on récolte, on cuisine, on mange, on recommence. " * 2
    found = sheet(f"Déroulement\n{long}\nLe samedi\n{long}")
    assert [piece.text for piece in found.of(Part.DESCRIPTION) if piece.is_heading] == ["Le samedi"]
