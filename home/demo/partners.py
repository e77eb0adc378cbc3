"""The partners of the demo town, with their hours, their services and those who may be called."""

from datetime import time, timedelta
from itertools import product

from wagtail.models import Page

from actions.models import (
    OpeningHours,
    PartnerContact,
    PartnerIndexPage,
    PartnerPage,
    PartnerService,
)
from home.demo.content import shapes
from home.demo.content.partners import DETAILS_OF, PARTNERS
from home.demo.content.town import TOWN
from home.demo.editorial import OPENING, Newsroom
from home.demo.moments import moment


def publish_partners(room: Newsroom) -> dict[str, PartnerPage]:
    index = PartnerIndexPage.objects.get()
    return {partner.key: _partner(room, index, partner) for partner in PARTNERS}


def _partner(room: Newsroom, index: Page, partner: shapes.Partner) -> PartnerPage:
    details = DETAILS_OF[partner.key]
    *street, town = partner.address.splitlines()
    postcode, _space, city = town.partition(" ")
    latitude, longitude = details.at
    page = PartnerPage(
        title=partner.name,
        slug=partner.key,
        category=partner.category,
        summary=partner.summary,
        body=partner.body,
        address="\n".join(street),
        postcode=postcode,
        city=city,
        insee_code=TOWN.insee_code,
        latitude=latitude,
        longitude=longitude,
        phone=partner.phone,
        email=partner.email,
        website=partner.website,
        opening_hours=partner.opening_hours,
        verified_on=room.today + timedelta(days=details.verified),
        picture=room.pictures[partner.picture],
    )
    page.hours = [hours for each in details.hours for hours in _hours(each)]
    page.services = [_service(rank, service) for rank, service in enumerate(details.services)]
    page.contacts = [_contact(room, partner, details)]
    page.themes.set(room.press.themes(partner.themes))
    return room.press.publish(index, page, moment(room.today, OPENING, "10:00"))


def _hours(each: shapes.Hours) -> list[OpeningHours]:
    return [
        OpeningHours(
            kind=each.kind,
            weekday=day,
            opens=time.fromisoformat(opens),
            closes=time.fromisoformat(closes),
            place=each.place,
            note=each.note,
        )
        for day, (opens, closes) in product(each.days, each.spans)
    ]


def _service(rank: int, service: shapes.Service) -> PartnerService:
    return PartnerService(
        sort_order=rank,
        name=service.name,
        description=service.description,
        kind=service.kind,
        fees=service.fees,
        fees_detail=service.fees_detail,
        audiences=list(service.audiences),
        access_conditions=service.access_conditions,
        welcome_modes=list(service.welcome_modes),
        topics=list(service.topics),
    )


def _contact(
    room: Newsroom, partner: shapes.Partner, details: shapes.PartnerDetails
) -> PartnerContact:
    """Everyone is known to the team; those who agreed are known to the town."""
    name, _comma, role = partner.contact.partition(", ")
    agreed = details.agreed
    return PartnerContact(
        sort_order=0,
        name=name,
        role=role,
        is_public=agreed is not None,
        agreed_on=None if agreed is None else room.today + timedelta(days=agreed),
    )
