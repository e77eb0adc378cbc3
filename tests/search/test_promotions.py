"""What staff want read first for some words."""

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Page, PageViewRestriction

from search.promotions import Promotion, promoted
from tests import factories

pytestmark = pytest.mark.django_db


def promote(words: str, page: Page | None = None, **fields: object) -> SearchPromotion:
    return SearchPromotion.objects.create(query=Query.get(words), page=page, **fields)


def titles(text: str) -> list[str]:
    return [promotion.title for promotion in promoted(text)]


@pytest.mark.parametrize("asked", ["écoles", "Ecoles", "ÉCOLE", "l’école", "  école ! "])
def test_case_accents_and_plurals_do_not_count(asked: str) -> None:
    promote("écoles", factories.make_news("Inscriptions à l’école"))
    assert titles(asked) == ["Inscriptions à l’école"]


@pytest.mark.parametrize(
    "asked", ["", "écoles du centre", "éducation", "de la", "\x00", "'" * 5000]
)
def test_other_words_promote_nothing(asked: str) -> None:
    promote("écoles", factories.make_news("Inscriptions à l’école"))
    assert titles(asked) == []


def test_a_promotion_without_words_answers_no_question() -> None:
    promote("de la", factories.make_news())
    assert titles("de la") == []


def test_a_page_that_is_no_longer_public_is_not_promoted() -> None:
    promote("école", factories.make_news("Brouillon", live=False))
    private = factories.make_news("Privée")
    promote("école", private)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert titles("école") == []


def test_a_page_says_where_it_is_and_what_for() -> None:
    page = factories.make_news("Inscriptions", search_description="Dès le 3 mars.")
    promote("école", page)
    assert promoted("école") == [Promotion("Inscriptions", page.url, "Dès le 3 mars.")]


def test_a_link_leads_to_another_site() -> None:
    address = "https://transports.exemple.test/"
    promote("bus", external_link_url=address, external_link_text="Les bus", description="Ici.")
    assert promoted("bus") == [Promotion("Les bus", address, "Ici.", external=True)]


def test_they_come_in_the_order_of_staff() -> None:
    promote("bus", factories.make_news("Second"), sort_order=1)
    promote("bus", factories.make_news("Premier"), sort_order=0)
    assert titles("bus") == ["Premier", "Second"]


@pytest.mark.parametrize("times", [1, 10])
def test_they_cost_one_query_until_something_changes(
    times: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    promote("sport", factories.make_news("Avant"))
    promoted("sport")  # the root of the site is kept from now on
    for number in range(times):
        promote("bus", factories.make_news(f"Ligne {number}"))
    with django_assert_num_queries(1):
        assert len(promoted("bus")) == times
    with django_assert_num_queries(0):
        promoted("bus")


def test_a_question_without_words_costs_nothing(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(0):
        promoted("de la")


def test_what_staff_wrote_is_escaped() -> None:
    shown = render_to_string(
        "search/promoted.html", {"promotions": [Promotion("<b>x", "/x/", "<i>y")]}
    )
    assert "&lt;b&gt;x" in shown
    assert "&lt;i&gt;y" in shown


def test_staff_add_one_in_the_admin(communication_client: Client) -> None:
    page = factories.make_news("Inscriptions")
    forms = {"TOTAL_FORMS": 1, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    sent = {f"editors_picks-{name}": value for name, value in forms.items()}
    sent |= {"query_string": "École", "editors_picks-0-page": page.pk}
    sent |= {"editors_picks-0-ORDER": 0, "editors_picks-0-description": ""}
    response = communication_client.post(reverse("wagtailsearchpromotions:add"), sent)
    assert response.status_code == 302
    assert titles("écoles") == ["Inscriptions"]


@pytest.mark.parametrize("name", ["index", "add"])
def test_its_pages_speak_french(communication_client: Client, name: str) -> None:
    promote("école", factories.make_news("Inscriptions"))
    html = communication_client.get(reverse(f"wagtailsearchpromotions:{name}")).content.decode()
    assert "Réponses choisies" in html
    assert "amélioré" not in html
    for english in ("Promoted", "External link", "Vues", "populaires"):
        assert english not in html


def test_moderators_may_not_choose_what_is_read_first(moderator_client: Client) -> None:
    assert moderator_client.get(reverse("wagtailsearchpromotions:index")).status_code == 302
