"""Signs of manipulation: seen by moderators, acted on by nobody but them."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from core.models import User
from participation.addresses import address_hash, forget_addresses
from participation.models import BoardPage, Idea, Support
from participation.supports.signs import signs
from tests.factories import make_user
from tests.participation.test_pages import text_of

pytestmark = pytest.mark.django_db

NOW = timezone.now()


def person(number: int, joined: datetime = NOW - timedelta(days=90)) -> User:
    return make_user(f"h{number}@exemple.test", date_joined=joined)


def supported(idea: Idea, moments: list[datetime], **fields: Any) -> None:
    start = User.objects.count()
    for place, moment in enumerate(moments):
        Support.objects.create(
            idea=idea, resident=person(start + place), created_at=moment, **fields
        )


def request(address: str) -> Any:
    return RequestFactory().get("/", REMOTE_ADDR=address)


# --- Bursts ---


def test_ten_supports_in_ten_minutes_are_a_burst(idea: Idea) -> None:
    supported(idea, [NOW - timedelta(hours=30, minutes=minute) for minute in range(10)])
    [sign] = signs(NOW)
    assert (sign.idea, sign.board) == (idea, idea.board)
    assert "10 soutiens en dix minutes" in sign.what


def test_an_idea_that_is_always_lively_has_no_burst(idea: Idea) -> None:
    supported(idea, [NOW - timedelta(minutes=2 * step) for step in range(60)])
    assert signs(NOW) == []


def test_nine_supports_are_no_burst(idea: Idea) -> None:
    supported(idea, [NOW - timedelta(hours=1)] * 9)
    assert signs(NOW) == []


def test_what_is_older_than_a_week_is_not_looked_at(idea: Idea) -> None:
    supported(idea, [NOW - timedelta(days=8)] * 20, address_hash="a" * 64)
    assert signs(NOW) == []


def test_the_desk_and_paper_are_no_signs(idea: Idea) -> None:
    supported(idea, [NOW - timedelta(hours=1)] * 20, channel="desk")
    assert signs(NOW) == []


# --- Addresses ---


def test_five_people_from_one_address_on_one_day_are_a_sign(idea: Idea) -> None:
    supported(idea, [NOW - timedelta(hours=hour) for hour in range(5)], address_hash="a" * 64)
    [sign] = signs(NOW)
    assert "5 personnes différentes depuis la même connexion" in sign.what


def test_a_family_is_no_sign(idea: Idea) -> None:
    supported(idea, [NOW - timedelta(hours=hour) for hour in range(4)], address_hash="a" * 64)
    supported(idea, [NOW - timedelta(hours=hour) for hour in range(4)], address_hash="b" * 64)
    assert signs(NOW) == []


def test_the_hash_is_keyed_and_of_the_day(settings: Any) -> None:
    today = address_hash(request("203.0.113.7"), NOW)
    assert len(today) == 64
    assert today == address_hash(request("203.0.113.7"), NOW)
    assert today != address_hash(request("203.0.113.8"), NOW)
    assert today != address_hash(request("203.0.113.7"), NOW + timedelta(days=1))
    settings.SECRET_KEY = "another-key-altogether"
    assert today != address_hash(request("203.0.113.7"), NOW)


def test_a_home_on_ipv6_is_one_address() -> None:
    one = address_hash(request("2001:db8:1:2:aaaa::1"), NOW)
    assert one == address_hash(request("2001:db8:1:2:bbbb::2"), NOW)
    assert one != address_hash(request("2001:db8:1:3:aaaa::1"), NOW)


def test_an_ipv4_address_is_itself_on_a_server_that_listens_to_both() -> None:
    mapped = address_hash(request("::ffff:203.0.113.7"), NOW)
    assert mapped == address_hash(request("203.0.113.7"), NOW)
    assert mapped != address_hash(request("::ffff:203.0.113.8"), NOW)


def test_behind_a_proxy_the_visitor_is_told_from_the_proxy(settings: Any) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    behind = RequestFactory().get(
        "/", REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR="198.51.100.9, 203.0.113.7"
    )
    assert address_hash(behind, NOW) == address_hash(request("203.0.113.7"), NOW)


def test_an_unknown_address_leaves_nothing() -> None:
    assert address_hash(request(""), NOW) == ""


def test_a_support_through_the_site_keeps_the_hash(idea: Idea, resident_client: Client) -> None:
    resident_client.post(reverse("idea_support", args=[idea.board.slug, idea.pk]))
    assert Support.objects.get().address_hash == address_hash(request("127.0.0.1"))


def test_addresses_are_forgotten_after_a_week(idea: Idea) -> None:
    supported(idea, [NOW - timedelta(days=8), NOW - timedelta(days=6)], address_hash="a" * 64)
    assert forget_addresses(NOW) == 1
    old, recent = Support.objects.order_by("created_at")
    assert (old.address_hash, recent.address_hash) == ("", "a" * 64)
    assert forget_addresses(NOW) == 0


# --- Accounts just made ---


def test_five_accounts_that_support_as_soon_as_made_are_a_sign(idea: Idea) -> None:
    for number in range(5):
        joined = NOW - timedelta(days=number)
        given = joined + timedelta(minutes=4)
        Support.objects.create(idea=idea, resident=person(number, joined), created_at=given)
    [sign] = signs(NOW + timedelta(minutes=5))
    assert "5 soutiens donnés dans les dix minutes qui suivent l’inscription" in sign.what


# --- The page ---


def test_moderators_read_the_signs(moderator_client: Client, idea: Idea) -> None:
    supported(idea, [timezone.now() - timedelta(hours=2)] * 12)
    before = list(Support.objects.order_by("pk").values())
    page = text_of(moderator_client.get(reverse("support_signs")))
    assert "12 soutiens en dix minutes" in page
    assert "Ce n’est pas une preuve" in page
    assert "h3@exemple.test" not in page
    assert list(Support.objects.order_by("pk").values()) == before


def test_a_quiet_week_says_so(moderator_client: Client) -> None:
    assert "Rien d’inhabituel" in text_of(moderator_client.get(reverse("support_signs")))


@pytest.mark.parametrize("query", ["?p=99", "?p=x", "?export=xlsx", "?export=csv", "?ordering=zz"])
def test_odd_addresses_of_the_signs_do_no_harm(
    moderator_client: Client, idea: Idea, query: str
) -> None:
    supported(idea, [timezone.now() - timedelta(hours=2)] * 12)
    response = moderator_client.get(reverse("support_signs") + query)
    assert response.status_code < 500
    if "export" in query:
        content = b"".join(response) if response.streaming else response.content
        assert b"soutiens en dix minutes" not in content


def test_others_do_not_read_the_signs(
    client: Client, resident_client: Client, association_client: Client, board: BoardPage
) -> None:
    for visitor in (client, resident_client, association_client):
        assert visitor.get(reverse("support_signs")).status_code in (302, 403)


def test_signs_are_in_no_open_data(client: Client, idea: Idea) -> None:
    supported(idea, [NOW] * 3, address_hash="a" * 64)
    assert "aaaa" not in client.get("/donnees/idees.json").content.decode()
