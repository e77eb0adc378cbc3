"""The real texts of the field, on a machine that has them: each taken in whole, twice."""

from datetime import date, time
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Revision

from actions.models import ActionPage, EventPage, ImportedSheet, SelectionPage
from actions.sheets.bank import Bank
from actions.sheets.files import read_file
from actions.sheets.proof import missing_lines, segments_of
from actions.sheets.reading import read
from actions.sheets.text import has_content
from tests.actions.sheets.samples import REAL_BANK
from tests.factories import make_user

FOLDER = REAL_BANK.parent
AIX = FOLDER / "aix-les-bains-coordination-associations.txt"
ANGERS = FOLDER / "angers-rencontres-agir-ensemble.txt"
HOMECOURT = FOLDER / "homecourt-ateliers.txt"
BOUQUET = FOLDER / "bouquet-associations-collectivites.txt"
FREE = (AIX, ANGERS, HOMECOURT, BOUQUET)

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not REAL_BANK.exists(), reason="the real texts are not ours to copy in"),
]


def run(*arguments: object) -> list[str]:
    output = StringIO()
    call_command("import_sheets", *map(str, arguments), stdout=output)
    return output.getvalue().splitlines()


def imported() -> list[Page]:
    return list(Page.objects.filter(imported_sheet__isnull=False).order_by("pk").specific())


def footprint() -> tuple[object, ...]:
    return (
        list(Page.objects.order_by("pk").values()),
        list(Revision.objects.order_by("pk").values()),
        list(ImportedSheet.objects.order_by("pk").values()),
    )


# --- The five at once ---------------------------------------------------------------------


def test_all_five_go_in_at_once_as_drafts() -> None:
    rows = run(*FREE, REAL_BANK)
    assert rows[-2] == "Total\u00a0: 31 créées, 1 écartée."
    assert rows[-1].startswith("6 lignes avec des données personnelles")
    assert ActionPage.objects.count() == 26
    assert EventPage.objects.count() == 4
    assert SelectionPage.objects.count() == 1
    assert not any(page.live for page in imported())


def test_a_second_run_changes_nothing() -> None:
    run(*FREE, REAL_BANK)
    before = footprint()
    rows = run(*FREE, REAL_BANK)
    assert rows[-2] == "Total\u00a0: 31 inchangées, 1 écartée."
    assert footprint() == before


def test_published_they_are_all_on_line_and_a_second_run_changes_nothing() -> None:
    run(*FREE, REAL_BANK, "--publish")
    before = footprint()
    assert all(page.live for page in imported())
    run(*FREE, REAL_BANK, "--publish")
    assert footprint() == before


def test_a_published_page_of_each_kind_opens(client: object) -> None:
    run(*FREE, "--publish")
    for page in imported():
        if not isinstance(page, SelectionPage):
            response = client.get(page.relative_url(None))
            assert response.status_code == 200, page.title


def test_what_an_editor_changed_is_left_alone() -> None:
    run(AIX)
    event = EventPage.objects.get(date_note="fin juin")
    event.title = "La fête de l’été"
    event.save_revision(user=make_user("editrice@exemple.test"))
    rows = run(AIX)
    assert any("modifiée par une personne" in row for row in rows)
    assert rows[-2] == "Total\u00a0: 3 inchangées, 1 écartée."


@pytest.mark.parametrize("path", FREE, ids=lambda path: path.stem[:12])
def test_no_line_is_lost(path: Path) -> None:
    run(path)
    assert missing_lines(read_file(path).lines, segments_of(imported())) == []


@pytest.mark.parametrize("path", FREE, ids=lambda path: path.stem[:12])
def test_no_line_is_lost_once_published(path: Path) -> None:
    run(path, "--publish")
    assert missing_lines(read_file(path).lines, segments_of(imported())) == []


def test_the_proof_notices_any_segment_that_goes() -> None:
    run(*FREE)
    for path in FREE:
        lines = read_file(path).lines
        assert missing_lines(lines, [""]) == [line for line in lines if has_content(line.text)]
        found = list(segments_of(imported()))
        for segment in {segment for segment in found if len(segment) > 60}:
            without = [other for other in found if other != segment]
            if any(segment in line.text for line in lines):
                assert missing_lines(lines, without), segment


# --- One by one ---------------------------------------------------------------------------


def test_the_first_is_an_action_and_its_three_yearly_gatherings() -> None:
    run(AIX)
    action = ActionPage.objects.get()
    assert len(action.title) < 120
    assert not action.title.isupper()
    for name in ("context", "objectives", "description", "partners_detail", "contact"):
        assert getattr(action, name), name
    events = list(EventPage.objects.order_by("pk"))
    assert [(e.date_note, e.expected_from, e.expected_to) for e in events] == [
        ("en avril", 80, None),
        ("fin juin", 200, None),
        ("31 décembre", 80, 160),
    ]
    assert all(event.action == action and event.body for event in events)


def test_its_only_gathering_with_a_day_gets_the_next_one() -> None:
    run(AIX)
    first, second, third = EventPage.objects.order_by("pk")
    assert not first.occurrences.exists()
    assert not second.occurrences.exists()
    start = timezone.localtime(third.occurrences.get().start)
    assert (start.month, start.day, start.hour) == (12, 31, 19)
    assert start > timezone.now()


def test_its_telephone_and_its_named_contacts_stay_in_the_notes() -> None:
    run(AIX)
    action = ActionPage.objects.get()
    shown = " ".join(
        str(getattr(action, field.name)) for field in action._meta.fields if field.name != "notes"
    )
    assert "@" not in shown
    assert "06 11" not in shown
    assert action.notes.count("Donnée personnelle") == 3


def test_the_second_is_an_event_with_its_programme() -> None:
    run(ANGERS)
    event = EventPage.objects.get()
    assert not ActionPage.objects.exists()
    programme = [(item.section, item.start) for item in event.programme.all()]
    assert programme == [
        ("Matinée", time(10)),
        ("Matinée", time(12)),
        ("Après-midi", time(13)),
        ("Après-midi", time(14)),
        ("Après-midi", time(14, 15)),
        ("Après-midi", time(15, 30)),
        ("Après-midi", time(16, 30)),
        ("Après-midi", time(18)),
        ("Après-midi", time(19, 15)),
        ("Après-midi", time(19, 30)),
    ]
    assert [item.sort_order for item in event.programme.all()] == list(range(10))
    assert all(item.title for item in event.programme.all())
    assert event.summary
    assert event.report.count("<li>") >= 10


def test_its_attendance_is_told_year_by_year() -> None:
    run(ANGERS)
    figures = EventPage.objects.get().figures.values_list("year", "measure", "value")
    assert list(figures) == [(2011, "Participants", 322), (2013, "Participants", 1155)]


def test_its_speakers_wait_for_a_decision() -> None:
    run(ANGERS)
    event = EventPage.objects.get()
    assert event.notes.count("Donnée personnelle (Programme") == 3
    assert "sociologue" not in " ".join(item.title + item.text for item in event.programme.all())


def test_the_third_is_an_action_named_after_its_file_with_its_themes() -> None:
    run(HOMECOURT)
    action = ActionPage.objects.get()
    assert action.title == "Homecourt ateliers"
    assert len(action.theme_list) == 12
    for name in ("context", "objectives", "description", "results_territory", "limits"):
        assert getattr(action, name), name
    assert action.success_factors
    assert action.objectives.count("<h3>") == 2


def test_the_fourth_is_a_selection_with_its_fifteen_dated_entries() -> None:
    run(BOUQUET)
    selection = SelectionPage.objects.get()
    assert selection.updated_on == date(2015, 5, 19)
    assert selection.introduction.count("<p>") == 4
    entries = list(selection.entries.all())
    assert [entry.date for entry in entries] == [
        date(2015, 5, 18),
        date(2015, 4, 27),
        date(2015, 4, 7),
        date(2015, 4, 7),
        date(2015, 3, 23),
        date(2015, 3, 9),
        date(2015, 2, 16),
        date(2015, 2, 16),
        date(2015, 2, 9),
        date(2015, 1, 26),
        date(2014, 12, 22),
        date(2014, 6, 23),
        date(2013, 7, 22),
        date(2013, 2, 25),
        date(2013, 2, 4),
    ]
    assert [bool(entry.title) for entry in entries].index(True) == 7
    assert sum(bool(entry.title) for entry in entries) == 1
    assert all(entry.text.count("<p>") == 1 for entry in entries)


def test_the_bank_is_still_read_by_its_own_reader() -> None:
    reading = read(read_file(REAL_BANK))
    assert isinstance(reading, Bank)
    assert len(reading.records) == 24
