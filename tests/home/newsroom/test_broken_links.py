"""The report names every link of a published page that leads nowhere, and no other."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.models import PageViewRestriction, Site

from actions.models import PartnerPage, SelectionEntry, SelectionIndexPage, SelectionPage
from core.models import User
from home.newsroom.access import editable_by
from home.newsroom.broken_links import BrokenLink, broken
from home.newsroom.links import links_in_html, links_of_published_pages
from tests.factories import (
    add_page,
    make_action,
    make_event,
    make_idea,
    make_news,
    make_picture,
)

pytestmark = pytest.mark.django_db

REPORT = "/admin/redaction/liens-casses/"


def report(person: User) -> list[BrokenLink]:
    return broken(links_of_published_pages(editable_by(person)))


def reasons(person: User) -> list[str]:
    return [line.reason for line in report(person)]


def to_page(number: int, text: str = "là") -> str:
    return f'<p>Voir <a linktype="page" id="{number}">{text}</a>.</p>'


def to_address(address: str) -> str:
    return f'<p><a href="{address}">là</a></p>'


def make_document(title: str = "Affiche") -> Any:
    return get_document_model().objects.create(title=title, file=ContentFile(b"x", name="a.pdf"))


def test_sound_links_are_not_listed(communication: User) -> None:
    goal = make_action("But")
    make_action(
        "Départ",
        limits=to_page(goal.pk)
        + f'<p><a linktype="document" id="{make_document().pk}">fichier</a></p>'
        + '<p><a href="mailto:a@b.test">écrire</a> <a href="tel:0199">appeler</a></p>'
        + '<p><a href="https://ailleurs.test/x">ailleurs</a></p>',
    )
    assert report(communication) == []


def test_deleted_page(communication: User) -> None:
    goal = make_action("But")
    make_action("Départ", limits=to_page(goal.pk, "notre but"))
    goal.delete()
    [line] = report(communication)
    assert (line.page_title, line.field, line.text) == ("Départ", "Limites", "notre but")
    assert line.reason == "Cette page a été supprimée."


def test_unpublished_page(communication: User) -> None:
    goal = make_action("But", live=False)
    make_action("Départ", limits=to_page(goal.pk))
    [line] = report(communication)
    assert line.target == "But"
    assert "n’est pas publiée" in line.reason


def test_private_page(communication: User) -> None:
    goal = make_action("But")
    make_action("Départ", limits=to_page(goal.pk))
    PageViewRestriction.objects.create(page=goal, restriction_type="login")
    assert "privée" in reasons(communication)[0]


def test_deleted_document_and_picture(communication: User) -> None:
    document, picture = make_document(), make_picture()
    make_action("Un", limits=f'<p><a linktype="document" id="{document.pk}">x</a></p>')
    body = [("picture", {"image": picture, "caption": ""})]
    picture.decorative, picture.contextual_alt_text = False, "Le marché"
    make_news("Deux", body=body)
    assert reasons(communication) == []
    document.delete()
    picture.delete()
    assert sorted(reasons(communication)) == [
        "Ce document a été supprimé.",
        "Cette image a été supprimée.",
    ]


def test_links_in_blocks_and_inlines(communication: User) -> None:
    goal = make_action("But", live=False)
    invitation = {"title": "Venez", "text": "", "page": goal, "label": "Voir"}
    make_news("Un", body=[("text", to_page(goal.pk)), ("invitation", invitation)])
    selection = SelectionPage(title="Deux")
    selection.entries = [
        SelectionEntry(title="Bien", url="https://ailleurs.test/"),
        SelectionEntry(title="Mal", text=to_page(999_999)),
        SelectionEntry(page=goal),
    ]
    add_page(SelectionIndexPage.objects.get(), selection)
    lines = report(communication)
    assert [line.page_title for line in lines] == ["Deux", "Deux", "Un", "Un"]
    assert lines[0].field == "Entrée d’une sélection 2, texte"


@pytest.mark.parametrize(
    "address",
    [
        "/actions/nulle-part/",
        "/actions/nulle-part",
        "http://localhost:8000/nulle-part/?a=1",
        "actions/",
        "/themes/soucoupes/",
        "/participer/vos-idees-pour-le-quartier/idees/999999/",
        "/documents/999999/affiche.pdf",
        "/actions/a%20b/",
        "http://[",
        "/x%00y/",
    ],
)
def test_typed_address_that_answers_nothing(communication: User, address: str) -> None:
    make_action("Départ", limits=to_address(address))
    assert reasons(communication) == ["Cette adresse du site ne mène à aucune page."]


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/actions/",
        "/actions",
        "/actions/but/?a=1#b",
        "http://localhost:8000/actions/but/",
        "/themes/environnement/",
        "/recherche/?q=jardin",
        "/donnees/actions.json",
        "/agenda.ics",
        "/compte/connexion/",
        "#plus-bas",
        "/ancienne/adresse/",
    ],
)
def test_typed_address_that_answers(communication: User, client: Client, address: str) -> None:
    make_action("But")
    goal = make_action("Départ", limits=to_address(address))
    Redirect.objects.create(
        old_path="/ancienne/adresse", redirect_page=goal, site=Site.objects.get()
    )
    assert reasons(communication) == []


def test_ideas_and_documents_by_their_typed_address(communication: User) -> None:
    idea, document = make_idea(), make_document()
    make_action("Un", limits=to_address(idea.get_absolute_url()))
    make_action("Deux", limits=to_address(f"/documents/{document.pk}/a.pdf"))
    assert reasons(communication) == []


def test_drafts_are_left_alone(communication: User) -> None:
    make_action("Brouillon", live=False, limits=to_page(999_999))
    assert report(communication) == []


def test_association_sees_its_own_pages_only(association: User, own_page: PartnerPage) -> None:
    make_action("Ailleurs", limits=to_page(999_999))
    make_event("La nôtre", parent=own_page, body=to_page(999_999))
    assert [line.page_title for line in report(association)] == ["La nôtre"]


def test_queries_do_not_grow_with_the_links(
    communication: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    def write(start: int, stop: int) -> None:
        for number in range(start, stop):
            news = [("text", to_page(999_000 + number)), ("text", to_address(f"/x{number}/"))]
            make_news(f"Nouvelle {number}", body=news)
            make_action(f"Action {number}", limits=to_page(999_500 + number))

    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    write(0, 1)
    with CaptureQueriesContext(connection) as few:
        assert len(report(User.objects.get(pk=communication.pk))) == 3
    write(1, 10)
    person = User.objects.get(pk=communication.pk)
    with django_assert_num_queries(len(few) - 1):  # the person was read outside
        assert len(report(person)) == 30


# The page of the report.


def test_report_shows_each_link_and_where_to_mend_it(communication_client: Client) -> None:
    page = make_action("Départ", limits=to_page(999_999, "notre <b>but</b>"))
    html = communication_client.get(REPORT).text
    assert "notre but" in html
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in html


def test_report_is_a_spreadsheet_too(communication_client: Client) -> None:
    make_action("Départ", limits=to_page(999_999))
    response = communication_client.get(REPORT, {"export": "csv"})
    text = b"".join(response.streaming_content).decode()
    assert text.splitlines()[0] == "Page,Où,Texte du lien,Vers,Pourquoi,Modifier"
    assert "Cette page a été supprimée." in text


def test_report_without_broken_link(communication_client: Client) -> None:
    assert "Aucun lien cassé" in communication_client.get(REPORT).text


def test_report_is_for_editors(moderator_client: Client, client: Client) -> None:
    assert moderator_client.get(REPORT).status_code == 302
    assert client.get(REPORT).status_code == 302
    assert "Liens cassés" not in moderator_client.get("/admin/").text


def test_report_is_in_the_menu(communication_client: Client) -> None:
    assert REPORT in communication_client.get("/admin/").text


def test_texts_of_links() -> None:
    [link] = links_in_html('<a href="/x/">un <b>beau</b>\n lien</a>')
    assert link.text == "un beau lien"
