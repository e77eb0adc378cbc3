"""The accounts journey: sign up, sign in, sign out, forgotten password."""

import html
import re
from urllib.parse import unquote, urlencode

import pytest
from django.core import mail
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from core.models import User
from tests.factories import PASSWORD, make_user

pytestmark = pytest.mark.django_db

SIGN_UP = {
    "display_name": "Nadia B.",
    "email": "nadia@exemple.test",
    "password1": PASSWORD,
}


def test_resident_signs_up_and_is_signed_in(client: Client) -> None:
    response = client.post("/compte/inscription/", SIGN_UP)
    assert response.status_code == 302
    user = User.objects.get(email="nadia@exemple.test")
    assert user.display_name == "Nadia B."
    assert client.session["_auth_user_id"] == str(user.pk)


def test_sign_up_sends_a_french_confirmation(client: Client) -> None:
    client.post("/compte/inscription/", SIGN_UP)
    (message,) = mail.outbox
    assert message.subject == "Bienvenue\xa0! Confirmez votre adresse e-mail"
    assert "/compte/confirmation/" in message.body
    assert "Hello" not in message.body


def test_confirmation_link_confirms(client: Client) -> None:
    client.post("/compte/inscription/", SIGN_UP)
    link = re.search(r"http://testserver(/compte/confirmation/\S+)", mail.outbox[0].body)
    assert link is not None
    assert client.get(link.group(1)).status_code == 200
    client.post(link.group(1))
    user = User.objects.get(email="nadia@exemple.test")
    assert user.emailaddress_set.get().verified


def test_expired_confirmation_link_is_explained(client: Client) -> None:
    response = client.get("/compte/confirmation/nimporte-quoi/")
    assert response.status_code == 200
    assert "Ce lien ne marche plus" in response.text


def test_sign_up_twice_with_one_address_is_refused_and_loses_nothing(client: Client) -> None:
    make_user("nadia@exemple.test")
    response = client.post("/compte/inscription/", SIGN_UP | {"email": "NADIA@exemple.test"})
    assert User.objects.count() == 1
    if response.status_code == 200:
        assert "Nadia B." in response.text


def test_sign_up_without_display_name_is_refused(client: Client) -> None:
    response = client.post("/compte/inscription/", SIGN_UP | {"display_name": ""})
    assert response.status_code == 200
    assert not User.objects.exists()


def test_short_password_is_refused(client: Client) -> None:
    response = client.post("/compte/inscription/", SIGN_UP | {"password1": "court"})
    assert response.status_code == 200
    assert not User.objects.exists()


def test_staff_signing_in_reach_the_admin(client: Client, communication: User) -> None:
    response = client.post(
        "/compte/connexion/", {"login": communication.email, "password": PASSWORD}
    )
    assert response["Location"] == "/admin/"


def test_resident_signing_in_reaches_their_account(client: Client, resident: User) -> None:
    response = client.post("/compte/connexion/", {"login": resident.email, "password": PASSWORD})
    assert response["Location"] == "/compte/"


def test_signing_in_returns_to_the_page_one_came_from(client: Client, resident: User) -> None:
    response = client.post(
        "/compte/connexion/?next=/participer/",
        {"login": resident.email, "password": PASSWORD, "next": "/participer/"},
    )
    assert response["Location"] == "/participer/"


def test_signing_in_never_leads_to_another_site(client: Client, resident: User) -> None:
    response = client.post(
        "/compte/connexion/",
        {"login": resident.email, "password": PASSWORD, "next": "https://ailleurs.example/"},
    )
    assert response["Location"] == "/compte/"


def test_wrong_password_is_one_clear_sentence(client: Client, resident: User) -> None:
    response = client.post("/compte/connexion/", {"login": resident.email, "password": "faux"})
    assert response.status_code == 200
    assert "form-errors" in response.text
    assert resident.email in response.text


def test_many_wrong_passwords_are_stopped(client: Client, resident: User) -> None:
    for _attempt in range(12):
        client.post("/compte/connexion/", {"login": resident.email, "password": "faux"})
    response = client.post("/compte/connexion/", {"login": resident.email, "password": PASSWORD})
    assert "_auth_user_id" not in client.session
    assert response.status_code in (200, 429)


def test_admin_sign_in_is_the_same_door(client: Client) -> None:
    response = client.get("/admin/", follow=True)
    assert unquote(response.redirect_chain[-1][0]) == "/compte/connexion/?next=/admin/"
    assert client.get("/admin/login/?next=/admin/pages/")["Location"] == (
        "/compte/connexion/?next=/admin/pages/"
    )


def test_resident_may_not_open_the_admin(resident_client: Client) -> None:
    response = resident_client.get("/admin/", follow=True)
    assert response.status_code == 403
    assert "Cette page est réservée" in response.text


def test_signing_out_takes_the_session_cookie_away(resident_client: Client) -> None:
    response = resident_client.post("/compte/deconnexion/")
    assert response.cookies["sessionid"].value == ""


def test_forgotten_password_is_changed_by_mail(client: Client, resident: User) -> None:
    client.post(reverse("account_reset_password"), {"email": resident.email})
    link = re.search(r"http://testserver(/compte/mot-de-passe/\S+)", mail.outbox[0].body)
    assert link is not None
    form = client.get(link.group(1), follow=True)
    address = form.redirect_chain[-1][0]
    new = "trois-mots-au-hasard"
    client.post(address, {"password1": new, "password2": new})
    resident.refresh_from_db()
    assert resident.check_password(new)


NEXT = "/participer/mes-idees/?page=2"
NEXT_ENCODED = urlencode({"next": NEXT})


def link_in(response: HttpResponse, beginning: str) -> str:
    """The address of the link of a page that begins so."""
    found = re.search(rf'href="({re.escape(beginning)}[^"]*)"', response.content.decode())
    assert found, beginning
    return html.unescape(found[1])


def test_a_forgotten_password_leads_back_to_where_one_was_going(
    client: Client, resident: User
) -> None:
    reset = link_in(client.get("/compte/connexion/", {"next": NEXT}), "/compte/mot-de-passe/oublie")
    sent = client.post(reset, {"email": resident.email}, follow=True)
    assert "Si un compte existe" in sent.text
    assert link_in(sent, "/compte/connexion/?next=") == f"/compte/connexion/?{NEXT_ENCODED}"
    letter = re.search(r"http://testserver(/compte/mot-de-passe/\S+)", mail.outbox[0].body)
    assert letter is not None
    other = Client()  # opened on another device
    form = other.get(letter[1], follow=True)
    new = {"password1": "trois-mots-au-hasard", "password2": "trois-mots-au-hasard"}
    done = other.post(form.redirect_chain[-1][0], new, follow=True)
    assert "Votre mot de passe est changé" in done.text
    door = link_in(done, "/compte/connexion/?next=")
    signed_in = other.post(door, {"login": resident.email, "password": "trois-mots-au-hasard"})
    assert signed_in["Location"] == NEXT


def test_the_letter_to_who_has_no_account_leads_back_too(client: Client) -> None:
    client.post(reverse("account_reset_password"), {"email": "x@exemple.test", "next": NEXT})
    assert f"/compte/inscription/?{NEXT_ENCODED}" in mail.outbox[0].body


def test_a_link_that_does_not_work_any_more_keeps_the_way_back(client: Client) -> None:
    page = client.get("/compte/mot-de-passe/oublie/abc-def-ghi/", {"next": NEXT})
    again = link_in(page, "/compte/mot-de-passe/oublie/")
    assert again == f"/compte/mot-de-passe/oublie/?{NEXT_ENCODED}"


def test_a_forgotten_password_leads_to_no_other_site(client: Client, resident: User) -> None:
    away = {"email": resident.email, "next": "https://ailleurs.test/"}
    sent = client.post(reverse("account_reset_password"), away, follow=True)
    assert "ailleurs" not in sent.text.split("<main")[1] + mail.outbox[0].body


def test_used_password_link_is_explained(client: Client) -> None:
    response = client.get("/compte/mot-de-passe/oublie/abc-def-ghi/")
    assert "Ce lien ne marche plus" in response.text


def test_unknown_address_gets_a_mail_and_the_page_tells_nothing(client: Client) -> None:
    response = client.post(
        reverse("account_reset_password"), {"email": "inconnu@exemple.test"}, follow=True
    )
    assert "Si un compte existe" in response.text
    assert mail.outbox[0].subject == "Aucun compte à cette adresse"


def test_account_page_is_for_signed_in_people(client: Client) -> None:
    assert client.get("/compte/")["Location"] == "/compte/connexion/?next=/compte/"


def test_display_name_can_be_changed(resident_client: Client, resident: User) -> None:
    resident_client.post("/compte/nom/", {"display_name": "Nadia du Pré"})
    resident.refresh_from_db()
    assert resident.display_name == "Nadia du Pré"


def test_empty_display_name_is_refused(resident_client: Client, resident: User) -> None:
    response = resident_client.post("/compte/nom/", {"display_name": " "})
    assert response.status_code == 200
    resident.refresh_from_db()
    assert resident.display_name == "Nadia B."


def test_password_can_be_changed(resident_client: Client, resident: User) -> None:
    new = "trois-mots-au-hasard"
    resident_client.post(
        reverse("account_change_password"),
        {"oldpassword": PASSWORD, "password1": new, "password2": new},
    )
    resident.refresh_from_db()
    assert resident.check_password(new)
