"""What the search finds among actions, events, partners and selections. Never internal notes."""

from datetime import date, timedelta

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from actions.models import ActionPage, EventPage, PartnerPage, SelectionPage
from core.models import PageTheme
from core.models.page import plain_text
from core.search import Document, Source, registry
from core.visibility import visible

# An evening that ends in the small hours does not take place the next day too.
NIGHT = timedelta(hours=6)


def action_document(action: ActionPage) -> Document:
    chapters = [
        action.end_reason,
        action.initiative_detail,
        action.context,
        action.objectives,
        action.description,
        action.funding,
        action.people,
        action.partners_detail,
        action.results_territory,
        action.results_organisation,
        action.results_residents,
        action.success_factors,
        action.observations,
        action.limits,
        action.prospects,
        action.changes,
        action.contact,
    ]
    said = [voice.quote for voice in action.voices.all()]
    counted = [str(figure) for figure in action.figures.all()]
    return Document(
        kind="action",
        object_id=action.pk,
        title=action.title,
        url=action.relative_url(None),
        published=action.first_published_at,
        summary=plain_text(action.summary),
        text=_joined(action.organisation, action.team, *map(plain_text, chapters), *said, *counted),
        date=localdate(action.first_published_at) if action.first_published_at else None,
        place=action.place,
        publics=[audience.name for audience in action.audiences.all()],
        territory=action.get_territory_display(),
        status=action.get_status_display(),
        themes=[theme.pk for theme in action.theme_list],
    )


def event_document(event: EventPage) -> Document:
    programme = [
        f"{moment.section} {moment.title} {moment.text}" for moment in event.programme.all()
    ]
    counted = [str(figure) for figure in event.figures.all()]
    return Document(
        kind="evenement",
        object_id=event.pk,
        title=event.title,
        url=event.relative_url(None),
        published=event.first_published_at,
        summary=event.summary,
        text=_joined(
            plain_text(event.body), event.date_note, *programme, plain_text(event.report), *counted
        ),
        date=_next_day(event),
        place=event.place_name,
        themes=[theme.pk for theme in event.theme_list],
    )


def _next_day(event: EventPage) -> date | None:
    """The next day it takes place, today while it lasts; once it is over, the day it last began."""
    today = localdate()
    spans = [
        (localdate(o.start), localdate((o.end or o.start) - NIGHT)) for o in event.occurrences.all()
    ]
    to_come = [max(first, today) for first, last in spans if max(first, last) >= today]
    return min(to_come) if to_come else max((first for first, _last in spans), default=None)


def _joined(*texts: str) -> str:
    return " ".join(text for text in texts if text)


def partner_document(partner: PartnerPage) -> Document:
    offers = [f"{service.name} {service.description}" for service in partner.services.all()]
    hours = [partner.opening_hours, *(f"{h.place} {h.note}" for h in partner.hours.all())]
    return Document(
        kind="partenaire",
        object_id=partner.pk,
        title=partner.title,
        url=partner.relative_url(None),
        published=partner.first_published_at,
        summary=partner.summary,
        # The people of the partner are left out, whatever they agreed to.
        text=" ".join([plain_text(partner.body), *offers, *hours]),
        date=localdate(partner.last_published_at) if partner.last_published_at else None,
        place=" ".join(partner.address_lines),
        themes=[theme.pk for theme in partner.theme_list],
    )


def selection_document(selection: SelectionPage) -> Document:
    """By its own words only: the pages it lists are found by themselves, and may be unpublished."""
    entries = [
        f"{entry.title} {entry.place} {plain_text(entry.text)}" for entry in selection.entries.all()
    ]
    return Document(
        kind="selection",
        object_id=selection.pk,
        title=selection.title,
        url=selection.relative_url(None),
        published=selection.first_published_at,
        summary=selection.summary,
        text=" ".join([plain_text(selection.introduction), *entries]),
        date=selection.updated_on,
        themes=[theme.pk for theme in selection.theme_list],
    )


def register() -> None:
    registry.register(
        Source(
            kind="action",
            model=ActionPage,
            label=_("Action"),
            plural=_("Actions"),
            icon="tools",
            public=lambda: visible(ActionPage.objects.all()).prefetch_related(
                PageTheme.with_tags(), "audiences", "voices", "figures"
            ),
            document=action_document,
        )
    )
    registry.register(
        Source(
            kind="evenement",
            model=EventPage,
            label=_("Événement"),
            plural=_("Événements"),
            icon="calendar",
            public=lambda: visible(EventPage.objects.all()).prefetch_related(
                PageTheme.with_tags(), "occurrences", "programme", "figures"
            ),
            document=event_document,
            takes_place=True,
        )
    )
    registry.register(
        Source(
            kind="partenaire",
            model=PartnerPage,
            label=_("Partenaire"),
            plural=_("Partenaires"),
            icon="handshake",
            public=lambda: visible(PartnerPage.objects.all()).prefetch_related(
                PageTheme.with_tags(), "hours", "services"
            ),
            document=partner_document,
        )
    )
    registry.register(
        Source(
            kind="selection",
            model=SelectionPage,
            label=_("Sélection"),
            plural=_("Sélections"),
            icon="selection",
            public=lambda: visible(SelectionPage.objects.all()).prefetch_related(
                PageTheme.with_tags(), "entries"
            ),
            document=selection_document,
        )
    )
