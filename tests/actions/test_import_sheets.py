"""`manage.py import_sheets`."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from actions.models import ActionIndexPage, ActionPage, AgendaPage, EventPage, ImportedSheet
from tests.actions.sheets.documents import word_sheet, writer_sheet
from tests.actions.sheets.free.samples import EVENT, GATHERINGS, PROJECT
from tests.actions.sheets.samples import bank_text, sheet_text
from tests.factories import make_event

pytestmark = pytest.mark.django_db

Write = Callable[[str, str | bytes], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file to import, and gives its name."""

    def write_file(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write_file


def run(*arguments: str) -> list[str]:
    """The lines that the command prints."""
    output = StringIO()
    call_command("import_sheets", *arguments, stdout=output)
    return output.getvalue().splitlines()


def test_it_prints_one_row_per_sheet_and_the_totals(write: Write) -> None:
    rows = run(write("banque.txt", bank_text()))
    assert rows[0].split() == ["Fiche", "Ligne", "Résultat", "Détail"]
    assert rows[2].split()[:5] == ["Projet", "n°", "1", "2", "créée"]
    assert rows[3].endswith("écartée   même fiche qu’à la ligne 2")
    assert len(rows) == 2 + 25 + 1
    assert rows[-1] == ("Total\u00a0: 24 créées, 1 écartée.")


def test_several_files_are_named_in_the_table(write: Write) -> None:
    rows = run(write("un.txt", sheet_text("Un")), write("deux.txt", sheet_text("Deux")))
    assert "un.txt:1" in rows[2]
    assert "deux.txt:1" in rows[3]


def test_a_file_named_twice_is_read_once(write: Write) -> None:
    name = write("un.txt", sheet_text("Un"))
    assert run(name, name)[-1].startswith("Total\u00a0: 1 créée.")
    assert ActionPage.objects.count() == 1


def test_actions_are_drafts_by_default(write: Write) -> None:
    run(write("un.txt", sheet_text("Un")))
    assert not ActionPage.objects.get().live


def test_publish_puts_them_on_line(write: Write) -> None:
    run(write("un.txt", sheet_text("Un")), "--publish")
    assert ActionPage.objects.get().live


def test_a_dry_run_says_so_and_writes_nothing(write: Write) -> None:
    rows = run(write("un.txt", sheet_text("Un")), "--dry-run")
    assert rows[0] == "Simulation\u00a0: rien n’est écrit."
    assert not ActionPage.objects.exists()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "ligne 1\u00a0: le fichier est vide."),
        (b"\x89PNG\r\n\0", "ligne 2\u00a0: le fichier n’est pas un texte"),
        ("L’été".encode("cp1252"), "ligne 1\u00a0: ce texte n’est pas en UTF-8"),
        (
            "\n".join(sheet_text("Un").splitlines()[:20]).encode(),
            "ligne 20\u00a0: la fiche «\u00a0Un\u00a0»",
        ),
        (b"Bonjour", "ligne 1\u00a0: aucune fiche trouvée"),
    ],
)
def test_one_file_that_cannot_be_read_stops_everything(
    write: Write, content: bytes, sentence: str
) -> None:
    good, bad = write("bon.txt", sheet_text("Bon")), write("mauvais.txt", content)
    with pytest.raises(CommandError) as refusal:
        run(good, bad, "--publish")
    said, *rest = str(refusal.value).splitlines()
    assert said.startswith(f"{bad}, {sentence}")
    assert rest == ["Rien n’a été écrit."]
    assert not ActionPage.objects.exists()


def test_every_file_that_cannot_be_read_is_named(write: Write, tmp_path: Path) -> None:
    with pytest.raises(CommandError) as refusal:
        run(write("vide.txt", ""), str(tmp_path / "absent.txt"), str(tmp_path))
    assert len(str(refusal.value).splitlines()) == 4


def test_a_site_without_action_bank_is_told_so(write: Write) -> None:
    ActionIndexPage.objects.get().delete()
    with pytest.raises(CommandError, match="pas encore de page"):
        run(write("un.txt", sheet_text("Un")))


# --- Free sheets --------------------------------------------------------------------------


def test_free_sheets_and_banks_go_in_together_each_as_what_it_is(write: Write) -> None:
    rows = run(
        write("banque.txt", sheet_text("Un")),
        write("potager.txt", PROJECT),
        write("fete.txt", EVENT),
        write("comite.txt", GATHERINGS),
    )
    assert any(row.startswith("Total\u00a0: 7 créées.") for row in rows)
    assert ActionPage.objects.count() == 3
    assert EventPage.objects.filter(action__isnull=False).count() == 3


def test_personal_lines_are_counted_and_kept_in_the_notes(write: Write) -> None:
    assert run(write("potager.txt", PROJECT))[-1] == (
        "2 lignes avec des données personnelles, gardées dans les notes internes."
    )
    action = ActionPage.objects.get()
    assert "02 99 00 12 34" in action.notes
    assert "02 99" not in action.contact


def test_personal_lines_of_a_bank_are_kept_in_the_notes_too(write: Write) -> None:
    people = ["Deux agents", "- Mme Kerbrat, 02 99 00 12 34"]
    rows = run(write("banque.txt", sheet_text("Un", people=people)))
    assert rows[-1].startswith("1 ligne avec une donnée personnelle")
    action = ActionPage.objects.get()
    assert action.people == "<p>Deux agents</p>"
    assert "Kerbrat" in action.notes


def test_documents_are_read_too(write: Write) -> None:
    run(write("un.docx", word_sheet()), write("deux.odt", writer_sheet()))
    assert set(ActionPage.objects.values_list("title", flat=True)) == {"Le potager"}


def test_the_same_sheet_in_two_files_is_one_page(write: Write) -> None:
    rows = run(write("un.txt", PROJECT), write("deux.txt", PROJECT))
    assert ActionPage.objects.count() == 1
    assert "un.txt, ligne 1" in rows[3]


def test_a_free_sheet_corrected_further_down_updates_its_page(write: Write) -> None:
    run(write("un.txt", EVENT), "--publish")
    rows = run(write("un.txt", EVENT.replace("1 250", "1 300")), "--publish")
    assert "1 mise à jour" in " ".join(rows)
    figures = EventPage.objects.get().figures.values_list("year", "value")
    assert list(figures) == [(2022, 80), (2024, 1300)]
    assert EventPage.objects.get().programme.count() == 5


def test_an_event_written_by_hand_is_not_doubled(write: Write) -> None:
    make_event("La fête des lampions")
    rows = run(write("un.txt", GATHERINGS))
    assert any("une page saisie à la main porte déjà ce titre" in row for row in rows)
    assert EventPage.objects.count() == 3


def test_a_dry_run_of_free_sheets_writes_nothing(write: Write) -> None:
    run(write("un.txt", GATHERINGS), "--dry-run")
    assert not ImportedSheet.objects.exists()


def test_a_site_without_agenda_is_told_so_and_nothing_is_written(write: Write) -> None:
    AgendaPage.objects.get().delete()
    with pytest.raises(CommandError, match="pas encore de page «\u00a0Agenda\u00a0»"):
        run(write("un.txt", GATHERINGS))
    assert not ActionPage.objects.exists()
