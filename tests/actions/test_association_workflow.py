"""An association keeps its page and its events; Communication accepts what it writes.

Everything goes through Wagtail's own admin, as a browser would.
"""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import WorkflowState
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from actions.models import AgendaPage, EventPage, PartnerIndexPage, PartnerPage
from actions.services import add_team_member
from core.models import User
from tests.factories import make_event, make_partner

pytestmark = pytest.mark.django_db


@pytest.fixture
def partner(association: User) -> PartnerPage:
    page = make_partner("Les Mains vertes")
    page.save_revision().publish()
    add_team_member(partner=page, user=association)
    return page


def partner_form(summary: str, **buttons: str) -> dict[str, Any]:
    return nested_form_data(
        {
            "title": "Les Mains vertes",
            "slug": "les-mains-vertes",
            "category": "association",
            "summary": summary,
            "body": rich_text("<p>Nous jardinons.</p>"),
            "address": "",
            "phone": "",
            "email": "",
            "website": "",
            "opening_hours": "",
            "hours": inline_formset([]),
            "services": inline_formset([]),
            "contacts": inline_formset([]),
            "themes": "",
            "picture": "",
            "seo_title": "",
            "search_description": "",
            "comments": inline_formset([]),
            **buttons,
        }
    )


def event_form(**buttons: str) -> dict[str, Any]:
    start = timezone.localtime() + timedelta(days=4)
    return nested_form_data(
        {
            "title": "Troc de graines",
            "slug": "troc-de-graines",
            "summary": "Apportez vos sachets.",
            "place_name": "",
            "address": "",
            "conditions": "",
            "contact": "",
            "body": rich_text("<p>Bienvenue.</p>"),
            "themes": "",
            "picture": "",
            "organiser": "",
            "action": "",
            "seo_title": "",
            "search_description": "",
            "report": rich_text(""),
            "programme": inline_formset([]),
            "figures": inline_formset([]),
            "occurrences": inline_formset(
                [{"start": start.strftime("%Y-%m-%d %H:%M"), "end": "", "note": "", "ORDER": "1"}]
            ),
            "comments": inline_formset([]),
            **buttons,
        }
    )


def edit(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def is_refused(response: Any) -> bool:
    """Wagtail says no by sending people back to the front of the admin, or with a 403."""
    return response.status_code == 403 or (
        response.status_code == 302 and response.url == reverse("wagtailadmin_home")
    )


def test_an_association_sends_its_page_for_review(
    association_client: Client, partner: PartnerPage
) -> None:
    form = partner_form("Un nouveau résumé", **{"action-submit": "Soumettre"})
    association_client.post(edit(partner), form)
    partner.refresh_from_db()
    assert partner.summary == ""
    assert partner.workflow_in_progress
    assert partner.get_latest_revision_as_object().summary == "Un nouveau résumé"


def test_an_association_cannot_publish(association_client: Client, partner: PartnerPage) -> None:
    form = partner_form("Publié sans relecture", **{"action-publish": "Publier"})
    association_client.post(edit(partner), form)
    partner.refresh_from_db()
    assert partner.summary == ""


def test_communication_accepts_and_the_page_is_live(
    association_client: Client, communication_client: Client, partner: PartnerPage
) -> None:
    form = partner_form("Un nouveau résumé", **{"action-submit": "Soumettre"})
    association_client.post(edit(partner), form)
    task = WorkflowState.objects.get().current_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[partner.pk, "approve", task.pk])
    communication_client.post(url, {"comment": ""})
    partner.refresh_from_db()
    assert partner.summary == "Un nouveau résumé"
    assert not partner.workflow_in_progress


def test_an_association_cannot_accept_its_own_page(
    association_client: Client, partner: PartnerPage
) -> None:
    form = partner_form("Un nouveau résumé", **{"action-submit": "Soumettre"})
    association_client.post(edit(partner), form)
    task = WorkflowState.objects.get().current_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[partner.pk, "approve", task.pk])
    association_client.post(url, {"comment": ""})
    partner.refresh_from_db()
    assert partner.summary == ""


def test_an_association_adds_an_event_below_its_page(
    association_client: Client, communication_client: Client, partner: PartnerPage
) -> None:
    url = reverse("wagtailadmin_pages:add", args=["actions", "eventpage", partner.pk])
    association_client.post(url, event_form(**{"action-submit": "Soumettre"}))
    event = EventPage.objects.get()
    assert not event.live
    assert event.organiser == partner
    task = WorkflowState.objects.get().current_task_state
    accept = reverse("wagtailadmin_pages:workflow_action", args=[event.pk, "approve", task.pk])
    communication_client.post(accept, {"comment": ""})
    event.refresh_from_db()
    assert event.live
    assert Client().get("/partenaires/les-mains-vertes/troc-de-graines/").status_code == 200


def test_an_association_opens_no_other_page(
    association_client: Client, partner: PartnerPage
) -> None:
    others = [
        make_partner("Les Autres"),
        make_event("Fête de la commune"),
        AgendaPage.objects.get(),
        PartnerIndexPage.objects.get(),
    ]
    for page in others:
        assert is_refused(association_client.get(edit(page))), page
        form = partner_form("Détourné", **{"action-submit": "Soumettre"})
        assert is_refused(association_client.post(edit(page), form)), page


def test_an_association_adds_nothing_elsewhere(
    association_client: Client, partner: PartnerPage
) -> None:
    agenda, index = AgendaPage.objects.get(), PartnerIndexPage.objects.get()
    for model, parent in (("eventpage", agenda), ("partnerpage", index)):
        url = reverse("wagtailadmin_pages:add", args=["actions", model, parent.pk])
        assert is_refused(association_client.post(url, event_form()))


@pytest.mark.parametrize("live", [True, False])
@pytest.mark.parametrize("name", ["delete", "move", "unpublish"])
def test_an_association_neither_deletes_nor_moves_nor_unpublishes_its_page(
    association_client: Client, partner: PartnerPage, name: str, live: bool
) -> None:
    PartnerPage.objects.filter(pk=partner.pk).update(live=live)
    url = reverse(f"wagtailadmin_pages:{name}", args=[partner.pk])
    assert is_refused(association_client.post(url))
    assert PartnerPage.objects.get().live is live


def test_the_explorer_shows_an_association_only_its_part(
    association_client: Client, partner: PartnerPage
) -> None:
    make_partner("Les Autres")
    response = association_client.get(reverse("wagtailadmin_explore_root"), follow=True)
    html = response.content.decode()
    assert "Les Mains vertes" in html
    assert "Les Autres" not in html


def test_the_lists_of_pages_show_an_association_only_its_own(
    association_client: Client, partner: PartnerPage
) -> None:
    make_partner("Les Autres")
    html = association_client.get(reverse("partners_listing:index")).content.decode()
    assert "Les Mains vertes" in html
    assert "Les Autres" not in html


@pytest.mark.parametrize("name", ["actions_listing", "events_listing", "partners_listing"])
def test_communication_opens_the_lists_of_pages(communication_client: Client, name: str) -> None:
    make_event(organiser=make_partner())
    assert communication_client.get(reverse(f"{name}:index")).status_code == 200


def test_a_resident_does_not_enter_the_admin(resident_client: Client, partner: PartnerPage) -> None:
    assert resident_client.get(edit(partner)).status_code in (302, 403)
