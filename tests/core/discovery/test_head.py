"""Title, description, address and robots of every kind of page."""

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Site

from core.models import SiteSettings
from home.models import HomePage, PlainPage
from tests.core.discovery.reading import (
    canonical,
    description,
    is_indexed,
    open_graph,
    read,
    title,
)
from tests.factories import (
    add_page,
    make_action,
    make_board,
    make_event,
    make_idea,
    make_news,
    make_partner,
    make_picture,
    make_user,
)

pytestmark = pytest.mark.django_db

SITE = settings.SITE_URL


@pytest.fixture(autouse=True)
def town() -> SiteSettings:
    town = SiteSettings.for_site(Site.objects.get())
    town.name, town.tagline = "Aubrelle", "Une ville à hauteur d’habitants"
    town.save()
    return town


def full_town() -> list[str]:
    make_action(themes=["culture"], summary="<p>On plante.</p>", picture=make_picture())
    make_event(themes=["culture"], summary="On danse.")
    make_partner(themes=["culture"], summary="Des voisins.")
    make_news(themes=["culture"], summary="Il rouvre.")
    board = make_board(summary="Dites ce qui manque.")
    idea = make_idea(board)
    return [
        "/",
        "/actions/",
        "/actions/jardin-partage/",
        "/agenda/",
        "/agenda/fete-de-la-rue/",
        "/partenaires/",
        "/partenaires/les-mains-vertes/",
        "/actualites/",
        "/actualites/le-pont-rouvre/",
        "/participer/",
        board.relative_url(None),
        idea.get_absolute_url(),
        "/recherche/",
        "/themes/",
        "/themes/culture/",
        "/donnees/",
        "/accessibilite/",
        "/mentions-legales/",
    ]


def test_every_public_page_says_what_it_is(client: Client) -> None:
    titles, descriptions = [], []
    for address in full_town():
        html = read(client, address)
        assert title(html).endswith(" – Aubrelle")
        assert canonical(html) == f"{SITE}{address}"
        assert is_indexed(html)
        assert '<html lang="fr"' in html
        shared = open_graph(html)
        assert shared["og:url"] == f"{SITE}{address}"
        assert shared["og:site_name"] == "Aubrelle"
        assert shared["og:description"]
        assert "twitter:card" in html
        titles.append(title(html))
        descriptions.append(description(html))
    assert len(set(titles)) == len(titles)
    assert "" not in descriptions
    assert len(set(descriptions)) == len(descriptions)


def test_the_title_for_search_engines_comes_before_the_title_of_the_page(client: Client) -> None:
    make_action(seo_title="Jardiner ensemble à Aubrelle")
    html = read(client, "/actions/jardin-partage/")
    assert title(html) == "Jardiner ensemble à Aubrelle – Aubrelle"
    assert open_graph(html)["og:title"] == "Jardiner ensemble à Aubrelle"


def test_the_front_page_is_titled_by_what_the_town_says_of_itself(client: Client) -> None:
    assert title(read(client, "/")) == "Une ville à hauteur d’habitants – Aubrelle"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"search_description": "Décrit.", "summary": "<p>Résumé.</p>"}, "Décrit."),
        ({"summary": "<p>Résumé.</p>", "context": "<p>Avant.</p>"}, "Résumé."),
        ({"context": "<p>Avant.</p><ul><li>Rien</li></ul>"}, "Avant. Rien"),
        ({"description": "<p>On plante.</p>"}, "On plante."),
        ({}, "Jardin partagé – Aubrelle. Une ville à hauteur d’habitants"),
    ],
)
def test_a_description_is_found_wherever_the_page_says_something(
    client: Client, fields: dict[str, str], expected: str
) -> None:
    make_action(**fields)
    assert description(read(client, "/actions/jardin-partage/")) == expected


def test_an_article_without_summary_is_described_by_its_first_text(client: Client) -> None:
    page = PlainPage(title="Crèche", body=[("text", "<h2>Horaires</h2><p>De 8 h à 18 h.</p>")])
    add_page(HomePage.objects.get(), page)
    assert description(read(client, "/creche/")) == "Horaires De 8 h à 18 h."


def test_a_long_description_is_cut(client: Client) -> None:
    make_action(context="<p>" + "Un jardin ouvert. " * 40 + "</p>")
    text = description(read(client, "/actions/jardin-partage/"))
    assert text.endswith("…")
    assert len(text) <= 220


def test_each_page_of_a_list_says_its_number(client: Client) -> None:
    for number in range(21):
        make_action(f"Action {number}")
    html = read(client, "/actions/?page=2")
    assert title(html) == "Actions – page 2 – Aubrelle"
    assert description(html).startswith("Page 2. ")
    assert canonical(html) == f"{SITE}/actions/?page=2"


def test_a_page_number_too_far_has_the_address_of_the_last_page(client: Client) -> None:
    make_action()
    assert canonical(read(client, "/actions/?page=99")) == f"{SITE}/actions/"


@pytest.mark.parametrize("path", ["/actions/", "/actualites/", "/agenda/", "/partenaires/"])
def test_a_list_with_one_filter_is_a_page_of_its_own(client: Client, path: str) -> None:
    full_town()
    html = read(client, f"{path}?theme=culture&utm_source=lettre")
    assert ", Culture – Aubrelle" in title(html)
    assert description(html) != description(read(client, path))
    assert canonical(html) == f"{SITE}{path}?theme=culture"
    assert is_indexed(html)


def test_a_board_with_one_filter_is_a_page_of_its_own(client: Client) -> None:
    board = make_board()
    make_idea(board, themes=["culture"])
    html = read(client, f"{board.relative_url(None)}?theme=culture")
    assert canonical(html) == f"{SITE}{board.relative_url(None)}?theme=culture"


@pytest.mark.parametrize(
    "query", ["?theme=culture&statut=en-cours", "?q=jardin", "?theme=culture&q=jardin"]
)
def test_search_engines_keep_no_list_narrowed_further(client: Client, query: str) -> None:
    make_action(themes=["culture"])
    html = read(client, f"/actions/{query}")
    assert not is_indexed(html)
    assert canonical(html) == ""


def test_search_engines_keep_no_other_order_of_the_same_ideas(client: Client) -> None:
    board = make_board()
    assert not is_indexed(read(client, f"{board.relative_url(None)}?tri=soutiens"))


def test_an_unknown_filter_is_the_whole_list(client: Client) -> None:
    html = read(client, "/actions/?theme=inconnu")
    assert is_indexed(html)
    assert canonical(html) == f"{SITE}/actions/"


def test_search_engines_keep_no_answer_of_the_search(client: Client) -> None:
    html = read(client, "/recherche/?q=jardin")
    assert title(html) == "«\u00a0jardin\u00a0»\u00a0: recherche – Aubrelle"
    assert not is_indexed(html)
    assert not is_indexed(read(client, "/recherche/?type=action"))


def test_search_engines_keep_no_account_nor_error(client: Client) -> None:
    assert not is_indexed(read(client, "/compte/connexion/"))
    assert not is_indexed(client.get("/nulle-part/").text)


def test_search_engines_keep_no_empty_theme(client: Client) -> None:
    assert not is_indexed(read(client, "/themes/sport/"))


def test_search_engines_keep_no_preview() -> None:
    page = make_action()
    html = page.make_preview_request().render().content.decode()
    assert not is_indexed(html)
    assert canonical(html) == ""


def test_a_page_never_saved_has_a_preview() -> None:
    page = PlainPage(title="Nouvelle", slug="nouvelle")
    page.set_url_path(HomePage.objects.get())
    assert not is_indexed(page.make_preview_request().render().content.decode())


def test_an_idea_not_yet_public_stays_with_its_author() -> None:
    author = make_user()
    idea = make_idea(author=author, status="pending")
    client = Client()
    client.force_login(author)
    html = read(client, idea.get_absolute_url())
    assert not is_indexed(html)
    assert "og:image" not in html
    assert "ld+json" not in html or "CreativeWork" not in html


def test_news_say_when_they_were_published(client: Client) -> None:
    make_news(date=timezone.localdate().replace(year=2024, month=3, day=9))
    shared = open_graph(read(client, "/actualites/le-pont-rouvre/"))
    assert shared["og:type"] == "article"
    assert shared["article:published_time"] == "2024-03-09T00:00:00+01:00"
    assert shared["article:modified_time"]


def test_a_list_tells_readers_where_its_feeds_are(client: Client) -> None:
    make_action(themes=["culture"])
    html = read(client, "/actions/?theme=culture")
    for form in ("rss", "atom"):
        address = f"/actions/flux.{form}?theme=culture"
        assert f'type="application/{form}+xml" title="Actions – Aubrelle" href="{address}"' in html
        assert f'class="more-link" href="{address}"' in html


def test_a_page_without_a_feed_names_none(client: Client) -> None:
    make_action()
    assert "flux.rss" not in read(client, "/actions/jardin-partage/")


def test_a_title_turns_no_text_around_and_escapes_its_marks(client: Client) -> None:
    make_action('Le "grand"\u202e <b>jour</b>', slug="jour")
    html = read(client, "/actions/jour/")
    assert "\u202e" not in title(html)
    assert "<b>jour" not in html
    assert open_graph(html)["og:title"] == 'Le "grand" <b>jour</b>'


def test_the_head_asks_nothing_more_of_the_database(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the page: all it says was read for the page itself."""

    def count(address: str) -> int:
        read(client, address)
        with CaptureQueriesContext(connection) as queries:
            read(client, address)
        return len(queries)

    addresses = [*full_town(), "/actions/?theme=culture", "/actualites/?theme=culture"]
    with_head = [count(address) for address in addresses]
    monkeypatch.setattr("core.templatetags.head.head_of", lambda _context: None)
    assert [count(address) for address in addresses] == with_head
