"""News and plain pages around their blocks: dates, contents, what to read next, empty states."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from core.templatetags.dates import day
from home.headings import with_contents
from home.listing import related_news
from home.models import HomePage, PlainPage
from tests.factories import add_page, make_news

pytestmark = pytest.mark.django_db

LONG = [
    ("text", "<h2>Qui peut venir ?</h2><p>Tous.</p><h2>Où</h2><p>Ici.</p>"),
    ("figures", {"title": "Où", "figures": [{"value": "1", "label": "lieu"}], "source": ""}),
]


def plain(title: str = "Une page", parent: PlainPage | None = None, **fields: object) -> PlainPage:
    page = PlainPage(title=title, **fields)
    return add_page(parent or HomePage.objects.get(), page)


def test_contents_list_every_heading_once() -> None:
    html, headings = with_contents('<h2 class="x">Où ?</h2><h3>Non</h3><h2>Où</h2><h2> </h2>')
    assert [(each.title, each.anchor) for each in headings] == [("Où ?", "ou"), ("Où", "ou-2")]
    assert html == '<h2 id="ou" class="x">Où ?</h2><h3>Non</h3><h2 id="ou-2">Où</h2><h2> </h2>'


def test_contents_keep_an_anchor_that_is_there() -> None:
    html, headings = with_contents('<h2 id="ici">Là</h2>')
    assert html == '<h2 id="ici">Là</h2>'
    assert headings[0].anchor == "ici"


def test_a_heading_without_a_letter_gets_an_anchor_too() -> None:
    _html, headings = with_contents("<h2>???</h2>")
    assert headings[0].anchor == "partie"


def test_a_plain_page_shows_its_contents_when_asked(client: Client) -> None:
    html = client.get(plain(body=LONG, show_contents=True).url).text
    assert '<a href="#qui-peut-venir">Qui peut venir ?</a>' in html
    assert '<a href="#ou-2">Où</a>' in html
    assert html.count('id="ou-2"') == 1


def test_a_plain_page_shows_no_contents_unless_asked(client: Client) -> None:
    assert "Sur cette page" not in client.get(plain(body=LONG).url).text


def test_one_heading_is_no_contents(client: Client) -> None:
    body = [("text", "<h2>Seul</h2><p>Oui.</p>")]
    html = client.get(plain(body=body, show_contents=True).url).text
    assert "Sur cette page" not in html


def test_a_plain_page_presents_the_published_pages_below_it(client: Client) -> None:
    parent = plain("La mairie")
    plain("L’état civil", parent, summary="Naissances, mariages.")
    add_page(parent, PlainPage(title="Un brouillon"), live=False)
    PageViewRestriction.objects.create(
        page=plain("En privé", parent), restriction_type=PageViewRestriction.LOGIN
    )
    html = client.get(parent.url).text
    assert "Naissances, mariages." in html
    assert "Un brouillon" not in html
    assert "En privé" not in html


def test_a_plain_page_may_keep_its_pages_to_itself(client: Client) -> None:
    parent = plain("La mairie", show_children=False)
    plain("L’état civil", parent)
    assert "L’état civil" not in client.get(parent.url).text


def test_an_empty_plain_page_says_so(client: Client) -> None:
    assert "Cette page se prépare" in client.get(plain().url).text


def test_a_plain_page_says_when_it_was_last_changed(client: Client) -> None:
    page = plain(body=LONG, last_published_at=datetime(2026, 3, 1, 12, tzinfo=UTC))
    assert "Mise à jour le 1er mars 2026" in client.get(page.url).text


def test_news_say_their_day_and_the_day_of_a_later_change(client: Client) -> None:
    changed = datetime(2026, 6, 3, 12, tzinfo=UTC)
    news = make_news("Neige", date=date(2026, 6, 1), last_published_at=changed)
    html = client.get(news.url).text
    assert "Publié le 1er juin 2026" in html
    assert "mis à jour le 3 juin 2026" in html


def test_news_changed_on_their_own_day_say_one_date(client: Client) -> None:
    html = client.get(make_news("Neige", date=timezone.localdate()).url).text
    assert "mis à jour" not in html


def test_a_day_is_the_one_of_the_town() -> None:
    assert day(datetime(2026, 6, 30, 22, 30, tzinfo=UTC)) == "1er juillet 2026"
    assert day(date(2026, 6, 21)) == "21 juin 2026"


def test_what_to_read_next_shares_themes_first_then_is_the_latest() -> None:
    today = timezone.localdate()
    news = make_news("Neige", themes=["sante", "culture"])
    make_news("Récente", date=today)
    make_news("Ancienne, deux thèmes", themes=["sante", "culture"], date=today - timedelta(days=90))
    make_news("Un thème", themes=["culture"], date=today - timedelta(days=9))
    make_news("Cachée", themes=["culture"], live=False)
    assert [other.title for other in related_news(news)] == [
        "Ancienne, deux thèmes",
        "Un thème",
        "Récente",
    ]


def test_lonely_news_propose_nothing_to_read(client: Client) -> None:
    assert "À lire aussi" not in client.get(make_news("Neige").url).text
