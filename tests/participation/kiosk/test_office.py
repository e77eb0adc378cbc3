"""« Bornes » in the admin."""

import pytest
from django.test import Client

from core.models import User
from participation.models import BoardPage, Kiosk
from tests.conftest import signed_in
from tests.core.test_french import ENGLISH, visible_words
from tests.participation.kiosk.conftest import Tablet

LIST = "/admin/bornes/"


def test_the_desk_makes_a_kiosk(agent: User, board: BoardPage) -> None:
    data = {"name": "  Café  du port ", "board": board.pk, "pin": "2580"}
    response = signed_in(agent).post(f"{LIST}create/", data)
    assert response["Location"] == LIST
    kiosk = Kiosk.objects.get()
    assert (kiosk.name, kiosk.created_by) == ("Café du port", agent)


@pytest.mark.parametrize(
    "change", [{"pin": "123"}, {"pin": "1234"}, {"pin": "abcd"}, {"name": ""}, {"board": "x"}]
)
def test_a_kiosk_out_of_bounds_is_shown_again(
    agent: User, board: BoardPage, change: dict[str, str]
) -> None:
    data = {"name": "Café", "board": board.pk, "pin": "2580"} | change
    assert signed_in(agent).post(f"{LIST}create/", data).status_code == 200
    assert not Kiosk.objects.exists()


def test_two_kiosks_have_two_names(agent: User, kiosk: Kiosk) -> None:
    data = {"name": kiosk.name, "board": kiosk.board_id, "pin": "2580"}
    assert "porte déjà ce nom" in signed_in(agent).post(f"{LIST}create/", data).text


def test_without_a_new_pin_the_old_one_stays(agent: User, kiosk: Kiosk) -> None:
    data = {"name": "Mairie", "board": kiosk.board_id, "pin": ""}
    signed_in(agent).post(f"{LIST}edit/{kiosk.pk}/", data)
    changed = Kiosk.objects.get()
    assert (changed.name, changed.pin) == ("Mairie", kiosk.pin)


def test_the_list_says_who_opened_it_and_closes_it(
    tablet: Tablet, kiosk: Kiosk, agent: User
) -> None:
    client = signed_in(agent)
    html = client.get(LIST).text
    assert "Samira B." in html
    assert "Fermer à distance" in html
    client.post(f"{LIST}fermer/{kiosk.pk}/")
    assert not Kiosk.objects.get().is_open


def test_a_kiosk_is_deleted_after_a_question(agent: User, kiosk: Kiosk) -> None:
    client = signed_in(agent)
    assert "Oui, supprimer" in client.get(f"{LIST}delete/{kiosk.pk}/").text
    client.post(f"{LIST}delete/{kiosk.pk}/")
    assert not Kiosk.objects.exists()


@pytest.mark.parametrize("query", ["?p=9999", "?o=99", "?x__y=1", "?p=a", "?q=%00"])
def test_a_bad_address_is_no_breakdown(agent: User, kiosk: Kiosk, query: str) -> None:
    assert signed_in(agent).get(f"{LIST}{query}").status_code in (200, 302)


@pytest.mark.parametrize("path", ["", "create/", "edit/{}/", "fermer/{}/", "delete/{}/"])
def test_others_do_not_come_in(
    kiosk: Kiosk, moderator_client: Client, resident_client: Client, client: Client, path: str
) -> None:
    address = LIST + path.format(kiosk.pk)
    for other in (moderator_client, resident_client, client):
        assert other.get(address).status_code == 302
        assert other.post(address, {"name": "x"}).status_code == 302
    assert Kiosk.objects.get().name == kiosk.name


@pytest.mark.parametrize("path", ["", "create/", "edit/{}/", "fermer/{}/", "delete/{}/"])
def test_no_english_word_is_left(agent: User, kiosk: Kiosk, path: str) -> None:
    words = visible_words(signed_in(agent).get(LIST + path.format(kiosk.pk)).text)
    assert [each for each in words if ENGLISH.search(each)] == []
