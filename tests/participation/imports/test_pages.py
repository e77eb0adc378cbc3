"""The import in the admin: a file, what it would do, then the ideas."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from core.models import User
from participation import permissions
from participation.models import BoardPage, Idea
from tests.conftest import signed_in
from tests.factories import make_user
from tests.participation.imports.conftest import FILES

pytestmark = pytest.mark.django_db
GIVE = "/admin/importer-des-idees/"
CONFIRM = f"{GIVE}confirmer/"


@pytest.fixture
def editor(db: None) -> User:
    return make_user("claire@exemple.test", groups=("Communication",), is_staff=True)


def sent(board: BoardPage, content: bytes | None = None, **changes: Any) -> dict[str, Any]:
    content = (FILES / "decidim.csv").read_bytes() if content is None else content
    file = SimpleUploadedFile("idees.csv", content, "text/csv")
    return {"file": file, "source": "decidim", "board": board.pk, "signed_by": ""} | changes


def confirmation(page: str) -> dict[str, str]:
    return dict(re.findall(r'type="hidden" name="(\w+)" (?:value="([^"]*)")?', page))


def test_the_file_is_read_first_and_written_once_confirmed(board: BoardPage, editor: User) -> None:
    client = signed_in(editor)
    page = client.post(GIVE, sent(board)).content.decode()
    assert "Rien n’est encore écrit" in page
    assert "Voirie et propreté" in page
    assert Idea.objects.count() == 0
    fields = {**confirmation(page), "board": board.pk, "source": "decidim"}
    response = client.post(CONFIRM, fields, follow=True)
    assert "6 idées importées" in response.content.decode()
    assert Idea.objects.count() == 6
    # A second click finds nothing left to do.
    assert "n’est plus là" in client.post(CONFIRM, fields, follow=True).content.decode()
    assert Idea.objects.count() == 6


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "vide"), (b"PK\x03\x04", "pas un CSV"), (b"a,b\n1,2\n", "il manque des colonnes")],
)
def test_a_wrong_file_gets_one_clear_sentence(
    board: BoardPage, editor: User, content: bytes, said: str
) -> None:
    response = signed_in(editor).post(GIVE, sent(board, content))
    assert response.status_code == 422
    assert said in response.content.decode()


@pytest.mark.parametrize(
    "fields", [{}, {"token": "../../etc"}, {"token": "a" * 64, "board": "x", "source": "y"}]
)
def test_a_made_up_confirmation_writes_nothing(
    board: BoardPage, editor: User, fields: dict[str, str]
) -> None:
    response = signed_in(editor).post(CONFIRM, fields)
    assert response["Location"] == GIVE
    assert Idea.objects.count() == 0


def test_the_file_of_somebody_else_is_not_confirmed(board: BoardPage, editor: User) -> None:
    page = signed_in(editor).post(GIVE, sent(board)).content.decode()
    other = make_user("paul@exemple.test", groups=("Communication",), is_staff=True)
    fields = {**confirmation(page), "board": board.pk, "source": "decidim"}
    assert signed_in(other).post(CONFIRM, fields)["Location"] == GIVE
    assert Idea.objects.count() == 0


def test_who_publishes_and_moderates_may_import(
    board: BoardPage, editor: User, moderator: User, resident: User, client: Client
) -> None:
    assert permissions.can_import(editor)
    assert list(permissions.boards_published_by(editor)) == [board]
    for person in (moderator, resident):
        assert not permissions.can_import(person)
    assert not permissions.can_import(None)
    assert client.get(GIVE).status_code == 302
    assert signed_in(resident).get(GIVE).status_code in (302, 403)
