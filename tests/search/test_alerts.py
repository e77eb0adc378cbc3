"""Following a search by its feed; how a search is spelled and said; what it found since."""

import datetime
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone

from core.models import Theme
from core.search import Asked, Document, registry
from search import columns
from search import feeds as search_feeds
from search.index import DatabaseIndex
from tests import factories

pytestmark = pytest.mark.django_db

HOSTILE = ("\x00", "<b>\u202e&", '" OR 1=1', "x" * 100_000, "]]>", "🙂", "-jardin", "%00%zz")


def put(*titles: str, hours_ago: int = 0, first: int = 1, **fields: Any) -> None:
    """The first of them is the latest published."""
    now = timezone.now() - datetime.timedelta(hours=hours_ago)
    DatabaseIndex().put(
        Document(
            kind="action",
            object_id=pk,
            title=title,
            url=f"/action/{pk}/",
            published=now - datetime.timedelta(minutes=pk),
            **fields,
        )
        for pk, title in enumerate(titles, first)
    )


def titles(client: Client, **params: Any) -> list[str]:
    answer = client.get("/recherche/flux.rss", params)
    assert answer.status_code == 200
    items = ElementTree.fromstring(answer.content).iter("item")  # noqa: S314  # our own feed
    return [item.findtext("title", "") for item in items]


@pytest.fixture
def theme() -> Theme:
    found: Theme = Theme.objects.get(slug="environnement")
    return found


def test_the_feed_of_a_search_gives_what_answers_the_latest_first(client: Client) -> None:
    put("Un long jardin de plus", "Jardin", "Four à pain")
    assert titles(client, q="jardins") == [
        "Action\u00a0: Un long jardin de plus",
        "Action\u00a0: Jardin",
    ]
    assert titles(client, q="four") == ["Action\u00a0: Four à pain"]


def test_it_takes_the_choices_of_the_page(client: Client, theme: Theme) -> None:
    put("Jardin vert", themes=[theme.pk], place="Nord")
    put("Jardin gris", first=2)
    assert titles(client, q="jardin", theme="environnement") == ["Action\u00a0: Jardin vert"]
    assert titles(client, lieu="Nord") == ["Action\u00a0: Jardin vert"]
    assert titles(client, type="idee") == []


def test_an_event_is_news_when_it_is_announced(client: Client) -> None:
    next_year = timezone.now() + datetime.timedelta(days=365)
    factories.make_event("Bal d’été", start=next_year)
    (entry,) = ElementTree.fromstring(  # noqa: S314  # our own feed
        client.get("/recherche/flux.rss", {"q": "bal"}).content
    ).iter("item")
    assert str(timezone.localdate().year) in entry.findtext("pubDate", "")


def test_what_is_taken_offline_leaves_the_feed(client: Client) -> None:
    page = factories.make_action("Jardin")
    assert len(titles(client, q="jardin")) == 1
    type(page).objects.get(pk=page.pk).unpublish()
    assert titles(client, q="jardin") == []


def test_a_search_with_many_answers_gives_the_fifty_latest(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_feeds, "FEW_ANSWERS", 20)
    put(*(f"Jardin {number}" for number in range(1, 61)))
    found = titles(client, q="jardin")
    assert len(found) == 50
    assert found[0] == "Action\u00a0: Jardin 1"


@pytest.mark.parametrize("form", ["rss", "atom"])
@pytest.mark.parametrize("params", [{}, {"theme": "inconnu"}, {"q": "la"}, {"quand": "jamais"}])
def test_a_search_for_nothing_has_an_empty_and_valid_feed(
    client: Client, form: str, params: dict[str, str]
) -> None:
    put("Jardin")
    answer = client.get(f"/recherche/flux.{form}", params)
    assert answer.status_code == 200
    feed = ElementTree.fromstring(answer.content)  # noqa: S314  # our own feed
    assert "Jardin" not in "".join(feed.itertext())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_give_a_valid_feed(client: Client, text: str) -> None:
    put("Une page")
    assert titles(client, q=text, lieu=text, theme=text) == []


def test_the_page_links_its_feeds_and_proposes_to_follow(client: Client, theme: Theme) -> None:
    put("Jardin", themes=[theme.pk])
    html = client.get("/recherche/", {"theme": "environnement", "q": "jardin"}).text
    query = "q=jardin&amp;theme=environnement"
    for form, mime in (("rss", "application/rss+xml"), ("atom", "application/atom+xml")):
        assert f'href="/recherche/flux.{form}?{query}"' in html
        assert f'type="{mime}"' in html
    assert "Suivre cette recherche" in html
    assert f'href="/participer/suivre/recherche/?{query}"' in html
    nothing = client.get("/recherche/").text
    assert "flux.rss" not in nothing
    assert "Suivre cette recherche" not in nothing


def test_the_feed_may_be_kept_and_asked_again_for_nothing(client: Client) -> None:
    put("Jardin")
    answer = client.get("/recherche/flux.atom", {"q": "jardin"})
    assert answer["Cache-Control"] == "public, max-age=600"
    again = client.get(
        "/recherche/flux.atom", {"q": "jardin"}, headers={"if-none-match": answer["ETag"]}
    )
    assert again.status_code == 304


@pytest.mark.django_db(transaction=True)
def test_a_feed_takes_the_same_queries_with_ten_times_more(
    client: Client, django_assert_max_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns.forget()
    monkeypatch.setattr(search_feeds, "FEW_ANSWERS", 30)
    for size in (3, 60):
        put(*(f"Jardin {number}" for number in range(size)))
        titles(client, q="potager")
        with django_assert_max_num_queries(8):
            assert titles(client, q="jardin")


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("q=Jardin", Asked("q=Jardin", "«\u00a0Jardin\u00a0»")),
        (
            "type=action&page=3&theme=environnement&q=++jardin++&groupe=type",
            Asked(
                "q=jardin&theme=environnement&type=action",
                "«\u00a0jardin\u00a0», thème Environnement, type Actions",
            ),
        ),
        (
            "theme=sport&theme=culture&theme=sport",
            Asked("theme=culture&theme=sport", "par thème Sport ou Culture"),
        ),
        ("quand=a-venir", Asked("quand=a-venir", "par date à venir")),
        ("q=la&theme=inconnu", Asked("", "")),
        ("q=%00%22&x=1", Asked("", "")),
        ("", Asked("", "")),
    ],
)
def test_a_search_has_one_spelling_and_words(query: str, asked: Asked) -> None:
    assert registry.asked([query]) == [asked]


def test_what_was_published_since_is_found_and_nothing_else() -> None:
    put("Jardin nouveau", "Four nouveau")
    put("Jardin ancien", hours_ago=48, first=10)
    since = timezone.now() - datetime.timedelta(days=1)
    gardens, everything, nothing = registry.found(["q=jardin", "type=action", ""], since=since)
    assert [found.title for found in gardens] == ["Jardin nouveau"]
    assert [found.title for found in everything] == ["Jardin nouveau", "Four nouveau"]
    assert nothing == []
    assert (gardens[0].kind, gardens[0].label, gardens[0].path) == (
        "action",
        "Action",
        "/action/1/",
    )


def test_pages_and_ideas_say_when_they_were_published() -> None:
    since = timezone.now() - datetime.timedelta(minutes=5)
    factories.make_partner("Jardiniers")
    registry.changed(factories.make_idea(title="Un jardin sur le toit"))
    ((*found,),) = registry.found(["q=jardin&q=jardin"], since=since)
    assert {one.kind for one in found} == {"idee"}
    ((*found,),) = registry.found(["q=jardiniers"], since=since)
    assert {one.kind for one in found} >= {"partenaire"}
