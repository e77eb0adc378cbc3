"""Writes that touch several rows: the team that keeps a partner's page."""

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import GroupPagePermission

from actions.models import PartnerPage, PartnerTeam
from core.models import User

# The group that opens the admin and the shared library; created with the site (home/setup).
ASSOCIATIONS = "Associations"
# Add and change, but not publish: what a team writes goes through the workflow.
TEAM_PERMISSIONS = ("add", "change")
GROUP_NAME_LENGTH = 150


@transaction.atomic
def add_team_member(*, partner: PartnerPage, user: User) -> PartnerTeam:
    """Lets `user` keep the page of `partner` and its events; making the team if there is none.

    Adding someone twice changes nothing.
    """
    team = _team_of(partner)
    associations, _created = Group.objects.get_or_create(name=ASSOCIATIONS)
    user.groups.add(team.group, associations)
    return team


@transaction.atomic
def remove_team_member(*, partner: PartnerPage, user: User) -> None:
    """Takes that right away; and the access to the admin, once the person keeps no page at all."""
    team = PartnerTeam.objects.select_related("group").filter(partner=partner).first()
    if team is None:
        return
    user.groups.remove(team.group)
    if not PartnerTeam.objects.filter(group__user=user).exists():
        user.groups.remove(*Group.objects.filter(name=ASSOCIATIONS))


def _team_of(partner: PartnerPage) -> PartnerTeam:
    # The row of the page is the lock: two people adding the first member make one team.
    PartnerPage.objects.select_for_update(of=("self",)).get(pk=partner.pk)
    team = PartnerTeam.objects.select_related("group").filter(partner=partner).first()
    if team is not None:
        return team
    group = Group.objects.create(name=_group_name(partner))
    for kind in TEAM_PERMISSIONS:
        GroupPagePermission.objects.create(group=group, page=partner, permission_type=kind)
    return PartnerTeam.objects.create(partner=partner, group=group)


def _group_name(partner: PartnerPage) -> str:
    """Ends with the number of the page: two partners may have the same name."""
    number = f" ({partner.pk})"
    name = _("Équipe : %(partner)s") % {"partner": partner.title}
    return name[: GROUP_NAME_LENGTH - len(number)] + number
