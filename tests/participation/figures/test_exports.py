"""The files that staff take away."""

import csv
import zipfile
from datetime import timedelta
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.http import StreamingHttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from odfdo import Document
from openpyxl import load_workbook

from core.models import User
from participation.figures.sheets import SHEETS
from participation.figures.writers import csv_lines, ods_file, safe, xlsx_file
from participation.models import BoardPage, OfficialAnswer, Support
from tests.factories import make_board, make_idea
from tests.participation.comments.conftest import make_comment
from tests.participation.test_pages import text_of

pytestmark = pytest.mark.django_db

FORMULA = '=HYPERLINK("http://x.test";"cliquez")'


def address(board: BoardPage, table: str = "idees", form: str = "csv") -> str:
    return reverse("board_export", args=[board.slug, table, form])


def body(response: Any) -> bytes:
    assert response.status_code == 200
    assert isinstance(response, StreamingHttpResponse)
    return b"".join(response.streaming_content)


def lines(content: bytes) -> list[list[str]]:
    text = content.decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text[1:]), delimiter=";"))


def xlsx_rows(content: bytes) -> list[list[Any]]:
    sheet = load_workbook(BytesIO(content)).active
    assert sheet is not None
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def ods_rows(content: bytes) -> list[list[Any]]:
    return [list(row) for row in Document(BytesIO(content)).body.get_table(0).iter_values()]


@pytest.fixture
def full(board: BoardPage, resident: User, other_resident: User) -> BoardPage:
    """One idea of each kind of trouble, supported, commented and answered."""
    idea = make_idea(board, title=FORMULA[:100], text="Ligne une\nligne deux ; <b>", cost=1200)
    Support.objects.create(idea=idea, resident=other_resident)
    make_comment(idea, author=resident, text="-2+3 des bancs", stance="for")
    OfficialAnswer.objects.create(idea=idea, text="@tous : oui", signed_by="La mairie")
    return board


@pytest.mark.parametrize("table", list(SHEETS))
@pytest.mark.parametrize("form", ["csv", "xlsx", "ods"])
@pytest.mark.parametrize("who", ["client", "resident_client", "association_client"])
def test_nobody_else_takes_them_away(
    request: pytest.FixtureRequest, board: BoardPage, table: str, form: str, who: str
) -> None:
    visitor: Client = request.getfixturevalue(who)
    assert visitor.get(address(board, table, form)).status_code == 404


def test_the_page_offers_them_to_moderators_alone(
    client: Client, resident_client: Client, moderator_client: Client, full: BoardPage
) -> None:
    page = reverse("board_figures", args=[full.slug])
    assert address(full) in text_of(moderator_client.get(page))
    for someone in (client, resident_client):
        assert "dans un tableur" not in text_of(someone.get(page))


@pytest.mark.parametrize("table", list(SHEETS))
def test_the_three_formats_say_the_same(
    moderator_client: Client, full: BoardPage, table: str
) -> None:
    as_csv = lines(body(moderator_client.get(address(full, table, "csv"))))
    as_xlsx = xlsx_rows(body(moderator_client.get(address(full, table, "xlsx"))))
    as_ods = ods_rows(body(moderator_client.get(address(full, table, "ods"))))
    assert len(as_csv) == len(as_xlsx) == len(as_ods) == 2
    assert as_csv[0] == as_xlsx[0] == as_ods[0] == [str(name) for name in SHEETS[table].columns]
    for in_csv, in_xlsx in zip(as_csv[1], as_xlsx[1], strict=True):
        said = "" if in_xlsx is None else str(in_xlsx)
        assert in_csv == said.removesuffix(" 00:00:00")
    numbers = [cell for cell in as_ods[1] if isinstance(cell, int)]
    assert numbers == [cell for cell in as_xlsx[1] if isinstance(cell, int)]


@pytest.mark.parametrize("form", ["csv", "xlsx", "ods"])
def test_no_cell_is_run_as_a_formula(moderator_client: Client, full: BoardPage, form: str) -> None:
    content = body(moderator_client.get(address(full, "idees", form)))
    title = {"csv": lines, "xlsx": xlsx_rows, "ods": ods_rows}[form](content)[1][1]
    assert title == f"'{FORMULA}"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_what_begins_a_formula_is_text(start: str) -> None:
    assert safe(f"{start}1+1") == f"'{start}1+1"
    assert safe(f"1{start}") == f"1{start}"
    assert safe(-3) == -3


@given(st.lists(st.text(), min_size=1, max_size=3))
def test_any_text_goes_through_every_format(texts: list[str]) -> None:
    texts = [text.encode("utf-8", "replace").decode() for text in texts]
    rows: list[Any] = [texts]
    assert "".join(csv_lines(["a"] * len(texts), rows))
    with xlsx_file("Idées", ["a"] * len(texts), rows) as file:
        assert load_workbook(file).active is not None
    with ods_file("Idées", ["a"] * len(texts), rows) as file:
        assert zipfile.ZipFile(file).namelist()[0] == "mimetype"
        file.seek(0)
        assert Document(BytesIO(file.read())).body.get_table(0) is not None


@pytest.mark.parametrize(
    ("status", "decided", "said"),
    [("done", 20, "oui"), ("done", 5, "non"), ("studying", None, "non")],
)
def test_an_answer_is_in_time_as_its_page_says(
    moderator_client: Client, board: BoardPage, status: str, decided: int | None, said: str
) -> None:
    now = timezone.now()
    due = timezone.localdate() - timedelta(days=10)
    OfficialAnswer.objects.create(
        idea=make_idea(board, status=status, answer_due=due),
        text="Oui.",
        signed_by="La mairie",
        decided_at=decided and now - timedelta(days=decided),
        answered_at=now if decided else now - timedelta(days=20),
    )
    rows = lines(body(moderator_client.get(address(board, "reponses"))))
    assert rows[1][-1] == said


def test_a_support_names_nobody(
    moderator_client: Client, full: BoardPage, other_resident: User
) -> None:
    support = Support.objects.get()
    text = body(moderator_client.get(address(full, "soutiens"))).decode()
    for secret in (other_resident.email, other_resident.public_name, support.receipt):
        assert secret not in text
    assert f"{support.created_at:%H:%M}" not in text


def test_hidden_counts_are_not_taken_away(moderator_client: Client, resident: User) -> None:
    board = make_board(hide_counts=True)
    Support.objects.create(idea=make_idea(board), resident=resident)
    assert moderator_client.get(address(board, "soutiens")).status_code == 404
    heading, row = lines(body(moderator_client.get(address(board))))
    assert row[heading.index("Soutiens")] == ""
    page = text_of(moderator_client.get(reverse("board_figures", args=[board.slug])))
    assert address(board, "soutiens") not in page


@pytest.mark.parametrize(("table", "form"), [("rien", "csv"), ("idees", "pdf")])
def test_an_unknown_table_or_format_is_not_found(
    moderator_client: Client, board: BoardPage, table: str, form: str
) -> None:
    assert moderator_client.get(address(board, table, form)).status_code == 404


def test_an_empty_board_gives_headings_alone(moderator_client: Client, board: BoardPage) -> None:
    assert len(lines(body(moderator_client.get(address(board))))) == 1
    assert len(xlsx_rows(body(moderator_client.get(address(board, form="xlsx"))))) == 1
    assert len(ods_rows(body(moderator_client.get(address(board, form="ods"))))) == 1
