"""A tablet becomes the kiosk, stays on it, and is a tablet again."""

import pytest
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.test import Client
from wagtail.models import ModelLogEntry

from core.models import User
from participation import errors
from participation.kiosk import services
from participation.kiosk.cookie import NAME
from participation.models import BoardPage, Idea, Kiosk
from tests.conftest import signed_in
from tests.factories import make_board
from tests.participation.kiosk.conftest import PIN, Tablet, make_kiosk


def opening(client: Client, kiosk: Kiosk, pin: str = PIN) -> object:
    return client.post("/borne/ouvrir/", {"kiosk": kiosk.pk, "pin": pin})


def test_the_pin_turns_the_tablet_into_the_kiosk(kiosk: Kiosk, agent: User) -> None:
    client = signed_in(agent)
    response = opening(client, kiosk)
    assert response["Location"] == "/borne/"
    assert "Toucher pour commencer" in client.get("/borne/").text
    kiosk.refresh_from_db()
    assert kiosk.opened_by == agent
    assert kiosk.opened_at is not None


def test_nothing_of_the_agent_is_left(kiosk: Kiosk, agent: User) -> None:
    client = signed_in(agent)
    response = opening(client, kiosk)
    assert not Session.objects.exists()
    assert response.cookies[settings.SESSION_COOKIE_NAME].value == ""
    assert response.cookies[settings.CSRF_COOKIE_NAME].value == ""
    assert SESSION_KEY not in client.session
    assert "cache" in response["Clear-Site-Data"]


def test_the_cookie_of_the_kiosk_is_for_the_server_alone(kiosk: Kiosk, agent: User) -> None:
    cookie = opening(signed_in(agent), kiosk).cookies[NAME]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    kiosk.refresh_from_db()
    assert cookie.value not in kiosk.token_hash


def test_a_wrong_pin_opens_nothing(kiosk: Kiosk, agent: User) -> None:
    client = signed_in(agent)
    response = opening(client, kiosk, "9999")
    assert str(errors.PinWrong()) in response.text
    assert NAME not in client.cookies
    assert SESSION_KEY in client.session


def test_too_many_pins_are_refused_even_the_right_one(kiosk: Kiosk, agent: User) -> None:
    client = signed_in(agent)
    for _each in range(8):
        opening(client, kiosk, "9999")
    assert "Attendez un quart d’heure" in opening(client, kiosk).text
    assert not Kiosk.objects.get().is_open


def test_pins_of_one_kiosk_do_not_lock_another(board: BoardPage, kiosk: Kiosk, agent: User) -> None:
    client = signed_in(agent)
    for _each in range(9):
        opening(client, kiosk, "9999")
    assert opening(client, make_kiosk(board, "Mairie")).status_code == 302


@pytest.mark.parametrize(
    "data", [{}, {"kiosk": "abc", "pin": PIN}, {"pin": "\0" * 5}, {"pin": "9" * 100_000}]
)
def test_hostile_openings_get_a_sentence(kiosk: Kiosk, agent: User, data: dict[str, str]) -> None:
    response = signed_in(agent).post("/borne/ouvrir/", data)
    assert response.status_code == 200
    assert "kiosk-field__error" in response.text


def test_a_stranger_is_sent_to_sign_in(client: Client, kiosk: Kiosk) -> None:
    assert client.get("/borne/")["Location"].startswith("/compte/connexion/")
    assert opening(client, kiosk)["Location"].startswith("/compte/connexion/")


def test_a_resident_opens_no_kiosk(resident_client: Client, kiosk: Kiosk) -> None:
    assert resident_client.get("/borne/").status_code == 403
    assert opening(resident_client, kiosk).status_code == 403


@pytest.mark.parametrize(
    "path",
    ["/", "/participer/", "/compte/connexion/", "/admin/", "/recherche/?q=a", "/nulle-part/"],
)
def test_the_kiosk_cannot_be_left(tablet: Tablet, path: str) -> None:
    assert tablet.get(path)["Location"] == "/borne/"
    assert tablet.post(path)["Location"] == "/borne/"


@pytest.mark.parametrize(
    "path", ["/borne/nulle-part/", "/borne/commencer/", "/borne/idees/1/soutenir/"]
)
def test_an_error_leads_back_to_the_start(tablet: Tablet, path: str) -> None:
    assert tablet.get(path)["Location"] == "/borne/"


def test_other_visitors_notice_nothing(
    client: Client, idea: Idea, django_assert_num_queries: object
) -> None:
    response = client.get(idea.get_absolute_url())
    assert response.status_code == 200
    assert not response.cookies
    # The middleware alone, on a page that needs no database.
    from django.http import HttpRequest, HttpResponse

    from participation.kiosk.middleware import KioskMiddleware

    request = HttpRequest()
    request.path = "/participer/"
    with django_assert_num_queries(0):
        assert KioskMiddleware(lambda _request: HttpResponse("ok"))(request).content == b"ok"


def test_the_pin_makes_it_a_tablet_again(tablet: Tablet) -> None:
    response = tablet.post("/borne/fermer/", {"pin": PIN})
    assert response.cookies[NAME].value == ""
    assert not Kiosk.objects.get().is_open
    assert "tablette ordinaire" in tablet.get(response["Location"]).text
    assert tablet.get("/participer/").status_code == 200


def test_without_the_pin_the_kiosk_stays(tablet: Tablet) -> None:
    response = tablet.post("/borne/fermer/", {"pin": "0001"})
    assert str(errors.PinWrong()) in response.text
    assert tablet.get("/participer/")["Location"] == "/borne/"


def test_leaving_is_limited_too(tablet: Tablet) -> None:
    for _each in range(8):
        tablet.post("/borne/fermer/", {"pin": "0001"})
    assert "Attendez un quart d’heure" in tablet.post("/borne/fermer/", {"pin": PIN}).text


def test_closed_from_afar_the_tablet_says_so_and_is_free(
    tablet: Tablet, kiosk: Kiosk, agent: User
) -> None:
    tablet.begin()
    services.close_from_afar(kiosk=kiosk, agent=agent)
    assert tablet.get("/borne/que-faire/")["Location"] == "/borne/"
    response = tablet.get("/borne/")
    assert "Cette borne est fermée" in response.text
    assert response.cookies[NAME].value == ""


def test_opened_on_another_tablet_the_first_one_is_closed(
    tablet: Tablet, kiosk: Kiosk, agent: User
) -> None:
    Tablet().open(kiosk, agent)
    assert "Cette borne est fermée" in tablet.get("/borne/").text


@pytest.mark.parametrize("pin", ["0000", "1234", "9876", "111111"])
def test_a_pin_that_is_guessed_at_once_is_refused(board: BoardPage, agent: User, pin: str) -> None:
    with pytest.raises(errors.PinTooSimple):
        services.save_kiosk(kiosk=Kiosk(), name="Café", board=board, pin=pin, agent=agent)


def test_the_pin_is_kept_as_a_password_is(board: BoardPage, agent: User) -> None:
    kiosk = services.save_kiosk(kiosk=Kiosk(), name="Café", board=board, pin=PIN, agent=agent)
    assert PIN not in kiosk.pin


def test_another_board_closes_the_tablet(tablet: Tablet, kiosk: Kiosk, agent: User) -> None:
    other = make_board("Le port", slug="port")
    services.save_kiosk(kiosk=Kiosk.objects.get(), name="Café", board=other, pin="", agent=agent)
    assert not Kiosk.objects.get().is_open


def test_opening_and_closing_are_logged(tablet: Tablet, kiosk: Kiosk, agent: User) -> None:
    services.close_from_afar(kiosk=kiosk, agent=agent)
    actions = ModelLogEntry.objects.filter(object_id=str(kiosk.pk)).values_list("action", flat=True)
    assert set(actions) == {"participation.kiosk_opened", "participation.kiosk_closed"}
