"""The legal fields: what would be a false declaration is refused, what is missing is told."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from wagtail.models import Site

from core.models import LegalSettings, SiteSettings

pytestmark = pytest.mark.django_db

WHOLE: dict[str, Any] = {
    "publisher": "Commune d’Aubrelle",
    "director_name": "Jeanne Marchetti",
    "host_name": "Hébergement du Ponant",
    "host_address": "12 quai des Essais",
    "host_phone": "01 99 00 77 10",
    "dpo_name": "Karim Benali",
    "dpo_email": "donnees@aubrelle.example",
    "declared_on": date(2026, 4, 2),
    "scheme_url": "/schema/",
}


@pytest.fixture
def legal() -> LegalSettings:
    return LegalSettings.for_site(Site.objects.get())


@pytest.fixture
def town() -> SiteSettings:
    town = SiteSettings.for_site(Site.objects.get())
    town.address, town.phone, town.email = "1 place du Marché", "01 99 00 42 10", "a@b.example"
    town.save()
    return town


@pytest.mark.parametrize("number", ["732 829 320 00074", "73282932000074"])
def test_a_siret_is_read_with_or_without_spaces(legal: LegalSettings, number: str) -> None:
    legal.siret = number
    legal.full_clean()


@pytest.mark.parametrize("number", ["1234", "73282932000075", "7328293200007X", "٧٣٢٨٢٩٣٢٠٠٠٠٧٤"])
def test_a_wrong_siret_is_refused(legal: LegalSettings, number: str) -> None:
    legal.siret = number
    with pytest.raises(ValidationError, match="SIRET"):
        legal.full_clean()


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"status": "partial"}, "audit_date"),
        ({"status": "partial", "audit_date": date(2026, 1, 2)}, "conformity_rate"),
        (
            {"status": "partial", "audit_date": date(2026, 1, 2), "conformity_rate": 49},
            "status",
        ),
        ({"status": "full", "audit_date": date(2026, 1, 2), "conformity_rate": 99}, "status"),
        ({"conformity_rate": 101}, "conformity_rate"),
        ({"scheme_url": "javascript:alert(1)"}, "scheme_url"),
        ({"retention_years": 0}, "retention_years"),
    ],
)
def test_a_false_declaration_is_refused(
    legal: LegalSettings, fields: dict[str, Any], field: str
) -> None:
    for name, value in fields.items():
        setattr(legal, name, value)
    with pytest.raises(ValidationError) as refused:
        legal.full_clean()
    assert field in refused.value.message_dict


def test_the_database_holds_rates_only(legal: LegalSettings) -> None:
    legal.conformity_rate = Decimal("100.5")
    with pytest.raises(IntegrityError), transaction.atomic():
        legal.save()


@pytest.mark.parametrize(
    ("rate", "text"), [("76.50", "76,5"), ("100.00", "100"), ("0.00", "0"), ("82.00", "82")]
)
def test_a_rate_reads_like_french(legal: LegalSettings, rate: str, text: str) -> None:
    legal.conformity_rate = Decimal(rate)
    assert legal.rate_text == text


@pytest.mark.parametrize(
    ("status", "wording"),
    [
        ("non", "Accessibilité\u00a0: non conforme"),
        ("partial", "Accessibilité\u00a0: partiellement conforme"),
        ("full", "Accessibilité\u00a0: totalement conforme"),
    ],
)
def test_the_wording_is_that_of_the_decree(legal: LegalSettings, status: str, wording: str) -> None:
    legal.status = status
    assert legal.status_wording == wording


def test_a_new_site_is_told_all_that_is_missing(legal: LegalSettings) -> None:
    bare = SiteSettings.for_site(Site.objects.get())
    missing = {str(item.text) for item in legal.missing(bare)}
    assert {"le nom de l’hébergeur", "la direction de la publication"} <= missing
    assert len(missing) == 12


def test_nothing_is_missing_once_all_is_written(legal: LegalSettings, town: SiteSettings) -> None:
    for name, value in WHOLE.items():
        setattr(legal, name, value)
    assert legal.missing(town) == []


def test_an_audit_asks_for_its_own_fields(legal: LegalSettings, town: SiteSettings) -> None:
    for name, value in WHOLE.items():
        setattr(legal, name, value)
    legal.status = "partial"
    assert len(legal.missing(town)) == 3


def test_the_admin_lists_what_is_missing(
    communication_client: Client, legal: LegalSettings
) -> None:
    html = communication_client.get(f"/admin/settings/core/legalsettings/{legal.site_id}/").text
    assert "La loi demande encore ceci" in html
    assert "le nom de l’hébergeur" in html


@pytest.mark.parametrize("page", ["mentions-legales", "donnees-personnelles", "accessibilite"])
def test_the_preview_shows_each_text_with_what_is_being_typed(
    communication_client: Client, legal: LegalSettings, page: str
) -> None:
    address = f"/admin/settings/core/legalsettings/{legal.site_id}/preview/"
    typed = {"publisher": "Commune de Neuville", "status": "non", "retention_years": "3"}
    assert communication_client.post(address, typed).json()["is_valid"]
    response = communication_client.get(f"{address}?mode={page}")
    assert "Commune de Neuville" in response.text
    legal.refresh_from_db()
    assert legal.publisher == ""
