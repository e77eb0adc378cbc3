"""The addresses of the pictures for sharing: who may have one, and what they cost."""

from io import BytesIO

import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image
from wagtail.models import PageViewRestriction, Site

from core.discovery import drawing, posters, views
from core.models import SiteSettings, Theme
from participation.discovery import idea_poster
from participation.models import IdeaStatus
from search.discovery import theme_poster
from tests.core.discovery.reading import open_graph, read
from tests.factories import make_action, make_board, make_idea, make_news, make_picture

pytestmark = pytest.mark.django_db


def town() -> SiteSettings:
    return SiteSettings.for_site(Site.objects.get())


def address_of(page: object) -> str:
    return posters.address(posters.of_page(page, town()))


def test_the_picture_that_a_page_names_is_there(client: Client) -> None:
    make_action(themes=["culture"], picture=make_picture())
    address = open_graph(read(client, "/actions/jardin-partage/"))["og:image"]
    response = client.get(address.removeprefix("http://localhost:8000"))
    assert response.status_code == 200
    assert response["Content-Type"] == "image/jpeg"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert not response.cookies
    assert Image.open(BytesIO(response.content)).size == (1200, 630)


def test_it_is_drawn_once(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    address = address_of(make_action())
    first = client.get(address)
    monkeypatch.setattr(drawing, "draw", lambda **_: pytest.fail("drawn again"))
    assert client.get(address).content == first.content


def test_it_follows_the_page_and_leaves_nothing_behind(client: Client) -> None:
    action = make_action()
    old = address_of(action)
    client.get(old)
    action.title = "Jardin commun"
    action.save()
    new = address_of(action)
    assert new != old
    response = client.get(old)
    assert (response.status_code, response["Location"]) == (302, new)
    client.get(new)
    assert len(default_storage.listdir(f"partage/page-{action.pk}")[1]) == 1


def test_ideas_and_themes_have_theirs(client: Client) -> None:
    idea = make_idea(make_board(), themes=["culture"], picture=make_picture())
    theme = Theme.objects.get(slug="culture")
    for poster in (idea_poster(idea, town()), theme_poster(theme, town())):
        assert client.get(posters.address(poster)).status_code == 200


def test_what_is_not_public_has_none(client: Client) -> None:
    private = make_action("Privée")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    pending = make_idea(make_board(), status=IdeaStatus.PENDING)
    addresses = [
        address_of(private),
        address_of(make_news(live=False)),
        posters.address(idea_poster(pending, town())),
    ]
    assert [client.get(address).status_code for address in addresses] == [404, 404, 404]


@pytest.mark.parametrize(
    "address",
    [
        "/partage/page-999999999-0123456789ab.jpg",
        "/partage/page-999999999999999999-0123456789ab.jpg",
        "/partage/page-99999999999999999999999-0123456789ab.jpg",
        "/partage/page-1-0123456789ab.jpg",
        "/partage/theme-99999-0123456789ab.jpg",
        "/partage/idee-99999-0123456789ab.jpg",
        "/partage/user-1-0123456789ab.jpg",
        "/partage/page-1-../../x.jpg",
        "/partage/%00",
    ],
)
def test_an_address_that_names_nothing_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_many_new_pictures_at_once_wait_their_turn(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "DRAWN_PER_MINUTE", "2/h")
    cache.clear()
    made = [client.get(address_of(make_action(f"Action {number}"))) for number in range(3)]
    assert [response.status_code for response in made] == [200, 200, 503]
    assert made[-1]["Retry-After"] == "60"


def test_a_kept_picture_costs_few_queries(client: Client) -> None:
    address = address_of(make_action(picture=make_picture(), themes=["culture"]))
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    assert len(queries) <= 6
