"""Actions, events, partners and selections in the words of schema.org. Only what pages show."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from actions.models import (
    ActionPage,
    EventPage,
    Occurrence,
    PartnerCategory,
    PartnerPage,
    SelectionPage,
)
from core.discovery.posters import picture_address
from core.discovery.schema import Node, list_node, moment, node, one_line_address, town_reference
from core.discovery.text import absolute
from core.models import SiteSettings
from core.models.theme import fold

MOST_DATES = 12

# An association is no shop: schema.org's LocalBusiness is left to those that sell something.
KINDS = {
    PartnerCategory.ASSOCIATION: "NGO",
    PartnerCategory.PUBLIC_SERVICE: "GovernmentOrganization",
    PartnerCategory.SOCIAL_CENTRE: "Organization",
    PartnerCategory.HEALTH: "MedicalOrganization",
    PartnerCategory.SCHOOL: "EducationalOrganization",
    PartnerCategory.COMPANY: "Organization",
}
FREE = re.compile(r"^(gratuite?|((entree|acces|participation) )?(libre|gratuite?))( et \w+)?\b")
PRICE = re.compile(r"€|\beuros?\b|\bsauf\b|\bpour les\b|\bmoins de\b", re.IGNORECASE)


def of_action(action: ActionPage, context: Mapping[str, Any]) -> list[Node]:
    """A Project, run by an organisation; what it offers, to whom, is the service it provides."""
    town, linked = context["town"], context.get("linked")
    audiences = linked.audiences if linked else []
    service = node(
        "Service",
        name=action.title,
        audience=[node("Audience", audienceType=name) for name in audiences],
        areaServed=_area(action, town),
    )
    return [
        node(
            "Project",
            id=f"{_address(action)}#action",
            name=action.title,
            description=action.head_description(town),
            url=_address(action),
            image=picture_address(action, town),
            foundingDate=moment(action.started_on),
            location=node("Place", name=action.place) if action.place else None,
            areaServed=_area(action, town),
            keywords=[theme.name for theme in action.theme_list],
            parentOrganization=(
                node("Organization", name=action.organisation)
                if action.organisation
                else town_reference(town)
            ),
            member=[_named(partner) for partner in (linked.partners if linked else [])],
            makesOffer=node("Offer", itemOffered=service) if audiences else None,
        )
    ]


def of_event(event: EventPage, context: Mapping[str, Any]) -> list[Node]:
    """One Event for each date to come, as Google asks; the last date of what is over.

    An event without any date has no Event: a search engine would refuse one that says no day.
    """
    dates: list[Occurrence] = list(context.get("dates", []))
    shown = [date for date in dates if not date.is_over][:MOST_DATES] or dates[-1:]
    return [_date(event, date, context["town"]) for date in shown]


def of_partner(partner: PartnerPage, context: Mapping[str, Any]) -> list[Node]:
    town = context["town"]
    return [
        node(
            KINDS.get(PartnerCategory(partner.category), "Organization"),
            id=f"{_address(partner)}#structure",
            name=partner.title,
            description=partner.head_description(town),
            url=_address(partner),
            sameAs=partner.website,
            image=picture_address(partner, town),
            address=one_line_address(partner.address),
            telephone=partner.phone,
            email=partner.email,
            areaServed=node("City", name=town.name),
            keywords=[theme.name for theme in partner.theme_list],
        )
    ]


def of_selection(selection: SelectionPage, context: Mapping[str, Any]) -> list[Node]:
    shown = context.get("entries")
    links = _links(selection) if shown is None else ((each.title, each.href) for each in shown)
    described = selection.head_description(context["town"])
    return [
        {
            **list_node(selection.title, links),
            "description": described,
            "dateModified": moment(selection.updated_on),
        }
    ]


def _links(selection: SelectionPage) -> Iterator[tuple[str, str]]:
    """Title and address of each entry; a page taken offline keeps its title alone."""
    for entry in selection.entries.select_related("page"):
        page = entry.page if entry.page and entry.page.live else None
        title = entry.title or (page.title if page else "")
        if title:
            yield title, (page.relative_url(None) or "") if page else entry.url


def _date(event: EventPage, date: Occurrence, town: SiteSettings) -> Node:
    organiser = event.shown_organiser
    return node(
        "Event",
        id=f"{_address(event)}#seance-{date.pk}",
        name=event.title,
        description=event.teaser,
        url=_address(event),
        image=picture_address(event, town),
        startDate=moment(date.start),
        endDate=moment(date.end),
        eventStatus="https://schema.org/EventScheduled",
        eventAttendanceMode="https://schema.org/OfflineEventAttendanceMode",
        location=_place(event, town),
        organizer=_named(organiser) if organiser else town_reference(town),
        isAccessibleForFree=True if is_free(event.conditions) else None,
        keywords=[theme.name for theme in event.theme_list],
    )


def is_free(conditions: str) -> bool:
    """Whether the conditions begin by saying so, and name no price nor exception."""
    return bool(FREE.match(fold(conditions))) and not PRICE.search(conditions)


def _place(event: EventPage, town: SiteSettings) -> Node:
    """A Place always has an address for search engines: that of the town, for want of better."""
    return node(
        "Place",
        name=event.place_name or town.name,
        address=event.address or town.name,
    )


def _area(action: ActionPage, town: SiteSettings) -> Node:
    return node(
        "AdministrativeArea",
        name=town.name,
        description=action.get_territory_display(),
    )


def _named(partner: PartnerPage) -> Node:
    """A partner where another node names it."""
    return node(
        "Organization",
        id=f"{_address(partner)}#structure",
        name=partner.title,
        url=_address(partner),
    )


def _address(page: Any) -> str:
    return absolute(page.relative_url(None) or "")
