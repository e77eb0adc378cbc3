"""Opening and decoding a file, and comparing words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from actions.sheets import SheetFileError
from actions.sheets.text import (
    MAX_BYTES,
    decode,
    fold,
    has_content,
    item_text,
    label_key,
    read_source,
)

Write = Callable[[bytes | str], Path]


def texts(data: bytes) -> list[str]:
    return [line.text for line in decode(data, "fiches.txt").lines]


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    assert texts(b"\xef\xbb\xbfActions\n") == ["Actions"]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_every_kind_of_line_end_counts_one_line(end: bytes) -> None:
    lines = decode(end.join([b"un", b"", b"trois"]), "fiches.txt").lines
    assert [(line.number, line.text) for line in lines] == [(1, "un"), (3, "trois")]


def test_control_and_invisible_characters_are_dropped() -> None:
    assert texts("\ufeffune\u200b ligne\x0c et\u2028 demie\t\n".encode()) == [
        "une ligne  et  demie"
    ]


def test_an_empty_file_is_refused(write: Write) -> None:
    with pytest.raises(SheetFileError) as refusal:
        read_source(write(b""))
    assert str(refusal.value).endswith("fiches.txt, ligne 1 : le fichier est vide.")


@pytest.mark.parametrize("blank", [b" \n\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n \r\n"])
def test_a_blank_file_is_refused_as_empty(blank: bytes) -> None:
    with pytest.raises(SheetFileError, match="vide"):
        decode(blank, "fiches.txt")


def test_a_binary_file_is_refused_naming_the_line() -> None:
    with pytest.raises(SheetFileError, match=r"fiches\.txt, ligne 3\b.*pas un texte"):
        decode(b"PK\n\n\x03\x00\x04", "fiches.txt")


def test_another_encoding_is_refused_naming_the_first_bad_line() -> None:
    with pytest.raises(SheetFileError, match=r"ligne 2\b.*pas en UTF-8"):
        decode("Actions\nL'été\n".encode("latin-1"), "fiches.txt")


def test_the_bad_line_is_counted_after_a_byte_order_mark_and_with_windows_line_ends() -> None:
    with pytest.raises(SheetFileError, match=r"ligne 3\b"):
        decode(b"\xef\xbb\xbfActions\r\nFiche\r\n\xe9t\xe9", "fiches.txt")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_utf_16_is_refused(encoding: str) -> None:
    with pytest.raises(SheetFileError, match=r"ligne 1\b"):
        decode("Actions\nFiche".encode(encoding), "fiches.txt")


def test_a_file_cut_inside_a_character_is_said_to_be_cut() -> None:
    with pytest.raises(SheetFileError, match=r"ligne 2\b.*coupé"):
        decode("Actions\nL'été".encode()[:-1], "fiches.txt")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SheetFileError, match=r"absent\.txt : ce fichier n’existe pas"):
        read_source(tmp_path / "absent.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SheetFileError, match="dossier"):
        read_source(tmp_path)


def test_a_file_that_never_ends_is_refused() -> None:
    with pytest.raises(SheetFileError, match="ordinaire"):
        read_source("/dev/zero")


def test_a_name_no_file_can_have_is_refused() -> None:
    with pytest.raises(SheetFileError, match="ne peut pas être lu"):
        read_source("fiches\0.txt")


def test_a_file_that_is_too_large_is_refused(write: Write) -> None:
    with pytest.raises(SheetFileError, match=r"trop gros \(plus de 5 Mo\)"):
        read_source(write(b"a" * (MAX_BYTES + 1)))


def test_folding_forgets_case_accents_ligatures_and_punctuation() -> None:
    assert fold("  « L’Œuvre ÉTÉ_2018 » ! ") == "l oeuvre ete 2018"


@pytest.mark.parametrize(
    "spelling",
    [
        "Précision ( si autre )",
        "Précision (si autre) :",
        "PRECISION (SI AUTRE)",
        "précision(si autre)\u00a0:",
    ],
)
def test_spellings_of_one_label_share_a_key(spelling: str) -> None:
    assert label_key(spelling) == "precisionsiautre"


@pytest.mark.parametrize("sentence", ["Public, privé", "Public…", "Publics", "Public !"])
def test_a_sentence_has_another_key_than_the_label_it_begins_like(sentence: str) -> None:
    assert label_key(sentence) != label_key("Public")


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("- le matin", "le matin"),
        ("-le matin", "le matin"),
        ("▪ le matin", "le matin"),
        ("• le matin", "le matin"),
        ("– le matin", "le matin"),
        ("- - le matin", "le matin"),
        ("-", ""),
        ("le matin - tôt", None),
        ("*sur inscription", None),
    ],
)
def test_list_marks(line: str, item: str | None) -> None:
    assert item_text(line) == item


def test_a_line_of_marks_only_is_read_without_end_of_stack() -> None:
    assert item_text("- " * 100_000) == ""


def test_a_line_says_something_when_it_holds_a_letter_or_a_digit() -> None:
    assert [has_content(text) for text in ("é", "2", ".", "-", "…")] == [
        True,
        True,
        False,
        False,
        False,
    ]
