"""The log of the desk: agents read their own day, moderators read all of it."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import User
from participation import permissions
from participation.codes.hashing import codes_of, holders
from participation.models import DeskEntry, Guest, GuestKind, Idea
from tests.conftest import signed_in
from tests.factories import make_user

pytestmark = pytest.mark.django_db
LOG, CSV = "/accueil/journal/", "/accueil/journal.csv"


@pytest.fixture
def other_agent(db: None) -> User:
    return make_user("karim@exemple.test", display_name="Karim L.", groups=("Accueil",))


def entered(agent: User, guest: Guest, idea: Idea | None = None, days_ago: int = 0) -> DeskEntry:
    moment = timezone.now() - timedelta(days=days_ago)
    return DeskEntry.objects.create(
        agent=agent, guest=guest, kind="support", idea=idea, created_at=moment
    )


def test_an_agent_reads_their_own_day_and_nothing_else(
    agent: User, agent_client: Client, other_agent: User, guest: Guest
) -> None:
    entered(agent, guest)
    entered(agent, guest, days_ago=3)
    entered(other_agent, guest)
    for query in ({}, {"agent": other_agent.pk, "jour": "2020-01-01"}):
        text = agent_client.get(LOG, query).text
        assert text.count("<strong>Soutien</strong>") == 1
        assert len(agent_client.get(CSV, query).text.splitlines()) == 2


def test_moderators_read_every_day_of_everybody(
    agent: User, other_agent: User, guest: Guest, moderator_client: Client
) -> None:
    entered(agent, guest)
    entered(other_agent, guest, days_ago=3)
    text = moderator_client.get(LOG).text
    assert text.count("<strong>Soutien</strong>") == 2
    assert "<td>Samira B.</td>" in text
    assert "<td>Karim L.</td>" in text


def test_moderators_choose_a_day_and_an_agent(
    agent: User, other_agent: User, guest: Guest, moderator_client: Client
) -> None:
    entered(agent, guest)
    entered(other_agent, guest)
    entered(agent, guest, days_ago=3)
    today = timezone.localdate().isoformat()
    text = moderator_client.get(LOG, {"jour": today, "agent": agent.pk}).text
    assert text.count("<strong>Soutien</strong>") == 1
    assert f"{CSV}?jour={today}&amp;agent={agent.pk}" in text
    assert len(moderator_client.get(CSV, {"agent": agent.pk}).text.splitlines()) == 3


@pytest.mark.parametrize(
    "query",
    [
        {"jour": "2026-02-31"},
        {"jour": "\x00"},
        {"agent": "moi"},
        {"agent": "9" * 30},
        {"page": "0"},
    ],
)
def test_an_odd_address_breaks_nothing(
    moderator_client: Client, agent: User, guest: Guest, query: dict[str, str]
) -> None:
    entered(agent, guest)
    assert "<strong>Soutien</strong>" in moderator_client.get(LOG, query).text


def test_the_file_is_harmless_for_a_spreadsheet(
    agent: User, guest: Guest, idea: Idea, moderator_client: Client
) -> None:
    Idea.objects.update(title="=1+1")
    entered(agent, guest, idea)
    assert ";'=1+1;" in moderator_client.get(CSV).text


def test_the_time_of_a_line_is_one_that_html_can_read(
    agent: User, guest: Guest, moderator_client: Client
) -> None:
    entered(agent, guest)
    html = moderator_client.get(LOG).text
    assert re.search(r'<time datetime="[0-9-]{10}T[0-9:]{8}[+-][0-9]{4}">', html)


@pytest.mark.parametrize("number", [1, 30])
def test_the_log_costs_the_same_for_many_lines(
    agent: User,
    guest: Guest,
    idea: Idea,
    agent_client: Client,
    number: int,
    django_assert_max_num_queries: Any,
) -> None:
    for _each in range(number):
        entered(agent, guest, idea)
    agent_client.get(LOG)
    with django_assert_max_num_queries(8):
        agent_client.get(LOG)


def test_others_do_not_read_the_log(resident_client: Client, association_client: Client) -> None:
    for client in (resident_client, association_client):
        assert client.get(LOG).status_code == client.get(CSV).status_code == 403
    assert Client().get(LOG).url.startswith(reverse("account_login"))
    assert Client().get(CSV).url.startswith(reverse("account_login"))


def test_who_may_use_the_desk_and_read_its_log(
    agent: User, moderator: User, communication: User, resident: User
) -> None:
    from django.contrib.auth.models import AnonymousUser

    nobody = AnonymousUser()
    people = [agent, communication, moderator, resident, nobody]
    assert [permissions.can_use_desk(p) for p in people] == [True, True, False, False, False]
    assert [permissions.can_read_desk_log(p) for p in people] == [False, True, True, False, False]


# --- A lost slip --------------------------------------------------------------------------


def test_a_lost_slip_is_replaced_on_the_same_day(
    agent: User, agent_client: Client, guest: Guest
) -> None:
    entered(agent, guest)
    address = reverse("desk_new_code", args=[guest.pk])
    assert agent_client.get(LOG).text.count(address) == 1
    slip = agent_client.post(address, follow=True)
    assert slip.redirect_chain == [(reverse("desk_slip"), 302)]
    assert "Votre code" in slip.text
    guest.refresh_from_db()
    assert guest.code_hash
    assert DeskEntry.objects.filter(kind="new_code", agent=agent, guest=guest).exists()


def test_a_slip_is_not_replaced_for_who_came_another_day_or_to_another_agent(
    agent: User, other_agent: User, agent_client: Client, guest: Guest
) -> None:
    entered(agent, guest, days_ago=1)
    entered(other_agent, guest)
    response = agent_client.post(reverse("desk_new_code", args=[guest.pk]), follow=True)
    assert response.redirect_chain == [(LOG, 302)]
    guest.refresh_from_db()
    assert guest.code_hash is None


def test_a_claimed_slip_is_not_replaced(agent: User, agent_client: Client, guest: Guest) -> None:
    entered(agent, guest)
    Guest.objects.update(claimed_at=timezone.now())
    response = agent_client.post(reverse("desk_new_code", args=[guest.pk]), follow=True)
    assert "déjà rattaché" in response.text


def test_somebody_without_a_desk_slip_gets_none(agent: User, agent_client: Client) -> None:
    from tests.factories import make_board

    (code,) = codes_of("graine", 1)
    holder = Guest.objects.create(kind=GuestKind.CODE, board=make_board(), code_hash="a" * 64)
    entered(agent, holder)
    agent_client.post(reverse("desk_new_code", args=[holder.pk]))
    holder.refresh_from_db()
    assert holder.code_hash == "a" * 64
    assert not holders(code).exists()


def test_moderators_do_not_replace_slips(agent: User, guest: Guest, moderator: User) -> None:
    entered(agent, guest)
    address = reverse("desk_new_code", args=[guest.pk])
    assert signed_in(moderator).post(address).status_code == 403
