"""The three legal pages: composed from fields, completed or replaced by an editor."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site
from wagtail.test.utils.form_data import nested_form_data, streamfield

from core.models import LegalSettings, SiteSettings
from home.models import HomePage, LegalKind, LegalPage, PlainPage
from home.searchable import legal_document
from search.models import SearchEntry
from tests.factories import add_page

pytestmark = pytest.mark.django_db

ADDRESSES = [f"/{slug}/" for slug in LegalKind.values]


@pytest.fixture
def legal() -> LegalSettings:
    return LegalSettings.for_site(Site.objects.get())


def page_of(kind: str) -> LegalPage:
    return LegalPage.objects.get(kind=kind)


def write(legal: LegalSettings, **fields: object) -> None:
    for name, value in fields.items():
        setattr(legal, name, value)
    legal.full_clean()
    legal.save()


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_new_site_shows_no_gap_to_fill(client: Client, address: str) -> None:
    main = client.get(address).text.split("<main")[1].split("</main")[0]
    assert "[" not in main
    assert "None" not in main


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_legal_page_asks_few_questions(client: Client, address: str) -> None:
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    assert len(queries) <= 4


def test_the_notice_names_who_publishes_and_who_hosts(client: Client, legal: LegalSettings) -> None:
    write(
        legal,
        publisher="Commune d’Aubrelle",
        siret="732 829 320 00074",
        director_name="Jeanne Marchetti",
        director_role="maire",
        host_name="Hébergement du Ponant",
        host_address="12 quai des Essais\n99200 Port-Ponant",
        host_phone="01 99 00 77 10",
    )
    html = client.get("/mentions-legales/").text
    for words in ("Commune d’Aubrelle", "732 829 320 00074", "Jeanne Marchetti, maire", "Ponant"):
        assert words in html


def test_personal_data_say_whom_to_write_to(client: Client, legal: LegalSettings) -> None:
    write(legal, dpo_name="Karim Benali", dpo_email="donnees@aubrelle.example", retention_years=1)
    html = client.get("/donnees-personnelles/").text
    assert "Karim Benali" in html
    assert 'href="mailto:donnees@aubrelle.example"' in html
    assert "depuis un an est supprimé" in html


def test_a_site_without_audit_declares_itself_non_compliant(client: Client) -> None:
    html = client.get("/accessibilite/").text
    assert "<strong>non conforme</strong>" in html
    assert "aucun audit n’a encore été mené" in html
    assert "Défenseur des droits" in html


def test_the_declaration_follows_the_model_of_the_decree(
    client: Client, legal: LegalSettings
) -> None:
    write(
        legal,
        status="partial",
        conformity_rate="76.50",
        audit_date=date(2026, 3, 12),
        auditor="l’atelier Lisible",
        non_accessible="Les affiches en PDF\n\nLes vidéos anciennes",
        exempt="Les documents d’avant 2018",
        declared_on=date(2026, 4, 2),
    )
    html = client.get("/accessibilite/").text
    headings = (
        "État de conformité",
        "Résultats des tests",
        "Contenus non accessibles",
        "Établissement de cette déclaration",
        "Retour d’information et contact",
        "Voies de recours",
    )
    places = [html.index(f"<h2>{heading}</h2>") for heading in headings]
    assert places == sorted(places)
    assert "76,5\u00a0% des critères" in html
    assert "<li>Les affiches en PDF</li>" in html
    assert "12 mars 2026" in html
    assert "Dérogations" not in html


def test_fields_are_text_and_never_markup(client: Client, legal: LegalSettings) -> None:
    write(legal, publisher="<script>alert(1)</script>", host_name="x", host_address="<b>y</b>")
    html = client.get("/mentions-legales/").text
    assert "<script>alert" not in html
    assert "<b>y</b>" not in html


def test_the_town_stands_in_for_a_missing_publisher(client: Client) -> None:
    town = SiteSettings.for_site(Site.objects.get())
    town.organisation = "CCAS d’Aubrelle"
    town.save()
    assert "<strong>CCAS d’Aubrelle</strong>" in client.get("/mentions-legales/").text


def test_what_an_editor_adds_stands_below_the_proposed_text(client: Client) -> None:
    page = page_of(LegalKind.NOTICE)
    page.body = [("text", "<p>Crédits des photos : le photo-club.</p>")]
    page.save_revision().publish()
    html = client.get("/mentions-legales/").text
    assert html.index("Qui publie") < html.index("le photo-club")


def test_an_editor_may_replace_the_proposed_text(client: Client) -> None:
    page = page_of(LegalKind.NOTICE)
    page.body = [("text", "<p>Notre propre texte.</p>")]
    page.replaces_text = True
    page.save_revision().publish()
    html = client.get("/mentions-legales/").text
    assert "Notre propre texte." in html
    assert "<h2>Qui publie</h2>" not in html


def test_a_text_is_not_replaced_by_nothing() -> None:
    page = page_of(LegalKind.NOTICE)
    page.replaces_text = True
    with pytest.raises(ValidationError, match="Écrivez d’abord"):
        page.full_clean()


def test_the_address_never_changes() -> None:
    page = page_of(LegalKind.NOTICE)
    page.title, page.slug = "Qui sommes-nous", "qui-sommes-nous"
    page.save_revision().publish()
    assert page_of(LegalKind.NOTICE).url == "/mentions-legales/"


def test_there_is_one_page_of_each_kind() -> None:
    page_of(LegalKind.DATA).delete()
    twin = LegalPage(title="Encore", kind=LegalKind.NOTICE)
    with pytest.raises(ValidationError):
        HomePage.objects.get().add_child(instance=twin)


def new_page(kind: str) -> dict[str, str]:
    return nested_form_data(
        {
            "title": "Mentions",
            "kind": kind,
            "summary": "",
            "body": streamfield([]),
            "action-publish": "1",
        }
    )


def test_a_taken_address_is_told_in_the_form(communication_client: Client) -> None:
    page_of(LegalKind.NOTICE).delete()
    home = HomePage.objects.get()
    add_page(home, PlainPage(title="Mentions", slug="mentions-legales"))
    path = f"/admin/pages/add/home/legalpage/{home.pk}/"
    response = communication_client.post(path, new_page(LegalKind.NOTICE))
    assert "occupe déjà l’adresse /mentions-legales/" in response.text


def test_a_deleted_legal_page_is_made_again_in_the_admin(
    communication_client: Client, client: Client
) -> None:
    page_of(LegalKind.NOTICE).delete()
    path = f"/admin/pages/add/home/legalpage/{HomePage.objects.get().pk}/"
    communication_client.post(path, new_page(LegalKind.NOTICE))
    assert client.get("/mentions-legales/").status_code == 200


def test_a_legal_page_is_not_copied(communication_client: Client) -> None:
    path = f"/admin/pages/{page_of(LegalKind.NOTICE).pk}/copy/"
    assert communication_client.get(path).status_code == 302
    assert LegalPage.objects.count() == 3


def test_the_editor_is_told_what_is_missing_in_this_page(communication_client: Client) -> None:
    html = communication_client.get(f"/admin/pages/{page_of(LegalKind.DATA).pk}/edit/").text
    assert "Il manque encore dans cette page" in html
    assert "qui protège les données" in html
    assert "le nom de l’hébergeur" not in html
    assert "/admin/settings/core/legalsettings/" in html


def test_brackets_left_in_a_text_are_told_to_the_editor(communication_client: Client) -> None:
    page = page_of(LegalKind.NOTICE)
    page.body = [("text", "<p>Hébergeur : [nom de l’hébergeur].</p>")]
    page.save_revision().publish()
    html = communication_client.get(f"/admin/pages/{page.pk}/edit/").text
    assert "ces crochets à compléter" in html


def test_a_legal_page_is_found_by_its_words() -> None:
    page = page_of(LegalKind.ACCESSIBILITY)
    page.save()
    assert "Défenseur des droits" in legal_document(page).text
    assert SearchEntry.objects.get(kind="texte-legal", object_id=page.pk).url == "/accessibilite/"


def test_an_unpublished_legal_page_leaves_the_footer(client: Client) -> None:
    client.get("/")
    Page.objects.get(slug="mentions-legales").specific.unpublish()
    assert 'href="/mentions-legales/"' not in client.get("/").text
