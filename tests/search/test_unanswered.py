"""Searches without answer: counted, never tied to a person, shown to those who keep the themes."""

import datetime
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.search_promotions.models import Query

from search import unanswered
from search.models import UnansweredSearch
from search.unanswered import note, purge

pytestmark = pytest.mark.django_db

REPORT = "/admin/recherches-sans-reponse/"


def counted() -> dict[str, int]:
    return dict(UnansweredSearch.objects.values_list("text", "times"))


def test_the_same_words_are_counted_together() -> None:
    for text in ("Pédibus", "pedibus ", "PÉDIBUS !"):
        assert note(text)
    assert counted() == {"pedibus": 3}


def test_each_day_has_its_line() -> None:
    note("pédibus")
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    UnansweredSearch.objects.create(text="pedibus", day=yesterday, times=4)
    (row,) = UnansweredSearch.objects.by_words()
    assert row == {"text": "pedibus", "total": 5, "last_day": timezone.localdate()}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "!?",
        "a",
        "nadia@exemple.fr",
        "06 12 34 56 78",
        "appeler 06.12.34.56.78",
        "dossier 123456",
        "https://exemple.fr/moi",
        "m" * 81,
        "\x00" * 200,
        "12 03 1954",
        "né le 12/03/1954",
    ],
)
def test_what_may_tell_of_a_person_or_says_nothing_is_not_kept(text: str) -> None:
    assert not note(text)
    assert counted() == {}


@pytest.mark.parametrize("text", ["m" * 80, "œ" * 80, "rue du 8 mai 1945", "'; DROP TABLE x; --"])
def test_strange_words_are_counted_or_refused_without_harm(text: str) -> None:
    assert note(text) in (True, False)


def test_a_robot_that_tries_words_does_not_fill_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unanswered, "MOST_A_DAY", 2)
    assert [note(word) for word in ("un mot", "deux mots", "trois mots")] == [True, True, False]
    assert note("un mot")
    assert counted() == {"un mot": 2, "deux mots": 1}


def test_old_days_are_dropped() -> None:
    today = timezone.localdate()
    for age in (unanswered.KEPT_DAYS, unanswered.KEPT_DAYS + 1):
        day = today - datetime.timedelta(days=age)
        UnansweredSearch.objects.create(text=f"il y a {age}", day=day, times=1)
    assert purge() == 1
    assert list(counted()) == [f"il y a {unanswered.KEPT_DAYS}"]


@pytest.mark.django_db(transaction=True)
def test_people_who_search_at_once_are_all_counted() -> None:
    def search(_number: int) -> Any:
        try:
            return note("pédibus")
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as people:
        assert all(people.map(search, range(8)))
    assert counted() == {"pedibus": 8}


def test_staff_read_what_was_asked_most_first(communication_client: Client) -> None:
    for _time in range(2):
        note("pédibus")
    note("ressourcerie")
    response = communication_client.get(REPORT)
    assert [row["text"] for row in response.context["object_list"]] == ["pedibus", "ressourcerie"]


def test_a_line_leads_to_an_answer_and_to_the_themes(communication_client: Client) -> None:
    note("<b>pédibus & co")
    html = communication_client.get(REPORT).content.decode()
    assert f"{reverse('propose_answer')}?mots=b+pedibus+co" in html
    assert reverse("wagtailsnippets_core_theme:list") in html


def test_the_form_holds_the_words_already_and_writes_nothing(communication_client: Client) -> None:
    response = communication_client.get(reverse("propose_answer"), {"mots": "pédibus"})
    html = response.content.decode()
    assert 'value="pédibus"' in html
    assert f'action="{reverse("wagtailsearchpromotions:add")}"' in html
    assert not Query.objects.exists()
    assert communication_client.post(reverse("propose_answer")).status_code == 405


def test_an_empty_report_says_so(communication_client: Client) -> None:
    html = communication_client.get(REPORT).content.decode()
    assert "Aucune recherche n’est restée sans réponse" in html


def test_moderators_do_not_keep_the_themes(moderator_client: Client) -> None:
    assert moderator_client.get(REPORT).status_code == 302
    assert "Recherches sans réponse" not in moderator_client.get("/admin/").content.decode()


def test_long_reports_have_pages_at_no_further_query(communication_client: Client) -> None:
    def cost() -> int:
        communication_client.get(REPORT)
        with CaptureQueriesContext(connection) as asked:
            communication_client.get(REPORT)
        return len(asked)

    today = timezone.localdate()
    rows = [UnansweredSearch(text=f"mot {n}", day=today, times=n) for n in range(1, 121)]
    UnansweredSearch.objects.bulk_create(rows[:6])
    few = cost()
    UnansweredSearch.objects.bulk_create(rows[6:])
    assert cost() == few
    last = communication_client.get(REPORT, {"p": 3}).context["object_list"]
    assert len(last) == 20
