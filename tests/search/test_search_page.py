"""/recherche/: facets, counts, proposals, paging, and what a page costs."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.models import Theme
from core.search import Document, registry
from participation.models import IdeaStatus
from search.index import DatabaseIndex
from search.listing import PAGE_SIZE, SearchListing
from tests import factories

pytestmark = pytest.mark.django_db

Ask = Callable[..., SearchListing]
Found = Callable[..., list[str]]

MAX_QUERIES = 8


def put_many(count: int, *, title: str = "Potager", kind: str = "page", first: int = 1) -> None:
    themes = list(Theme.objects.filter(slug__in=["sport", "culture"]).values_list("pk", flat=True))
    DatabaseIndex().put(
        Document(
            kind=kind,
            object_id=pk,
            title=f"{title} {pk}",
            url=f"/{kind}/{pk}/",
            text="Un texte " * 50,
            themes=themes,
        )
        for pk in range(first, first + count)
    )


def counts(listing: SearchListing, title: str) -> dict[str, int]:
    facet = next(facet for facet in listing.facets if facet.title == title)
    return {option.label: option.count for option in facet.options}


@pytest.fixture
def gardens() -> None:
    factories.make_action("Potager du centre", themes=("sport", "culture"))
    factories.make_action("Potager du nord", themes=("sport",))
    factories.make_action("Potager caché", themes=("sport",), live=False)
    factories.make_event("Fête du potager", themes=("culture",))
    registry.changed(factories.make_idea(title="Un potager à l’école", themes=("sport",)))
    registry.changed(
        factories.make_idea(title="Potager refusé", themes=("sport",), status=IdeaStatus.REFUSED)
    )


@pytest.mark.usefixtures("gardens")
def test_everything_that_answers_is_found_whatever_its_kind(ask: Ask) -> None:
    assert ask("potager").total == 4
    assert len(ask("potager").page.object_list) == 4


@pytest.mark.usefixtures("gardens")
def test_facets_count_what_each_choice_would_give(ask: Ask) -> None:
    listing = ask("potager")
    assert counts(listing, "Thème") == {"Sport": 3, "Culture": 2}
    assert counts(listing, "Type") == {"Actions": 2, "Événements": 1, "Idées": 1}


@pytest.mark.usefixtures("gardens")
def test_a_chosen_facet_narrows_the_other_and_not_itself(ask: Ask) -> None:
    listing = ask("potager", theme="sport")
    assert listing.total == 3
    assert counts(listing, "Thème") == {"Sport": 3, "Culture": 2}
    assert counts(listing, "Type") == {"Actions": 2, "Idées": 1}


@pytest.mark.usefixtures("gardens")
def test_choices_of_one_facet_add_up_and_facets_cross(ask: Ask) -> None:
    assert ask("potager", theme=["sport", "culture"]).total == 4
    assert ask("potager", theme=["sport", "culture"], type="action").total == 2
    assert ask("potager", theme="culture", type=["action", "evenement"]).total == 2


@pytest.mark.usefixtures("gardens")
@pytest.mark.parametrize("title", ["Thème", "Type"])
def test_every_link_of_a_facet_gives_as_many_results_as_it_says(
    ask: Ask, client: Client, title: str
) -> None:
    facet = next(facet for facet in ask("potager").facets if facet.title == title)
    assert facet.options
    for option in facet.options:
        listing = client.get(option.url).context["search"]
        assert listing.total == option.count == len(listing.page.object_list)


@pytest.mark.usefixtures("gardens")
def test_a_facet_link_keeps_the_words_and_the_other_choices(ask: Ask) -> None:
    listing = ask("potager", theme="sport", type="action")
    kinds = next(facet for facet in listing.facets if facet.title == "Type")
    links = {option.label: (option.url, option.selected) for option in kinds.options}
    assert links["Actions"] == ("/recherche/?q=potager&theme=sport", True)
    assert links["Idées"] == ("/recherche/?q=potager&theme=sport&type=action&type=idee", False)
    assert kinds.clear_url == "/recherche/?q=potager&theme=sport"


@pytest.mark.usefixtures("gardens")
def test_a_theme_alone_lists_what_carries_it(ask: Ask) -> None:
    assert ask(theme="culture").total == 2


@pytest.mark.usefixtures("gardens")
def test_unknown_choices_are_ignored(ask: Ask) -> None:
    assert ask("potager", theme="inconnu", type="inconnu").total == 4


@pytest.mark.usefixtures("gardens")
def test_what_is_not_public_is_neither_shown_nor_counted(client: Client) -> None:
    content = client.get("/recherche/", {"q": "potager"}).content.decode()
    assert "caché" not in content
    assert "refusé" not in content


@pytest.mark.parametrize("typed", ["sport", "gym", "activités physiques", "le Sport à l’école"])
def test_words_that_name_a_theme_propose_it(ask: Ask, typed: str) -> None:
    factories.make_action("Course", themes=("sport",))
    assert [theme.slug for theme in ask(typed).named_themes] == ["sport"]


def test_a_theme_already_chosen_or_without_content_is_not_proposed(ask: Ask) -> None:
    assert ask("sport").named_themes == []
    factories.make_action("Course", themes=("sport",))
    assert ask("sport", theme="sport").named_themes == []


def test_without_question_the_themes_are_offered(client: Client) -> None:
    factories.make_action("Course", themes=("sport",))
    content = client.get("/recherche/").content.decode()
    assert 'href="/themes/sport/"' in content
    assert 'href="/themes/culture/"' not in content


@pytest.mark.usefixtures("gardens")
def test_an_empty_answer_shows_ways_on(client: Client) -> None:
    content = client.get("/recherche/", {"q": "zygomatique", "type": "action"}).content.decode()
    assert "Rien ne répond" in content
    assert 'href="/recherche/?q=zygomatique"' in content
    assert 'href="/themes/sport/"' in content


def test_a_question_that_was_cut_says_so(client: Client) -> None:
    content = client.get("/recherche/", {"q": "potager " * 100}).content.decode()
    assert "premiers mots" in content


@pytest.mark.parametrize("typed", ["de la", "-potager", "😀"])
def test_a_question_without_a_word_says_so(client: Client, typed: str) -> None:
    content = client.get("/recherche/", {"q": typed}).content.decode()
    assert "notice" in content
    assert "Rien ne répond" not in content


def test_found_words_are_marked_and_the_rest_is_escaped(client: Client) -> None:
    DatabaseIndex().put(
        [
            Document(
                kind="page", object_id=1, title="<b>Potager</b>", url="/x/", summary="<i>potagers"
            )
        ]
    )
    content = client.get("/recherche/", {"q": "potager"}).content.decode()
    assert "&lt;b&gt;<mark>Potager</mark>&lt;/b&gt;" in content
    assert "&lt;i&gt;<mark>potagers</mark>" in content


def test_what_was_typed_comes_back_escaped(client: Client) -> None:
    content = client.get("/recherche/", {"q": '"><script>alert(1)</script>'}).content.decode()
    assert "<script>alert" not in content


def test_results_come_by_pages_without_loss_nor_repeat(found: Found) -> None:
    put_many(2 * PAGE_SIZE + 1)
    pages = [found("potager", page=number) for number in (1, 2, 3)]
    assert [len(page) for page in pages] == [PAGE_SIZE, PAGE_SIZE, 1]
    assert len({url for page in pages for url in page}) == 2 * PAGE_SIZE + 1


@pytest.mark.parametrize(("number", "expected"), [("zut", 1), ("-3", 1), ("9" * 30, 2), ("", 1)])
def test_an_odd_page_number_gives_the_nearest_page(ask: Ask, number: str, expected: int) -> None:
    put_many(PAGE_SIZE + 1)
    assert ask("potager", page=number).page.number == expected


@pytest.mark.parametrize(
    "address",
    [
        "/recherche/",
        "/recherche/?q=potager",
        "/recherche/?theme=sport",
        "/recherche/?q=potager+sport&theme=sport&type=page",
        "/recherche/?q=absent",
        "/recherche/?q=potager&page=2",
        "/themes/",
        "/themes/sport/",
    ],
)
def test_a_page_costs_the_same_with_ten_times_more(client: Client, address: str) -> None:
    def cost() -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        shapes = [query["sql"] for query in queries]
        assert len(shapes) == len(set(shapes))
        return len(queries)

    put_many(PAGE_SIZE + 1)
    put_many(3, kind="action")
    few = cost()
    put_many(100, first=1_000)
    put_many(30, kind="action", first=1_000)
    assert cost() == few <= MAX_QUERIES


@pytest.mark.parametrize("address", ["/recherche/?q=potager", "/themes/", "/themes/sport/"])
def test_no_cookie_for_who_is_not_signed_in(client: Client, address: str) -> None:
    assert not client.get(address).cookies


@pytest.mark.parametrize("address", ["/recherche/", "/themes/", "/themes/sport/"])
def test_pages_only_read(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405
