"""Selections: the list, the page, and what their entries never show."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from actions.models import ActionIndexPage, SelectionEntry, SelectionPage
from core.models import SiteImage
from home.models import PlainPage
from search.models import SearchEntry
from tests.factories import (
    add_page,
    make_action,
    make_board,
    make_event,
    make_news,
    make_partner,
    make_picture,
    make_selection,
)

pytestmark = pytest.mark.django_db

MOST_QUERIES = 8
ADDRESS = "/selections/des-jardins-qui-rassemblent/"


def read(client: Client, address: str = ADDRESS) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def count_queries(client: Client, address: str = ADDRESS) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        read(client, address)
    return len(queries)


def own(page: Any) -> dict[str, Any]:
    return {"page": Page.objects.get(pk=page.pk)}


def everything(number: int, picture: SiteImage) -> list[dict[str, Any]]:
    """One entry of every kind."""
    parent = ActionIndexPage.objects.get().get_parent()
    plain = add_page(parent, PlainPage(title=f"Page {number}", summary="Une page."))
    return [
        own(make_action(f"Action {number}", themes=["culture"], picture=picture)),
        own(make_event(f"Fête {number}", themes=["culture"], picture=picture)),
        own(make_partner(f"Partenaire {number}", themes=["sante"], picture=picture)),
        own(make_news(f"Nouvelle {number}", themes=["sante"], picture=picture)),
        own(make_board(f"Appel {number}")),
        own(plain),
        own(ActionIndexPage.objects.get()),
        {"title": f"Ailleurs {number}", "url": f"https://ailleurs.example/{number}"},
        {"title": "Une phrase", "text": "<p>À retenir.</p>"},
    ]


def test_an_own_page_gives_its_title_teaser_picture_and_kind(client: Client) -> None:
    action = make_action(
        "Jardin partagé", themes=["culture"], summary="<p>On plante.</p>", picture=make_picture()
    )
    make_selection(entries=[{**own(action), "date": date(2025, 6, 3)}])
    html = read(client)
    assert '<a href="/actions/jardin-partage/">Jardin partagé</a>' in html
    assert "On plante." in html
    assert "card-picture" in html
    assert "Action</span>" in html
    assert '<time datetime="2025-06-03">3 juin 2025</time>' in html


def test_the_words_of_the_editor_come_first(client: Client) -> None:
    action = make_action("Jardin partagé", summary="<p>On plante.</p>")
    make_selection(entries=[{**own(action), "title": "À copier", "text": "<p>Lisez la fin.</p>"}])
    html = read(client)
    assert '<a href="/actions/jardin-partage/">À copier</a>' in html
    assert "Lisez la fin." in html
    assert "On plante." not in html


def test_a_link_to_elsewhere_says_so(client: Client) -> None:
    make_selection(
        entries=[
            {"title": "Le café", "url": "https://www.cafe.example/carnet", "place": "Saint-Orme"}
        ]
    )
    html = read(client)
    assert '<a href="https://www.cafe.example/carnet" rel="noopener">Le café' in html
    assert "(autre site)" in html
    assert "cafe.example</span>" in html
    assert "Saint-Orme" in html


def test_a_text_alone_is_no_link(client: Client) -> None:
    make_selection(entries=[{"title": "Une phrase", "text": "<p>Revenez jeudi.</p>"}])
    html = read(client)
    assert '<h3 class="selection-entry__title">Une phrase</h3>' in html
    assert "Revenez jeudi." in html


def test_entries_keep_the_order_of_the_editor(client: Client) -> None:
    make_selection(
        entries=[{"title": "Deuxième date", "date": date(2025, 1, 1)}, {"title": "Première date"}]
    )
    html = read(client)
    assert html.index("Deuxième date") < html.index("Première date")


@pytest.mark.parametrize("how", ["unpublished", "private", "in a private section", "deleted"])
def test_what_is_not_public_leaves_neither_link_nor_title(client: Client, how: str) -> None:
    action = make_action("Titre caché", summary="<p>Résumé caché.</p>")
    make_selection(
        entries=[own(action), {**own(action), "text": "<p>Mes mots à moi.</p>"}, {"title": "Reste"}]
    )
    if how == "unpublished":
        action.unpublish()
    elif how == "deleted":
        action.delete()
    else:
        page = action if how == "private" else ActionIndexPage.objects.get()
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    html = read(client)
    for secret in ("Titre caché", "Résumé caché", "titre-cache"):
        assert secret not in html
    assert "Mes mots à moi." in html
    assert "2 choses à découvrir" in html


def test_an_empty_selection_says_so(client: Client) -> None:
    make_selection()
    assert "Cette sélection se prépare" in read(client)


def test_a_selection_says_when_it_was_updated_and_hides_its_notes(client: Client) -> None:
    make_selection(updated_on=date(2025, 6, 3), notes="NOTE-SECRETE", introduction="<p>Lisez.</p>")
    html = read(client)
    assert "Mise à jour le 3 juin 2025" in html
    assert "Lisez." in html
    assert "NOTE-SECRETE" not in html


def test_five_or_fifty_entries_take_the_same_few_queries(client: Client) -> None:
    picture = make_picture()
    make_selection("Courte", entries=everything(0, picture), themes=["culture"])
    many = [entry for number in range(1, 7) for entry in everything(number, picture)]
    assert len(many) > 50
    make_selection("Longue", entries=many, themes=["culture"])
    few = count_queries(client, "/selections/courte/")
    assert count_queries(client, "/selections/longue/") == few
    assert few <= MOST_QUERIES


def test_the_editor_previews_entries_that_are_not_saved() -> None:
    page = SelectionPage.objects.get(pk=make_selection(entries=[{"title": "Avant"}]).pk)
    action = make_action("Jardin partagé", summary="<p>On plante.</p>")
    page.entries = [SelectionEntry(**own(action)), SelectionEntry(title="Après")]
    html = page.make_preview_request().render().content.decode()
    assert "On plante." in html
    assert "Après" in html
    assert "Avant" not in html


def test_an_entry_leads_to_one_place() -> None:
    selection = make_selection()
    entry = SelectionEntry(
        selection=selection, title="Deux", url="https://a.example/", **own(make_action())
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        entry.save()


# The list.


def test_the_latest_selection_comes_first(client: Client) -> None:
    make_selection("Ancienne", updated_on=date(2025, 1, 1))
    make_selection("Récente", updated_on=date(2025, 6, 1))
    make_selection("Brouillon", live=False)
    html = read(client, "/selections/")
    assert html.index("Récente") < html.index("Ancienne")
    assert "2 sélections" in html
    assert "Brouillon" not in html


def test_selections_are_narrowed_by_theme(client: Client) -> None:
    make_selection("Du sport", themes=["sport"])
    make_selection("De la culture", themes=["culture"])
    html = read(client, "/selections/?theme=sport")
    assert "Du sport" in html
    assert "De la culture" not in html


def test_selections_are_paged_by_twelve(client: Client) -> None:
    for number in range(13):
        make_selection(f"Sélection {number:02}")
    assert read(client, "/selections/").count("noticeboard-card__title") == 12
    assert read(client, "/selections/?page=2").count("noticeboard-card__title") == 1


@pytest.mark.parametrize("query", ["", "?theme=culture", "?theme=%00", "?page=abc"])
def test_an_empty_list_says_so(client: Client, query: str) -> None:
    assert "empty-state" in read(client, f"/selections/{query}")


def test_the_list_takes_the_same_queries_for_one_or_ten(client: Client) -> None:
    picture = make_picture()
    make_selection("Une", themes=["culture"], picture=picture, entries=[{"title": "A"}])
    few = count_queries(client, "/selections/")
    for number in range(10):
        make_selection(f"S {number}", themes=["culture"], picture=picture)
    assert count_queries(client, "/selections/") == few
    assert few <= MOST_QUERIES


# The search.


def test_a_selection_is_found_by_its_own_words_only(client: Client) -> None:
    hidden = make_action("Titre caché", live=False)
    make_selection(
        entries=[own(hidden), {"title": "Le café", "text": "<p>Un chariot de chaises.</p>"}],
        themes=["culture"],
        notes="NOTE-SECRETE",
    )
    assert ADDRESS in read(client, "/recherche/?q=chariot")
    assert ADDRESS in read(client, "/recherche/?type=selection")
    entry = SearchEntry.objects.get(kind="selection")
    assert "caché" not in entry.text
    assert "NOTE-SECRETE" not in entry.text
