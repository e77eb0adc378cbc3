"""Each kind of page has its list in the admin, and the same columns in the explorer."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from actions.models import (
    ActionIndexPage,
    AgendaPage,
    PartnerIndexPage,
    PartnerPage,
    SelectionIndexPage,
)
from actions.services import add_team_member
from core.models import Theme, User
from home.models import NewsIndexPage
from tests.factories import make_action, make_event, make_news, make_partner, make_selection

pytestmark = pytest.mark.django_db

LISTS = {
    "actions_listing": make_action,
    "events_listing": make_event,
    "news_listing": make_news,
    "partners_listing": make_partner,
    "selections_listing": make_selection,
}
TODAY = timezone.localdate


def listed(client: Client, name: str, **query: Any) -> list[str]:
    response = client.get(reverse(f"{name}:index"), query)
    assert response.status_code == 200
    return [page.title for page in response.context["object_list"]]


def below(client: Client, parent: Page, **query: Any) -> str:
    return client.get(reverse("wagtailadmin_explore", args=[parent.pk]), query).text


@pytest.mark.parametrize("name", LISTS)
def test_words_filters_and_order_go_together(communication_client: Client, name: str) -> None:
    make = LISTS[name]
    make("Jardin ancien", themes=["environnement"], review_on=TODAY() - timedelta(days=1))
    make("Jardin récent", themes=["environnement"])
    make("Jardin d’hiver", themes=["sport"], review_on=TODAY())
    make("Marché", themes=["environnement"], review_on=TODAY())
    theme = Theme.objects.get(slug="environnement").pk
    found = listed(communication_client, name, q="jardin", theme=theme, ordering="-review_on")
    assert sorted(found) == ["Jardin ancien", "Jardin récent"]
    found = listed(communication_client, name, q="jardin", theme=theme, review="due")
    assert found == ["Jardin ancien"]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(
    "query",
    [{"theme": "abc"}, {"review": "zzz"}, {"ordering": "mot-de-passe"}, {"p": "99"}, {"q": "\0"}],
)
def test_odd_queries_open_the_list(
    communication_client: Client, name: str, query: dict[str, str]
) -> None:
    LISTS[name]("Une page")
    assert communication_client.get(reverse(f"{name}:index"), query).status_code == 200


def test_actions_show_their_columns_here_and_in_the_explorer(communication_client: Client) -> None:
    make_action(
        "Le café",
        organisation="La Passerelle",
        status="finished",
        themes=["sport"],
        review_on="2030-05-04",
    )
    whole = communication_client.get(reverse("actions_listing:index")).text
    explored = below(communication_client, ActionIndexPage.objects.get())
    for html in (whole, explored):
        for text in ("La Passerelle", "Terminée", "Sport", "04/05/2030", "Où en est l’action"):
            assert text in html


def test_events_are_told_by_their_next_date(communication_client: Client) -> None:
    now = timezone.now()
    make_event("Demain", start=now + timedelta(days=1))
    make_event("Après", start=now + timedelta(days=9), place_name="Salle du Port")
    make_event("Hier", start=now - timedelta(days=2))
    make_event("Racontée", start=now - timedelta(days=3), report="<p>Bien.</p>")
    future = listed(communication_client, "events_listing", ordering="-next_date")
    assert [title for title in future if title in ("Demain", "Après")] == ["Après", "Demain"]
    assert listed(communication_client, "events_listing", report="missing") == ["Hier"]
    html = below(communication_client, AgendaPage.objects.get())
    for text in ("Salle du Port", "à faire", "fait", "terminé le"):
        assert text in html


def test_events_of_an_association_have_the_same_columns(
    communication_client: Client,
) -> None:
    partner = make_partner()
    make_event("Troc", parent=partner, place_name="Sous la halle")
    assert "Sous la halle" in below(communication_client, partner)


def test_news_are_told_by_their_date(communication_client: Client) -> None:
    make_news("Le pont", date="2026-03-02")
    make_news("Le lavoir", date="2026-04-02")
    assert listed(communication_client, "news_listing", ordering="date") == ["Le pont", "Le lavoir"]
    assert "02/03/2026" in below(communication_client, NewsIndexPage.objects.get())


def test_partners_are_told_by_their_kind_and_verification(communication_client: Client) -> None:
    last_year, today = TODAY() - timedelta(days=400), TODAY()
    make_partner("Club ancien", category="association", verified_on=last_year)
    make_partner("Club récent", category="association", verified_on=today)
    make_partner("Club jamais vu", category="association")
    make_partner("Club de santé", category="health", verified_on=last_year)
    make_partner("Chorale", category="association", verified_on=last_year)
    found = listed(
        communication_client,
        "partners_listing",
        q="club",
        category="association",
        verification="a-verifier",
        ordering="-verified_on",
    )
    assert sorted(found) == ["Club ancien", "Club jamais vu"]
    html = below(communication_client, PartnerIndexPage.objects.get(), q="club", category="health")
    assert "Club de santé" in html
    assert "Vérifiée le" in html
    assert "Club ancien" not in html


def test_selections_are_told_by_their_update(communication_client: Client) -> None:
    make_selection("Bouquet de mai", updated_on="2026-05-02", themes=["sport"])
    make_selection("Bouquet de mars", updated_on="2026-03-02", themes=["sport"])
    make_selection("Bouquet d’hiver", updated_on="2026-01-02")
    theme = Theme.objects.get(slug="sport").pk
    query = {"q": "bouquet", "theme": theme, "ordering": "updated_on"}
    found = listed(communication_client, "selections_listing", **query)
    assert found == ["Bouquet de mars", "Bouquet de mai"]
    html = below(communication_client, SelectionIndexPage.objects.get(), **query)
    assert html.index("2 mars 2026") < html.index("2 mai 2026")


def test_association_is_listed_only_its_own(association_client: Client, association: User) -> None:
    partner: PartnerPage = make_partner("Les Mains vertes")
    add_team_member(partner=partner, user=association)
    make_event("La nôtre", parent=partner)
    make_event("Ailleurs")
    assert listed(association_client, "events_listing") == ["La nôtre"]


@pytest.mark.parametrize("name", LISTS)
def test_queries_do_not_grow_with_the_rows(communication_client: Client, name: str) -> None:
    address = reverse(f"{name}:index")
    LISTS[name]("Page 0", themes=["sport"])
    communication_client.get(address)
    with CaptureQueriesContext(connection) as few:
        communication_client.get(address)
    for number in range(1, 10):
        LISTS[name](f"Page {number}", themes=["sport"])
    communication_client.get(address)  # what is kept for one generation is read again, once
    with CaptureQueriesContext(connection) as many:
        communication_client.get(address)
    assert len(many) == len(few)
