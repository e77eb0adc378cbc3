"""What a partner may hold: in the forms of the admin, and in the database itself."""

from datetime import time, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from actions.models import OpeningHours, PartnerContact, PartnerPage, PartnerService
from actions.models.identifiers import SiretFormField, validate_siret
from tests.factories import make_partner

pytestmark = pytest.mark.django_db

SIRET = "13003013300016"


def hours(partner: PartnerPage, **fields: Any) -> OpeningHours:
    return OpeningHours(
        **{"page": partner, "weekday": 0, "opens": time(9), "closes": time(12), **fields}
    )


def service(partner: PartnerPage, **fields: Any) -> PartnerService:
    return PartnerService(**{"page": partner, "name": "Aide", "description": "On aide.", **fields})


def test_hours_close_after_they_open() -> None:
    wrong = hours(make_partner(), opens=time(12), closes=time(9))
    with pytest.raises(ValidationError, match="fermeture doit venir après"):
        wrong.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        wrong.save()


def test_a_public_contact_has_agreed() -> None:
    contact = PartnerContact(page=make_partner(), name="Odile", is_public=True)
    with pytest.raises(ValidationError, match="a accepté d’être montrée"):
        contact.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        contact.save()


def test_an_agreement_is_not_given_tomorrow() -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    contact = PartnerContact(page=make_partner(), name="Odile", agreed_on=tomorrow)
    with pytest.raises(ValidationError, match="pas encore passée"):
        contact.full_clean()


def test_only_agreed_contacts_are_agreed() -> None:
    partner = make_partner()
    PartnerContact.objects.create(page=partner, name="Discrète", agreed_on=timezone.localdate())
    PartnerContact.objects.create(
        page=partner, name="Publique", is_public=True, agreed_on=timezone.localdate()
    )
    assert [each.name for each in PartnerContact.objects.agreed()] == ["Publique"]


@pytest.mark.parametrize("place", [{"latitude": 46.7}, {"longitude": 2.6}])
def test_a_place_has_both_coordinates_or_none(place: dict[str, float]) -> None:
    with pytest.raises(ValidationError, match="ou aucune des deux"):
        make_partner(**place)
    partner = make_partner()
    with pytest.raises(IntegrityError), transaction.atomic():
        PartnerPage.objects.filter(pk=partner.pk).update(**place)


@pytest.mark.parametrize("place", [(91, 0), (-91, 0), (0, 181), (0, -181)])
def test_a_place_is_on_earth(place: tuple[float, float]) -> None:
    with pytest.raises(ValidationError):
        make_partner(latitude=place[0], longitude=place[1])


def test_siret_with_its_key_is_accepted() -> None:
    assert make_partner(siret=SIRET).siret == SIRET


@pytest.mark.parametrize(
    "wrong",
    ["13003013300017", "31003013300016", "1300301330001", "1300301330001A", "١٣٠٠٣٠١٣٣٠٠٠١٦"],
)
def test_siret_without_its_key_is_refused(wrong: str) -> None:
    with pytest.raises(ValidationError):
        validate_siret(wrong)


@pytest.mark.parametrize(
    "typed", ["130 030 133 00016", "130\u00a0030\u00a0133\u00a000016", f" {SIRET} "]
)
def test_siret_may_be_typed_with_its_spaces(typed: str) -> None:
    field = PartnerPage._meta.get_field("siret").formfield()
    assert isinstance(field, SiretFormField)
    assert field.clean(typed) == SIRET


@pytest.mark.parametrize(("field", "wrong"), [("postcode", "9942"), ("insee_code", "2C004")])
def test_codes_have_their_form(field: str, wrong: str) -> None:
    with pytest.raises(ValidationError):
        make_partner(**{field: wrong})


def test_a_corsican_commune_has_its_letter() -> None:
    assert make_partner(insee_code="2A004").insee_code == "2A004"


def test_a_page_is_not_verified_tomorrow() -> None:
    with pytest.raises(ValidationError, match="pas encore passée"):
        make_partner(verified_on=timezone.localdate() + timedelta(days=1))


def test_no_partner_takes_the_address_of_the_map() -> None:
    with pytest.raises(ValidationError, match="celle de la carte"):
        make_partner("Carte")


def test_everybody_needs_no_other_audience() -> None:
    wrong = service(make_partner(), audiences=["tous-publics", "seniors"])
    with pytest.raises(ValidationError, match="comprend déjà les autres"):
        wrong.full_clean()


def test_unknown_words_are_refused() -> None:
    with pytest.raises(ValidationError, match="Choix inconnu"):
        service(make_partner(), topics=["jardinage--tomates"]).full_clean()


def test_a_service_gets_a_key_of_its_own_and_keeps_it() -> None:
    partner = make_partner()
    first, second = service(partner), service(partner)
    first.save()
    second.save()
    assert first.key != second.key
    kept = first.key
    first.name = "Aide renommée"
    first.save()
    assert PartnerService.objects.get(pk=first.pk).key == kept


def test_address_lines_do_not_repeat_the_town() -> None:
    partner = make_partner(
        address="4 mail des Tilleuls\n99420 Aubrelle", postcode="99420", city="Aubrelle"
    )
    assert partner.address_lines == ["4 mail des Tilleuls", "99420 Aubrelle"]
    assert partner.street_lines == ["4 mail des Tilleuls"]


def test_an_address_of_before_is_kept_as_it_is() -> None:
    assert make_partner(address="4 mail des Tilleuls\n99420 Aubrelle").address_lines == [
        "4 mail des Tilleuls",
        "99420 Aubrelle",
    ]


def test_pages_to_verify_are_those_never_or_long_ago_verified() -> None:
    today = timezone.localdate()
    make_partner("Jamais")
    old = make_partner("Il y a longtemps", verified_on=today - timedelta(days=366))
    new = make_partner("Hier", verified_on=today - timedelta(days=1))
    to_verify = PartnerPage.objects.to_verify().order_by("title")
    assert [each.title for each in to_verify] == ["Il y a longtemps", "Jamais"]
    assert list(PartnerPage.objects.verified()) == [new]
    assert (old.was_verified_long_ago, new.was_verified_long_ago) == (True, False)
