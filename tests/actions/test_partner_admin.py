"""Partners and selections in Wagtail's own admin: forms that refuse, lists that sort and filter."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from actions.models import PartnerPage, SelectionPage
from core.models import User
from tests.factories import make_action, make_partner, make_selection

pytestmark = pytest.mark.django_db


def edit(client: Client, page: Page, data: dict[str, Any]) -> Any:
    form = {
        "slug": page.slug,
        "title": page.title,
        "themes": "",
        "picture": "",
        "seo_title": "",
        "search_description": "",
        "comments": inline_formset([]),
        "action-publish": "1",
        **data,
    }
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), nested_form_data(form))


def save_partner(client: Client, page: Page, **lists: list[dict[str, Any]]) -> Any:
    fields: dict[str, Any] = {"category": "association", "body": rich_text("")}
    for name in ("hours", "services", "contacts"):
        rows = lists.get(name, [])
        initial = sum(1 for row in rows if "id" in row)
        fields[name] = inline_formset(rows, initial=initial)
    return edit(client, page, fields)


def save_selection(client: Client, page: Page, *entries: dict[str, Any]) -> Any:
    rows = [
        {
            "title": "",
            "date": "",
            "place": "",
            "url": "",
            "page": "",
            "ORDER": str(rank),
            **entry,
            "text": rich_text(entry.get("text", "")),
        }
        for rank, entry in enumerate(entries, start=1)
    ]
    fields = {
        "updated_on": "2025-06-03",
        "introduction": rich_text(""),
        "entries": inline_formset(rows),
    }
    return edit(client, page, fields)


def service(**fields: str) -> dict[str, str]:
    return {"name": "Aide", "description": "On vous aide.", "ORDER": "1", **fields}


def test_a_form_refuses_hours_that_close_before_they_open(communication_client: Client) -> None:
    partner = make_partner()
    wrong = {"kind": "reception", "weekday": "0", "opens": "12:00", "closes": "09:00"}
    response = save_partner(communication_client, partner, hours=[wrong])
    assert "La fermeture doit venir après l’ouverture." in response.content.decode()
    assert not partner.hours.exists()


def test_a_form_refuses_to_show_who_did_not_agree(communication_client: Client) -> None:
    partner = make_partner()
    contact = {"name": "Odile", "is_public": "on", "agreed_on": "", "ORDER": "1"}
    response = save_partner(communication_client, partner, contacts=[contact])
    assert "a accepté d’être montrée" in response.content.decode()
    assert "Odile" in response.content.decode()
    assert not partner.contacts.exists()


def test_a_service_keeps_its_identity_through_edits_and_reverts(
    communication_client: Client,
) -> None:
    """Publishing an older revision gives the rows of a list new numbers: not new keys."""
    partner = make_partner()
    save_partner(communication_client, partner, services=[service()])
    first = PartnerPage.objects.get().services.get()
    edited = service(id=str(first.pk), key=str(first.key), name="Aide aux démarches")
    save_partner(communication_client, partner, services=[edited])
    second = PartnerPage.objects.get().services.get()
    assert (second.name, second.key) == ("Aide aux démarches", first.key)
    PartnerPage.objects.get().revisions.order_by("created_at").first().publish()
    third = PartnerPage.objects.get().services.get()
    assert (third.name, third.key) == ("Aide", first.key)
    assert third.pk != first.pk


def test_the_form_carries_the_key_of_a_service(communication_client: Client) -> None:
    partner = make_partner()
    save_partner(communication_client, partner, services=[service()])
    html = communication_client.get(
        reverse("wagtailadmin_pages:edit", args=[partner.pk])
    ).content.decode()
    assert f'value="{PartnerPage.objects.get().services.get().key}"' in html
    assert "Aide ménagère" in html


def test_a_form_refuses_an_entry_that_leads_to_two_places(communication_client: Client) -> None:
    selection = make_selection()
    both = {"page": str(make_action().pk), "url": "https://a.example/", "title": "Deux"}
    response = save_selection(communication_client, selection, both)
    assert "pas les deux" in response.content.decode()
    assert not selection.entries.exists()


def test_a_form_refuses_an_entry_that_says_nothing(communication_client: Client) -> None:
    selection = make_selection()
    response = save_selection(communication_client, selection, {"date": "2025-06-03"})
    assert "Donnez un titre, un texte ou une page" in response.content.decode()
    assert not selection.entries.exists()


def test_a_form_refuses_a_link_without_a_title(communication_client: Client) -> None:
    selection = make_selection()
    link = {"url": "https://a.example/", "text": "<p>À lire.</p>"}
    response = save_selection(communication_client, selection, link)
    assert "Donnez un titre à ce lien" in response.content.decode()


def test_a_form_saves_entries_in_the_order_of_the_editor(communication_client: Client) -> None:
    selection = make_selection()
    first = {"title": "Le second", "ORDER": "2"}
    second = {"page": str(make_action("Jardin").pk), "ORDER": "1"}
    response = save_selection(communication_client, selection, first, second)
    assert response.status_code == 302
    entries = SelectionPage.objects.get().entries.all()
    assert [entry.title or entry.page.title for entry in entries] == ["Jardin", "Le second"]


# The flat lists.


def listed(client: Client, query: str = "", of: str = "partners") -> str:
    response = client.get(reverse(f"{of}_listing:index") + query)
    assert response.status_code == 200
    return response.content.decode()


def test_partners_are_listed_with_the_day_of_their_verification(
    communication_client: Client,
) -> None:
    make_partner("Jamais vue")
    make_partner("Vue", verified_on=timezone.datetime(2025, 6, 3).date())
    html = listed(communication_client, "?ordering=verified_on")
    assert "jamais" in html
    assert "3 juin 2025" in html


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", {"Jamais", "Ancienne", "Fraîche"}),
        ("?verification=a-verifier", {"Jamais", "Ancienne"}),
        ("?verification=a-jour", {"Fraîche"}),
        ("?verification=autre", {"Jamais", "Ancienne", "Fraîche"}),
        ("?category=health", set()),
    ],
)
def test_partners_to_verify_are_found(
    communication_client: Client, query: str, shown: set[str]
) -> None:
    today = timezone.localdate()
    make_partner("Jamais")
    make_partner("Ancienne", verified_on=today - timedelta(days=366))
    make_partner("Fraîche", verified_on=today - timedelta(days=5))
    html = listed(communication_client, query)
    assert {title for title in ("Jamais", "Ancienne", "Fraîche") if title in html} == shown


def test_selections_are_listed(communication_client: Client) -> None:
    make_selection("Des jardins", updated_on=timezone.datetime(2025, 6, 3).date())
    html = listed(communication_client, of="selections")
    assert "Des jardins" in html
    assert "3 juin 2025" in html


def test_the_menu_leads_to_the_selections(communication_client: Client) -> None:
    html = communication_client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("selections_listing:index") in html


def test_who_may_not_edit_sees_no_list(moderator_client: Client, moderator: User) -> None:
    assert not Group.objects.filter(user=moderator, name="Communication").exists()
    assert moderator_client.get(reverse("selections_listing:index")).status_code == 302
