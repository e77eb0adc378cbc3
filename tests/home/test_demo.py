"""Loading the demo town: whole, once, with a history that could have happened."""

from collections.abc import Iterator
from io import StringIO

import pytest
from allauth.account.models import EmailAddress
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.db.models import Count, F, Q, Sum
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoDbBlocker
from wagtail.models import Orderable, Page, PageLogEntry, Revision

from actions.models import (
    ActionPage,
    EventPage,
    Occurrence,
    PartnerContact,
    PartnerPage,
    SelectionPage,
)
from core.models import SiteImage, SiteRendition, SiteSettings, User
from core.page_checks import refusals
from home.demo import library
from home.demo.accounts import ACCOUNTS, PASSWORD, DemoAccount
from home.demo.content.pages import SOCIAL_CENTRE
from home.demo.content.partners import DEMO_ASSOCIATION
from home.demo.content.town import TOWN
from home.demo.loader import is_loaded, load_demo_town
from home.models import HomePage, NewsPage, PlainPage
from home.newsroom.broken_links import broken
from home.newsroom.links import links_of_published_pages
from home.newsroom.waiting import (
    BeingRead,
    MyDrafts,
    Scheduled,
    ToDecide,
    ToReview,
    Unanswered,
)
from participation.models import BoardPage, Idea, IdeaStatus, OfficialAnswer, Support
from search.rebuild import differences

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("town")]


def quiet(line: str) -> None:
    assert line


@pytest.fixture(scope="module")
def town(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The town, loaded once for this file and taken away at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        assert load_demo_town(say=quiet)
        yield
        transaction.set_rollback(True)


def demo(key: str) -> User:
    return User.objects.get(email=f"{key}@demo.test")


def supports_given() -> list[tuple[str, str]]:
    rows = Support.objects.order_by("idea__title", "resident__email")
    return list(rows.values_list("idea__title", "resident__email"))


def test_the_town_has_its_name_and_its_contact() -> None:
    home = HomePage.objects.get()
    settings = SiteSettings.for_site(home.get_site())
    assert (settings.name, settings.phone) == (TOWN.name, TOWN.phone)
    assert (home.headline, home.picture.title) == (TOWN.headline, "La place du Marché")


def test_everything_is_there() -> None:
    assert ActionPage.objects.live().count() >= 30
    assert EventPage.objects.live().count() >= 15
    assert PartnerPage.objects.live().count() >= 12
    assert NewsPage.objects.live().count() >= 8
    assert Idea.objects.count() >= 40
    assert set(Idea.objects.values_list("status", flat=True)) == set(IdeaStatus.values)


def test_every_partner_says_when_to_come_and_who_agreed_to_be_named(client: Client) -> None:
    partners = PartnerPage.objects.all()
    assert all(partner.hours.exists() and partner.is_located for partner in partners)
    assert PartnerContact.objects.agreed().count() < PartnerContact.objects.count()
    assert PartnerPage.objects.to_verify().exists()
    assert client.get("/donnees/services-data-inclusion.json").json()["count"] >= 3


def test_what_an_editor_may_drag_is_numbered() -> None:
    """Rows without a number come back from PostgreSQL in any order."""
    models = [model for model in apps.get_models() if issubclass(model, Orderable)]
    assert [model for model in models if model._default_manager.filter(sort_order=None)] == []


def test_selections_lead_to_pages_of_the_town(client: Client) -> None:
    html = client.get("/selections/entre-generations/").content.decode()
    assert "/actions/un-toit-deux-ages/" in html
    assert "/partenaires/belles-saisons/" in html
    assert "8 choses à découvrir" in html


def test_three_boards_are_open_and_one_is_closed() -> None:
    boards = list(BoardPage.objects.all())
    assert sorted(board.is_open for board in boards) == [False, True, True, True]
    assert [board.title for board in boards if board.counts_are_hidden] == ["Le budget des jeunes"]


def test_ideas_are_sorted_into_categories_and_districts() -> None:
    board = BoardPage.objects.get(slug="un-coup-de-pouce-pour-mon-quartier")
    assert board.categories.count() == 4
    assert board.ideas.exclude(category=None).count() > 20
    assert board.ideas.exclude(district=None).values("district").distinct().count() >= 4


def test_nobody_gave_more_than_the_rules_allow() -> None:
    by_person = Support.objects.values("resident", "idea__board")
    limited = by_person.filter(idea__board__support_limit__isnull=False)
    assert (
        limited.annotate(n=Count("pk")).filter(n__gt=F("idea__board__support_limit")).count() == 0
    )
    baskets = by_person.filter(idea__board__budget__isnull=False).annotate(n=Sum("idea__cost"))
    assert baskets.exists()
    assert not baskets.filter(n__gt=F("idea__board__budget")).exists()


def test_events_stand_around_today() -> None:
    assert EventPage.objects.upcoming().count() >= 15
    assert Occurrence.objects.past().exists()
    assert EventPage.objects.exclude(action=None).exclude(organiser=None).count() >= 10


def test_a_weekly_event_stays_on_its_weekday() -> None:
    event = EventPage.objects.get(slug="histoires-au-marche")
    days = {timezone.localtime(date.start).weekday() for date in event.occurrences.all()}
    assert days == {5}


def test_the_search_finds_the_town() -> None:
    assert list(differences()) == []


def test_pages_answer(client: Client) -> None:
    pages = [
        model.objects.live().first()
        for model in (
            HomePage,
            ActionPage,
            EventPage,
            PartnerPage,
            NewsPage,
            SelectionPage,
            BoardPage,
        )
    ]
    addresses = [*(page.url for page in pages), Idea.objects.public().first().get_absolute_url()]
    assert [client.get(address).status_code for address in addresses] == [200] * 8


@pytest.mark.parametrize("address", ["/", "/le-centre-social/", "/actualites/appel-a-idees/"])
def test_composed_pages_ask_eight_questions_at_most(client: Client, address: str) -> None:
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    assert len(queries) <= 8


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.key)
def test_every_account_signs_in_and_is_in_its_group(account: DemoAccount, client: Client) -> None:
    assert client.login(email=account.email, password=PASSWORD)
    names = demo(account.key).groups.values_list("name", flat=True)
    assert not account.group or account.group in names
    assert EmailAddress.objects.get(email=account.email).verified


def test_all_people_of_the_demo_are_flagged() -> None:
    assert not User.objects.filter(email__endswith="@demo.test", is_demo=False).exists()
    assert User.objects.filter(is_demo=True).count() > 50


def test_nobody_signs_in_as_an_invented_resident() -> None:
    keys = [account.email for account in ACCOUNTS]
    residents = User.objects.filter(is_demo=True).exclude(email__in=keys)
    assert not any(resident.has_usable_password() for resident in residents)


def test_the_association_keeps_its_page_and_its_events_and_no_other() -> None:
    person = demo("association")
    own = PartnerPage.objects.get(slug=DEMO_ASSOCIATION)
    other = PartnerPage.objects.exclude(pk=own.pk).first()
    assert own.permissions_for_user(person).can_edit()
    assert not own.permissions_for_user(person).can_publish()
    assert EventPage.objects.child_of(own).count() >= 3
    assert all(
        event.permissions_for_user(person).can_edit() for event in EventPage.objects.child_of(own)
    )
    assert not other.permissions_for_user(person).can_edit()


def test_the_resident_has_an_idea_of_her_own() -> None:
    assert Idea.objects.filter(author=demo("habitante"), status=IdeaStatus.PUBLISHED).exists()


def test_pages_were_published_in_the_past_and_their_history_says_so() -> None:
    published = Page.objects.exclude(live_revision=None)
    now = timezone.now()
    assert published.count() > 80
    assert not published.exclude(first_published_at__lt=now).exists()
    assert not published.exclude(last_published_at=F("live_revision__created_at")).exists()
    assert not published.filter(has_unpublished_changes=True).exists()
    assert PageLogEntry.objects.filter(action="wagtail.publish").count() == published.count()
    assert not Revision.objects.filter(created_at__gt=now).exists()


def test_a_published_revision_opens_in_the_editor() -> None:
    action = ActionPage.objects.get(slug="jardin-du-boulodrome")
    draft = action.get_latest_revision_as_object()
    assert draft.partners.count() == action.partners.count()
    assert draft.theme_list == action.theme_list


def test_ideas_are_read_after_they_are_proposed() -> None:
    now = timezone.now()
    public = Idea.objects.exclude(published_at=None)
    assert public.count() >= 40
    assert not public.filter(published_at__lt=F("created_at")).exists()
    assert not Idea.objects.filter(created_at__gt=now).exists()
    assert not public.filter(published_at__gt=now).exists()
    too_early = Q(board__phases__kind="propose", created_at__lt=F("board__phases__starts_at"))
    assert not Idea.objects.filter(too_early).exists()


def test_ideas_are_supported_while_they_may_be() -> None:
    assert Support.objects.count() > 500
    assert not Support.objects.filter(created_at__lt=F("idea__published_at")).exists()
    supporting = Q(idea__board__phases__kind="support")
    early = Q(created_at__lt=F("idea__board__phases__starts_at"))
    late = Q(created_at__gt=F("idea__board__phases__ends_at"))
    assert not Support.objects.filter(supporting & (early | late)).exists()
    assert not Support.objects.filter(created_at__gt=F("idea__answer__answered_at")).exists()
    assert not Support.objects.filter(created_at__gt=timezone.now()).exists()


def test_answers_come_after_the_idea_was_published() -> None:
    assert OfficialAnswer.objects.count() >= 20
    assert not OfficialAnswer.objects.filter(answered_at__lt=F("idea__published_at")).exists()
    assert not OfficialAnswer.objects.filter(answered_at__gt=timezone.now()).exists()


def test_some_ideas_became_actions() -> None:
    done = Idea.objects.filter(status=IdeaStatus.DONE).exclude(action=None)
    assert done.exists()
    assert all(idea.action.live for idea in done)


def test_loading_again_changes_nothing_and_keeps_what_people_wrote() -> None:
    page = NewsPage.objects.first()
    page.title = "Réécrit par la communication"
    page.save()
    idea = Idea.objects.first()
    idea.supports.all().delete()
    before = Page.objects.count(), Idea.objects.count(), User.objects.count()
    assert load_demo_town(say=quiet) is False
    assert (Page.objects.count(), Idea.objects.count(), User.objects.count()) == before
    assert NewsPage.objects.get(pk=page.pk).title == "Réécrit par la communication"
    assert not idea.supports.exists()


def test_a_town_whose_demo_accounts_were_removed_is_still_loaded() -> None:
    call_command("remove_demo_accounts", stdout=StringIO())
    assert is_loaded()


def test_two_loads_make_the_same_town() -> None:
    first = supports_given()
    Idea.objects.all().delete()
    for model in (BoardPage, SelectionPage, EventPage, ActionPage, PartnerPage, NewsPage):
        for page in model.objects.all():
            page.delete()
    PlainPage.objects.get(slug=SOCIAL_CENTRE.key).delete()
    library.collection().delete()
    SiteImage.objects.all().delete()
    User.objects.all().delete()
    assert load_demo_town(say=quiet)
    assert supports_given() == first


def test_the_copies_made_ahead_are_those_that_pages_show(client: Client) -> None:
    pages = [
        HomePage.objects.get(),
        ActionPage.objects.get(slug="jardin-du-boulodrome"),
        EventPage.objects.get(slug="grande-tablee"),
        PartnerPage.objects.get(slug=DEMO_ASSOCIATION),
        NewsPage.objects.first(),
        PlainPage.objects.get(slug=SOCIAL_CENTRE.key),
    ]
    for page in pages:
        client.get(page.url)
    client.get(Idea.objects.public().exclude(picture=None).first().get_absolute_url())
    shown = set(SiteRendition.objects.values_list("filter_spec", flat=True))
    assert shown
    made = [*library.CARD, *library.PAGE, *library.HERO, *library.IDEA]
    assert shown <= {*made, *library.GALLERY, *library.LARGE, library.LOGO, *library.POSTER}


def test_the_command_refuses_a_public_site() -> None:
    with pytest.raises(CommandError, match="démonstration"):
        call_command("load_demo")


def test_the_dashboard_of_the_team_is_not_empty() -> None:
    team, association = demo("communication"), demo("association")
    for kind in (ToDecide, MyDrafts, ToReview, Scheduled, Unanswered):
        assert kind(team).count(), kind
    assert BeingRead(association).rows()[0].title == "Boutures d’hiver"


def test_every_published_page_would_be_published_again() -> None:
    refused = {
        page.title: told for page in Page.objects.live().specific() if (told := _refusals(page))
    }
    assert refused == {}


def _refusals(page: Page) -> list[str]:
    return refusals(page) if hasattr(page, "review_on") else []


def test_no_link_of_the_town_is_broken() -> None:
    assert broken(links_of_published_pages(Page.objects.all())) == []
