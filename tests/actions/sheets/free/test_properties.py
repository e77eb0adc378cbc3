"""What holds for any text: no word is lost, whatever the kind of page."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions.sheets.errors import SheetFileError
from actions.sheets.files import source_of
from actions.sheets.free.composition import Composition
from actions.sheets.free.kinds import compose
from actions.sheets.free.reader import read_sheet
from actions.sheets.free.sheet import FreeSheet, Kind
from actions.sheets.free.sorting import Decision
from actions.sheets.pages import PageDraft
from actions.sheets.proof import missing_lines, segments_of_values
from actions.sheets.text import Source, has_content
from tests.actions.sheets.free import samples
from tests.actions.sheets.free.samples import sheet, source

pytestmark = pytest.mark.django_db

READY_LINES = [
    line
    for text in (samples.PROJECT, samples.GATHERINGS, samples.EVENT, samples.SELECTION)
    for line in text.splitlines()
] + [
    "1. Contexte",
    "BILAN",
    "- Public",
    "Programme :",
    "10h00 : Accueil",
    "(12/02/2024)",
    "(31/02/2024)",
    "- la fête en mai (80 personnes)",
    "M. Martin, 06 12 34 56 78",
    "Nom :",
    "Nom : La Fête",
    "Objectifs de :- un,- deux. Ensuite ?Trois.",
    "-",
    "·",
    "©",
    "Contact : mairie@rivemont.example",
    "Un Titre",
]
lines = st.one_of(
    st.sampled_from(READY_LINES),
    st.text(
        st.characters(codec="utf-8", exclude_characters="\0\r\n", exclude_categories=["Cc", "Cs"]),
        max_size=40,
    ),
)
texts = st.lists(lines, min_size=1, max_size=14).map("\n".join).filter(has_content)
many = settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    max_examples=150,
)


def lost(read: Source, made: Composition) -> list[str]:
    segments = [text for draft in made.drafts for text in segments_of_draft(draft)]
    return [line.text for line in missing_lines(read.lines, segments)]


def segments_of_draft(draft: PageDraft) -> list[str]:
    content = draft.content
    found = list(segments_of_values(draft.model, content.fields, content.rows))
    return found + [theme.name for theme in content.themes]


@pytest.mark.parametrize("kind", list(Kind))
@many
@given(text=texts)
def test_no_word_is_lost_whatever_the_text(kind: Kind, text: str) -> None:
    read = source(text)
    assert lost(read, compose(read_sheet(read), kind=kind)) == []


@pytest.mark.parametrize("kind", list(Kind))
@many
@given(text=texts)
def test_no_word_is_lost_when_every_personal_line_is_shown(kind: Kind, text: str) -> None:
    read = source(text)
    made = compose(read_sheet(read), kind=kind)
    shown = {line.key: Decision.SHOW for line in made.personal}
    assert lost(read, compose(read_sheet(read), kind=kind, decisions=shown)) == []


@pytest.mark.parametrize("kind", list(Kind))
@many
@given(text=texts)
def test_every_line_that_says_something_is_told_where_it_went(kind: Kind, text: str) -> None:
    read = source(text)
    trace = compose(read_sheet(read), kind=kind).trace
    assert [
        line.text for line in read.lines if has_content(line.text) and not trace.get(line.number)
    ] == []


@many
@given(text=texts)
def test_reading_twice_gives_the_same_keys_and_digests(text: str) -> None:
    first, second = (
        [(draft.key, draft.content.digest) for draft in compose(sheet(text)).drafts]
        for _time in range(2)
    )
    assert first == second


@given(st.binary(max_size=300), st.sampled_from([".txt", ".docx", ".odt", ".pdf", ""]))
def test_any_bytes_are_read_or_refused_with_one_sentence(data: bytes, extension: str) -> None:
    refusal = ""
    try:
        read = read_sheet(source_of(data, f"fiche{extension}", windows=True))
    except SheetFileError as error:
        refusal = error.reason
    else:
        assert isinstance(read, FreeSheet)
    assert not refusal or refusal.endswith(".")
