"""The team that keeps a partner's page."""

import pytest
from wagtail.models import GroupPagePermission

from actions.models import PartnerTeam
from actions.services import add_team_member, remove_team_member
from tests.factories import make_partner, make_user

pytestmark = pytest.mark.django_db


def test_the_first_member_makes_the_team() -> None:
    partner, user = make_partner(), make_user()
    team = add_team_member(partner=partner, user=user)
    assert set(user.groups.all()) >= {team.group}
    assert user.groups.filter(name="Associations").exists()
    permissions = GroupPagePermission.objects.filter(group=team.group)
    assert {p.permission.codename for p in permissions} == {"add_page", "change_page"}
    assert {p.page_id for p in permissions} == {partner.pk}


def test_the_second_member_joins_the_same_team() -> None:
    partner = make_partner()
    first = add_team_member(partner=partner, user=make_user("a@exemple.test"))
    second = add_team_member(partner=partner, user=make_user("b@exemple.test"))
    assert first == second
    assert first.group.user_set.count() == 2


def test_adding_someone_twice_changes_nothing() -> None:
    partner, user = make_partner(), make_user()
    add_team_member(partner=partner, user=user)
    add_team_member(partner=partner, user=user)
    assert PartnerTeam.objects.count() == 1
    assert user.groups.count() == 2


def test_two_partners_of_the_same_name_have_two_teams() -> None:
    user = make_user()
    add_team_member(partner=make_partner("Amis", slug="amis-1"), user=user)
    add_team_member(partner=make_partner("Amis", slug="amis-2"), user=user)
    assert PartnerTeam.objects.count() == 2


def test_a_very_long_name_still_makes_a_team() -> None:
    partner = make_partner("A" * 250, slug="a")
    assert len(add_team_member(partner=partner, user=make_user()).group.name) <= 150


def test_who_leaves_the_last_team_leaves_the_admin() -> None:
    partner, user = make_partner(), make_user()
    add_team_member(partner=partner, user=user)
    remove_team_member(partner=partner, user=user)
    assert user.groups.count() == 0


def test_who_keeps_another_page_stays_in_the_admin() -> None:
    first, second, user = make_partner("A"), make_partner("B"), make_user()
    add_team_member(partner=first, user=user)
    add_team_member(partner=second, user=user)
    remove_team_member(partner=first, user=user)
    assert {g.name for g in user.groups.all()} == {"Associations", second.team.group.name}


def test_removing_from_a_partner_without_team_is_harmless() -> None:
    remove_team_member(partner=make_partner(), user=make_user())
