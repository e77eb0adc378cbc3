"""The facts beside a story, as components/fact_panel.html shows them."""

from typing import Any

from django.utils.translation import gettext as _

from actions.models import ActionPage, EventPage


def _known(*facts: tuple[str, str, Any]) -> list[dict[str, Any]]:
    return [{"icon": icon, "label": label, "value": value} for icon, label, value in facts if value]


def action_facts(action: ActionPage, audiences: list[str]) -> list[dict[str, Any]]:
    initiators = [*action.initiator_labels]
    if action.initiative_detail:
        initiators.append(action.initiative_detail)
    return _known(
        ("home", _("Qui l’organise"), action.organisation),
        ("people", _("Pour qui"), audiences),
        ("place", _("Où"), action.get_territory_display()),
        ("lightbulb", _("Qui en a eu l’idée"), initiators),
        ("star", _("Ce que l’action fait vivre"), action.get_dimension_display()),
        ("handshake", _("Avec"), action.partner_kind_labels),
    )


def event_facts(event: EventPage) -> list[dict[str, Any]]:
    return _known(
        ("place", _("Lieu"), [line for line in (event.place_name, event.address) if line]),
        ("info", _("Conditions"), event.conditions),
        ("phone", _("Renseignements"), event.contact),
    )
