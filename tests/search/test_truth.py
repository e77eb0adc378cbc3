"""The search tells the truth after every change that Wagtail, Django or our services make."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, PageViewRestriction

from actions.models import ActionIndexPage, AgendaPage, Audience, Occurrence, PartnerIndexPage
from core.models import Theme, User
from core.search import registry
from home.models import HomePage, PlainPage
from participation.models import Idea, IdeaStatus
from search.models import EntryTheme, SearchEntry
from search.rebuild import differences
from search.upkeep import follow_days
from tests import factories

pytestmark = pytest.mark.django_db

Found = Callable[..., list[str]]
OnCommit = Callable[..., Any]


@pytest.fixture(autouse=True)
def _nothing_differs() -> Any:
    """Whatever a test did, the table must say what the registry says."""
    yield
    assert list(differences()) == []


def make_idea(**fields: Any) -> Idea:
    idea = factories.make_idea(**fields)
    registry.changed(idea)
    return idea


def test_a_published_page_is_found(found: Found) -> None:
    action = factories.make_action("Potager")
    assert found("potager") == [action.url]


def test_a_draft_is_not_found(found: Found) -> None:
    factories.make_action("Potager", live=False)
    assert found("potager") == []


def test_the_draft_of_a_published_page_is_not_found(found: Found) -> None:
    action = factories.make_action("Potager")
    action.title = "Verger"
    action.save_revision()
    assert found("verger") == []
    assert found("potager") == [action.url]


def test_publishing_a_revision_is_found_at_once(found: Found) -> None:
    action = factories.make_action("Potager")
    action.title = "Verger"
    action.save_revision().publish()
    assert found("potager") == []
    assert found("verger") == [action.url]


def test_a_publication_planned_for_later_is_not_found(found: Found) -> None:
    action = factories.make_action("Potager", live=False)
    action.go_live_at = timezone.now() + timedelta(days=1)
    action.save_revision().publish()
    assert found("potager") == []


def test_unpublishing_is_seen_at_once(found: Found) -> None:
    action = factories.make_action("Potager")
    action.unpublish()
    assert found("potager") == []


def test_unpublishing_a_plain_page_instance_is_seen(found: Found) -> None:
    action = factories.make_action("Potager")
    Page.objects.get(pk=action.pk).unpublish()
    assert found("potager") == []


def test_an_expired_page_is_gone_once_wagtail_has_expired_it(found: Found) -> None:
    action = factories.make_action("Potager")
    action.expire_at = timezone.now() - timedelta(minutes=1)
    action.save()
    call_command("publish_scheduled")
    assert found("potager") == []


def test_unpublishing_a_branch_takes_everything_below(found: Found, communication: User) -> None:
    partner = factories.make_partner("Association Potager")
    factories.make_event("Fête Potager", parent=partner)
    UnpublishPageAction(partner, user=communication, include_descendants=True).execute()
    assert found("potager") == []


def test_deleting_a_page_is_seen_at_once(found: Found) -> None:
    factories.make_action("Potager").delete()
    assert found("potager") == []


def test_deleting_a_branch_takes_everything_below(found: Found) -> None:
    partner = factories.make_partner("Association Potager")
    factories.make_event("Fête Potager", parent=partner)
    Page.objects.get(pk=partner.pk).delete()
    assert found("potager") == []


def test_moving_a_page_changes_its_address(
    found: Found, django_capture_on_commit_callbacks: OnCommit
) -> None:
    event = factories.make_event("Fête Potager", parent=AgendaPage.objects.get())
    partner = factories.make_partner("Les Mains vertes")
    with django_capture_on_commit_callbacks(execute=True):
        event.move(partner, pos="last-child")
    assert found("potager") == [f"{partner.url}{event.slug}/"]


def test_moving_a_branch_changes_every_address_below(
    found: Found, django_capture_on_commit_callbacks: OnCommit
) -> None:
    home = HomePage.objects.get()
    parent = home.add_child(instance=PlainPage(title="Vie locale", slug="vie-locale"))
    service = home.add_child(instance=PlainPage(title="Service", slug="service"))
    child = service.add_child(instance=PlainPage(title="Potager", slug="potager"))
    child.add_child(instance=PlainPage(title="Potager bio", slug="bio"))
    with django_capture_on_commit_callbacks(execute=True):
        service.move(parent, pos="last-child")
    assert set(found("potager")) == {
        "/vie-locale/service/potager/",
        "/vie-locale/service/potager/bio/",
    }


def test_a_new_slug_changes_every_address_below(
    found: Found, django_capture_on_commit_callbacks: OnCommit
) -> None:
    factories.make_action("Potager", slug="potager")
    index = ActionIndexPage.objects.get()
    index.slug = "projets"
    with django_capture_on_commit_callbacks(execute=True):
        index.save_revision().publish()
    assert found("potager") == ["/projets/potager/"]


def test_a_page_made_private_is_gone(found: Found) -> None:
    action = factories.make_action("Potager")
    PageViewRestriction.objects.create(page=action, restriction_type=PageViewRestriction.LOGIN)
    assert found("potager") == []


def test_everything_below_a_private_page_is_gone(found: Found) -> None:
    partner = factories.make_partner("Association Potager")
    factories.make_event("Fête Potager", parent=partner)
    index = PartnerIndexPage.objects.get()
    PageViewRestriction.objects.create(page=index, restriction_type=PageViewRestriction.LOGIN)
    assert found("potager") == []


def test_a_page_made_public_again_is_found(found: Found) -> None:
    action = factories.make_action("Potager")
    restriction = PageViewRestriction.objects.create(
        page=action, restriction_type=PageViewRestriction.LOGIN
    )
    restriction.delete()
    assert found("potager") == [action.url]


def test_a_copied_page_is_found_once_published(found: Found) -> None:
    action = factories.make_action("Potager", themes=("sport",))
    copy = action.copy(update_attrs={"slug": "potager-2", "title": "Potager bis"})
    assert set(found("potager", theme="sport")) == {action.url, copy.url}
    unpublished = action.copy(update_attrs={"slug": "potager-3"}, keep_live=False)
    assert unpublished.url not in found("potager")


def test_an_idea_in_moderation_is_not_found(found: Found) -> None:
    make_idea(title="Potager pour tous", status=IdeaStatus.PENDING)
    assert found("potager") == []


def test_a_public_idea_is_found(found: Found) -> None:
    idea = make_idea(title="Potager pour tous")
    assert found("potager") == [idea.get_absolute_url()]


def test_a_deleted_idea_is_gone(found: Found) -> None:
    make_idea(title="Potager pour tous").delete()
    assert found("potager") == []


def test_the_ideas_of_an_unpublished_board_are_gone_and_come_back(found: Found) -> None:
    board = factories.make_board("Appel")
    idea = make_idea(title="Potager pour tous", board=board)
    board.unpublish()
    assert found("potager") == []
    board.save_revision().publish()
    assert found("potager") == [idea.get_absolute_url()]


def test_ideas_follow_the_new_slug_of_their_board(
    found: Found, django_capture_on_commit_callbacks: OnCommit
) -> None:
    board = factories.make_board("Appel")
    make_idea(title="Potager pour tous", board=board)
    board.slug = "nouvel-appel"
    with django_capture_on_commit_callbacks(execute=True):
        board.save_revision().publish()
    assert all("/nouvel-appel/" in url for url in found("potager"))
    assert len(found("potager")) == 1


def test_the_ideas_of_a_deleted_board_are_gone(found: Found) -> None:
    board = factories.make_board("Appel")
    make_idea(title="Potager pour tous", board=board)
    board.delete()
    assert found("potager") == []


def test_a_renamed_theme_is_found_by_its_new_name(found: Found) -> None:
    action = factories.make_action("Sans rapport", themes=("sport",))
    theme = Theme.objects.get(slug="sport")
    theme.name, theme.synonyms = "Potager", ""
    theme.save()
    assert found("potager") == [action.url]
    assert found("sport") == []


def test_a_new_synonym_finds_what_carries_the_theme(found: Found) -> None:
    action = factories.make_action("Sans rapport", themes=("sport",))
    theme = Theme.objects.get(slug="sport")
    theme.synonyms = "potager\npelouse"
    theme.save()
    assert found("pelouse") == [action.url]


def test_a_deleted_theme_finds_nothing_more(found: Found) -> None:
    action = factories.make_action("Sans rapport", themes=("sport", "culture"))
    Theme.objects.get(slug="sport").delete()
    assert found("sport") == []
    assert found("culture") == [action.url]
    assert EntryTheme.objects.count() == 1


def test_a_theme_taken_off_a_page_no_longer_finds_it(found: Found) -> None:
    action = factories.make_action("Sans rapport", themes=("sport", "culture"))
    action.themes.set(factories.themes("culture"))
    action.save_revision().publish()
    assert found("sport") == []
    assert found(theme="culture") == [action.url]


def test_a_rolled_back_change_is_not_found(found: Found) -> None:
    with transaction.atomic():
        factories.make_action("Potager")
        transaction.set_rollback(True)
    assert found("potager") == []


def test_a_page_outside_the_site_is_not_found() -> None:
    root = Page.objects.get(depth=1)
    page = root.add_child(instance=PlainPage(title="Potager", slug="ailleurs"))
    assert page.url is None
    assert not SearchEntry.objects.filter(title="Potager").exists()


def test_an_event_of_every_week_is_found_at_its_next_day_once_one_is_over() -> None:
    today = timezone.localtime().replace(hour=9, minute=0)
    event = factories.make_event("Couture", start=today - timedelta(days=1))
    event.occurrences = [Occurrence(start=today + timedelta(days=days)) for days in (-8, -1, 6, 13)]
    event.save()
    # As it was written yesterday.
    yesterday = timezone.localdate() - timedelta(days=1)
    SearchEntry.objects.filter(kind="evenement").update(date=yesterday)
    follow_days()
    assert SearchEntry.objects.get(kind="evenement").date == yesterday + timedelta(days=7)


def test_an_exhibition_that_still_goes_on_is_of_today_and_one_that_is_over_of_its_first_day() -> (
    None
):
    now = timezone.localtime().replace(hour=12)
    begun = now - timedelta(days=5)
    event = factories.make_event("Exposition", start=begun, end=now + timedelta(days=5))
    assert SearchEntry.objects.get(kind="evenement").date == timezone.localdate()
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    event.occurrences = [Occurrence(start=begun, end=midnight)]
    event.save()
    assert SearchEntry.objects.get(kind="evenement").date == begun.date()


def test_an_evening_that_ends_in_the_small_hours_is_not_of_the_next_day() -> None:
    yesterday = timezone.localtime().replace(hour=22, minute=30) - timedelta(days=1)
    factories.make_event("Bal", start=yesterday, end=yesterday + timedelta(hours=3))
    assert SearchEntry.objects.get(kind="evenement").date == yesterday.date()


def test_a_renamed_public_is_found_by_its_new_name(found: Found) -> None:
    action = factories.make_action("Potager", audiences=("seniors",))
    seniors = Audience.objects.get(slug="seniors")
    seniors.name = "Soixante ans et plus"
    seniors.save()
    assert found("soixante") == [action.url]
    assert SearchEntry.objects.get(kind="action").publics == "Soixante ans et plus"


@pytest.mark.parametrize("in_the_list", [True, False])
def test_a_deleted_public_is_no_longer_said_of_its_actions(in_the_list: bool) -> None:
    factories.make_action("Potager", audiences=("seniors", "familles"))
    seniors = Audience.objects.filter(slug="seniors")
    if in_the_list:
        assert seniors.delete()[0] >= 1
    else:
        seniors.get().delete()
    assert SearchEntry.objects.get(kind="action").publics == "Familles"


def test_a_call_for_ideas_is_found_by_its_words_and_its_theme(found: Found) -> None:
    board = factories.make_board("Un coup de pouce", summary="Des bancs.", themes=("sport",))
    assert found("bancs") == [board.url]
    assert found("", theme=["sport"], type=["appel"]) == [board.url]


def test_a_call_for_ideas_put_off_is_found_at_its_new_date() -> None:
    ends = timezone.now() + timedelta(days=10)
    board = factories.make_board(opens_at=timezone.now(), closes_at=ends)
    entry = SearchEntry.objects.get(kind="appel", object_id=board.pk)
    assert entry.date == timezone.localdate(ends)
    later = ends + timedelta(days=20)
    phases = list(board.phases.all())
    for phase in phases:
        phase.ends_at = later
    board.phases.set(phases)  # as the form of the editor does
    board.save_revision().publish()
    entry.refresh_from_db()
    assert entry.date == timezone.localdate(later)


def test_a_call_for_ideas_without_end_has_no_date() -> None:
    board = factories.make_board(opens_at=timezone.now())
    assert SearchEntry.objects.get(kind="appel", object_id=board.pk).date is None


def test_a_call_for_ideas_taken_offline_or_made_private_is_not_found(found: Found) -> None:
    UnpublishPageAction(factories.make_board("Un coup de pouce")).execute(
        skip_permission_checks=True
    )
    private = factories.make_board("Un coup de chapeau")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert found("coup") == []
