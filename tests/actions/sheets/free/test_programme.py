"""Timed programmes."""

from datetime import time

from actions.sheets.free.headings import Part
from actions.sheets.free.programme import moments, timed_stretches
from actions.sheets.free.sheet import Piece
from tests.actions.sheets.free.samples import EVENT, sheet


def pieces(*texts: str) -> list[Piece]:
    return [Piece(number, text) for number, text in enumerate(texts, 1)]


def test_a_programme_glued_into_one_line_is_cut_at_its_hours() -> None:
    found, others = moments(sheet(EVENT).of(Part.PROGRAMME))
    assert others == []
    assert [(moment.section, moment.start) for moment in found] == [
        ("Matin", time(9, 30)),
        ("Matin", time(10)),
        ("Matin", time(11)),
        ("Après-midi", time(14, 15)),
        ("Après-midi", time(16, 30)),
    ]
    assert [moment.pieces[0].text for moment in found] == [
        "Accueil - café",
        "Débat « Mieux vivre ici ? »",
        "Atelier dessin",
        "Concert",
        "Goûter.",
    ]
    assert [piece.text for piece in found[1].pieces[1:]] == ["Avec le public."]


def test_a_programme_of_one_moment_a_line_is_read() -> None:
    found, others = moments(
        pieces(
            "Venez nombreux.",
            "Samedi :",
            "10h : Défilé",
            "de la fanfare",
            "- 14:30 - Bal",
            "18 h Feu",
        )
    )
    assert [piece.text for piece in others] == ["Venez nombreux."]
    assert [(moment.section, moment.start) for moment in found] == [
        ("Samedi", time(10)),
        ("Samedi", time(14, 30)),
        ("Samedi", time(18)),
    ]
    assert [piece.text for piece in found[0].pieces] == ["Défilé", "de la fanfare"]


def test_an_end_is_kept_as_written() -> None:
    found, _others = moments(pieces("10h-12h : Un", "De 14h à 16h30 : Deux", "18h : Trois"))
    assert [moment.span for moment in found] == ["10h-12h", "De 14h à 16h30", ""]


def test_two_hours_are_a_remark_not_a_programme() -> None:
    text = "Ouvert de 9h : le matin, et jusqu’à 17h : le soir."
    assert timed_stretches(text) == (text, [])
    assert moments(pieces("9h : café", "10h : thé")) == ([], pieces("9h : café", "10h : thé"))


def test_hours_that_go_back_are_no_programme() -> None:
    text = "Lundi 14h : un. Mardi 9h : deux. Jeudi 8h : trois."
    assert timed_stretches(text) == (text, [])
