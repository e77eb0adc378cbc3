"""Texts that are refused: one sentence, naming file and line, and no record."""

import pytest

from actions.sheets import SheetFileError
from tests.actions.sheets.samples import (
    LABELS,
    REQUIRED,
    bank_of,
    sheet_lines,
    sheet_text,
)


def refusal(text: str) -> str:
    with pytest.raises(SheetFileError) as error:
        bank_of(text)
    return str(error.value)


def test_a_text_without_sheet() -> None:
    assert refusal("Bonjour\nActions\nDemain\n") == (
        "fiches.txt, ligne 1 : aucune fiche trouvée : une fiche commence par une ligne"
        " « Actions », puis son titre, puis « - Structure organisatrice »."
    )


def test_a_sheet_cut_in_the_middle_names_its_title_and_the_last_line() -> None:
    lines = sheet_lines("Le jardin")
    cut = lines[: lines.index("- Description générale") + 1]
    assert refusal("\n".join(cut)) == (
        f"fiches.txt, ligne {len(cut)} : la fiche « Le jardin », qui s’arrête ici, est incomplète :"
        " il y manque « Ressources financières mobilisées pour cette action » et 6 autres parties."
    )


def test_a_cut_sheet_before_a_whole_one() -> None:
    cut = sheet_lines("Le jardin")[:-2]
    said = refusal("\n".join(cut) + "\n" + sheet_text("La fête"))
    assert said.startswith(f"fiches.txt, ligne {len(cut)} : la fiche « Le jardin »")
    assert said.endswith("il y manque « Suite de l'action : Perspectives ».")


@pytest.mark.parametrize("name", sorted(set(REQUIRED) - {"organisation"}))
def test_each_required_label_is_missed(name: str) -> None:
    assert LABELS[name] in refusal(sheet_text(leave_out=(name,)))


@pytest.mark.parametrize("end", ["", "\n"])
@pytest.mark.parametrize(
    "tail",
    [
        "Actions",
        "Actions\nLa fête",
        "Actions\n\nLa fête",
        "Actions\nLa fête\n- Structure organisatrice",
    ],
)
def test_a_file_cut_where_a_sheet_begins(tail: str, end: str) -> None:
    text = sheet_text() + tail + end
    assert f"ligne {len((sheet_text() + tail).splitlines())} : " in refusal(text)


@pytest.mark.parametrize(
    "tail", ["A", "Action", "Actions\nLa fête\n-", "Actions\nLa fête\n- Structure orga"]
)
def test_a_file_cut_inside_a_line_that_begins_a_sheet(tail: str) -> None:
    assert "coupé au début d’une fiche" in refusal(sheet_text() + tail)


def test_a_last_sentence_without_end_is_told_to_the_editors() -> None:
    record = bank_of(sheet_text(prospects="Recommencer au prin").rstrip("\n")).records[0]
    assert record.notes == (
        "Le fichier s’arrête sans point ni saut de ligne : vérifiez que le texte n’est pas coupé.",
    )


@pytest.mark.parametrize("title", ["", "---"])
def test_a_sheet_without_title(title: str) -> None:
    said = refusal(sheet_text("Un") + sheet_text(title))
    assert said == (
        f"fiches.txt, ligne {len(sheet_lines('Un')) + 1} :"
        " la fiche qui commence ici n’a pas de titre."
    )


@pytest.mark.parametrize("organisation", [[], ["-"]])
def test_a_sheet_without_organisation(organisation: list[str]) -> None:
    assert refusal(sheet_text("Un", organisation=organisation)) == (
        "fiches.txt, ligne 3 : la fiche « Un » n’a pas de structure organisatrice."
    )


@pytest.mark.parametrize("missing", [1, 2])
def test_a_sheet_whose_opening_is_gone_does_not_vanish_in_the_sheet_above(missing: int) -> None:
    text = sheet_text("Un") + "\n".join(sheet_lines("Deux")[missing:]) + "\n"
    assert "une fiche semble commencer ici" in refusal(text)


def test_a_first_sheet_whose_opening_is_gone_does_not_vanish_in_the_notes() -> None:
    text = "\n".join(sheet_lines("Un")[1:]) + "\n" + sheet_text("Deux")
    assert "une fiche semble commencer ici" in refusal(text)


def test_a_text_cut_after_any_line_is_refused_unless_a_sheet_ends_there() -> None:
    lines = sheet_lines("Un") + sheet_lines("Deux")
    last_label = f"- {LABELS['prospects']}"
    for count in range(1, len(lines)):
        text = "\n".join(lines[:count]) + "\n"
        if last_label in lines[max(0, count - 2) : count]:
            assert bank_of(text).records
        else:
            assert refusal(text)


def test_the_three_lines_that_begin_a_sheet_begin_one_even_inside_a_text() -> None:
    summary = ["Avant.", "Actions", "Un marché", "- Structure organisatrice", "Après."]
    assert "«\u00a0La table de la rue\u00a0», qui s’arrête ici" in refusal(
        sheet_text(summary=summary)
    )
