"""/themes/ and /themes/<slug>/."""

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import Theme, ThemeGroup
from core.search import Document
from participation.models import Phase, PhaseKind
from search.index import DatabaseIndex
from search.models import SearchEntry
from search.theme_page import GROUP_SIZE
from search.vocabulary import SizedTheme
from tests import factories

pytestmark = pytest.mark.django_db


def titles(client: Client, slug: str) -> dict[str, list[str]]:
    groups = client.get(f"/themes/{slug}/").context["groups"]
    return {group.kind: [str(result.title) for result in group.results] for group in groups}


def shown(client: Client) -> list[SizedTheme]:
    """On the page of all themes, whatever their family."""
    families = client.get("/themes/").context["families"]
    return [item for family in families for item in family.themes]


def test_all_themes_are_shown_with_their_size(client: Client) -> None:
    factories.make_action("Course", themes=("sport", "culture"))
    factories.make_news("Victoire", themes=("sport",))
    factories.make_news("Brouillon", themes=("sport",), live=False)
    sizes = {item.theme.slug: item.count for item in shown(client)}
    assert (sizes["sport"], sizes["culture"], sizes["jeunesse"]) == (2, 1, 0)
    assert len(sizes) == Theme.objects.count()


def test_themes_are_in_alphabetical_order_accents_aside(client: Client) -> None:
    ThemeGroup.objects.all().delete()
    slugs = [item.theme.slug for item in shown(client)]
    assert slugs.index("discriminations") < slugs.index("education-scolarite")
    assert slugs.index("education-scolarite") < slugs.index("emploi-economie")


def test_themes_stand_with_their_family_in_the_order_of_staff(client: Client) -> None:
    ThemeGroup.objects.all().delete()
    late = ThemeGroup.objects.create(name="Apprendre", rank=2)
    early = ThemeGroup.objects.create(name="Vivre ensemble", rank=1)
    ThemeGroup.objects.create(name="Vide", rank=3)
    Theme.objects.filter(slug__in=("jeunesse", "education-scolarite")).update(group=late)
    Theme.objects.filter(slug="solidarite").update(group=early)
    families = client.get("/themes/").context["families"]
    assert [family.name for family in families] == ["Vivre ensemble", "Apprendre", "Autres thèmes"]
    assert [item.theme.slug for item in families[1].themes] == ["education-scolarite", "jeunesse"]


def test_a_new_site_has_a_family_for_every_theme(client: Client) -> None:
    assert not Theme.objects.filter(group=None).exists()


def test_a_site_without_themes_says_so(client: Client) -> None:
    Theme.objects.all().delete()
    assert "Pas encore de thème" in client.get("/themes/").content.decode()


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


def test_only_events_to_come_are_shown_the_soonest_first(client: Client) -> None:
    now = timezone.now()
    for title, days in (("Hier", -1), ("Dans un mois", 30), ("Demain", 1)):
        factories.make_event(title, start=now + datetime.timedelta(days=days), themes=("sport",))
    (group,) = client.get("/themes/sport/").context["groups"]
    assert [result.name for result in group.results] == ["Demain", "Dans un mois"]
    assert (group.title, group.count) == ("Prochains rendez-vous", 3)


def test_a_theme_whose_events_are_over_says_so_and_leads_to_them(client: Client) -> None:
    factories.make_event(start=timezone.now() - datetime.timedelta(days=2), themes=("sport",))
    response = client.get("/themes/sport/")
    assert "Aucun rendez-vous n’est annoncé" in response.content.decode()
    assert "/recherche/?theme=sport&amp;type=evenement" in response.content.decode()


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


def board_titles(client: Client) -> list[str]:
    return titles(client, "sport").get("appel", [])


def test_calls_for_ideas_that_are_over_leave_room_for_the_others(client: Client) -> None:
    now = timezone.now()
    for title, days in (("Fermé", -2), ("Fermé aussi", -3), ("Bientôt clos", 2), ("Long", 90)):
        ends = now + datetime.timedelta(days=days)
        starts = now - datetime.timedelta(days=30)
        factories.make_board(title, themes=("sport",), opens_at=starts, closes_at=ends)
    factories.make_board("Toujours ouvert", themes=("sport",))
    factories.make_board("Autre thème", themes=("culture",))
    assert board_titles(client) == ["Bientôt clos", "Long", "Toujours ouvert"]


def test_a_call_for_ideas_says_its_last_day(client: Client) -> None:
    end = timezone.make_aware(datetime.datetime(2094, 12, 13))
    factories.make_board(themes=("sport",), opens_at=timezone.now(), closes_at=end)
    assert "Jusqu’au 12 décembre 2094" in client.get("/themes/sport/").content.decode()


def test_a_call_that_is_over_says_so_where_it_is_still_found(client: Client) -> None:
    end = timezone.now() - datetime.timedelta(days=1)
    factories.make_board("Des bancs", opens_at=end - datetime.timedelta(days=9), closes_at=end)
    assert "Terminé" in client.get("/recherche/?q=bancs").content.decode()


def test_a_call_where_only_the_town_works_is_not_open(client: Client) -> None:
    yesterday = timezone.now() - datetime.timedelta(days=1)
    factories.make_board(
        themes=("sport",),
        phases=[Phase(kind=PhaseKind.STUDY, sort_order=0)],
        first_published_at=yesterday,
    )
    assert board_titles(client) == []


def test_the_other_themes_of_the_family_are_linked(client: Client) -> None:
    family = client.get("/themes/sport/").context["family"]
    assert [theme.slug for theme in family] == ["culture", "vacances-loisirs"]


def test_a_theme_without_family_has_no_sisters(client: Client) -> None:
    Theme.objects.update(group=None)
    response = client.get("/themes/sport/")
    assert response.context["family"] == []
    assert "Dans la même famille" not in response.content.decode()


def questions_asked(client: Client, address: str) -> int:
    client.get(address)  # what is kept between requests is there
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


@pytest.mark.parametrize("address", ["/themes/", "/themes/sport/"])
def test_ten_times_more_costs_no_further_query(client: Client, address: str) -> None:
    def fill(times: int) -> None:
        for _time in range(times):
            number = SearchEntry.objects.count()
            for make in (factories.make_action, factories.make_news, factories.make_board):
                make(f"{make.__name__} {number}", themes=("sport", "culture"))
            factories.make_event(f"Course {number}", themes=("sport", "culture"))

    fill(1)
    few = questions_asked(client, address)
    fill(9)
    # Inside the transaction of a test, the search reads its columns anew: two queries more.
    assert questions_asked(client, address) == few <= 5
