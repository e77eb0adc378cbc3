"""Structured data, read as search engines read it, whatever the texts."""

import json

import extruct
import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Site

from core.discovery import schema
from core.models import SiteSettings
from tests.core.discovery.reading import node_of, nodes, read
from tests.factories import make_action, make_board, make_idea

HOSTILE = st.one_of(
    st.text(max_size=80),
    st.sampled_from(
        [
            "</script><script>alert(1)</script>",
            "<!-- <script>",
            "]]>",
            '"\\"\'',
            "\u2028\u2029",
            "Fin\x00milieu\x1b[0m",
            "\u202eabc\u202c",
            "مهرجان",
            "&lt;/script&gt;",
        ]
    ),
)


@given(HOSTILE, HOSTILE)
def test_any_text_stays_inside_its_script(name: str, text: str) -> None:
    script = schema.script([schema.node("Project", name=name, description=text or "x")])
    assert "<" not in script
    assert ">" not in script
    page = f'<html><body><script type="application/ld+json">{script}</script></body></html>'
    (found,) = extruct.extract(page, syntaxes=["json-ld"])["json-ld"]
    assert found["@type"] == "Project"
    assert found == json.loads(script)[0]
    if name.isprintable() and name:
        assert found["name"] == name


def test_nothing_to_say_is_no_script() -> None:
    assert schema.script([]) == ""
    assert schema.script([None]) == ""


def test_empty_properties_are_left_out() -> None:
    assert schema.node("Place", name="Halle", address="", geo=None, event=[]) == {
        "@type": "Place",
        "name": "Halle",
    }


def test_false_and_zero_are_kept() -> None:
    assert schema.node("Event", isAccessibleForFree=False, total=0) == {
        "@type": "Event",
        "isAccessibleForFree": False,
        "total": 0,
    }


@pytest.mark.django_db
def test_the_front_page_presents_the_site_and_the_town(client: Client) -> None:
    town = SiteSettings.for_site(Site.objects.get())
    town.name, town.organisation, town.phone = "Aubrelle", "CCAS d’Aubrelle", "01 99 00 00 00"
    town.address = "1 place du Marché\n99000 Aubrelle"
    town.save()
    html = read(client, "/")
    organisation = node_of(html, "GovernmentOrganization")
    assert organisation["name"] == "CCAS d’Aubrelle"
    assert organisation["address"] == "1 place du Marché, 99000 Aubrelle"
    assert organisation["telephone"] == "01 99 00 00 00"
    website = node_of(html, "WebSite")
    assert website["publisher"] == {"@id": organisation["@id"]}
    target = website["potentialAction"]["target"]["urlTemplate"]
    assert target.endswith("/recherche/?q={search_term_string}")


@pytest.mark.django_db
def test_every_node_stands_in_its_context(client: Client) -> None:
    assert {each["@context"] for each in nodes(read(client, "/"))} == {"https://schema.org"}


@pytest.mark.django_db
def test_every_page_below_the_front_page_says_the_way_to_it(client: Client) -> None:
    make_action()
    idea = make_idea(make_board())
    addresses = [
        "/actions/jardin-partage/",
        "/actions/",
        "/participer/",
        idea.get_absolute_url(),
        "/themes/culture/",
        "/donnees/",
        "/recherche/",
        "/mentions-legales/",
    ]
    for address in addresses:
        steps = node_of(read(client, address), "BreadcrumbList")["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert steps[0]["item"] == schema.absolute("/")
        assert steps[-1]["item"] == schema.absolute(address)
        assert all(step["name"] for step in steps)
