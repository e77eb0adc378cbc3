"""What holds for any sheet, however its text is written, mixed or cut."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.sheets import SheetFileError
from actions.sheets.bank import parse
from actions.sheets.bank.proof import lost_lines
from actions.sheets.richtext import rich_text
from actions.sheets.text import decode
from tests.actions.sheets.samples import LABELS, bank_of, sheet_text

FREE_TEXTS = ["summary", "objectives", "description", "funding", "people", "limits", "prospects"]
# « Actions » and « - Structure organisatrice » one line apart do begin a sheet: a text that holds
# both is tried in test_refusals.
LOOKALIKES = [f"- {label}" for name, label in LABELS.items() if name != "organisation"]
LOOKALIKES += ["Actions", "-", "Partenaires d'action:"]

lines_of_text = st.lists(
    st.one_of(
        st.sampled_from(["Une ligne.", "- un point", "-un autre", "▪ encore", "-", ".", "2018"]),
        st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30),
    ),
    max_size=6,
)


@st.composite
def sheets_with_lookalikes(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A sheet with label-looking lines in one of its texts, followed by another; that text."""
    part = draw(st.sampled_from(FREE_TEXTS))
    text = [
        "Premier mot.",
        *draw(st.lists(st.sampled_from(LOOKALIKES), max_size=5)),
        "Mot de la fin.",
    ]
    return sheet_text("Un", **{part: text}) + sheet_text("Deux"), text


@given(sheets_with_lookalikes())
def test_label_looking_lines_change_no_other_closed_answer_and_lose_nothing(
    case: tuple[str, list[str]],
) -> None:
    text, _lines = case
    bank = bank_of(text)
    assert [record.title for record in bank.records] == ["Un", "Deux"]
    assert lost_lines(bank) == []
    for record in bank.records:
        assert record.status == "En cours"
        assert record.dimension == "Citoyenneté"
        assert record.territory == "Un quartier"
        assert record.publics == ("Tous publics",)
        assert record.keywords == ("intergénérationnel", "Mixité sociale")


@given(sheets_with_lookalikes())
def test_label_looking_lines_part_no_text_from_its_sheet(case: tuple[str, list[str]]) -> None:
    text, lines = case
    held = list(bank_of(text).records[0].texts())
    assert lines[0] in held
    assert lines[-1] in held


@given(st.lists(st.sampled_from(LOOKALIKES), max_size=5))
def test_a_text_followed_by_known_answers_keeps_its_label_looking_lines(lines: list[str]) -> None:
    text = ["Premier mot.", *lines, "Mot de la fin."]
    assert bank_of(sheet_text("Un", objectives=text)).records[0].objectives == tuple(text)


@given(summary=lines_of_text, description=lines_of_text, prospects=lines_of_text)
def test_no_line_is_lost_whatever_the_texts(
    summary: list[str], description: list[str], prospects: list[str]
) -> None:
    text = sheet_text("Un", summary=summary, description=description, prospects=prospects)
    assert lost_lines(bank_of(text + sheet_text("Deux"))) == []


TWO_SHEETS = sheet_text("Un") + sheet_text("Deux")
WHOLE = bank_of(TWO_SHEETS).records


@given(st.integers(min_value=0, max_value=len(TWO_SHEETS)))
def test_a_text_cut_anywhere_is_refused_or_gives_whole_sheets(position: int) -> None:
    try:
        records = bank_of(TWO_SHEETS[:position]).records
    except SheetFileError:
        return
    *whole, last = records
    assert whole == list(WHOLE[: len(whole)])
    # Of the last sheet, only the end of its last text can be gone unnoticed.
    expected = WHOLE[len(whole)]
    assert replace(last, prospects=expected.prospects, notes=()) == expected
    assert "".join(expected.prospects).startswith("".join(last.prospects))


@given(st.permutations(range(4)))
def test_the_order_of_the_sheets_does_not_change_them(order: list[int]) -> None:
    titles = ["Un", "Deux", "Trois", "Quatre"]
    bank = bank_of("".join(sheet_text(titles[number]) for number in order))
    assert {record.digest for record in bank.records} == {
        bank_of(sheet_text(title)).records[0].digest for title in titles
    }


@given(lines_of_text)
def test_rich_text_holds_no_tag_but_its_own(lines: list[str]) -> None:
    html = rich_text(lines)
    for tag in ("p", "ul", "li"):
        assert html.count(f"<{tag}>") == html.count(f"</{tag}>")
        html = html.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
    assert "<" not in html


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_with_one_sentence(data: bytes) -> None:
    with pytest.raises(SheetFileError, match=r"\Afiches\.txt, ligne \d+\u00a0: .+\.\Z"):
        parse(decode(data, "fiches.txt"))
