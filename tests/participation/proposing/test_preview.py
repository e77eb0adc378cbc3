"""The preview: what the others will read, and nothing lost on the way."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.test import Client

from participation.models import BoardPage, Category, District, Draft, Idea
from tests.factories import make_idea
from tests.participation.proposing.test_propose import photo

pytestmark = pytest.mark.django_db
Typed = Callable[..., dict[str, Any]]


def hidden(page: str) -> dict[str, Any]:
    """What the form of the preview sends, as a browser would."""
    form = page[page.index("<form", page.index("apercu")) :]
    fields: dict[str, Any] = {"site_internet": ""}
    for name, value in re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form):
        if name == "themes":
            fields.setdefault("themes", []).append(value)
        else:
            fields[name] = unescape(value)
    return fields


@pytest.mark.parametrize("who", ["stranger", "resident"])
def test_the_preview_shows_the_idea_and_sends_nothing(
    who: str, client: Client, resident_client: Client, address: str, typed: Typed
) -> None:
    visitor = client if who == "stranger" else resident_client
    page = visitor.post(address, typed(action="apercu")).content.decode()
    assert "Aperçu de votre idée" in page
    assert "Rue du Four" in page
    assert Idea.objects.count() == Draft.objects.count() == 0


def test_sending_from_the_preview_sends_all_of_it(
    board: BoardPage, address: str, typed: Typed, resident_client: Client
) -> None:
    board.ask_district = True
    board.save()
    drawer = Category.objects.create(board=board, name="Espaces verts")
    district = District.objects.create(name="Le Port")
    sent = typed(
        action="apercu",
        text="Deux lignes\nà « garder » & <b>telles</b> quelles.",
        picture=photo(),
        category=drawer.pk,
        district=district.pk,
        themes=["environnement", "culture"],
    )
    page = resident_client.post(address, sent).content.decode()
    assert "data:image/jpeg;base64," in page
    resident_client.post(address, hidden(page))
    idea = Idea.objects.get()
    assert idea.text == "Deux lignes\nà « garder » & <b>telles</b> quelles."
    assert (idea.category, idea.district, idea.place) == (drawer, district, "Rue du Four")
    assert idea.picture is not None
    assert {theme.slug for theme in idea.theme_list} == {"environnement", "culture"}


def test_correcting_from_the_preview_gives_the_form_back_as_it_was(
    address: str, typed: Typed, resident_client: Client
) -> None:
    page = resident_client.post(address, typed(action="apercu", picture=photo())).content.decode()
    page = resident_client.post(address, hidden(page) | {"action": "corriger"}).content.decode()
    assert 'value="Un banc devant l’école"' in page
    assert "Votre photo est gardée" in page
    assert "form-errors" not in page


def test_a_preview_of_what_cannot_be_sent_says_so(
    address: str, typed: Typed, resident_client: Client
) -> None:
    page = resident_client.post(address, typed(action="apercu", title="")).content.decode()
    assert "Donnez un titre" in page
    assert "Aperçu de votre idée" not in page


def test_the_preview_shows_the_ideas_alike(
    board: BoardPage, address: str, typed: Typed, resident_client: Client
) -> None:
    from core.search import registry

    there = make_idea(board, title="Des bancs près de l’école")
    registry.changed(there)
    page = resident_client.post(address, typed(action="apercu")).content.decode()
    assert "Des idées proches existent" in page
    assert there.get_absolute_url() in page
