"""The front page, the news and the plain pages."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from actions.models import Occurrence
from core.models import SiteImage
from home.front_page import front_page
from home.listing import NewsListing
from home.models import HomePage, PlainPage
from participation.models import IdeaStatus
from tests.factories import (
    add_page,
    make_action,
    make_board,
    make_event,
    make_idea,
    make_news,
    make_picture,
)

pytestmark = pytest.mark.django_db

MOST_QUERIES = 8


def read(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200, url
    return response.content.decode()


def count_queries(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        read(client, url)
    assert len(queries) <= MOST_QUERIES, url
    return len(queries)


def article(picture: SiteImage) -> list[tuple[str, object]]:
    return [
        ("text", "<h2>Un chantier</h2><p>Tout est prêt.</p>"),
        ("quote", {"quote": "Je suis restée.", "author": "Une habitante"}),
        ("picture", {"image": picture, "caption": "La halle"}),
    ]


def front_page_teasers() -> dict[str, Any]:
    """The teasers that have something to show, by the name of their block."""
    sections = front_page(HomePage.objects.get().body)["sections"]
    return {section.block.block_type: section.block.value for section in sections}


def fill(rounds: int) -> None:
    board = make_board("Un appel", slug=f"appel-{timezone.now().timestamp()}".replace(".", "-"))
    for number in range(rounds):
        stamp = f"{number}-{timezone.now().timestamp()}".replace(".", "-")
        make_action(f"A {stamp}", themes=["culture"], picture=make_picture())
        make_event(f"E {stamp}", themes=["sante"], picture=make_picture())
        make_news(f"N {stamp}", themes=["culture", "sport"], picture=make_picture())
        make_idea(board, title=f"Une idée {stamp}", themes=["culture"], picture=make_picture())


@pytest.mark.parametrize("path", ["/", "/actualites/", "/actualites/neige/", "/page/"])
def test_ten_times_the_content_takes_the_same_queries(client: Client, path: str) -> None:
    home = HomePage.objects.get()
    home.picture = make_picture()
    home.save()
    news = make_news("Neige", themes=["sante"], picture=make_picture())
    page = PlainPage(title="Page")
    for each in (news, page):
        each.body = [("text", "<p>Bonjour.</p>")]
    news.save()
    add_page(home, page)
    fill(1)
    few = count_queries(client, path)
    fill(9)
    assert count_queries(client, path) == few


def test_an_empty_town_has_a_front_page(client: Client) -> None:
    html = read(client, "/")
    assert "<h1" in html
    assert "Les prochains rendez-vous" not in html


def test_the_front_page_shows_what_goes_on(client: Client) -> None:
    make_action("Jardin")
    make_event("Bal")
    make_news("Neige")
    make_idea(make_board("Vos idées pour la place"), title="Un banc à l’ombre", themes=["culture"])
    html = read(client, "/")
    for text in ("Jardin", "Bal", "Neige", "Vos idées pour la place", "Un banc à l’ombre"):
        assert text in html


def test_the_front_page_hides_what_is_not_public() -> None:
    make_action(live=False)
    make_event(live=False)
    make_event("Passé", start=timezone.now() - timedelta(days=9))
    make_news(live=False)
    make_board("Fermé", closes_at=timezone.now() - timedelta(days=1))
    make_idea(make_board("Ouvert"), status=IdeaStatus.PENDING)
    shown = front_page_teasers()
    assert [board.title for board in shown["boards"].shown] == ["Ouvert"]
    assert list(shown["boards"].ideas) == []
    assert set(shown) == {"boards"}


def test_an_event_of_every_week_stands_once_on_the_front_page() -> None:
    event = make_event("Chant")
    for week in range(1, 5):
        Occurrence.objects.create(page=event, start=timezone.now() + timedelta(weeks=week))
    make_event("Bal", start=timezone.now() + timedelta(days=20))
    dates = front_page_teasers()["agenda"].shown
    assert [date.page.title for date in dates] == ["Chant", "Bal"]


def test_tiles_count_public_pages_and_ideas_of_a_theme() -> None:
    make_action(themes=["culture"])
    make_action("Brouillon", themes=["culture"], live=False)
    board = make_board()
    make_idea(board, themes=["culture"])
    make_idea(board, themes=["culture"], status=IdeaStatus.PENDING)
    make_news(themes=["sante"])
    tiles = [(theme.slug, theme.total) for theme in front_page_teasers()["themes"].shown]
    assert tiles == [("culture", 2), ("sante", 1)]


def test_news_come_latest_first_and_are_narrowed_by_theme() -> None:
    today = timezone.localdate()
    make_news("Ancienne", date=today - timedelta(days=9), themes=["culture"])
    make_news("Récente", date=today, themes=["culture"])
    make_news("Autre", date=today, themes=["sante"])
    listing = NewsListing(QueryDict("theme=culture"))
    assert [news.title for news in listing.page] == ["Récente", "Ancienne"]
    assert NewsListing(QueryDict("theme=inconnu")).count == 3


def test_news_are_paged_by_twelve() -> None:
    for number in range(13):
        make_news(f"N {number}")
    assert len(NewsListing(QueryDict("page=2")).page) == 1


def test_an_empty_list_of_news_says_so(client: Client) -> None:
    assert "empty-state" in read(client, "/actualites/")


def test_a_piece_of_news_shows_its_blocks(client: Client) -> None:
    news = make_news("Neige", summary="Il neige.")
    news.body = article(make_picture())
    news.body.append(
        (
            "invitation",
            {
                "title": "Venez",
                "text": "",
                "page": HomePage.objects.get().page_ptr,
                "label": "J’y vais",
            },
        )
    )
    news.save()
    make_news("Dégel")
    html = read(client, "/actualites/neige/")
    for text in ("Un chantier", "Je suis restée.", "La halle", "J’y vais", "Dégel"):
        assert text in html


def test_an_invitation_to_an_unpublished_page_is_not_shown(client: Client) -> None:
    news = make_news("Neige")
    target = make_action("Brouillon", live=False).page_ptr
    news.body = [
        ("invitation", {"title": "Venez", "text": "", "page": target, "label": "J’y vais"})
    ]
    news.save()
    assert "J’y vais" not in read(client, "/actualites/neige/")


def test_front_page_and_news_set_no_cookie(client: Client) -> None:
    make_news("Neige")
    for path in ("/", "/actualites/", "/actualites/neige/"):
        assert not client.get(path).cookies
