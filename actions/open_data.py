"""The datasets of actions, events and partners. No staff notes, no personal contacts."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from actions.models import ActionPage, EventPage, PartnerPage
from actions.opening import drop_ins_in_words, osm_notation
from core import open_data
from core.models import PageTheme
from core.models.page import plain_text
from core.visibility import visible


def _actions() -> QuerySet[ActionPage]:
    return (
        visible(ActionPage.objects.all())
        .order_by("pk")
        .prefetch_related(PageTheme.with_tags(), "audiences", "figures")
    )


def _action_row(action: ActionPage) -> dict[str, Any]:
    return {
        "title": action.title,
        "url": action.relative_url(None),
        "organisation": action.organisation,
        "themes": [theme.slug for theme in action.theme_list],
        "status": action.get_status_display(),
        "public": [audience.name for audience in action.audiences.all()],
        "territory": action.get_territory_display(),
        "place": action.place,
        "started_on": _day(action.started_on),
        "cost": action.cost,
        "summary": plain_text(action.summary),
        "context": plain_text(action.context),
        "reported_on": _day(action.reported_on),
        "figures": _figures(action),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _figures(page: ActionPage | EventPage) -> list[dict[str, Any]]:
    return [
        {"year": figure.year, "measure": figure.measure, "value": figure.value}
        for figure in page.figures.all()
    ]


def _events() -> QuerySet[EventPage]:
    return (
        visible(EventPage.objects.all())
        .order_by("pk")
        .select_related("organiser")
        .prefetch_related(PageTheme.with_tags(), "occurrences", "figures")
    )


def _event_row(event: EventPage) -> dict[str, Any]:
    return {
        "title": event.title,
        "url": event.relative_url(None),
        "themes": [theme.slug for theme in event.theme_list],
        "summary": event.summary,
        "dates": [
            {
                "start": localtime(occurrence.start).isoformat(),
                "end": localtime(occurrence.end).isoformat() if occurrence.end else None,
            }
            for occurrence in event.occurrences.all()
        ],
        "date_note": event.date_note,
        "place": event.place_name,
        "address": event.address,
        "organiser": event.organiser.title if event.organiser and event.organiser.live else "",
        "figures": _figures(event),
    }


def _partners() -> QuerySet[PartnerPage]:
    return (
        visible(PartnerPage.objects.all())
        .order_by("pk")
        .prefetch_related(PageTheme.with_tags(), "hours", "services")
    )


def _partner_row(partner: PartnerPage) -> dict[str, Any]:
    return {
        "title": partner.title,
        "url": partner.relative_url(None),
        "category": partner.get_category_display(),
        "themes": [theme.slug for theme in partner.theme_list],
        "summary": partner.summary,
        "address": "\n".join(partner.address_lines),
        "latitude": partner.latitude,
        "longitude": partner.longitude,
        "website": partner.website,
        "services": [service.name for service in partner.services.all()],
        "opening_hours": osm_notation(partner.hours.all()),
        "drop_ins": drop_ins_in_words(partner.hours.all()),
        "verified_on": partner.verified_on.isoformat() if partner.verified_on else None,
    }


def publish() -> None:
    open_data.publish(
        open_data.Dataset(
            name="actions",
            title=_("Actions"),
            description=_("Les fiches de la banque d’actions."),
            fields=(
                "title",
                "url",
                "organisation",
                "themes",
                "status",
                "public",
                "territory",
                "place",
                "started_on",
                "cost",
                "summary",
                "context",
                "reported_on",
                "figures",
            ),
            rows=_actions,
            row=_action_row,
        )
    )
    open_data.publish(
        open_data.Dataset(
            name="evenements",
            title=_("Événements"),
            description=_("L’agenda, avec chaque date."),
            fields=(
                "title",
                "url",
                "themes",
                "summary",
                "dates",
                "date_note",
                "place",
                "address",
                "organiser",
                "figures",
            ),
            rows=_events,
            row=_event_row,
        )
    )
    open_data.publish(
        open_data.Dataset(
            name="partenaires",
            title=_("Partenaires"),
            description=_("L’annuaire des associations et des services."),
            fields=(
                "title",
                "url",
                "category",
                "themes",
                "summary",
                "address",
                "latitude",
                "longitude",
                "website",
                "services",
                "opening_hours",
                "drop_ins",
                "verified_on",
            ),
            rows=_partners,
            row=_partner_row,
        )
    )
