"""What the search finds among actions, events and partners. Never their internal notes."""

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from actions.models import ActionPage, EventPage, PartnerPage
from core.models import PageTheme
from core.models.page import plain_text
from core.search import Document, Source, registry
from core.visibility import visible


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
        summary=plain_text(action.summary),
        text=_joined(action.organisation, action.team, *map(plain_text, chapters), *said, *counted),
        date=localdate(action.first_published_at) if action.first_published_at else None,
        place=action.place,
        public=", ".join(audience.name for audience in action.audiences.all()),
        territory=action.get_territory_display(),
        themes=[theme.pk for theme in action.theme_list],
    )


def event_document(event: EventPage) -> Document:
    days = sorted(localdate(occurrence.start) for occurrence in event.occurrences.all())
    programme = [
        f"{moment.section} {moment.title} {moment.text}" for moment in event.programme.all()
    ]
    counted = [str(figure) for figure in event.figures.all()]
    to_come = [day for day in days if day >= localdate()]
    return Document(
        kind="evenement",
        object_id=event.pk,
        title=event.title,
        url=event.relative_url(None),
        summary=event.summary,
        text=_joined(
            plain_text(event.body), event.date_note, *programme, plain_text(event.report), *counted
        ),
        # The next day it takes place; the last one once it is over.
        date=next(iter(to_come or days[-1:]), None),
        place=event.place_name,
        themes=[theme.pk for theme in event.theme_list],
    )


def _joined(*texts: str) -> str:
    return " ".join(text for text in texts if text)


def partner_document(partner: PartnerPage) -> Document:
    return Document(
        kind="partenaire",
        object_id=partner.pk,
        title=partner.title,
        url=partner.relative_url(None),
        summary=partner.summary,
        text=plain_text(partner.body),
        date=localdate(partner.last_published_at) if partner.last_published_at else None,
        place=" ".join(partner.address.split()),
        themes=[theme.pk for theme in partner.theme_list],
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
                PageTheme.with_tags()
            ),
            document=partner_document,
        )
    )
