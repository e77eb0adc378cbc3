"""Facets of the search: OR within one, AND across, counts that are exact, dates that make sense."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from core.models import Theme
from core.search import Document
from search.choices import MOST_OPTIONS, PERIOD_NAMES, TITLES
from search.index import DatabaseIndex
from search.listing import SearchListing
from search.question import COMING, OLDER, PERIOD, PLACE, PUBLIC, STATUS, THIS_MONTH, THIS_YEAR

pytestmark = pytest.mark.django_db

Ask = Callable[..., SearchListing]
Found = Callable[..., list[str]]


def put(number: int, kind: str = "action", title: str = "Potager", **fields: Any) -> None:
    document = Document(
        kind=kind, object_id=number, title=title, url=f"/{kind}/{number}/", **fields
    )
    DatabaseIndex().put([document])


def theme(slug: str) -> int:
    return Theme.objects.get(slug=slug).pk


def options(listing: SearchListing, facet: str) -> dict[str, int]:
    shown = [shown for shown in listing.facets if shown.title == str(TITLES[facet])]
    return {option.label: option.count for each in shown for option in each.options}


@pytest.fixture
def gardens() -> None:
    put(1, publics=["Seniors", "Familles"], territory="Un quartier", status="En cours")
    put(2, publics=["Seniors"], territory="La commune", status="Terminée")
    put(3, publics=["Jeunes"], territory="Un quartier", status="Terminée")
    put(4, kind="idee", status="Retenue", place="Place du Marché")


@pytest.mark.usefixtures("gardens")
def test_two_values_of_a_facet_widen_and_two_facets_narrow(found: Found) -> None:
    assert len(found("potager", public="Seniors")) == 2
    assert len(found("potager", public=["Seniors", "Jeunes"])) == 3
    assert found("potager", public="Seniors", territoire="Un quartier") == ["/action/1/"]
    assert found("potager", public="Seniors", statut="Retenue") == []


@pytest.mark.usefixtures("gardens")
def test_a_facet_counts_what_each_value_would_give_with_the_other_choices(ask: Ask) -> None:
    listing = ask("potager", public="Seniors", statut="Terminée")
    assert options(listing, PUBLIC) == {"Jeunes": 1, "Seniors": 1}
    assert options(listing, STATUS) == {"En cours": 1, "Terminée": 1}
    assert listing.total == 1


@pytest.mark.usefixtures("gardens")
def test_the_link_of_a_value_gives_as_many_as_it_says(ask: Ask, client: Client) -> None:
    for facet in ask("potager", type="action").facets:
        for option in facet.options:
            if not option.selected:
                assert client.get(option.url).context["search"].total >= option.count


@pytest.mark.usefixtures("gardens")
def test_a_chosen_value_stays_to_be_taken_away_when_it_gives_nothing(ask: Ask) -> None:
    listing = ask("potager", lieu="Nulle part")
    assert options(listing, PLACE) == {"Place du Marché": 1, "Nulle part": 0}
    assert listing.total == 0


def test_dates_are_told_apart(ask: Ask, found: Found) -> None:
    today = timezone.localdate()
    for number, days in enumerate((0, 40, -1, -30, -31, -365, -366), start=1):
        put(number, date=today + datetime.timedelta(days=days))
    put(8)
    names = {period: str(name) for period, name in PERIOD_NAMES.items()}
    assert options(ask("potager"), PERIOD) == {
        names[COMING]: 2,
        names[THIS_MONTH]: 2,
        names[THIS_YEAR]: 2,
        names[OLDER]: 1,
    }
    assert len(found("potager", quand=[COMING, OLDER])) == 3


def test_only_the_values_that_most_have_are_shown(ask: Ask) -> None:
    for number in range(20):
        put(number, place=f"Salle {min(number, 15)}")
    shown = options(ask("potager"), PLACE)
    assert len(shown) == MOST_OPTIONS
    assert next(iter(shown)) == "Salle 15"


def test_past_events_come_last_and_coming_ones_first(found: Found) -> None:
    today = timezone.localdate()
    put(1, date=today - datetime.timedelta(days=10), kind="evenement")
    put(2, date=today - datetime.timedelta(days=900))
    put(3, date=today + datetime.timedelta(days=10), kind="evenement")
    assert found("potager") == ["/evenement/3/", "/action/2/", "/evenement/1/"]


def test_without_words_what_is_nearest_to_today_comes_first(found: Found) -> None:
    today = timezone.localdate()
    for number, days in enumerate((30, 3, -300, -5), start=1):
        put(number, date=today + datetime.timedelta(days=days), themes=[theme("sport")])
    assert found(theme="sport") == ["/action/2/", "/action/1/", "/action/4/", "/action/3/"]


@pytest.mark.usefixtures("gardens")
def test_results_are_grouped_by_type_on_request(client: Client) -> None:
    listing = client.get("/recherche/", {"q": "potager", "groupe": "type"}).context["search"]
    groups = {group.title: (group.count, len(group.results)) for group in listing.groups}
    assert groups == {"Actions": (3, 3), "Idées": (1, 1)}
    one_list = client.get(listing.other_view_url).context["search"]
    assert (one_list.is_grouped, one_list.total) == (False, 4)


def test_a_group_leads_to_all_of_its_type(client: Client) -> None:
    for number in range(5):
        put(number, themes=[theme("sport")])
    put(9, kind="idee", themes=[theme("sport")])
    address = {"q": "potager", "theme": "sport", "groupe": "type"}
    group = client.get("/recherche/", address).context["search"].groups[0]
    assert group.has_more
    assert client.get(group.url).context["search"].total == group.count == 5


def test_every_page_goes_on_where_the_one_before_stopped(client: Client) -> None:
    for number in range(40):
        put(number, date=timezone.localdate() - datetime.timedelta(days=number // 3))
    seen: list[str] = []
    for page in (1, 2, 3, 4):
        listing = client.get("/recherche/", {"q": "potager", "page": page}).context["search"]
        seen += [result.url for result in listing.page.object_list]
    assert len(seen) == len(set(seen)) == 40
