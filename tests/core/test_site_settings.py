"""The settings of the site: what is refused, what the form saves, what its preview shows."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from wagtail.models import Page, Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from core.models import SiteSettings
from core.models.settings import FooterItem, HeaderItem, SocialLink

pytestmark = pytest.mark.django_db


@pytest.fixture
def town() -> SiteSettings:
    return SiteSettings.for_site(Site.objects.get())


@pytest.fixture
def address() -> str:
    return f"/admin/settings/core/sitesettings/{Site.objects.get().pk}/"


def form(**changes: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {"name": "Aubrelle", "accent": "", "logo": ""}
    for name in ("header_items", "footer_items", "social_links"):
        empty[name] = inline_formset([])
    return nested_form_data({**empty, **changes})


def entry(**fields: Any) -> dict[str, Any]:
    return {"page": "", "address": "", "label": "", **fields}


def test_a_pale_colour_is_refused_with_the_closest_that_can_be_read(town: SiteSettings) -> None:
    town.accent = "#ffff00"
    with pytest.raises(ValidationError) as refused:
        town.full_clean()
    [sentence] = refused.value.message_dict["accent"]
    assert "1,07 pour 1" in sentence
    assert "#7a7a05" in sentence


def test_a_colour_just_too_pale_is_not_said_to_pass(town: SiteSettings) -> None:
    town.accent = "#777777"
    with pytest.raises(ValidationError, match="4,47 pour 1"):
        town.full_clean()


@pytest.mark.parametrize("typed", ["bleu", "#12", "#08348a;}", "x" * 31])
def test_what_is_no_colour_is_refused(town: SiteSettings, typed: str) -> None:
    town.accent = typed
    with pytest.raises(ValidationError):
        town.full_clean()


def test_a_colour_is_written_one_way(town: SiteSettings) -> None:
    town.accent = " 08348A"
    town.full_clean()
    assert town.accent == "#08348a"


def test_the_database_holds_colours_only(town: SiteSettings) -> None:
    town.accent = "red;}"
    with pytest.raises(IntegrityError), transaction.atomic():
        town.save()


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({}, "page"),
        ({"address": "https://exemple.test/"}, "label"),
        ({"address": "javascript:alert(1)", "label": "x"}, "address"),
        ({"address": "//exemple.test/", "label": "x"}, "address"),
        ({"address": "exemple.test", "label": "x"}, "address"),
        ({"address": "/a b/", "label": "x"}, "address"),
    ],
)
def test_an_entry_that_leads_nowhere_is_refused(
    town: SiteSettings, fields: dict[str, str], field: str
) -> None:
    item = HeaderItem(settings=town, **fields)
    with pytest.raises(ValidationError) as refused:
        item.full_clean()
    assert field in refused.value.message_dict


def test_an_entry_is_a_page_or_an_address_not_both(town: SiteSettings) -> None:
    page = Page.objects.get(slug="agenda")
    with pytest.raises(ValidationError, match="pas les deux"):
        HeaderItem(settings=town, page=page, address="/x/", label="x").full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        FooterItem.objects.create(settings=town, page=page, address="/x/", label="x")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://exemple.test/", "facebook"])
def test_a_network_is_a_web_address(town: SiteSettings, url: str) -> None:
    with pytest.raises(ValidationError):
        SocialLink(settings=town, network="facebook", url=url).full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        SocialLink.objects.create(settings=town, network="facebook", url=url)


def test_communication_edits_the_menus_in_the_admin(
    communication_client: Client, client: Client, town: SiteSettings, address: str
) -> None:
    agenda = Page.objects.get(slug="agenda")
    response = communication_client.post(
        address,
        form(
            accent="#7a1f47",
            header_items=inline_formset(
                [
                    entry(address="/themes/", label="Par thème", ORDER="2"),
                    entry(page=str(agenda.pk), label="Sortir", ORDER="1"),
                ]
            ),
            footer_items=inline_formset([entry(address="tel:+33199004210", label="Appeler")]),
            social_links=inline_formset(
                [{"network": "mastodon", "url": "https://m.example/@a", "label": ""}]
            ),
        ),
    )
    assert response.status_code == 302
    html = client.get("/agenda/").text
    header = html.split("<main")[0]
    assert header.index(">Sortir<") < header.index(">Par thème<")
    assert ">Appeler<" in html
    assert "https://m.example/@a" in html
    assert "couleurs.css?c=7a1f47" in html


def test_a_refused_form_keeps_what_was_typed_and_says_why(
    communication_client: Client, town: SiteSettings, address: str
) -> None:
    response = communication_client.post(address, form(name="Aubrelle", accent="#ffff00"))
    assert response.status_code == 200
    assert "La couleur la plus proche qui convient" in response.text
    assert 'value="#ffff00"' in response.text
    town.refresh_from_db()
    assert town.accent == ""


def test_the_editor_offers_the_tones_of_the_house(
    communication_client: Client, address: str
) -> None:
    html = communication_client.get(address).text
    assert html.count("colour-input__suggestion") >= 12
    assert 'type="color"' in html


def test_the_preview_shows_what_nobody_saved_yet(
    communication_client: Client, client: Client, address: str
) -> None:
    typed = form(
        name="Aubrelle-sur-Lise",
        accent="#7a1f47",
        header_items=inline_formset([entry(address="/themes/", label="Par thème")]),
    )
    ready = communication_client.post(f"{address}preview/", typed)
    assert ready.json()["is_valid"]
    html = communication_client.get(f"{address}preview/").text
    assert "Aubrelle-sur-Lise" in html
    assert "couleurs.css?c=7a1f47" in html
    assert ">Par thème<" in html
    assert "Aubrelle-sur-Lise" not in client.get("/").text
