"""What a page that is not there proposes instead."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from search.templatetags.proposals import words_of
from tests.factories import make_action

pytestmark = pytest.mark.django_db


def not_found(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 404
    return response.text


def test_the_words_of_the_address_are_searched(client: Client) -> None:
    make_action("Jardin partagé", slug="jardin")
    html = not_found(client, "/nos-projets/jardin-partage/")
    assert 'value="jardin partage"' in html
    assert 'href="/actions/jardin/"' in html
    assert "Peut-être cherchiez-vous" in html


def test_nothing_is_proposed_when_nothing_answers(client: Client) -> None:
    html = not_found(client, "/zzz/")
    assert "Peut-être cherchiez-vous" not in html
    assert 'href="/actions/"' in html


def test_what_is_not_public_is_not_proposed(client: Client) -> None:
    make_action("Jardin secret", slug="cache", live=False)
    assert "Jardin secret" not in not_found(client, "/jardin-secret/")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/actions/jardin-partage-2024/", "jardin partage 2024"),
        ("/caf%C3%A9_des_parents", "café des parents"),
        ("/un/deux/trois-quatre-cinq-six-sept-huit-neuf/", "trois quatre cinq six sept huit"),
        ("/wp-login.php", ""),
        ("/.env", ""),
        ("/", ""),
        ("/%00/", ""),
        ("/" + "a" * 3000 + "/", ""),
        ("/'; DROP TABLE x--/", "DROP TABLE x"),
    ],
)
def test_words_are_those_of_the_last_step(path: str, words: str) -> None:
    assert words_of(path) == words


@pytest.mark.parametrize(
    "address", ["/%22AND%20NOT*/", "/(((/", "/-/", "/a*-%22/", "/%F0%9F%98%80/", "/NEAR(a,b)/"]
)
def test_a_hostile_address_is_a_calm_page(client: Client, address: str) -> None:
    make_action()
    not_found(client, address)


def test_ten_times_the_content_takes_the_same_queries(client: Client) -> None:
    def count() -> int:
        not_found(client, "/jardin-partage/")
        with CaptureQueriesContext(connection) as queries:
            not_found(client, "/jardin-partage/")
        return len(queries)

    make_action()
    few = count()
    assert few <= 8
    for number in range(9):
        make_action(f"Jardin partagé {number}", themes=["culture"])
    assert count() == few
