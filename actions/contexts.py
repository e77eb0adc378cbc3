"""What the templates of an action and of an event are given."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from actions import life_line
from actions.chapters import contents, read_sheet, written
from actions.facts import action_facts, event_facts
from actions.figures import draw
from actions.models import ActionPage, EventPage
from actions.programme import sections
from actions.surroundings import around_action, around_event


def action_context(action: ActionPage, request: HttpRequest) -> dict[str, Any]:
    around = around_action(action, draft=_is_draft(request))
    linked, to_come = around["linked"], around["occurrences"]
    sheet = read_sheet(action)
    changes, contact = written(action, "changes"), written(action, "contact")
    has_report = life_line.has_report(action, linked) or bool(linked.voices or changes)
    others = [
        ("bilan", _("Le bilan"), has_report),
        ("photos", _("En images"), bool(linked.pictures)),
        ("rendez-vous", _("Les prochains rendez-vous"), bool(to_come)),
        ("autres", _("D’autres rendez-vous"), bool(linked.undated_events)),
        ("passes", _("Ce qui a déjà eu lieu"), bool(linked.past_events)),
        ("contact", _("Pour en savoir plus"), bool(contact)),
    ]
    return {
        **around,
        "sheet": sheet,
        "contents": contents(sheet, others),
        "facts": action_facts(action, linked.audiences),
        "steps": life_line.steps(action, linked, to_come),
        "figures": draw(linked.figures),
        "is_born_of_ideas": bool(life_line.founding_ideas(action, linked)),
        "has_report": has_report,
        "changes": changes,
        "contact": contact,
        "address": _address(action, request),
    }


def event_context(event: EventPage, request: HttpRequest) -> dict[str, Any]:
    around = around_event(event, draft=_is_draft(request))
    return {
        **around,
        "facts": event_facts(event),
        "programme": sections(around["linked"].programme),
        "figures": draw(around["linked"].figures),
        "report": written(event, "report"),
        "address": _address(event, request),
    }


def _is_draft(request: HttpRequest) -> bool:
    """In the editor's preview, the page is not yet what the database holds."""
    return bool(getattr(request, "is_preview", False))


def _address(page: Any, request: HttpRequest) -> str:
    """The full address that one shares: without the search words of whoever shares it."""
    return request.build_absolute_uri(page.relative_url(None) or "/")
