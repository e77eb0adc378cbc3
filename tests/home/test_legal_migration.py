"""Plain pages at the addresses of the law become legal pages, without losing a word."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from wagtail.models import GroupPagePermission, Site

from core.models import LegalSettings
from home.models import HomePage, LegalPage, PlainPage
from tests.factories import add_page

pytestmark = pytest.mark.django_db

migration = import_module("home.migrations.0007_legal_pages_and_administration")


class Editor:
    """What Django hands to a migration."""

    connection = connection


def old_page(slug: str, title: str, html: str) -> PlainPage:
    LegalPage.objects.filter(kind=slug).first().delete()
    page = add_page(HomePage.objects.get(), PlainPage(title=title, slug=slug))
    page.body = [("text", html)]
    page.save_revision().publish()
    return page


def migrate() -> None:
    migration.plain_to_legal(apps, Editor)


def test_an_edited_text_is_kept_whole(client: Client) -> None:
    old = old_page("mentions-legales", "Mentions", "<p>Publié par nous.</p>")
    migrate()
    page = LegalPage.objects.get(pk=old.pk)
    assert (page.kind, page.title, page.url) == ("mentions-legales", "Mentions", old.url)
    assert page.replaces_text
    assert not PlainPage.objects.filter(pk=old.pk).exists()
    assert "Publié par nous." in client.get("/mentions-legales/").text


def test_an_unedited_text_gives_way_to_the_composed_one(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    html = "<h2>Qui publie</h2><p>[Nom de la commune]</p>"
    blocks = [{"type": "text", "value": html}]
    first = {**migration.FIRST_TEXTS, "mentions-legales": ("Mentions", migration.words(blocks))}
    monkeypatch.setattr(migration, "FIRST_TEXTS", first)
    # The editor of the admin adds a key to each paragraph when one only opens and saves.
    old_page("mentions-legales", "Mentions", html.replace("<p>", '<p data-block-key="x">'))
    migrate()
    page = LegalPage.objects.get(kind="mentions-legales")
    assert not page.replaces_text
    assert len(page.body) == 0
    assert "[Nom" not in client.get("/mentions-legales/").text


def test_the_history_and_the_draft_come_along(communication_client: Client) -> None:
    old = old_page("mentions-legales", "Mentions", "<p>Publié par nous.</p>")
    old.body = [("text", "<p>Un brouillon.</p>")]
    old.save_revision()
    migrate()
    draft = LegalPage.objects.get(pk=old.pk).get_latest_revision_as_object()
    assert isinstance(draft, LegalPage)
    assert "Un brouillon." in draft.body[0].value.source
    for path in ("edit", "history"):
        assert communication_client.get(f"/admin/pages/{old.pk}/{path}/").status_code == 200


def test_the_state_declared_in_a_title_becomes_a_field() -> None:
    old_page("accessibilite", "Accessibilité : partiellement conforme", "<p>Audit.</p>")
    migrate()
    assert LegalSettings.for_site(Site.objects.get()).status == "partial"


def test_a_plain_page_elsewhere_is_left_alone() -> None:
    parent = add_page(HomePage.objects.get(), PlainPage(title="Services"))
    child = add_page(parent, PlainPage(title="Mentions", slug="mentions-legales"))
    migrate()
    assert PlainPage.objects.filter(pk=child.pk).exists()


def test_an_older_site_gets_the_group_administration_with_what_communication_may() -> None:
    Group.objects.get(name="Administration").delete()
    migration.add_administration(apps, Editor)
    group = Group.objects.get(name="Administration")
    codes = set(group.permissions.values_list("codename", flat=True))
    assert {"change_user", "change_legalsettings", "moderate_idea"} <= codes
    assert GroupPagePermission.objects.filter(
        group=group, permission__codename="publish_page"
    ).exists()


def test_a_group_of_that_name_is_left_as_it_is() -> None:
    Group.objects.get(name="Administration").permissions.clear()
    migration.add_administration(apps, Editor)
    assert not Group.objects.get(name="Administration").permissions.exists()
