"""Partners and their services in the national schema of social services, data·inclusion v1.

https://data-inclusion-schema.readthedocs.io/. The tests check every row with the models that its
authors publish. Nobody's name enters it: only what a partner shows as its own contact.
"""

import re
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q, QuerySet
from django.db.models.functions import Length, Trim
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from actions.models import PartnerPage, PartnerService
from actions.models.partner_details import LONGEST_NAME, SHORTEST_DESCRIPTION, SHORTEST_NAME
from actions.opening import osm_notation
from core import open_data
from core.models.page import plain_text
from core.visibility import visible

LONGEST_DESCRIPTION = 10_000
PLACE_FIELDS = (
    "commune",
    "code_postal",
    "code_insee",
    "adresse",
    "longitude",
    "latitude",
    "telephone",
    "courriel",
)
STRUCTURE_FIELDS = (
    "source",
    "id",
    "nom",
    "date_maj",
    "description",
    "lien_source",
    "siret",
    *PLACE_FIELDS,
    "site_web",
    "horaires_accueil",
)
SERVICE_FIELDS = (
    "source",
    "structure_id",
    "id",
    "nom",
    "description",
    "lien_source",
    "date_maj",
    "type",
    "thematiques",
    "frais",
    "frais_precisions",
    "publics",
    "conditions_acces",
    *PLACE_FIELDS,
    "modes_accueil",
)


def structures() -> QuerySet[PartnerPage]:
    """Public partners that have what the schema requires: a name of three letters, a date."""
    return _exportable(visible(PartnerPage.objects.all())).order_by("pk").prefetch_related("hours")


def services() -> QuerySet[PartnerService]:
    """The services of those partners, each with a name and a few words."""
    return (
        PartnerService.objects.alias(
            name_length=Length(Trim("name")), description_length=Length(Trim("description"))
        )
        .filter(
            page__in=_exportable(visible(PartnerPage.objects.all())),
            name_length__gte=SHORTEST_NAME,
            description_length__gte=SHORTEST_DESCRIPTION,
        )
        .select_related("page")
        .order_by("page_id", "sort_order", "pk")
    )


def structure_row(partner: PartnerPage) -> dict[str, Any]:
    return {
        "source": source(),
        "id": _structure_id(partner),
        "nom": _name(partner.title),
        "date_maj": _updated_on(partner),
        "description": _description(partner.summary, plain_text(partner.body)),
        "lien_source": _address_of(partner),
        "siret": partner.siret or None,
        **_place(partner),
        "site_web": _web(partner.website),
        "horaires_accueil": osm_notation(partner.hours.all()) or None,
    }


def service_row(service: PartnerService) -> dict[str, Any]:
    partner = service.page
    return {
        "source": source(),
        "structure_id": _structure_id(partner),
        "id": f"{source()}--service-{partner.pk}-{service.key}",
        "nom": _name(service.name),
        "description": _description(service.description),
        "lien_source": f"{_address_of(partner)}#{service.anchor}",
        "date_maj": _updated_on(partner),
        "type": service.kind or None,
        "thematiques": service.topics or None,
        "frais": service.fees or None,
        "frais_precisions": service.fees_detail or None,
        "publics": service.audiences or None,
        "conditions_acces": service.access_conditions or None,
        **_place(partner),
        "modes_accueil": service.welcome_modes or None,
    }


def source() -> str:
    """Who publishes: « aubrelle-fr »."""
    host = (urlsplit(settings.SITE_URL).hostname or "").removeprefix("www.")
    return settings.DATA_INCLUSION_SOURCE or slugify(host.replace(".", "-"))


def international_phone(number: str) -> str | None:
    """« 02 61 91 42 52 » → "+33261914252"; None for what is not one French or foreign number."""
    compact = re.sub(r"[\s.\-()]", "", number)
    if re.fullmatch(r"0[1-9]\d{8}", compact):
        return f"+33{compact[1:]}"
    return compact if re.fullmatch(r"\+\d{8,15}|\d{4}", compact) else None


def _exportable(partners: Any) -> QuerySet[PartnerPage]:
    return partners.alias(title_length=Length(Trim("title"))).filter(
        Q(last_published_at__isnull=False) | Q(verified_on__isnull=False),
        title_length__gte=SHORTEST_NAME,
    )


def _structure_id(partner: PartnerPage) -> str:
    return f"{source()}--partenaire-{partner.pk}"


def _name(text: str) -> str:
    return text.strip()[:LONGEST_NAME]


def _description(*parts: str) -> str | None:
    text = "\n\n".join(part.strip() for part in parts if part.strip())[:LONGEST_DESCRIPTION]
    return text if len(text) >= SHORTEST_DESCRIPTION else None


def _updated_on(partner: PartnerPage) -> date:
    """The day it was last published or verified, whichever is the later."""
    days = [partner.verified_on]
    if partner.last_published_at:
        days.append(timezone.localdate(partner.last_published_at))
    return max(day for day in days if day)


def _address_of(partner: PartnerPage) -> str:
    return f"{settings.SITE_URL}{partner.relative_url(None)}"


def _web(address: str) -> str | None:
    return address if address.startswith(("http://", "https://")) else None


def _place(partner: PartnerPage) -> dict[str, Any]:
    return {
        "commune": partner.city or None,
        "code_postal": partner.postcode or None,
        "code_insee": partner.insee_code or None,
        "adresse": ", ".join(partner.street_lines) or None,
        "longitude": partner.longitude,
        "latitude": partner.latitude,
        "telephone": international_phone(partner.phone),
        "courriel": partner.email or None,
    }


def publish() -> None:
    open_data.publish(
        open_data.Dataset(
            name="structures-data-inclusion",
            title=_("Structures, au format data·inclusion"),
            description=_(
                "L’annuaire dans le schéma national des structures d’insertion, version 1. "
                "N’y figurent pas les partenaires dont le nom compte moins de trois lettres, "
                "ni les personnes à contacter."
            ),
            fields=STRUCTURE_FIELDS,
            rows=structures,
            row=structure_row,
        )
    )
    open_data.publish(
        open_data.Dataset(
            name="services-data-inclusion",
            title=_("Services, au format data·inclusion"),
            description=_(
                "Ce que chaque partenaire propose, dans le même schéma. N’y figurent que les "
                "services décrits par un nom et une phrase au moins."
            ),
            fields=SERVICE_FIELDS,
            rows=services,
            row=service_row,
        )
    )
