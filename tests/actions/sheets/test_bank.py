"""From a text to records: where each begins, and which of its lines are labels."""

import pytest

from actions.sheets.bank.proof import lost_lines
from tests.actions.sheets.samples import (
    ANSWERS,
    LABELS,
    bank_of,
    record_of,
    sheet_lines,
    sheet_text,
)


def test_every_part_of_a_sheet_reaches_its_field() -> None:
    record = record_of(
        sheet_text(
            files="- affiche.pdf",
            status="- Terminée",
            end_reason="Faute de local.",
            initiators=["- Autre"],
            initiator_detail="Le club de quilles",
        )
    )
    assert record.title == "La table de la rue"
    assert record.organisation == "Centre social des Tilleuls - Rivemont"
    assert record.files == ("affiche.pdf",)
    assert record.status == "Terminée"
    assert record.end_reason == ("Faute de local.",)
    assert record.dimension == "Citoyenneté"
    assert record.keywords == ("intergénérationnel", "Mixité sociale")
    assert record.summary == tuple(ANSWERS["summary"])
    assert record.initiators == ("Autre",)
    assert record.initiator_detail == ("Le club de quilles",)
    assert record.territory == "Un quartier"
    assert record.objectives == tuple(ANSWERS["objectives"])
    assert record.publics == ("Tous publics",)
    assert record.partners == ("Association locale", "Caf")
    assert record.description == tuple(ANSWERS["description"])
    assert record.funding == tuple(ANSWERS["funding"])
    assert record.people == tuple(ANSWERS["people"])
    assert record.territory_results == tuple(ANSWERS["territory_results"])
    assert record.organisation_results == tuple(ANSWERS["organisation_results"])
    assert record.resident_results == tuple(ANSWERS["resident_results"])
    assert record.limits == tuple(ANSWERS["limits"])
    assert record.prospects == tuple(ANSWERS["prospects"])
    assert record.notes == ()


def test_a_sheet_of_labels_alone_is_whole() -> None:
    record = record_of(sheet_text(**{name: [] for name in LABELS if name != "organisation"}))
    assert record.status == ""
    assert record.publics == ()
    assert record.prospects == ()


def test_the_optional_parts_may_be_missing() -> None:
    assert record_of(sheet_text(leave_out=("files",))).files == ()


def test_labels_are_known_in_other_spellings() -> None:
    text = sheet_text()
    for label in LABELS.values():
        other = label.upper().replace("'", "’").replace("(", "( ").replace(" :", "\u00a0:")
        text = text.replace(f"- {label}\n", f"-{other} :\n")
    assert record_of(text).digest == record_of(sheet_text()).digest


def test_what_stands_before_the_first_sheet_goes_to_its_notes() -> None:
    bank = bank_of("Les fiches\n***\n" + sheet_text("Un") + sheet_text("Deux"))
    assert [record.notes for record in bank.records] == [
        ("Avant la première fiche : Les fiches",),
        (),
    ]


# --- Lines of text that look like labels --------------------------------------------------


@pytest.mark.parametrize(
    "name", ["publics", "summary", "territory", "status", "keywords", "dimension"]
)
@pytest.mark.parametrize("part", ["summary", "objectives", "description", "limits", "prospects"])
def test_a_label_inside_a_text_is_text(name: str, part: str) -> None:
    lookalike = f"- {LABELS[name]}"
    text = ["Avant.", lookalike, "Après."]
    plain, fooled = record_of(sheet_text()), record_of(sheet_text(**{part: text}))
    assert getattr(fooled, part) == tuple(text)
    assert fooled.territory == plain.territory
    assert fooled.publics == plain.publics
    assert fooled.notes == ()


def test_a_label_repeated_in_its_own_text_is_text() -> None:
    record = record_of(sheet_text(summary=["- Résumé", "Une grande table."]))
    assert record.summary == ("- Résumé", "Une grande table.")


def test_the_next_label_inside_a_text_is_told_by_the_answer_that_follows_it() -> None:
    objectives = ["Réunir :", "- Public", "des quartiers voisins", "- Public", "- Seniors du port"]
    record = record_of(sheet_text(objectives=objectives))
    assert record.objectives == tuple(objectives)
    assert record.publics == ("Tous publics",)


def test_a_territory_inside_the_precision_is_text() -> None:
    detail = ["La mairie,", "- Territoire concerné", "par la crue"]
    record = record_of(sheet_text(initiator_detail=detail))
    assert record.initiator_detail == tuple(detail)
    assert record.territory == "Un quartier"


@pytest.mark.parametrize("part", ["summary", "description", "prospects"])
def test_a_bare_line_actions_inside_a_text_is_text(part: str) -> None:
    text = ["Nos idées", "Actions", "Un marché", "Une fête"]
    bank = bank_of(sheet_text("Un", **{part: text}) + sheet_text("Deux"))
    assert [record.title for record in bank.records] == ["Un", "Deux"]
    assert getattr(bank.records[0], part) == tuple(text)


def test_actions_as_the_last_line_before_the_next_sheet_is_text() -> None:
    bank = bank_of(sheet_text("Un", prospects=["D’autres", "Actions"]) + sheet_text("Deux"))
    assert bank.records[0].prospects == ("D’autres", "Actions")


def test_a_sheet_may_be_called_actions() -> None:
    assert record_of(sheet_text("Actions")).title == "Actions"


def test_a_label_between_two_free_texts_that_stands_twice_is_told_to_the_editors() -> None:
    record = record_of(
        sheet_text(limits=["La pluie", f"- {LABELS['prospects']}", "Le vent"], prospects="Un abri")
    )
    assert record.limits == ("La pluie",)
    assert record.prospects == ("Le vent", f"- {LABELS['prospects']}", "Un abri")
    assert record.notes == (
        "Le libellé « Suite de l'action : Perspectives » se lit deux fois :"
        " vérifiez où cette partie commence.",
    )


def test_a_label_spelt_as_in_the_form_wins_over_one_that_is_not() -> None:
    record = record_of(sheet_text(limits=["La pluie", f"- {LABELS['prospects'].lower()}"]))
    assert record.limits == ("La pluie", f"- {LABELS['prospects'].lower()}")
    assert record.prospects == ("Recommencer au printemps.",)


# --- Answers ------------------------------------------------------------------------------


def test_answers_are_known_whatever_their_case_and_accents() -> None:
    assert record_of(sheet_text(status="- TERMINEE")).status == "Terminée"


@pytest.mark.parametrize(
    ("part", "label"),
    [
        ("status", "Statut de l'action"),
        ("dimension", "Dimension"),
        ("publics", "Public"),
        ("territory", "Territoire concerné"),
        ("initiators", "Qui est à l'initiative de l'action"),
    ],
)
def test_an_unknown_answer_goes_to_the_notes(part: str, label: str) -> None:
    record = record_of(sheet_text(**{part: "- Les lucioles"}))
    assert record.notes == (f"Ligne non classée ({label}) : Les lucioles",)


def test_a_second_status_goes_to_the_notes() -> None:
    record = record_of(sheet_text(status=["- En cours", "- Terminée"]))
    assert record.status == "En cours"
    assert record.notes == ("Ligne non classée (Statut de l'action) : Terminée",)


def test_a_second_territory_that_differs_goes_to_the_notes() -> None:
    record = record_of(sheet_text(partner_territory="- Une commune"))
    assert record.territory == "Un quartier"
    assert record.notes == ("Territoire concerné, avec les partenaires : Une commune",)


def test_the_second_territory_stands_in_for_a_first_left_empty() -> None:
    record = record_of(sheet_text(territory=[], partner_territory="- Une commune"))
    assert record.territory == "Une commune"
    assert record.notes == ()


def test_a_second_organisation_goes_to_the_notes() -> None:
    record = record_of(sheet_text(organisation=["- Les Tilleuls", "- La Mairie"]))
    assert record.organisation == "Les Tilleuls"
    assert record.notes == ("Autre structure organisatrice : La Mairie",)


def test_what_follows_the_heading_of_the_partners_is_a_partner() -> None:
    assert record_of(sheet_text(partners="Partenaires d’action : le lycée")).partners == (
        "le lycée",
    )


# --- Identity -----------------------------------------------------------------------------


def test_the_key_forgets_spelling_and_content() -> None:
    one = record_of(sheet_text("La Fête"))
    other = record_of(sheet_text("LA FETE !", prospects="Autre chose."))
    assert one.key == other.key
    assert one.digest != other.digest


def test_another_organisation_makes_another_key() -> None:
    assert record_of(sheet_text()).key != record_of(sheet_text(organisation="- La Mairie")).key


def test_the_digest_does_not_depend_on_the_place_in_the_file() -> None:
    alone = record_of(sheet_text("Deux"))
    second = bank_of(sheet_text("Un") + sheet_text("Deux")).records[1]
    assert (alone.first_line, second.first_line) == (1, 1 + len(sheet_lines("Un")))
    assert alone.digest == second.digest


# --- Sheets that stand twice --------------------------------------------------------------


def test_a_sheet_that_stands_twice_is_kept_once() -> None:
    bank = bank_of(sheet_text("Un") + sheet_text("Deux") + sheet_text("Un"))
    assert [record.title for record in bank.records] == ["Un", "Deux"]
    (duplicate,) = bank.duplicates
    assert duplicate.adds == 0
    assert duplicate.kept is bank.records[0]
    assert bank.records[0].notes == ()


def test_what_only_the_second_version_says_goes_to_the_notes_of_the_first() -> None:
    bank = bank_of(sheet_text(people=["Deux animatrices"]) + sheet_text(status="- Terminée"))
    (record,) = bank.records
    assert record.status == "En cours"
    assert record.people == ("Deux animatrices",)
    assert record.notes == (
        "Dans une seconde version de cette fiche : Terminée",
        "Dans une seconde version de cette fiche : 8 bénévoles",
    )
    assert bank.duplicates[0].adds == 2
    assert lost_lines(bank) == []
