"""The export to data·inclusion v1, row by row, against the models that its authors publish."""

import json
from datetime import date, time, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from data_inclusion.schema import v1
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from pytest_django import Settings
from wagtail.models import PageViewRestriction

from actions import data_inclusion
from actions.models import OpeningHours, PartnerPage, PartnerService
from actions.models.inclusion import (
    TOPIC_FAMILIES,
    Fees,
    ServiceAudience,
    ServiceKind,
    Topic,
    WelcomeMode,
)
from tests.actions.partners import rich_partner
from tests.factories import make_partner

pytestmark = pytest.mark.django_db

STRICT = {"ignore_warnings": False}


def structures(client: Client) -> list[dict[str, Any]]:
    return client.get("/donnees/structures-data-inclusion.json").json()["results"]


def services(client: Client) -> list[dict[str, Any]]:
    return client.get("/donnees/services-data-inclusion.json").json()["results"]


def required(model: Any) -> set[str]:
    return {name for name, field in model.model_fields.items() if field.is_required()}


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (ServiceKind, v1.TypeService),
        (Fees, v1.Frais),
        (WelcomeMode, v1.ModeAccueil),
        (ServiceAudience, v1.Public),
        (Topic, v1.Thematique),
    ],
)
def test_our_words_are_those_of_the_schema(ours: Any, theirs: Any) -> None:
    assert {each.value: str(each.label) for each in ours} == {
        each.value: each.label for each in theirs
    }


def test_our_families_of_topics_are_those_of_the_schema() -> None:
    assert {key: str(label) for key, label in TOPIC_FAMILIES.items()} == {
        each.value: each.label for each in v1.Categorie
    }
    assert sum(len(choices) for _family, choices in Topic.by_family()) == len(Topic)


def test_a_whole_partner_is_a_valid_structure(client: Client) -> None:
    partner = rich_partner(siret="13003013300016", insee_code="35238", summary="Des voisins.")
    (row,) = structures(client)
    found = v1.Structure.model_validate(row, context=STRICT)
    assert set(row) <= set(v1.Structure.model_fields)
    assert required(v1.Structure) <= {name for name, value in row.items() if value}
    assert found.id == f"{found.source}--partenaire-{partner.pk}"
    assert (found.nom, found.siret) == ("Les Mains vertes", "13003013300016")
    assert (found.commune, found.code_postal, found.code_insee) == ("Aubrelle", "99420", "35238")
    assert found.adresse == "1 rue du Lavoir"
    assert (found.latitude, found.longitude) == (46.7, -2.64)
    assert (found.telephone, found.courriel) == ("+33261914252", "bonjour@mainsvertes.example")
    assert str(found.lien_source).endswith("/partenaires/les-mains-vertes/")
    assert found.description == "Des voisins.\n\nNous jardinons."


def test_a_whole_service_is_valid(client: Client) -> None:
    partner = rich_partner()
    service = partner.services.get()
    (row,) = services(client)
    found = v1.Service.model_validate(row, context=STRICT)
    assert set(row) <= set(v1.Service.model_fields)
    assert required(v1.Service) <= {name for name, value in row.items() if value}
    assert found.structure_id == structures(client)[0]["id"]
    assert (found.type, found.frais) == (v1.TypeService.ATELIER, v1.Frais.PAYANT)
    assert found.publics == {v1.Public.FAMILLES, v1.Public.SENIORS}
    assert found.thematiques == {v1.Thematique.REMOBILISATION__LIEN_SOCIAL}
    assert found.modes_accueil == {v1.ModeAccueil.EN_PRESENTIEL}
    assert (found.frais_precisions, found.conditions_acces) == ("5 € par an", "Habiter la commune")
    assert found.lien_source.fragment == f"service-{service.key}"


def test_a_bare_partner_is_valid_too(client: Client) -> None:
    partner = make_partner("CAF")
    PartnerService.objects.create(page=partner, name="Aide", description="On aide.")
    (structure,), (service,) = structures(client), services(client)
    v1.Structure.model_validate(structure, context=STRICT)
    v1.Service.model_validate(service, context=STRICT)
    assert (service["publics"], service["thematiques"]) == (None, None)


def test_hours_are_in_the_notation_of_openstreetmap(client: Client) -> None:
    partner = make_partner()
    for weekday in range(5):
        OpeningHours.objects.create(page=partner, weekday=weekday, opens=time(9), closes=time(12))
    OpeningHours.objects.create(
        page=partner, weekday=6, opens=time(9), closes=time(12), kind="drop_in"
    )
    assert structures(client)[0]["horaires_accueil"] == "Mo-Fr 09:00-12:00"


def test_no_mark_of_html_is_exported(client: Client) -> None:
    rich_partner(body="<p>Thé &amp; café.</p><ul><li>Gratuit</li></ul>")
    assert structures(client)[0]["description"] == "Thé & café. Gratuit"


def test_long_names_are_cut(client: Client) -> None:
    make_partner("Association " + "très " * 40)
    v1.Structure.model_validate(structures(client)[0], context=STRICT)


def test_what_the_schema_refuses_is_left_out(client: Client) -> None:
    make_partner("Ab")
    partner = make_partner("Les Amis")
    PartnerService.objects.create(page=partner, name="Un", description="Trop court de nom.")
    PartnerService.objects.create(page=partner, name="Aide", description="Oui")
    assert [row["nom"] for row in structures(client)] == ["Les Amis"]
    assert services(client) == []


def test_what_is_not_public_is_left_out(client: Client) -> None:
    rich_partner("Brouillon", live=False)
    private = rich_partner("Réservée")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert (structures(client), services(client)) == ([], [])


def test_the_date_is_the_later_of_publication_and_verification(client: Client) -> None:
    today = timezone.localdate()
    partner = make_partner(verified_on=today - timedelta(days=3))
    PartnerPage.objects.filter(pk=partner.pk).update(
        last_published_at=timezone.now() - timedelta(days=90)
    )
    assert date.fromisoformat(structures(client)[0]["date_maj"]) == today - timedelta(days=3)


def test_an_address_that_is_no_web_address_is_left_out(client: Client) -> None:
    make_partner(website="ftp://fichiers.example/")
    row = structures(client)[0]
    assert row["site_web"] is None
    v1.Structure.model_validate(row, context=STRICT)


@pytest.mark.parametrize(
    ("typed", "exported"),
    [
        ("02 61 91 42 52", "+33261914252"),
        ("02.61.91.42.52", "+33261914252"),
        ("+32 2 123 45 67", "+3221234567"),
        ("3949", "3949"),
        ("02 61 91 42 52 / 06 00 00 00 00", None),
        ("demander Odile", None),
        ("", None),
    ],
)
def test_one_phone_number_and_no_more(typed: str, exported: str | None) -> None:
    assert data_inclusion.international_phone(typed) == exported


@pytest.mark.parametrize(
    ("address", "given", "source"),
    [
        ("https://www.aubrelle.fr", "", "aubrelle-fr"),
        ("https://aubrelle.fr:8000", "", "aubrelle-fr"),
        ("https://nouveau.fr", "aubrelle-fr", "aubrelle-fr"),
    ],
)
def test_the_source_may_outlive_the_domain(
    settings: Settings, address: str, given: str, source: str
) -> None:
    settings.SITE_URL, settings.DATA_INCLUSION_SOURCE = address, given
    assert data_inclusion.source() == source


def test_the_page_of_open_data_tells_who_is_left_out(client: Client) -> None:
    html = client.get("/donnees/").content.decode()
    assert 'href="/donnees/structures-data-inclusion.json"' in html
    assert 'href="/donnees/services-data-inclusion.csv"' in html
    assert "moins de trois lettres" in html


def test_the_command_writes_both_files_whole(tmp_path: Path) -> None:
    rich_partner()
    out = StringIO()
    call_command("export_data_inclusion", str(tmp_path / "export"), stdout=out)
    assert "1 structures et 1 services" in out.getvalue()
    written = json.loads((tmp_path / "export" / "structures.json").read_text(encoding="utf-8"))
    v1.Structure.model_validate(written[0], context=STRICT)
    written = json.loads((tmp_path / "export" / "services.json").read_text(encoding="utf-8"))
    v1.Service.model_validate(written[0], context=STRICT)


def test_the_command_says_where_it_cannot_write(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CommandError, match="Impossible d’écrire"):
        call_command("export_data_inclusion", str(tmp_path / "file"))


def test_nothing_of_the_site_needs_their_package() -> None:
    root = Path(__file__).resolve().parents[2]
    modules = [path for app in ("actions", "home") for path in (root / app).rglob("*.py")]
    assert [path for path in modules if "from data_inclusion" in path.read_text("utf-8")] == []
