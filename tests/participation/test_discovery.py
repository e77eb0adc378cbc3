"""What search engines read of ideas."""

import pytest
from django.conf import settings
from django.test import Client

from participation.models import Support
from tests.core.discovery.reading import node_of, open_graph, read
from tests.factories import make_board, make_idea, make_user

pytestmark = pytest.mark.django_db


def test_an_idea_is_a_work_whose_author_is_not_named(client: Client) -> None:
    author = make_user(display_name="Nadia B.")
    idea = make_idea(make_board(), author=author, themes=["mobilite"], place="Rue des Écoles")
    Support.objects.create(idea=idea, resident=make_user("paul@exemple.test"))
    work = node_of(read(client, idea.get_absolute_url()), "CreativeWork")
    assert work["name"] == idea.title
    assert work["url"] == f"{settings.SITE_URL}{idea.get_absolute_url()}"
    assert work["datePublished"]
    assert work["keywords"] == ["Mobilité"]
    assert work["interactionStatistic"]["userInteractionCount"] == 1
    assert work["isPartOf"]["url"] == f"{settings.SITE_URL}{idea.board.relative_url(None)}"
    assert "Nadia" not in str(work)


def test_an_idea_is_shared_with_its_own_picture(client: Client) -> None:
    idea = make_idea(make_board())
    shared = open_graph(read(client, idea.get_absolute_url()))
    assert f"/partage/idee-{idea.pk}-" in shared["og:image"]
