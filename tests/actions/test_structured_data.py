"""What search engines read of actions, events, partners and selections."""

from datetime import date, datetime, timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from wagtail.models import Site

from actions.models import (
    Occurrence,
    PartnerCategory,
    SelectionEntry,
    SelectionIndexPage,
    SelectionPage,
)
from actions.structured_data import is_free, of_selection
from core.models import SiteSettings
from tests.core.discovery.reading import node_of, nodes, read
from tests.factories import add_page, make_action, make_event, make_partner

pytestmark = pytest.mark.django_db

SITE = settings.SITE_URL


def test_an_action_is_a_project(client: Client) -> None:
    action = make_action(
        themes=["culture"],
        audiences=["seniors"],
        organisation="La Passerelle",
        summary="<p>On plante ensemble.</p>",
        place="Salle du Port",
        started_on=date(2021, 4, 1),
        territory="commune",
        notes="À ne pas montrer",
    )
    action.partners.add(make_partner("Les Amis"), make_partner("Discrets", live=False))
    action.save()
    html = read(client, "/actions/jardin-partage/")
    project = node_of(html, "Project")
    assert project["name"] == "Jardin partagé"
    assert project["description"] == "On plante ensemble."
    assert project["url"] == f"{SITE}/actions/jardin-partage/"
    assert project["image"].startswith(f"{SITE}/partage/page-{action.pk}-")
    assert project["foundingDate"] == "2021-04-01"
    assert project["location"] == {"@type": "Place", "name": "Salle du Port"}
    assert project["areaServed"]["description"] == "Une commune"
    assert project["parentOrganization"]["name"] == "La Passerelle"
    assert project["keywords"] == ["Culture"]
    assert [member["name"] for member in project["member"]] == ["Les Amis"]
    audience = project["makesOffer"]["itemOffered"]["audience"]
    assert audience == [{"@type": "Audience", "audienceType": "Seniors"}]
    assert "À ne pas montrer" not in str(nodes(html))


def test_an_action_without_organisation_is_run_by_the_town(client: Client) -> None:
    make_action()
    project = node_of(read(client, "/actions/jardin-partage/"), "Project")
    assert project["parentOrganization"]["@type"] == "GovernmentOrganization"


def test_an_event_says_when_where_and_by_whom(client: Client) -> None:
    start = timezone.make_aware(datetime(2031, 7, 14, 20, 30))
    make_event(
        start=start,
        end=start + timedelta(hours=3),
        summary="On danse.",
        place_name="Place du Marché",
        address="99000 Aubrelle",
        conditions="Gratuit, sans inscription",
        organiser=make_partner("Les Amis"),
    )
    event = node_of(read(client, "/agenda/fete-de-la-rue/"), "Event")
    assert event["name"] == "Fête de la rue"
    assert event["startDate"] == "2031-07-14T20:30+02:00"
    assert event["endDate"] == "2031-07-14T23:30+02:00"
    assert event["location"] == {
        "@type": "Place",
        "name": "Place du Marché",
        "address": "99000 Aubrelle",
    }
    assert event["organizer"]["name"] == "Les Amis"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["isAccessibleForFree"] is True


def test_an_event_has_always_a_place_and_an_organiser(client: Client) -> None:
    make_event(organiser=make_partner("Discrets", live=False))
    event = node_of(read(client, "/agenda/fete-de-la-rue/"), "Event")
    assert event["location"]["address"]
    assert event["organizer"]["@type"] == "GovernmentOrganization"
    assert "isAccessibleForFree" not in event


def test_each_date_to_come_is_an_event(client: Client) -> None:
    event = make_event("Chant", start=timezone.now() - timedelta(days=9))
    for week in (1, 2):
        Occurrence.objects.create(page=event, start=timezone.now() + timedelta(weeks=week))
    found = [each for each in nodes(read(client, "/agenda/chant/")) if each["@type"] == "Event"]
    assert len(found) == 2
    assert len({each["@id"] for each in found}) == 2


def test_an_event_that_is_over_keeps_its_last_date(client: Client) -> None:
    make_event(start=timezone.now() - timedelta(days=9))
    assert node_of(read(client, "/agenda/fete-de-la-rue/"), "Event")["startDate"]


def test_an_event_without_date_is_none_for_search_engines(client: Client) -> None:
    event = make_event(date_note="Chaque année, fin juin")
    event.occurrences.all().delete()
    types = [each["@type"] for each in nodes(read(client, "/agenda/fete-de-la-rue/"))]
    assert types == ["BreadcrumbList"]


@pytest.mark.parametrize(
    "conditions",
    ["Gratuit", "Gratuit, sans inscription", "Entrée libre", "Entrée gratuite", "Libre et gratuit"],
)
def test_free_is_what_says_so(conditions: str) -> None:
    assert is_free(conditions)


@pytest.mark.parametrize(
    "conditions",
    [
        "",
        "5 €",
        "Gratuit pour les moins de 12 ans",
        "Gratuit le dimanche, sinon 3 €",
        "Pas gratuit",
        "Sur inscription",
        "Participation libre, 2 euros conseillés",
    ],
)
def test_what_may_be_paid_for_is_not_called_free(conditions: str) -> None:
    assert not is_free(conditions)


@pytest.mark.parametrize(
    ("category", "kind"),
    [
        (PartnerCategory.ASSOCIATION, "NGO"),
        (PartnerCategory.PUBLIC_SERVICE, "GovernmentOrganization"),
        (PartnerCategory.SCHOOL, "EducationalOrganization"),
        (PartnerCategory.COMPANY, "Organization"),
    ],
)
def test_a_partner_is_an_organisation_of_its_kind(client: Client, category: str, kind: str) -> None:
    make_partner(
        category=category,
        summary="Des voisins.",
        address="2 rue du Port\n99000 Aubrelle",
        phone="01 99 00 42 10",
        website="https://amis.example/",
    )
    partner = node_of(read(client, "/partenaires/les-mains-vertes/"), kind)
    assert partner["name"] == "Les Mains vertes"
    assert partner["address"] == "2 rue du Port, 99000 Aubrelle"
    assert partner["telephone"] == "01 99 00 42 10"
    assert partner["sameAs"] == "https://amis.example/"


def test_a_selection_is_a_list_in_its_order() -> None:
    page = SelectionPage(title="Jardins", updated_on=date(2026, 3, 1), notes="À ne pas montrer")
    page.entries = [
        SelectionEntry(page=make_action("Potager"), sort_order=0),
        SelectionEntry(title="Ailleurs", url="https://ailleurs.example/jardin", sort_order=1),
        SelectionEntry(title="Brouillon", page=make_action("Caché", live=False), sort_order=2),
    ]
    add_page(SelectionIndexPage.objects.get(), page)
    town = SiteSettings.for_site(Site.objects.get())
    (found,) = of_selection(page, {"town": town})
    assert found["@type"] == "ItemList"
    assert found["numberOfItems"] == 3
    assert [(each["name"], each.get("url")) for each in found["itemListElement"]] == [
        ("Potager", f"{SITE}/actions/potager/"),
        ("Ailleurs", "https://ailleurs.example/jardin"),
        ("Brouillon", None),
    ]
    assert "À ne pas montrer" not in str(found)
