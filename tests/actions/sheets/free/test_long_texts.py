"""Texts made to be slow: each is read in a moment. A wrong pattern would take hours."""

import pytest

from actions.sheets.free.kinds import compose
from actions.sheets.free.sheet import Kind
from tests.actions.sheets.free.samples import sheet

pytestmark = pytest.mark.django_db

LENGTH = 40_000


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize(
    "pattern",
    [
        "a",
        "A",
        "1",
        "é ",
        "Mot ",
        "Paul ",
        "AA-",
        "Aa-",
        "Paul AA-AA'",
        "a@",
        "a.",
        "0 ",
        "01 ",
        "- ",
        ":- a",
        "10h ",
        "10h : a ",
        "en mai (",
        "1 000 ",
        "de ",
        "(12/02/2024) ",
        "Bilan : a. ",
        "Bilan : a.\n",
        "a  ",
        "«",
        ". A",
        "- le bal en mai (60 personnes)\n",
        "(12/02/2024)\n",
    ],
)
def test_a_long_text_is_read_in_a_moment(pattern: str, kind: Kind) -> None:
    text = "Titre\n" + pattern * (LENGTH // len(pattern)) + "!"
    assert compose(sheet(text), kind=kind, title="Un titre").drafts
