"""The sheet that the demo town takes in."""

import pytest

from actions.models import ActionPage, EventPage
from actions.sheets.files import read_file
from actions.sheets.proof import missing_lines, segments_of
from home.demo.sheet import SHEET, import_sheet

pytestmark = pytest.mark.django_db


def test_it_waits_as_an_action_and_its_three_gatherings() -> None:
    assert import_sheet() == 4
    action = ActionPage.objects.get()
    assert not action.live
    assert action.cost == "6 400 euros par an"
    assert [theme.slug for theme in action.theme_list] == [
        "mixite-sociale",
        "solidarite",
        "vieillissement",
    ]
    assert EventPage.objects.filter(action=action, live=False).count() == 3


def test_no_line_of_it_is_lost_and_nobody_is_named_in_public() -> None:
    import_sheet()
    action = ActionPage.objects.get()
    pages = [action, *EventPage.objects.all()]
    assert missing_lines(read_file(SHEET).lines, segments_of(pages)) == []
    assert "aubrelle.example" not in action.contact
    assert action.notes.count("Donnée personnelle") == 2
