"""Partners with something in each of their parts, and how a test reads their pages."""

from datetime import time
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from actions.models import HoursKind, OpeningHours, PartnerContact, PartnerPage, PartnerService
from tests.factories import make_partner, make_picture

MOST_QUERIES = 8


def rich_partner(title: str = "Les Mains vertes", **fields: Any) -> PartnerPage:
    """A partner with something in each of its parts; one contact agreed, the other did not."""
    partner = make_partner(
        title,
        **{
            "themes": ["environnement"],
            "picture": make_picture(),
            "body": "<p>Nous jardinons.</p>",
            "address": "1 rue du Lavoir",
            "postcode": "99420",
            "city": "Aubrelle",
            "latitude": 46.7,
            "longitude": -2.64,
            "phone": "02 61 91 42 52",
            "email": "bonjour@mainsvertes.example",
            "website": "https://mainsvertes.example/",
            "opening_hours": "Fermé en août.",
            **fields,
        },
    )
    add_details(partner)
    return partner


def add_details(partner: PartnerPage) -> None:
    today = timezone.localdate()
    OpeningHours.objects.create(
        page=partner, weekday=today.weekday(), opens=time(0), closes=time(23, 59)
    )
    OpeningHours.objects.create(
        page=partner,
        kind=HoursKind.DROP_IN,
        weekday=2,
        opens=time(10),
        closes=time(11),
        place="Médiathèque",
        note="Sur rendez-vous",
    )
    PartnerService.objects.create(
        page=partner,
        name="Parcelle à partager",
        description="Un carré de terre et des voisins.",
        kind="atelier",
        fees="payant",
        fees_detail="5 € par an",
        audiences=["familles", "seniors"],
        access_conditions="Habiter la commune",
        welcome_modes=["en-presentiel"],
        topics=["remobilisation--lien-social"],
    )
    PartnerContact.objects.create(
        page=partner,
        name="Odile Publique",
        role="présidente",
        phone="02 61 91 00 01",
        is_public=True,
        agreed_on=today,
    )
    PartnerContact.objects.create(
        page=partner, name="Bernard Discret", phone="02 61 91 00 02", email="b@discret.example"
    )


def read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def count_queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        read(client, address)
    return len(queries)
