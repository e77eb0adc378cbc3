"""The closing file by itself: what it says, and that nothing in it can be changed unseen."""

import hashlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.supports import tally
from participation.supports.tally import Broken, Idea, Line, Paper, Tally

SALT = "00112233445566778899aabbccddeeff"
RECEIPTS = ("7KQ2M0V9XA4BTN8C", "0000000000000001", "ZZZZZZZZZZZZZZZZ")


def line(receipt: str, idea: int, counted_for: int | None, channel: str = "en ligne") -> Line:
    return Line(tally.code_of(salt=SALT, receipt=receipt), idea, counted_for, channel)


SAMPLE = Tally(
    board="Vos idées ; pour\nle quartier",
    address="https://exemple.test/participer/quartier/",
    ended="2026-03-01T20:00:00+01:00",
    salt=SALT,
    limit=3,
    budget=None,
    ideas=[
        Idea(12, "Un banc devant l’école", 400, None, (1, 0, 1, 0, 7), 0, 9),
        Idea(13, "Des arbres", None, None, (0, 0, 0, 0, 0), 4, 4),
        Idea(14, "Des bancs", None, 12, (0, 0, 0, 0, 0), 0, 0),
    ],
    papers=[Paper(2, 14, 12, 7)],
    imported={13: 4},
    lines=[
        line(RECEIPTS[0], 12, 12),
        line(RECEIPTS[1], 14, None),
        line(RECEIPTS[2], 14, 12, "accueil"),
    ],
)
FILE = tally.write(SAMPLE)


def sealed(body: str) -> bytes:
    """The file of who changes it and seals it again."""
    return f"{body}empreinte;{hashlib.sha256(body.encode()).hexdigest()}\n".encode()


def forged(old: str, new: str) -> bytes:
    body = FILE[: FILE.rindex("empreinte;")]
    assert old in body
    return sealed(body.replace(old, new, 1))


def test_the_file_is_read_as_it_was_written() -> None:
    found = tally.verify(FILE.encode())
    assert found.board == "Vos idées , pour le quartier"
    assert found.ideas == SAMPLE.ideas
    assert found.papers == SAMPLE.papers
    assert found.imported == SAMPLE.imported
    assert sorted(found.lines, key=str) == sorted(SAMPLE.lines, key=str)
    assert [idea.number for idea in found.ranking] == [12, 13]
    assert found.total == 13


def test_the_order_of_lines_says_nothing() -> None:
    codes = [row.split(";")[1] for row in FILE.splitlines() if row.startswith("soutien;")]
    assert codes == sorted(codes)
    assert tally.write(replace(SAMPLE, lines=SAMPLE.lines[::-1])) == FILE


def test_the_file_holds_no_receipt() -> None:
    assert not any(receipt in FILE for receipt in RECEIPTS)


def test_every_character_removed_is_noticed() -> None:
    for place in range(len(FILE)):
        with pytest.raises(Broken):
            tally.verify((FILE[:place] + FILE[place + 1 :]).encode())


@pytest.mark.parametrize("put", ["\n", "\r", " ", ";", "0", "a", "\u00a0", "\ufeff", "é"])
def test_every_character_changed_is_noticed(put: str) -> None:
    for place in range(len(FILE)):
        if FILE[place] != put:
            with pytest.raises(Broken):
                tally.verify((FILE[:place] + put + FILE[place + 1 :]).encode())


@given(st.integers(0, len(FILE)), st.text(min_size=1, max_size=3), st.booleans())
def test_any_text_put_in_is_noticed(place: int, put: str, instead: bool) -> None:
    changed = (FILE[:place] + put + FILE[place + instead :]).encode("utf-8", "surrogatepass")
    if changed != FILE.encode():
        with pytest.raises(Broken):
            tally.verify(changed)


@given(st.integers(0, len(FILE.encode()) - 1), st.integers(0, 255))
def test_any_byte_changed_is_noticed(place: int, byte: int) -> None:
    changed = bytearray(FILE.encode())
    if changed[place] != byte:
        changed[place] = byte
        with pytest.raises(Broken):
            tally.verify(bytes(changed))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        FILE.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + FILE.encode(),
        FILE.upper().encode(),
        FILE.encode() + b"\n",
        FILE.encode() * 2,
        FILE.encode("utf-16"),
    ],
)
def test_another_writing_of_the_file_is_refused(content: bytes) -> None:
    with pytest.raises(Broken):
        tally.verify(content)


# Sealed again by somebody who knows how: the file still contradicts itself.


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("0;1;0;7;0;9", "0;1;0;7;0;8", "totaux annoncés"),
        ("0;0;0;0;0;4;4", "0;0;0;0;0;5;5", "totaux annoncés"),
        ("papier;2;14;12;7", "papier;2;14;12;8", "totaux annoncés"),
        ("repris;13;4", "repris;13;3", "totaux annoncés"),
        (";14;12;accueil", ";14;13;accueil", "totaux annoncés"),
        (";14;12;accueil", ";14;12;borne", "totaux annoncés"),
        (";14;12;accueil", ";14;99;accueil", "compte pour une idée qui ne figure pas"),
        (";14;12;accueil", ";99;12;accueil", "porte sur une idée qui ne figure pas"),
        (";14;12;accueil", ";14;12;ailleurs", "canal connu"),
        ("idée;13;Des arbres", "idée;013;Des arbres", "pas écrit comme il doit"),
        ("idée;13;Des arbres", "idée;treize;Des arbres", "ne se lit pas"),
        ("limite;3", "limite;trois", "ne se lit pas"),
        ("limite;3\n", "", "ne se lit pas"),
        ("limite;3\n", "limite;3\nlimite;3\n", "pas écrit comme il doit"),
        ("# papier", "# feuilles", "pas écrit comme il doit"),
        ("idée;14;", "idée;13;", "figure deux fois"),
    ],
)
def test_a_file_that_contradicts_itself_is_refused(old: str, new: str, said: str) -> None:
    with pytest.raises(Broken, match=said):
        tally.verify(forged(old, new))


def test_a_support_written_twice_is_refused() -> None:
    again = replace(SAMPLE, lines=[*SAMPLE.lines, SAMPLE.lines[1]])
    with pytest.raises(Broken, match="Un soutien figure deux fois"):
        tally.verify(tally.write(again).encode())


def test_a_support_taken_out_shows_in_the_totals() -> None:
    with pytest.raises(Broken, match="totaux annoncés"):
        tally.verify(tally.write(replace(SAMPLE, lines=SAMPLE.lines[1:])).encode())


# --- Receipts ---


@pytest.mark.parametrize(
    "typed",
    [
        "7KQ2-M0V9-XA4B-TN8C",
        "7kq2m0v9xa4btn8c",
        " 7kq2 mOv9 xa4b tn8c\n",
        "7KQ2\u00a0M0V9\u2011XA4B–TN8C",
    ],
)
def test_a_receipt_is_understood_however_it_is_typed(typed: str) -> None:
    assert tally.read_receipt(typed) == RECEIPTS[0]


@pytest.mark.parametrize("typed", ["", "7KQ2", RECEIPTS[0] + "0", "U" * 16, "é" * 16, "x" * 10_000])
def test_what_is_no_receipt_is_none(typed: str) -> None:
    assert tally.read_receipt(typed) == ""


def test_letters_one_takes_for_digits_are_those_digits() -> None:
    assert tally.read_receipt("OoIiLl0000000000") == "0011110000000000"


def test_a_receipt_is_shown_by_fours() -> None:
    assert tally.grouped(RECEIPTS[0]) == "7KQ2-M0V9-XA4B-TN8C"


def test_a_receipt_finds_its_line_and_no_other() -> None:
    assert tally.find(FILE, RECEIPTS[2]) == SAMPLE.lines[2]
    assert tally.find(FILE, RECEIPTS[1]) == SAMPLE.lines[1]
    assert tally.find(FILE, "1111111111111111") is None


# --- By hand, without Django ---


def run(tmp_path: Path, *arguments: str, content: str = FILE) -> subprocess.CompletedProcess[str]:
    """The module copied alone elsewhere, as a resident would."""
    script = tmp_path / "verifier.py"
    script.write_bytes(Path(tally.__file__).read_bytes())
    (tmp_path / "cloture.txt").write_text(content, encoding="utf-8", newline="")
    return subprocess.run(
        [sys.executable, "-I", script, tmp_path / "cloture.txt", *arguments],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
        env={"PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"},
    )


def test_the_module_works_alone(tmp_path: Path) -> None:
    done = run(tmp_path, "--recu", "zzzz-zzzz-zzzz-zzzz")
    assert done.returncode == 0, done.stderr
    assert "9  Un banc devant l’école [12] (en ligne 1, accueil 1, papier 7)" in done.stdout
    assert "comptée pour" in done.stdout
    assert "Le fichier est entier" in done.stdout


def test_the_module_alone_says_no(tmp_path: Path) -> None:
    assert run(tmp_path, content=FILE.replace("banc", "bane", 1)).returncode == 1
    assert "a été modifié" in run(tmp_path, content=FILE.replace("banc", "bane", 1)).stderr
    assert "Aucune ligne" in run(tmp_path, "--recu", "1111111111111111").stderr
    assert "ne se lit pas" in run(tmp_path, "--recu", "xyz").stderr
    assert "Ce n’est pas le fichier annoncé" in run(tmp_path, "--sha256", "0" * 64).stderr
