"""A whole bank: ours everywhere, and the real one on a machine that has it."""

from collections import Counter

import pytest

from actions.sheets import Bank
from actions.sheets.bank.proof import lost_lines
from actions.sheets.richtext import rich_text


def test_25_sheets_are_24_actions(bank: Bank) -> None:
    assert len(bank.records) == 24
    assert [duplicate.adds for duplicate in bank.duplicates] == [0]


def test_they_come_from_20_organisations(bank: Bank) -> None:
    assert len({record.organisation for record in bank.records}) == 20


@pytest.mark.parametrize(
    ("keyword", "count"),
    [
        ("intergénérationnel", 9),
        ("Solidarité", 7),
        ("Parentalité", 6),
        ("Mixité sociale", 4),
        ("Viellissement", 2),
    ],
)
def test_keywords_stand_as_often_as_in_the_bank(bank: Bank, keyword: str, count: int) -> None:
    assert Counter(word for record in bank.records for word in record.keywords)[keyword] == count


def test_no_line_is_lost(bank: Bank) -> None:
    assert lost_lines(bank) == []


def test_only_the_line_above_the_first_sheet_needs_a_note(bank: Bank) -> None:
    assert [len(record.notes) for record in bank.records] == [1] + [0] * 23


def test_lists_are_lists(bank: Bank) -> None:
    html = "".join(rich_text(record.description) for record in bank.records)
    assert "<ul><li>" in html
    assert "<p>-" not in html
    assert "▪" not in html


def test_reading_twice_gives_the_same_keys_and_digests(bank: Bank) -> None:
    assert len({record.key for record in bank.records}) == 24
    assert all(len(record.digest) == 64 for record in bank.records)


def test_the_proof_notices_one_line_that_is_gone(bank: Bank) -> None:
    def without_people(record: object) -> list[str]:
        return [text for text in record.texts() if text not in record.people]

    assert lost_lines(bank, without_people)


def test_the_proof_notices_a_repeated_line_that_is_kept_once(bank: Bank) -> None:
    assert lost_lines(bank, lambda record: list(dict.fromkeys(record.texts())))
