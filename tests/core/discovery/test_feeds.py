"""Feeds, read by a feed reader."""

from datetime import date, datetime, timedelta
from typing import Any

import feedparser
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from actions.models import SelectionIndexPage, SelectionPage
from core.models import SiteSettings
from core.search import registry
from home.models import HomePage
from participation.models import BoardPage, IdeaStatus
from tests.factories import (
    add_page,
    make_action,
    make_board,
    make_event,
    make_idea,
    make_news,
    make_partner,
    make_picture,
)

pytestmark = pytest.mark.django_db

# No NUL: PostgreSQL cannot hold one, and every form refuses it (test_text.py tries it).
HOSTILE = "</title> ]]> <b>&amp; \x01\x0b\ud83d\ude00".encode("utf-16", "surrogatepass").decode(
    "utf-16", "ignore"
)
FEEDS = [
    "/flux",
    "/actions/flux",
    "/agenda/flux",
    "/partenaires/flux",
    "/actualites/flux",
    "/selections/flux",
    "/participer/flux",
    "/participer/vos-idees-pour-le-quartier/flux",
    "/themes/culture/flux",
]


def subscribe(client: Client, address: str) -> feedparser.FeedParserDict:
    response = client.get(address)
    assert response.status_code == 200, address
    headers = {"content-type": response["Content-Type"]}
    found = feedparser.parse(response.content, response_headers=headers)
    assert not found.bozo, found.get("bozo_exception")
    return found


def titles(client: Client, address: str) -> list[str]:
    return [entry.title for entry in subscribe(client, address).entries]


def publish_one_of_each(name: str = "", **shared: object) -> None:
    fields: dict[str, Any] = {"themes": ["culture"], **shared}
    make_action(f"Action {name}", **fields)
    make_event(f"Bal {name}", **fields)
    make_partner(f"Amis {name}", **fields)
    make_news(f"Pont {name}", **fields)
    add_page(
        SelectionIndexPage.objects.get(),
        SelectionPage(title=f"Bouquet {name}"),
        theme_slugs=("culture",),
    )
    board = BoardPage.objects.first() or make_board(
        f"Vos idées {name}", slug="vos-idees-pour-le-quartier", themes=["culture"]
    )
    idea = make_idea(
        board, title=f"Un banc {name}", themes=["culture"], published_at=timezone.now()
    )
    registry.changed(idea)


@pytest.mark.parametrize("form", ["rss", "atom"])
@pytest.mark.parametrize("address", FEEDS)
def test_every_feed_is_read_whatever_the_titles(client: Client, address: str, form: str) -> None:
    publish_one_of_each(HOSTILE)
    found = subscribe(client, f"{address}.{form}")
    assert found.version == ("rss20" if form == "rss" else "atom10")
    assert found.feed.title.endswith("– Ma commune")
    assert found.feed.language == "fr"
    assert found.entries
    for entry in found.entries:
        assert entry.id == entry.link
        assert entry.link.startswith("http://localhost:8000/")
        assert entry.published_parsed
        assert "]]>" in entry.title
        assert [tag.term for tag in entry.tags] == ["Culture"]


@pytest.mark.parametrize("form", ["rss", "atom"])
@pytest.mark.parametrize("address", FEEDS[:-2])
def test_an_empty_feed_is_a_feed(client: Client, address: str, form: str) -> None:
    assert subscribe(client, f"{address}.{form}").entries == []


@pytest.mark.parametrize("address", FEEDS)
def test_ten_times_the_content_takes_the_same_queries(client: Client, address: str) -> None:
    def count() -> int:
        subscribe(client, f"{address}.rss")
        with CaptureQueriesContext(connection) as queries:
            subscribe(client, f"{address}.rss")
        return len(queries)

    publish_one_of_each("0", picture=make_picture())
    few = count()
    assert few <= 12
    for number in range(1, 10):
        publish_one_of_each(str(number), picture=make_picture())
    assert count() == few


def test_a_summary_is_text_and_not_markup(client: Client) -> None:
    make_news(summary="Il a dit <script>alert(1)</script> & rouvert.")
    xml = client.get("/actualites/flux.rss").text
    assert "<script>" not in xml
    (entry,) = subscribe(client, "/actualites/flux.rss").entries
    assert "<script" not in entry.summary


def test_what_is_not_public_is_in_no_feed(client: Client) -> None:
    publish_one_of_each(live=True)
    make_action("Brouillon", themes=["culture"], live=False)
    PageViewRestriction.objects.create(page=make_news("Privée"), restriction_type="login")
    make_idea(title="Pas encore relue", themes=["culture"], status=IdeaStatus.PENDING)
    for address in FEEDS:
        found = titles(client, f"{address}.rss")
        assert found
        for hidden in ("Brouillon", "Privée", "Pas encore relue"):
            assert not [title for title in found if hidden in title]


def test_the_latest_published_comes_first(client: Client) -> None:
    now = timezone.now()
    make_action("Ancienne", first_published_at=now - timedelta(days=90))
    make_action("Récente", first_published_at=now)
    make_action("Entre-deux", first_published_at=now - timedelta(days=9))
    assert titles(client, "/actions/flux.rss") == ["Récente", "Entre-deux", "Ancienne"]


def test_a_feed_keeps_the_filters_of_its_page(client: Client) -> None:
    make_action("Musique", themes=["culture"])
    make_action("Course", themes=["sport"])
    found = subscribe(client, "/actions/flux.rss?theme=culture")
    assert [entry.title for entry in found.entries] == ["Musique"]
    assert found.feed.title == "Actions, Culture – Ma commune"
    assert found.feed.link == "http://localhost:8000/actions/?theme=culture"


def test_the_selections_have_a_feed_with_their_theme(client: Client) -> None:
    index = SelectionIndexPage.objects.get()
    add_page(index, SelectionPage(title="Musique"), theme_slugs=("culture",))
    add_page(index, SelectionPage(title="Course"), theme_slugs=("sport",))
    assert titles(client, "/selections/flux.rss?theme=culture") == ["Musique"]
    assert len(titles(client, "/selections/flux.rss?theme=%00inconnu")) == 2


def test_a_board_has_a_feed_with_its_filters(client: Client) -> None:
    board = make_board()
    make_idea(board, title="Un abri pour les vélos", themes=["mobilite"])
    make_idea(board, title="Un banc", themes=["culture"])
    address = f"{board.relative_url(None)}flux.rss?theme=mobilite&tri=soutiens"
    assert titles(client, address) == ["Un abri pour les vélos"]


def test_an_idea_in_a_feed_does_not_name_its_author(client: Client) -> None:
    from tests.factories import make_user

    make_idea(make_board(), author=make_user(display_name="Nadia B."))
    assert "Nadia" not in client.get("/participer/flux.atom").text


def test_the_feed_of_a_theme_holds_every_kind(client: Client) -> None:
    publish_one_of_each()
    make_action("Course", themes=["sport"])
    kinds = {title.split("\u00a0:")[0] for title in titles(client, "/themes/culture/flux.rss")}
    assert {"Action", "Événement", "Partenaire", "Actualité", "Idée"} <= kinds
    assert (
        len([title for title in titles(client, "/themes/culture/flux.rss") if "Course" in title])
        == 0
    )


def test_an_event_is_announced_once_with_its_next_date(client: Client) -> None:
    start = timezone.make_aware(datetime(2031, 7, 14, 20, 30))
    make_event("Bal", start=start, summary="On danse.", place_name="Place du Marché")
    (entry,) = subscribe(client, "/agenda/flux.rss").entries
    assert entry.summary.startswith(
        "Lundi 14 juillet 2031, de 20\u00a0h\u00a030 à 22\u00a0h\u00a030"
    )
    assert "Place du Marché. On danse." in entry.summary


def test_news_of_another_day_bear_its_date_in_local_time(client: Client) -> None:
    make_news(date=date(2024, 3, 9))
    (entry,) = subscribe(client, "/actualites/flux.rss").entries
    assert entry.published == "Sat, 09 Mar 2024 00:00:00 +0100"


def test_a_reader_that_has_it_all_is_told_so(client: Client) -> None:
    make_news()
    first = client.get("/actualites/flux.rss")
    for name, value in (
        ("HTTP_IF_NONE_MATCH", first["ETag"]),
        ("HTTP_IF_MODIFIED_SINCE", first["Last-Modified"]),
    ):
        again = client.get("/actualites/flux.rss", **{name: value})
        assert again.status_code == 304
        assert again.content == b""
    make_news("Autre")
    assert client.get("/actualites/flux.rss", HTTP_IF_NONE_MATCH=first["ETag"]).status_code == 200


def test_a_renamed_page_keeps_its_feed(client: Client) -> None:
    make_action()
    index = Page.objects.get(slug="actions").specific
    index.slug = "projets"
    index.save_revision().publish()
    assert titles(client, "/projets/flux.rss") == ["Jardin partagé"]


@pytest.mark.parametrize(
    "address",
    [
        "/nulle-part/flux.rss",
        "/accessibilite/flux.rss",
        "/actions/flux.xml",
        "/themes/inconnu/flux.rss",
        "/actions/%00/flux.rss",
        "/" + "a/" * 300 + "flux.rss",
    ],
)
def test_there_is_no_feed_elsewhere(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_private_page_has_no_feed(client: Client) -> None:
    PageViewRestriction.objects.create(page=HomePage.objects.get(), restriction_type="login")
    for address in ("/flux.rss", "/actions/flux.rss"):
        assert client.get(address).status_code == 404


def test_feeds_set_no_cookie_and_say_who_publishes(client: Client) -> None:
    town = SiteSettings.for_site(Site.objects.get())
    town.name, town.organisation = "Aubrelle", "CCAS d’Aubrelle"
    town.save()
    response = client.get("/actualites/flux.rss")
    assert not response.cookies
    assert subscribe(client, "/actualites/flux.rss").feed.rights == "© CCAS d’Aubrelle"
