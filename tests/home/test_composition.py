"""The front page is made of blocks: those of the first day, and those of sites older than the blocks."""

import json
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django.urls import reverse
from wagtail.models import Revision

from home import migrations
from home.composition import first_blocks
from home.models import HomePage
from home.setup import set_up_site
from tests.factories import make_board, make_event, make_news

pytestmark = pytest.mark.django_db

(PATH,) = Path(migrations.__file__).parent.glob("*_composed_pages.py")
migration: Any = import_module(f"{migrations.__name__}.{PATH.stem}")


def names(home: HomePage) -> list[str]:
    return [block.block_type for block in home.body]


def upgrade() -> None:
    """The step of the migration that fills front pages without blocks."""
    migration.compose_front_pages(apps, SimpleNamespace(connection=connection))


PRESENT = ["agenda", "boards", "actions", "themes", "news"]


def test_a_new_site_has_the_present_composition() -> None:
    HomePage.objects.get().delete()
    assert names(set_up_site()) == PRESENT


def test_the_migration_composes_as_a_new_site_is() -> None:
    assert first_blocks() == migration.FIRST_BLOCKS


def test_an_older_site_gets_the_present_composition() -> None:
    HomePage.objects.update(body=[])
    upgrade()
    assert names(HomePage.objects.get()) == PRESENT


def test_a_front_page_already_composed_is_left_alone() -> None:
    home = HomePage.objects.get()
    home.body = [("text", "<p>Bonjour.</p>")]
    home.save()
    upgrade()
    assert names(HomePage.objects.get()) == ["text"]


def test_the_draft_of_an_older_front_page_is_composed_too() -> None:
    home = HomePage.objects.get()
    home.headline = "Bientôt"
    revision = home.save_revision()
    content = Revision.objects.get(pk=revision.pk).content
    del content["body"]
    Revision.objects.filter(pk=revision.pk).update(content=content)
    HomePage.objects.update(body=[])
    upgrade()
    draft = HomePage.objects.get().get_latest_revision_as_object()
    assert draft.headline == "Bientôt"
    assert names(draft) == PRESENT


def test_articles_older_than_the_new_blocks_are_read_as_before() -> None:
    news = make_news("Neige")
    old = [
        {"type": "text", "value": "<p>Il neige.</p>", "id": "a"},
        {"type": "quote", "value": {"quote": "Enfin !", "author": "Lina"}, "id": "b"},
        {
            "type": "invitation",
            "value": {
                "title": "Venez",
                "text": "",
                "page": HomePage.objects.get().pk,
                "label": "J’y vais",
            },
            "id": "c",
        },
    ]
    type(news).objects.filter(pk=news.pk).update(body=json.dumps(old))
    html = Client().get(news.url).text
    for text in ("Il neige.", "Enfin\u00a0!", "J’y vais"):
        assert text in html.replace("Enfin !", "Enfin\u00a0!")


def test_an_editor_reorders_and_removes_the_blocks(client: Client) -> None:
    make_event("Bal")
    make_news("Neige")
    home = HomePage.objects.get()
    home.body = [block for block in first_blocks() if block[0] in ("news", "agenda")][::-1]
    home.save()
    html = client.get("/").text
    assert 0 < html.index("Les actualités</h2>") < html.index("Les prochains rendez-vous</h2>")
    assert "Par thème" not in html


def test_a_front_page_without_any_block_still_leads_somewhere(client: Client) -> None:
    make_board("Vos idées")
    HomePage.objects.update(body=[])
    html = client.get("/").text
    assert "Proposer une idée" in html
    assert 'href="/agenda/"' in html


def test_the_editor_opens_the_front_page(communication_client: Client) -> None:
    home = HomePage.objects.get()
    response = communication_client.get(reverse("wagtailadmin_pages:edit", args=[home.pk]))
    assert "Les prochains rendez-vous" in response.text
