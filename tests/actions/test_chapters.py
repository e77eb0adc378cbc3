"""A sheet is read chapter by chapter; what says nothing is no chapter."""

import pytest

from actions.chapters import contents, read_sheet, written
from actions.models import ActionPage

pytestmark = pytest.mark.django_db


def test_chapters_stand_in_the_order_of_a_real_sheet() -> None:
    sheet = read_sheet(
        ActionPage(
            funding="<p>Peu.</p>",
            context="<p>Un parking.</p>",
            description="<p>On plante.</p>",
            prospects="<p>Une serre.</p>",
            limits="<p>L’eau.</p>",
            results_residents="<p>Des légumes.</p>",
            results_territory="<p>Un îlot.</p>",
        )
    )
    assert [chapter.anchor for chapter in sheet.story] == ["contexte", "deroulement", "moyens"]
    assert [voice.title for voice in sheet.voices] == ["Pour le territoire", "Pour les habitants"]
    assert [lesson.title for lesson in sheet.lessons] == ["Ce qui a coincé", "La suite"]


@pytest.mark.parametrize(
    "empty", ["", "<p></p>", '<p data-block-key="a1b2c"></p>', "<p>  <br/></p>"]
)
def test_what_the_editor_left_empty_is_no_chapter(empty: str) -> None:
    action = ActionPage(context=empty, limits=empty, results_territory=empty, changes=empty)
    sheet = read_sheet(action)
    assert (sheet.story, sheet.voices, sheet.lessons) == ([], [], [])
    assert written(action, "changes") == ""


def full() -> ActionPage:
    names = ("context", "objectives", "description", "people", "funding", "limits", "prospects")
    return ActionPage(**dict.fromkeys(names, "<p>Un mot.</p>"))


def test_a_long_sheet_opens_with_its_contents() -> None:
    entries = contents(
        read_sheet(full()), [("bilan", "Le bilan", True), ("photos", "Photos", False)]
    )
    assert [entry.anchor for entry in entries] == [
        "contexte",
        "objectifs",
        "deroulement",
        "equipe",
        "moyens",
        "limites",
        "suite",
        "bilan",
    ]


def test_a_short_sheet_needs_none() -> None:
    assert contents(read_sheet(full()), [("bilan", "Le bilan", False)]) == []


def test_anchors_are_unique() -> None:
    names = [name for name in vars(ActionPage) if name.startswith("results_")]
    action = full()
    for name in (*names, "partners_detail", "success_factors", "observations"):
        setattr(action, name, "<p>Un mot.</p>")
    anchors = [entry.anchor for entry in contents(read_sheet(action), [])]
    assert len(anchors) == len(set(anchors)) == 11
