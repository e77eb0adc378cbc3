"""The communication team publishes every kind of page from the admin; others are refused."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from core.models import Theme

pytestmark = pytest.mark.django_db

RICH = rich_text("<p>Deux phrases simples.</p>")
NO_CHILD = inline_formset([])
ACTION: dict[str, Any] = {
    "organisation": "La Passerelle",
    "status": "finished",
    "end_reason": "Le projet est arrivé au bout.",
    "dimension": "services",
    "initiative_detail": "Une demande du quartier.",
    "territory": "commune",
    **dict.fromkeys(
        (
            "summary",
            "objectives",
            "description",
            "funding",
            "people",
            "results_territory",
            "results_organisation",
            "results_residents",
            "limits",
            "prospects",
            "partners_detail",
            "context",
            "success_factors",
            "observations",
            "changes",
            "contact",
        ),
        RICH,
    ),
    "notes": "Pour nous seulement.",
    "pictures": NO_CHILD,
    "files": NO_CHILD,
    "figures": inline_formset([{"year": "2026", "measure": "Participants", "value": "42"}]),
    "voices": inline_formset([{"quote": "On revient.", "author": "Lina, 9 ans"}]),
}
EVENT: dict[str, Any] = {
    "summary": "On danse.",
    "body": RICH,
    "place_name": "Place du Marché",
    "report": RICH,
    "programme": inline_formset(
        [{"section": "Soirée", "start": "18:00", "title": "Ouverture", "text": ""}]
    ),
    "figures": NO_CHILD,
    "occurrences": inline_formset(
        [
            {"start": "2027-06-21 18:00", "end": "2027-06-21 23:00", "note": ""},
            {"start": "2027-06-22 18:00", "end": "", "note": "S’il pleut : salle des fêtes."},
        ]
    ),
}
PARTNER: dict[str, Any] = {
    "category": "association",
    "summary": "Des voisins.",
    "body": RICH,
    "siret": "130 030 133 00016",
    "latitude": "46.7031",
    "longitude": "-2.6422",
    "hours": inline_formset(
        [{"kind": "reception", "weekday": "0", "opens": "09:00", "closes": "12:30"}]
    ),
    "services": inline_formset([{"name": "Aide", "description": "On vous aide."}]),
    "contacts": inline_formset([{"name": "Odile", "is_public": "on", "agreed_on": "2026-01-05"}]),
}
# Several values of one name: `nested_form_data` would number them.
TICKED = {"initiators": ["centre", "residents"], "partner_kinds": ["caf", "commune"]}
ARTICLE = streamfield([("text", RICH), ("quote", {"quote": "Enfin !", "author": "Une voisine"})])
# slug of the parent → app, model, its own fields
KINDS: dict[str, tuple[str, str, str, dict[str, Any]]] = {
    "action": ("actions", "actions", "actionpage", ACTION),
    "event": ("agenda", "actions", "eventpage", EVENT),
    "partner": (
        "partenaires",
        "actions",
        "partnerpage",
        PARTNER,
    ),
    "selection": (
        "selections",
        "actions",
        "selectionpage",
        {
            "updated_on": "2026-06-03",
            "summary": "À copier.",
            "introduction": RICH,
            "entries": inline_formset(
                [{"title": "Ailleurs", "url": "https://ailleurs.example/", "text": RICH}]
            ),
        },
    ),
    "news": (
        "actualites",
        "home",
        "newspage",
        {"date": timezone.localdate().isoformat(), "summary": "Il rouvre.", "body": ARTICLE},
    ),
    "plain page": ("home", "home", "plainpage", {"summary": "Nos services.", "body": ARTICLE}),
    "board": (
        "participer",
        "participation",
        "boardpage",
        {
            "summary": "Dites-nous.",
            "introduction": RICH,
            "rules": RICH,
            "who": "residents",
            "reading": "before",
            "support_rule": "free",
            "edit_minutes": 30,
            "allow_place": "on",
            "phases": NO_CHILD,
            "categories": NO_CHILD,
        },
    ),
}


def add(client: Client, kind: str, title: str = "Le bal du pont") -> Any:
    parent, app, model, fields = KINDS[kind]
    data = nested_form_data(
        {
            "title": title,
            "slug": "le-bal-du-pont",
            "comments": NO_CHILD,
            "themes": "Culture,Mobilité",
            "action-publish": "action-publish",
            **fields,
        }
    )
    address = reverse("wagtailadmin_pages:add", args=[app, model, Page.objects.get(slug=parent).pk])
    return client.post(address, data | TICKED)


@pytest.mark.parametrize("kind", KINDS)
def test_communication_publishes(communication_client: Client, client: Client, kind: str) -> None:
    response = add(communication_client, kind)
    assert response.status_code == 302, response.context["form"].errors
    page = Page.objects.get(slug="le-bal-du-pont").specific
    assert page.live
    assert "Le bal du pont" in client.get(page.url).text


def test_published_action_keeps_every_field(communication_client: Client) -> None:
    add(communication_client, "action")
    action = Page.objects.get(slug="le-bal-du-pont").specific
    assert action.initiators == ["centre", "residents"]
    assert action.partner_kinds == ["caf", "commune"]
    assert action.notes == "Pour nous seulement."
    assert [theme.slug for theme in action.theme_list] == ["culture", "mobilite"]
    assert all(
        "Deux phrases simples." in getattr(action, field)
        for field, value in ACTION.items()
        if value is RICH
    )


def test_staff_notes_are_never_shown(communication_client: Client, client: Client) -> None:
    add(communication_client, "action")
    page = Page.objects.get(slug="le-bal-du-pont")
    assert "Pour nous seulement." not in client.get(page.url).text


def test_event_has_each_of_its_dates(communication_client: Client) -> None:
    add(communication_client, "event")
    event = Page.objects.get(slug="le-bal-du-pont").specific
    assert event.occurrences.count() == 2


def test_unknown_theme_is_refused_and_makes_no_new_one(communication_client: Client) -> None:
    before = Theme.objects.count()
    parent, app, model, fields = KINDS["action"]
    address = reverse("wagtailadmin_pages:add", args=[app, model, Page.objects.get(slug=parent).pk])
    data = {"title": "Ovnis", "slug": "ovnis", "comments": NO_CHILD, "themes": "Soucoupes"}
    communication_client.post(address, nested_form_data(fields | data))
    assert Theme.objects.count() == before


def test_event_that_ends_before_it_starts_is_refused(communication_client: Client) -> None:
    parent, app, model, fields = KINDS["event"]
    wrong = inline_formset([{"start": "2027-06-21 18:00", "end": "2027-06-21 17:00", "note": ""}])
    data = {"title": "À l’envers", "slug": "envers", "comments": NO_CHILD, "themes": ""}
    address = reverse("wagtailadmin_pages:add", args=[app, model, Page.objects.get(slug=parent).pk])
    response = communication_client.post(
        address, nested_form_data(fields | data | {"occurrences": wrong})
    )
    assert response.status_code == 200
    assert not Page.objects.filter(slug="envers").exists()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("who", ["moderator_client", "association_client", "resident_client"])
def test_others_are_refused(request: pytest.FixtureRequest, who: str, kind: str) -> None:
    response = add(request.getfixturevalue(who), kind)
    assert response.status_code in (302, 403)
    assert not Page.objects.filter(slug="le-bal-du-pont").exists()
