"""The first state of a new site."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import GroupPagePermission, Page, Workflow

from core.models import Theme
from home.models import HomePage
from home.setup import set_up_site

pytestmark = pytest.mark.django_db


def test_migrate_leaves_a_page_at_every_fixed_address() -> None:
    home = HomePage.objects.get()
    slugs = set(home.get_children().live().values_list("slug", flat=True))
    assert slugs == {
        "actions",
        "agenda",
        "participer",
        "partenaires",
        "selections",
        "actualites",
        "accessibilite",
        "mentions-legales",
        "donnees-personnelles",
    }


def test_migrating_again_adds_nothing() -> None:
    before = Page.objects.count(), Theme.objects.count()
    call_command("migrate", verbosity=0)
    assert (Page.objects.count(), Theme.objects.count()) == before


def test_migrating_again_does_not_bring_back_what_an_editor_deleted() -> None:
    Theme.objects.get(slug="sport").delete()
    call_command("migrate", verbosity=0)
    assert not Theme.objects.filter(slug="sport").exists()


def test_setting_up_twice_by_hand_keeps_one_theme_of_each() -> None:
    count = Theme.objects.count()
    HomePage.objects.get().delete()
    set_up_site()
    assert Theme.objects.count() == count


def test_theme_slugs_are_the_published_ones() -> None:
    slugs = set(Theme.objects.values_list("slug", flat=True))
    assert {"intergenerationnel", "mixite-sociale", "democratie-citoyennete"} <= slugs


def test_groups_are_those_of_the_house() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == {
        "Administration",
        "Communication",
        "Modération",
        "Associations",
        "Accueil",
    }


def test_communication_may_publish_everywhere_and_associations_nowhere() -> None:
    publishers = GroupPagePermission.objects.filter(permission__codename="publish_page")
    assert {permission.group.name for permission in publishers} == {
        "Administration",
        "Communication",
    }


def test_one_workflow_leads_to_those_who_publish() -> None:
    workflow = Workflow.objects.get()
    task = workflow.tasks.get().specific
    assert {group.name for group in task.groups.all()} == {"Administration", "Communication"}
