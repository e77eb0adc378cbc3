"""What the page of a partner says of itself: its hours, its services, whom to call, where it is."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from actions import opening
from actions.models import OpeningHours, PartnerContact, PartnerPage, PartnerService
from actions.partner_lists import draft_lists, saved_lists

MAP_SITE = "https://www.openstreetmap.org"
# Close enough to read the names of the streets around.
MAP_ZOOM = 18


@dataclass(frozen=True)
class PartnerSheet:
    today: opening.Today | None
    week: list[opening.Day]
    drop_ins: list[opening.Day]
    notes: list[str]
    services: list[PartnerService]
    contacts: list[PartnerContact]
    way_there: str


def partner_sheet(
    partner: PartnerPage, *, draft: bool, now: datetime | None = None
) -> PartnerSheet:
    """`draft` is true in the editor's preview, where the lists are those of the form."""
    lists = draft_lists(partner) if draft else saved_lists(partner)
    hours = lists[OpeningHours]
    return PartnerSheet(
        today=opening.today(hours, now),
        week=opening.week(hours, now),
        drop_ins=opening.drop_ins(hours, now),
        notes=partner.opening_hours.splitlines(),
        services=lists[PartnerService],
        contacts=lists[PartnerContact],
        way_there=way_there(partner),
    )


def way_there(partner: PartnerPage) -> str:
    """A link to OpenStreetMap, which follows nobody: the very place, or else the address."""
    if partner.is_located:
        place = {"mlat": partner.latitude, "mlon": partner.longitude}
        spot = f"#map={MAP_ZOOM}/{partner.latitude}/{partner.longitude}"
        return f"{MAP_SITE}/?{urlencode(place)}{spot}"
    if partner.street_lines and partner.town_line:
        return f"{MAP_SITE}/search?{urlencode({'query': ', '.join(partner.address_lines)})}"
    return ""
