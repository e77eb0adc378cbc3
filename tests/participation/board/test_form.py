"""The form in which an editor opens and changes a call for ideas."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from participation.models import BoardIndexPage, BoardPage, Idea
from tests.factories import make_board

pytestmark = pytest.mark.django_db
RULES = {
    "title": "Vos idées",
    "slug": "vos-idees",
    "introduction": rich_text("<p>Dites-nous.</p>"),
    "rules": rich_text(""),
    "who": "residents",
    "reading": "before",
    "support_rule": "free",
    "edit_minutes": 30,
}


def sent(*phases: dict[str, str], **changes: Any) -> dict[str, Any]:
    return nested_form_data(
        {
            **RULES,
            "comments": inline_formset([]),
            "categories": inline_formset([]),
            "phases": inline_formset(list(phases)),
            "action-publish": "action-publish",
            **changes,
        }
    )


def errors(response: Any) -> str:
    """All that the form says is wrong, its inlines included."""
    form = response.context["form"]
    return f"{form.errors} {[formset.errors for formset in form.formsets.values()]}"


def test_a_call_is_opened_with_phases_that_overlap(communication_client: Client) -> None:
    index = BoardIndexPage.objects.get()
    address = reverse("wagtailadmin_pages:add", args=["participation", "boardpage", index.pk])
    first = {"kind": "propose", "starts_at": "2031-03-01 09:00", "ends_at": "2031-04-01 00:00"}
    second = {"kind": "support", "starts_at": "2031-03-15 09:00", "ends_at": ""}
    response = communication_client.post(address, sent(first, second))
    assert response.status_code == 302, errors(response)
    board = BoardPage.objects.get(slug="vos-idees")
    assert board.live
    assert [phase.kind for phase in board.phase_list] == ["propose", "support"]


def test_an_end_before_the_beginning_is_refused_beside_its_field(
    communication_client: Client,
) -> None:
    index = BoardIndexPage.objects.get()
    address = reverse("wagtailadmin_pages:add", args=["participation", "boardpage", index.pk])
    upside_down = {
        "kind": "propose",
        "starts_at": "2031-04-01 09:00",
        "ends_at": "2031-03-01 09:00",
    }
    response = communication_client.post(address, sent(upside_down))
    assert response.status_code == 200
    (told,) = response.context["form"].formsets["phases"].errors
    assert told == {"ends_at": ["La fin doit venir après le début."]}


def test_dates_are_typed_and_shown_as_people_write_them(communication_client: Client) -> None:
    """The calendar replaces a date it cannot read by the present moment, and says nothing."""
    board = make_board(slug="vos-idees")
    address = reverse("wagtailadmin_pages:edit", args=[board.pk])
    phase = {"kind": "propose", "starts_at": "01/03/2031 09:00", "ends_at": ""}
    response = communication_client.post(address, sent(phase))
    assert response.status_code == 302, errors(response)
    page = communication_client.get(address).content.decode()
    assert 'value="01/03/2031 09:00"' in page
    assert "d/m/Y H:i" in page


def test_a_mistake_in_a_phase_loses_no_category(communication_client: Client) -> None:
    index = BoardIndexPage.objects.get()
    address = reverse("wagtailadmin_pages:add", args=["participation", "boardpage", index.pk])
    upside_down = {
        "kind": "propose",
        "starts_at": "2031-04-01 09:00",
        "ends_at": "2031-03-01 09:00",
    }
    categories = inline_formset([{"name": "Voirie"}])
    response = communication_client.post(address, sent(upside_down, categories=categories))
    assert response.status_code == 200
    assert "La fin doit venir après le début." in errors(response)
    assert 'value="Voirie"' in response.content.decode()


def test_a_tightened_rule_is_refused_and_a_loosened_one_taken(
    communication_client: Client, give: Callable[..., list[Idea]]
) -> None:
    board = make_board(slug="vos-idees", support_rule="limited", support_limit=5)
    give(board, None, None, None)
    address = reverse("wagtailadmin_pages:edit", args=[board.pk])
    limited = {"support_rule": "limited"}
    response = communication_client.post(address, sent(**limited, support_limit=2))
    assert response.status_code == 200
    assert "Quelqu’un a déjà soutenu 3 idées" in errors(response)
    response = communication_client.post(address, sent(**limited, support_limit=4))
    assert response.status_code == 302, errors(response)
    board.refresh_from_db()
    assert board.support_limit == 4
