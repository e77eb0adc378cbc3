"""Dated entries."""

from datetime import date

from actions.sheets.free.selection import entries, is_selection, paragraphs, updated_on
from tests.actions.sheets.free.samples import PROJECT, SELECTION, sheet


def test_each_date_opens_an_entry() -> None:
    found, _opening = entries(sheet(SELECTION))
    assert [entry.date for entry in found] == [
        date(2024, 2, 12),
        date(2024, 1, 5),
        date(2023, 12, 11),
    ]


def test_a_title_stands_above_its_date_after_a_mark_or_on_its_line() -> None:
    found, _opening = entries(sheet(SELECTION))
    assert [" ".join(piece.text for piece in entry.title) for entry in found] == [
        "",
        "Une épicerie tenue par ses clients",
        "La cantine partagée",
    ]


def test_a_title_may_stand_apart_between_blank_lines() -> None:
    text = (
        "Bouquet\n\nLe minibus\n(12/02/2024)\nIl conduit.\n\nLe verger\n(11/02/2024)\nOn y cueille."
    )
    found, _opening = entries(sheet(text))
    assert [entry.title[0].text for entry in found] == ["Le minibus", "Le verger"]


def test_wrapped_lines_are_one_paragraph() -> None:
    found, opening = entries(sheet(SELECTION))
    assert [piece.text for piece in paragraphs(opening)] == [
        "Des communes racontent comment elles font, avec peu de moyens."
    ]
    assert [piece.text for piece in paragraphs(found[0].lines)] == [
        "À Rivemont, un minibus conduit chaque semaine les personnes seules au marché."
    ]
    assert len(paragraphs(found[1].lines)) == 2


def test_a_link_in_the_text_is_the_link_of_the_entry() -> None:
    found, _opening = entries(sheet(SELECTION))
    assert [entry.url for entry in found] == ["", "https://epicerie.example/", ""]


def test_the_day_it_was_brought_up_to_date() -> None:
    assert updated_on(sheet(SELECTION)) == date(2024, 3, 3)
    assert updated_on(sheet(PROJECT)) is None


def test_three_dates_make_a_selection() -> None:
    assert is_selection(sheet(SELECTION))
    assert not is_selection(sheet("Bilan\n(12/02/2024)\nOui.\n(13/02/2024)\nNon."))


def test_an_impossible_date_is_a_line_of_text() -> None:
    found, opening = entries(sheet("Bouquet\n(31/02/2024)\nOui."))
    assert found == []
    assert [line.text for line in opening] == ["(31/02/2024)", "Oui."]
