"""CSV files, whoever saved them last."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.imports.files import MAX_BYTES, UnreadableFile, read_table

LINES = "id{0}title\n1{0}« L’été »\n"


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_separator_in_any_encoding(separator: str, encoding: str) -> None:
    table = read_table(LINES.format(separator).encode(encoding))
    assert table.headers == ["id", "title"]
    assert table.rows[0].columns == {"id": "1", "title": "« L’été »"}


def test_line_breaks_and_quotes_inside_a_cell() -> None:
    table = read_table(b'id,title\r\n1,"a\r\nb ""c"", d"\r\n\r\n2,e\r\n')
    assert [row.columns["title"] for row in table.rows] == ['a\r\nb "c", d', "e"]
    assert [row.line for row in table.rows] == [2, 5]


def test_a_nul_is_left_out() -> None:
    assert read_table(b"id,title\n1,a\0b\n").rows[0].columns["title"] == "ab"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "vide"),
        (b"  \n", "vide"),
        (b"PK\x03\x04...", "pas un CSV"),
        (b"%PDF-1.7", "pas un CSV"),
        (b'[{"id": 1}]', "ni JSON ni HTML"),
        (b"<!doctype html>", "ni JSON ni HTML"),
        (b"bonjour", "une colonne"),
        (b"id,title\n1,a,b\n", "ligne 2"),
        (b"a" * (MAX_BYTES + 1), "trop gros"),
    ],
)
def test_what_is_no_table_gets_one_clear_sentence(content: bytes, said: str) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        read_table(content)
    assert said in str(refusal.value)


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reading(content: bytes) -> None:
    with suppress(UnreadableFile):
        read_table(content)
