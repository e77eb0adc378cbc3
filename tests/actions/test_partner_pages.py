"""The page of a partner, and its card for address books."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from actions.models import PartnerContact, PartnerPage
from tests.actions.partners import MOST_QUERIES, add_details, count_queries, read, rich_partner
from tests.factories import make_event, make_partner

pytestmark = pytest.mark.django_db


def test_a_partner_says_what_it_offers_and_when(client: Client) -> None:
    rich_partner()
    html = read(client, "/partenaires/les-mains-vertes/")
    for text in (
        "Ouvert aujourd’hui de 0",
        "Parcelle à partager",
        "Familles, Séniors",
        "5 € par an",
        "Habiter la commune",
        "En présentiel",
        "aujourd’hui</span>",
        "Médiathèque",
        "Sur rendez-vous",
        "Fermé en août.",
        "99420 Aubrelle",
        "Odile Publique",
        "02 61 91 00 01",
        "https://www.openstreetmap.org/?mlat=46.7&amp;mlon=-2.64#map=18/46.7/-2.64",
    ):
        assert text in html, text


def test_who_did_not_agree_is_shown_nowhere(client: Client) -> None:
    rich_partner()
    for address in (
        "/partenaires/les-mains-vertes/",
        "/partenaires/les-mains-vertes/contact.vcf",
        "/partenaires/",
        "/partenaires/carte/",
        "/recherche/?q=discret",
        "/donnees/partenaires.json",
        "/donnees/structures-data-inclusion.json",
        "/donnees/services-data-inclusion.json",
    ):
        html = read(client, address)
        for secret in ("Bernard", "b@discret.example", "02 61 91 00 02", "+33261910002"):
            assert secret not in html, (address, secret)


def test_who_agreed_is_on_the_page_only(client: Client) -> None:
    rich_partner()
    for address in (
        "/partenaires/les-mains-vertes/contact.vcf",
        "/partenaires/",
        "/donnees/partenaires.json",
        "/donnees/structures-data-inclusion.json",
    ):
        assert "Odile" not in read(client, address)
    assert "les-mains-vertes" not in read(client, "/recherche/?q=odile")


def test_the_editor_previews_only_agreed_contacts() -> None:
    partner = PartnerPage.objects.get(pk=rich_partner().pk)
    partner.contacts = [
        PartnerContact(name="Oui, c’est moi", is_public=True, agreed_on=timezone.localdate()),
        PartnerContact(name="Secrète"),
    ]
    html = partner.make_preview_request().render().content.decode()
    assert "Oui, c’est moi" in html
    assert "Secrète" not in html


@pytest.mark.parametrize(
    ("days", "said"), [(10, "Fiche vérifiée le"), (400, "il y a plus d’un an")]
)
def test_a_page_says_when_it_was_verified(client: Client, days: int, said: str) -> None:
    rich_partner(verified_on=timezone.localdate() - timedelta(days=days))
    html = read(client, "/partenaires/les-mains-vertes/")
    assert said in html
    assert ("il y a plus d’un an" in html) == (days > 365)


def test_a_page_never_verified_says_nothing_of_it(client: Client) -> None:
    rich_partner()
    assert "vérifiée" not in read(client, "/partenaires/les-mains-vertes/")


def test_a_bare_partner_has_no_empty_headings(client: Client) -> None:
    make_partner("Les Amis")
    html = read(client, "/partenaires/les-amis/")
    for heading in ("Quand venir", "Ce que nous proposons", "Les permanences", "Contact</h2>"):
        assert heading not in html


def test_a_partner_takes_few_queries_however_much_it_says(client: Client) -> None:
    partner = rich_partner()
    make_event(organiser=partner)
    address = "/partenaires/les-mains-vertes/"
    few = count_queries(client, address)
    for number in range(10):
        add_details(partner)
        make_event(f"Bal {number}", organiser=partner)
    assert count_queries(client, address) == few
    assert few <= MOST_QUERIES


# The card for address books.


def test_a_card_holds_what_the_partner_shows(client: Client) -> None:
    rich_partner("Les Mains vertes; et, cie")
    response = client.get("/partenaires/les-mains-vertes-et-cie/contact.vcf")
    assert response["Content-Type"] == "text/vcard; charset=utf-8"
    lines = response.content.decode().replace("\r\n ", "").split("\r\n")
    assert lines[0] == "BEGIN:VCARD"
    assert "FN:Les Mains vertes\\; et\\, cie" in lines
    assert "TEL;TYPE=WORK,VOICE:02 61 91 42 52" in lines
    assert "ADR;TYPE=WORK:;;1 rue du Lavoir;Aubrelle;;99420;" in lines
    assert "GEO:46.7;-2.64" in lines
    assert lines[-2:] == ["END:VCARD", ""]


def test_the_lines_of_a_card_are_folded(client: Client) -> None:
    rich_partner(address="É" * 100)
    card = client.get("/partenaires/les-mains-vertes/contact.vcf").content
    assert max(map(len, card.split(b"\r\n"))) <= 75
    assert "É" * 100 in card.decode().replace("\r\n ", "")


def test_an_address_with_accents_has_a_card_too(client: Client) -> None:
    make_partner("Été", slug="été", phone="02 61 91 42 52")
    assert "contact.vcf" in read(client, "/partenaires/été/")
    assert "FN:Été" in read(client, "/partenaires/été/contact.vcf")


def test_a_partner_is_previewed_before_it_has_an_address() -> None:
    html = PartnerPage(title="Neuf", phone="02 61 91 42 52").make_preview_request()
    assert "02 61 91 42 52" in html.render().content.decode()


def test_there_is_no_card_of_what_is_not_public(client: Client) -> None:
    make_partner("Brouillon", live=False)
    private = make_partner("Réservée")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert client.get("/partenaires/brouillon/contact.vcf").status_code == 404
    assert client.get("/partenaires/reservee/contact.vcf").status_code == 404
