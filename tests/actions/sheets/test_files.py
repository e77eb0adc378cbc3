"""Files of every kind, and those that must not be opened."""

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from actions.sheets.documents.package import MAX_PARTS
from actions.sheets.errors import SheetFileError
from actions.sheets.files import source_of
from actions.sheets.free.headings import Part
from actions.sheets.free.reader import read_sheet
from actions.sheets.text import MAX_BYTES
from tests.actions.sheets.documents import (
    repacked,
    saved,
    word_sheet,
    writer_sheet,
    zipped,
)


def rows(data: bytes, name: str) -> list[str]:
    return [line.text for line in source_of(data, name).lines]


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(SheetFileError) as error:
        source_of(data, name)
    assert error.value.reason.endswith(".")
    return error.value.reason


def test_a_word_document_is_read_in_its_order() -> None:
    assert rows(word_sheet(), "fiche.docx") == [
        "Le potager",
        "Objectifs",
        "- planter",
        "- manger",
        "Contexte",
        "Une friche.",
        "Budget",
        "900 €",
        "par an",
        "Bilan",
        "Des tomates.",
    ]


def test_a_writer_document_is_read_in_its_order() -> None:
    assert [" ".join(row.split()) for row in rows(writer_sheet(), "fiche.odt")] == [
        "Le potager",
        "Objectifs",
        "- planter",
        "- manger",
        "Contexte",
        "Une friche.",
        "Budget",
        "900 € par an",
        "Bilan",
        "Des tomates.",
    ]


@pytest.mark.parametrize("name", ["fiche.docx", "FICHE.ODT"])
def test_both_are_the_same_sheet(name: str) -> None:
    data = word_sheet() if name.lower().endswith("docx") else writer_sheet()
    found = read_sheet(source_of(data, name))
    assert found.name == "Le potager"
    assert [piece.text for piece in found.of(Part.CONTEXT)] == ["Une friche."]
    assert found.of(Part.RESULTS)[0].text.split() == ["Des", "tomates."]


def test_a_table_with_headings_on_top_is_read_column_by_column() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    for column, (label, answer) in enumerate(
        (("Contexte", "Une friche."), ("Objectifs", "Planter."), ("Bilan", "Des tomates."))
    ):
        table.cell(0, column).text, table.cell(1, column).text = label, answer
    assert rows(saved(document), "fiche.docx") == [
        "Contexte",
        "Une friche.",
        "Objectifs",
        "Planter.",
        "Bilan",
        "Des tomates.",
    ]


def test_any_other_table_is_read_row_by_row() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    for index, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"case {index}"
    assert rows(saved(document), "f.docx") == [
        "case 0 | case 1 | case 2",
        "case 3 | case 4 | case 5",
    ]


def test_content_controls_and_accepted_insertions_are_read_and_deletions_are_not() -> None:
    document = docx.Document()
    document.add_paragraph("Avant")
    body = document.element.body
    names = nsdecls("w")
    for xml in (
        f"<w:sdt {names}><w:sdtContent><w:p><w:r><w:t>Dedans</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        f"<w:p {names}><w:ins><w:r><w:t>Ajouté</w:t></w:r></w:ins><w:del><w:r>"
        "<w:delText>Retiré</w:delText></w:r></w:del></w:p>",
    ):
        body.insert(len(body) - 1, parse_xml(xml))
    assert rows(saved(document), "f.docx") == ["Avant", "Dedans", "Ajouté"]


def test_a_windows_text_is_read_where_it_is_allowed() -> None:
    data = "L’été « à la ferme »\r\nBilan".encode("cp1252")
    lines = source_of(data, "fiche.txt", windows=True).lines
    assert lines[0].text == "L’été « à la ferme »"
    assert "pas en UTF-8" in refusal(data, "fiche.txt")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\nabc\xe9", "été".encode() + b"\xe9"])
def test_what_only_looks_like_a_windows_text_is_refused(data: bytes) -> None:
    with pytest.raises(SheetFileError):
        source_of(data, "fiche.txt", windows=True)


@pytest.mark.parametrize("name", ["fiche.docx", "fiche.odt"])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Bonjour",
        b"PK\x03\x04" + b"\0" * 40,
        zipped({"autre.xml": b"<a/>"}),
        word_sheet()[:-200],
        zipped({"word/document.xml": b"<a", "content.xml": b"<a"}),
        zipped({"word/document.xml": b"<a/>", "content.xml": b"<a/>"}),
        zipped({"word/document.xml": b"", "content.xml": b""}),
    ],
)
def test_a_broken_document_is_refused(name: str, data: bytes) -> None:
    assert "abîmé" in refusal(data, name)


def test_one_kind_of_document_under_the_name_of_the_other() -> None:
    assert "abîmé" in refusal(word_sheet(), "fiche.odt")
    assert "abîmé" in refusal(writer_sheet(), "fiche.docx")
    assert "renommés" in refusal(word_sheet(), "fiche.txt")


@pytest.mark.parametrize("name", ["fiche.pdf", "fiche.doc", "FICHE.RTF", "fiche.xlsx"])
def test_other_kinds_are_told_what_to_do(name: str) -> None:
    assert "enregistrez-le en .docx, .odt ou .txt" in refusal(b"abc", name)


def test_an_archive_that_swells_is_refused() -> None:
    bomb = repacked(word_sheet(), {"word/media/a.bin": b"\0" * (61 * 1024 * 1024)})
    assert len(bomb) < 1024 * 1024
    assert "trop gros une fois ouvert" in refusal(bomb, "fiche.docx")


def test_a_text_that_swells_is_refused() -> None:
    long = b"<w>" + b" " * (21 * 1024 * 1024) + b"</w>"
    assert "trop long" in refusal(repacked(word_sheet(), {"word/document.xml": long}), "f.docx")


def test_an_archive_of_too_many_parts_is_refused() -> None:
    parts = {f"word/{number}": b"" for number in range(MAX_PARTS + 1)}
    assert "trop gros" in refusal(repacked(word_sheet(), parts), "fiche.docx")


@pytest.mark.parametrize(
    ("name", "part"), [("f.docx", "word/document.xml"), ("f.odt", "content.xml")]
)
def test_xml_entities_are_refused(name: str, part: str) -> None:
    xml = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    base = word_sheet() if name == "f.docx" else writer_sheet()
    assert "entités" in refusal(repacked(base, {part: xml}), name)


def test_a_locked_document_is_told_apart() -> None:
    manifest = b'<m xmlns="x"><encryption-data/></m>'
    locked = repacked(writer_sheet(), {"META-INF/manifest.xml": manifest})
    assert "mot de passe" in refusal(locked, "fiche.odt")
    assert "mot de passe" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "f.docx")


def test_a_file_that_is_too_large_is_refused() -> None:
    assert "trop gros (plus de 5 Mo)" in refusal(b"a" * (MAX_BYTES + 1), "fiche.docx")
