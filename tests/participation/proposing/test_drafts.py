"""What one wrote is never lost: not while signing in, not from one day to the next."""

import html
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core import mail
from django.core.files.storage import storages
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import User
from participation.models import BoardPage, Draft, Idea, Who
from participation.proposing import drafts
from tests.conftest import signed_in
from tests.factories import PASSWORD, make_board
from tests.participation.proposing.test_propose import photo

pytestmark = pytest.mark.django_db
Typed = Callable[..., dict[str, Any]]
TITLE = "Un banc devant l’école"


def next_of(location: str) -> str:
    return parse_qs(urlsplit(location).query)["next"][0]


def shown_title(page: str) -> str:
    return (
        re.search(r'name="title" value="([^"]*)"', page)[1] if 'name="title" value' in page else ""
    )


@pytest.fixture
def kept(client: Client, address: str, typed: Typed) -> str:
    """Where who was not signed in comes back to."""
    return next_of(client.post(address, typed())["Location"])


def test_anyone_opens_the_form_without_a_cookie(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert not response.cookies
    assert "csrfmiddlewaretoken" not in response.content.decode()


def test_who_is_not_signed_in_writes_first_and_signs_in_afterwards(
    client: Client, address: str, typed: Typed
) -> None:
    response = client.post(address, typed())
    assert response["Location"].startswith("/compte/connexion/?next=")
    assert Idea.objects.count() == 0
    assert Draft.objects.get().author is None


def test_where_a_printed_code_is_needed_it_is_asked_for_instead(
    client: Client, board: BoardPage, address: str, typed: Typed
) -> None:
    board.who = Who.CODES
    board.save()
    response = client.post(address, typed())
    assert response["Location"].startswith(f"/participer/{board.slug}/code/?next=")
    assert str(Draft.objects.get().pk) in response["Location"]


def test_the_draft_survives_a_wrong_password(client: Client, kept: str, resident: User) -> None:
    door = reverse("account_login")
    wrong = {"login": resident.email, "password": "mauvais", "next": kept}
    page = client.post(door, wrong).content.decode()
    assert kept in page.replace("&amp;", "&")
    right = client.post(door, wrong | {"password": PASSWORD})
    assert right["Location"] == kept
    assert shown_title(client.get(kept).content.decode()) == TITLE


def test_the_draft_survives_a_forgotten_password(client: Client, kept: str, resident: User) -> None:
    door = client.get(reverse("account_login"), {"next": kept}).content.decode()
    forgotten = re.search(r'href="(/compte/mot-de-passe/oublie/[^"]*)"', door)[1]
    client.post(html.unescape(forgotten), {"email": resident.email})
    letter = re.search(r"http://testserver(/compte/mot-de-passe/\S+)", mail.outbox[0].body)[1]
    form = client.get(letter, follow=True).redirect_chain[-1][0]
    new = {"password1": "trois-mots-au-hasard", "password2": "trois-mots-au-hasard"}
    done = client.post(form, new, follow=True).content.decode()
    door = html.unescape(re.search(r'class="button" href="([^"]*)"', done)[1])
    signed_in = client.post(door, {"login": resident.email, "password": new["password1"]})
    assert signed_in["Location"] == kept
    assert shown_title(client.get(kept).content.decode()) == TITLE


def test_the_draft_survives_signing_up(client: Client, kept: str) -> None:
    person = {
        "email": "lucie@exemple.test",
        "password1": PASSWORD,
        "display_name": "Lucie D.",
        "next": kept,
        "site_internet": "",
    }
    response = client.post(reverse("account_signup"), person)
    assert response["Location"] == kept
    page = client.get(kept).content.decode()
    assert shown_title(page) == TITLE
    assert "Voici votre brouillon" in page


def test_who_signed_in_owns_the_draft_from_then_on(
    client: Client, kept: str, resident_client: Client, resident: User
) -> None:
    resident_client.get(kept)
    assert Draft.objects.get().author == resident
    assert shown_title(client.get(kept).content.decode()) == ""


def test_the_photo_survives_signing_in(
    client: Client,
    address: str,
    typed: Typed,
    resident_client: Client,
    django_capture_on_commit_callbacks: Any,
) -> None:
    kept = next_of(client.post(address, typed(picture=photo()))["Location"])
    page = resident_client.get(kept).content.decode()
    assert "Votre photo est gardée" in page
    token = re.search(r'name="draft" value="([^"]+)"', page)[1]
    with django_capture_on_commit_callbacks(execute=True):
        resident_client.post(address, typed(draft=token))
    assert Idea.objects.get().picture is not None
    assert not storages["private"].exists(f"drafts/{token}.jpg")


def test_the_photo_of_a_draft_can_be_left_out(
    client: Client, address: str, typed: Typed, resident_client: Client
) -> None:
    kept = next_of(client.post(address, typed(picture=photo()))["Location"])
    token = parse_qs(urlsplit(kept).query)["brouillon"][0]
    resident_client.post(address, typed(draft=token, remove_picture="on"))
    assert Idea.objects.get().picture is None


def test_sending_uses_the_draft_up(
    address: str, kept: str, typed: Typed, resident_client: Client
) -> None:
    page = resident_client.get(kept).content.decode()
    token = re.search(r'name="draft" value="([^"]+)"', page)[1]
    resident_client.post(address, typed(draft=token))
    assert Idea.objects.count() == 1
    assert Draft.objects.count() == 0


def test_what_is_not_right_is_told_before_signing_in(
    client: Client, address: str, typed: Typed
) -> None:
    page = client.post(address, typed(title="")).content.decode()
    assert "Donnez un titre" in page
    assert Draft.objects.count() == 0


@pytest.mark.parametrize("token", ["jeton", "0" * 32, "a\0", "x" * 5000, ""])
def test_an_unknown_token_gives_an_empty_form_and_one_sentence(
    client: Client, address: str, token: str
) -> None:
    response = client.get(address, {"brouillon": token})
    assert response.status_code == 200
    page = response.content.decode()
    assert shown_title(page) == ""
    assert ("Ce brouillon n’existe plus" in page) == bool(token)


def test_the_draft_of_somebody_else_is_not_shown(
    address: str, board: BoardPage, resident: User, other_resident: User
) -> None:
    draft = drafts.save_draft(board=board, user=resident, fields={"title": "Secret"}, picture=None)
    page = signed_in(other_resident).get(address, {"brouillon": draft.pk}).content.decode()
    assert "Secret" not in page
    assert "appartient à une autre personne" in page


def test_a_draft_past_its_time_is_not_shown(client: Client, kept: str) -> None:
    Draft.objects.update(updated_at=timezone.now() - timedelta(days=31))
    assert "Ce brouillon n’existe plus" in client.get(kept).content.decode()


def test_one_draft_per_board_is_saved_and_found_again(
    address: str, typed: Typed, resident_client: Client
) -> None:
    for title in ("Un banc", "Un banc rouge"):
        response = resident_client.post(address, typed(title=title, text="", action="brouillon"))
        assert response["Location"] == reverse("my_ideas")
    assert Draft.objects.count() == 1
    assert shown_title(resident_client.get(address).content.decode()) == "Un banc rouge"
    page = resident_client.get(reverse("my_ideas")).content.decode()
    assert "Votre brouillon" in page
    assert address in page


def test_a_draft_may_be_short_but_not_too_long_to_keep(
    address: str, typed: Typed, resident_client: Client
) -> None:
    page = resident_client.post(address, typed(text="a" * 5000, action="brouillon"))
    assert "4 000 lettres au plus" in page.content.decode().replace("\u00a0", " ")
    assert Draft.objects.count() == 0


def test_a_blank_draft_is_not_saved(address: str, resident_client: Client) -> None:
    page = resident_client.post(address, {"action": "brouillon"}).content.decode()
    assert "Écrivez quelques mots" in page
    assert Draft.objects.count() == 0


def test_a_saved_draft_keeps_its_photo(address: str, typed: Typed, resident_client: Client) -> None:
    resident_client.post(address, typed(action="brouillon", picture=photo()))
    page = resident_client.get(address).content.decode()
    token = re.search(r'name="draft" value="([^"]+)"', page)[1]
    resident_client.post(address, typed(action="brouillon", draft=token))
    assert drafts.picture_of(Draft.objects.get()) is not None


def test_deleting_a_draft_is_asked_first(
    board: BoardPage, resident: User, resident_client: Client
) -> None:
    drafts.save_draft(board=board, user=resident, fields={"title": TITLE}, picture=None)
    where = reverse("draft_discard", args=[board.slug])
    assert TITLE in resident_client.get(where).content.decode()
    assert Draft.objects.count() == 1
    assert resident_client.post(where)["Location"] == reverse("my_ideas")
    assert Draft.objects.count() == 0
    assert resident_client.post(where)["Location"] == reverse("my_ideas")


def test_deleting_a_draft_asks_to_sign_in(client: Client, board: BoardPage, kept: str) -> None:
    response = client.post(reverse("draft_discard", args=[board.slug]))
    assert response["Location"].startswith("/compte/connexion/")
    assert Draft.objects.count() == 1


def test_nobody_deletes_the_draft_of_somebody_else(
    board: BoardPage, resident: User, other_resident: User
) -> None:
    drafts.save_draft(board=board, user=resident, fields={"title": TITLE}, picture=None)
    signed_in(other_resident).post(reverse("draft_discard", args=[board.slug]))
    assert Draft.objects.count() == 1


def test_old_drafts_are_forgotten_with_their_photos(
    client: Client, address: str, typed: Typed, django_capture_on_commit_callbacks: Any
) -> None:
    client.post(address, typed(picture=photo()))
    client.post(address, typed(title="Une fontaine"))
    old = Draft.objects.get(fields__title=TITLE)
    Draft.objects.filter(pk=old.pk).update(updated_at=timezone.now() - timedelta(days=30))
    with django_capture_on_commit_callbacks(execute=True):
        assert drafts.purge() == 1
    assert Draft.objects.get().fields["title"] == "Une fontaine"
    assert not storages["private"].exists(f"drafts/{old.pk}.jpg")


def test_a_photo_without_its_draft_is_swept_away(
    client: Client, address: str, typed: Typed
) -> None:
    client.post(address, typed(picture=photo()))
    pk = Draft.objects.get().pk
    Draft.objects.all().delete()
    drafts.purge()
    assert storages["private"].exists(f"drafts/{pk}.jpg")
    drafts.purge(timezone.now() + timedelta(hours=2))
    assert not storages["private"].exists(f"drafts/{pk}.jpg")


def test_strangers_at_one_address_leave_so_many_drafts_and_no_more(
    client: Client, address: str, typed: Typed
) -> None:
    answers = [client.post(address, typed()).status_code for _ in range(61)]
    assert (answers[59], answers[60]) == (302, 429)


def test_a_draft_belongs_to_one_board(client: Client, kept: str) -> None:
    elsewhere = reverse("idea_propose", args=[make_board("Ailleurs").slug])
    page = client.get(f"{elsewhere}?{urlsplit(kept).query}").content.decode()
    assert "Ce brouillon n’existe plus" in page
