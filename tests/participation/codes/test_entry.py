"""The page where a printed code is typed."""

from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from participation.codes.hashing import codes_of
from participation.models import BoardPage, Guest
from participation.people import person_of
from tests.factories import make_board, make_idea
from tests.participation.codes.conftest import CODE, make_holder

pytestmark = pytest.mark.django_db
IN_USE = "Vous participez avec un code imprimé."


def person_in(client: Client, board: BoardPage) -> Any:
    request = RequestFactory().get("/")
    request.session, request.user = client.session, AnonymousUser()
    return person_of(request, board)


def test_the_page_leaves_no_session_until_a_code_is_typed(client: Client, entry: str) -> None:
    client.get(entry)
    assert settings.SESSION_COOKIE_NAME not in client.cookies


def test_a_right_code_leads_to_the_board_and_says_it_is_in_use(
    client: Client, coded: BoardPage, holder: Guest, entry: str
) -> None:
    response = client.post(entry, {"code": f" {CODE.lower()} "}, follow=True)
    assert response.redirect_chain == [(coded.url, 302)]
    assert IN_USE in response.text
    assert person_in(client, coded) == holder


def test_one_comes_back_where_one_was(
    client: Client, coded: BoardPage, holder: Guest, entry: str
) -> None:
    idea = make_idea(coded)
    page = client.get(idea.get_absolute_url())
    assert f"{entry}?next={idea.get_absolute_url()}" in page.text
    response = client.post(entry, {"code": CODE, "next": idea.get_absolute_url()})
    assert response.url == idea.get_absolute_url()
    assert IN_USE in client.get(response.url).text


@pytest.mark.parametrize("address", ["https://ailleurs.example/", "//ailleurs.example", "/\x00"])
def test_one_is_never_led_to_another_site(
    client: Client, coded: BoardPage, holder: Guest, entry: str, address: str
) -> None:
    assert client.post(entry, {"code": CODE, "next": address}).url == coded.url


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Écrivez le code qui est sur votre papier."),
        ("7KQM-2VWX", "il manque un signe"),
        ("7" * 100_000, "C’est trop long pour un code"),
        ("\x00", "caractère"),
        (codes_of("jamais imprimé", 1)[0], "n’ouvre rien ici"),
    ],
)
def test_a_wrong_code_is_answered_clearly(
    client: Client, coded: BoardPage, holder: Guest, entry: str, typed: str, said: str
) -> None:
    response = client.post(entry, {"code": typed})
    assert response.status_code == 200
    assert said in response.text
    assert person_in(client, coded) is None


def test_the_code_of_another_board_opens_nothing(client: Client, entry: str) -> None:
    make_holder(make_board("Ailleurs", who="codes"))
    assert "n’ouvre rien ici" in client.post(entry, {"code": CODE}).text


def test_a_claimed_code_opens_nothing_and_closes_where_it_was_open(
    client: Client, coded: BoardPage, holder: Guest, entry: str
) -> None:
    client.post(entry, {"code": CODE})
    Guest.objects.update(claimed_at=timezone.now())
    assert IN_USE not in client.get(coded.url).text
    assert person_in(client, coded) is None
    assert "n’ouvre rien ici" in Client().post(entry, {"code": CODE}).text


def test_guessing_is_stopped(client: Client, holder: Guest, entry: str) -> None:
    guesses = codes_of("au hasard", 21)
    answers = [client.post(entry, {"code": guess}).status_code for guess in guesses[:20]]
    assert answers == [200] * 20
    client.post(entry, {"code": guesses[20]})
    assert client.post(entry, {"code": CODE}).status_code == 429


def test_who_guesses_behind_the_same_proxy_stops_nobody_else(
    client: Client, settings: Any, holder: Guest, entry: str
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    guesser, neighbour = {"X-Forwarded-For": "203.0.113.7"}, {"X-Forwarded-For": "203.0.113.8"}
    for guess in codes_of("au hasard", 21):
        client.post(entry, {"code": guess}, headers=guesser)
    assert client.post(entry, {"code": CODE}, headers=guesser).status_code == 429
    assert client.post(entry, {"code": CODE}, headers=neighbour).status_code == 302


def test_mistyped_codes_do_not_count_as_guesses(client: Client, holder: Guest, entry: str) -> None:
    for _each in range(30):
        client.post(entry, {"code": "7KQM"})
    assert client.post(entry, {"code": CODE}).status_code == 302


def test_it_is_no_longer_me(client: Client, coded: BoardPage, holder: Guest, entry: str) -> None:
    client.post(entry, {"code": CODE})
    assert "Ce n’est plus moi" in client.get(entry).text
    client.post(reverse("code_forget", args=[coded.slug]))
    assert person_in(client, coded) is None
    assert IN_USE not in client.get(coded.url).text


def test_the_session_of_a_code_ends_with_the_browser(
    client: Client, holder: Guest, entry: str
) -> None:
    client.post(entry, {"code": CODE})
    assert client.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == ""


def test_a_board_without_codes_says_how_to_take_part(client: Client) -> None:
    board = make_board()
    response = client.get(reverse("code_entry", args=[board.slug]))
    assert "on y participe avec un compte" in response.text
    assert "code" not in client.get(board.url).text.split("<main")[1].split("</main")[0]


def test_a_hidden_board_is_not_found(client: Client) -> None:
    board = make_board(live=False, who="codes")
    assert client.get(reverse("code_entry", args=[board.slug])).status_code == 404


def test_forgetting_takes_a_post(client: Client, coded: BoardPage) -> None:
    assert client.get(reverse("code_forget", args=[coded.slug])).status_code == 405
