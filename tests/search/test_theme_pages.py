"""/themes/ and /themes/<slug>/."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from core.models import Theme
from core.search import Document
from search.index import DatabaseIndex
from search.theme_page import GROUP_SIZE
from tests import factories

pytestmark = pytest.mark.django_db


def titles(client: Client, slug: str) -> dict[str, list[str]]:
    groups = client.get(f"/themes/{slug}/").context["groups"]
    return {group.kind: [str(result.title) for result in group.results] for group in groups}


def test_all_themes_are_shown_with_their_size(client: Client) -> None:
    factories.make_action("Course", themes=("sport", "culture"))
    factories.make_news("Victoire", themes=("sport",))
    factories.make_news("Brouillon", themes=("sport",), live=False)
    sizes = {item.theme.slug: item.count for item in client.get("/themes/").context["themes"]}
    assert (sizes["sport"], sizes["culture"], sizes["jeunesse"]) == (2, 1, 0)
    assert len(sizes) == Theme.objects.count()


def test_themes_are_in_alphabetical_order_accents_aside(client: Client) -> None:
    slugs = [item.theme.slug for item in client.get("/themes/").context["themes"]]
    assert slugs.index("discriminations") < slugs.index("education-scolarite")
    assert slugs.index("education-scolarite") < slugs.index("emploi-economie")


def test_a_card_does_not_repeat_the_theme_of_the_page(client: Client) -> None:
    factories.make_action("Course", themes=("sport", "culture"))
    (group,) = client.get("/themes/sport/").context["groups"]
    assert [theme.slug for theme in group.results[0].themes] == ["culture"]


def test_a_theme_shows_its_introduction_and_what_carries_it_by_kind(client: Client) -> None:
    Theme.objects.filter(slug="sport").update(introduction="Bouger ensemble.")
    factories.make_action("Course", themes=("sport",))
    factories.make_news("Victoire", themes=("sport",))
    factories.make_news("Autre chose", themes=("culture",))
    assert "Bouger ensemble." in client.get("/themes/sport/").content.decode()
    assert titles(client, "sport") == {"action": ["Course"], "actualite": ["Victoire"]}


def test_coming_events_stand_first_and_the_soonest_of_them_first(client: Client) -> None:
    now = timezone.now()
    for title, days in (("Hier", -1), ("Dans un mois", 30), ("Demain", 1)):
        factories.make_event(title, start=now + datetime.timedelta(days=days), themes=("sport",))
    assert titles(client, "sport")["evenement"] == ["Demain", "Dans un mois", "Hier"]


def test_news_come_latest_first(client: Client) -> None:
    today = timezone.localdate()
    for title, days in (("Ancienne", 30), ("Récente", 1)):
        factories.make_news(title, date=today - datetime.timedelta(days=days), themes=("sport",))
    assert titles(client, "sport")["actualite"] == ["Récente", "Ancienne"]


def test_a_long_kind_is_cut_and_leads_to_all_of_it(client: Client) -> None:
    for number in range(GROUP_SIZE + 2):
        factories.make_action(f"Course {number}", themes=("sport",))
    (group,) = client.get("/themes/sport/").context["groups"]
    assert (len(group.results), group.count) == (GROUP_SIZE, GROUP_SIZE + 2)
    listing = client.get(group.url).context["search"]
    assert listing.total == group.count


def test_a_theme_without_content_says_so(client: Client) -> None:
    assert "Rien encore" in client.get("/themes/sport/").content.decode()


@pytest.mark.parametrize("slug", ["inconnu", "sport-", "INCONNU"])
def test_an_unknown_theme_is_not_found(client: Client, slug: str) -> None:
    assert client.get(f"/themes/{slug}/").status_code == 404


def test_every_theme_has_its_page(client: Client) -> None:
    addresses = [theme.get_absolute_url() for theme in Theme.objects.all()]
    assert [client.get(address).status_code for address in addresses] == [200] * len(addresses)


def test_a_title_is_escaped(client: Client) -> None:
    theme = Theme.objects.get(slug="sport")
    DatabaseIndex().put(
        [Document(kind="page", object_id=1, title="<b>x", url="/x/", themes=[theme.pk])]
    )
    assert "&lt;b&gt;x" in client.get("/themes/sport/").content.decode()
