"""The facts beside a story, as components/fact_panel.html shows them."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from actions.figures import thousands
from actions.models import ActionPage, EventPage


def _known(*facts: tuple[str, str, Any]) -> list[dict[str, Any]]:
    return [{"icon": icon, "label": label, "value": value} for icon, label, value in facts if value]


def action_facts(action: ActionPage, audiences: list[str]) -> list[dict[str, Any]]:
    initiators = [*action.initiator_labels]
    if action.initiative_detail:
        initiators.append(action.initiative_detail)
    places = [action.place, action.get_territory_display()]
    return _known(
        ("place", _("Où"), [place for place in places if place]),
        ("people", _("Pour qui"), audiences),
        ("calendar", _("Depuis"), _month(action.started_on)),
        (action.status_badge["icon"], _("Où elle en est"), action.status_badge["label"]),
        ("euro", _("Ce que cela coûte"), action.cost),
        ("person", _("Qui la fait vivre"), action.team),
        ("home", _("Qui l’organise"), action.organisation),
        ("lightbulb", _("Qui en a eu l’idée"), initiators),
        ("heart", _("Ce que l’action fait vivre"), action.get_dimension_display()),
        ("handshake", _("Avec"), action.partner_kind_labels),
    )


def _month(day: date | None) -> str:
    """« septembre 2019 »: the first day of an action is rarely known better."""
    return date_format(day, "F Y") if day else ""


def event_facts(event: EventPage) -> list[dict[str, Any]]:
    return _known(
        ("place", _("Lieu"), [line for line in (event.place_name, event.address) if line]),
        ("people", _("Public attendu"), _expected(event.expected_from, event.expected_to)),
        ("info", _("Conditions"), event.conditions),
        ("phone", _("Renseignements"), event.contact),
    )


def _expected(low: int | None, high: int | None) -> str:
    if low is None and high is None:
        return ""
    if low is None or high is None or low == high:
        number = low if low is not None else high or 0
        text = ngettext("%(number)s personne", "%(number)s personnes", number)
        return text % {"number": thousands(number)}
    return _("%(low)s à %(high)s personnes") % {"low": thousands(low), "high": thousands(high)}
