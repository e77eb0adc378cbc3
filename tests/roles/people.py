"""The six roles of the table, one person each."""

from dataclasses import dataclass

from actions.models import PartnerPage
from actions.services import add_team_member
from core.models import User
from tests.factories import make_user


@dataclass(frozen=True)
class Role:
    key: str
    label: str
    group: str = ""


ANONYMOUS = Role("anonymous", "Sans compte")
ROLES = (
    ANONYMOUS,
    Role("resident", "Habitant·e"),
    Role("association", "Association", "Associations"),
    Role("moderation", "Modération", "Modération"),
    Role("communication", "Communication", "Communication"),
    Role("administration", "Administration", "Administration"),
)


def make_people(partner: PartnerPage) -> dict[str, User]:
    """By key of role. The association keeps the page of `partner`."""
    people = {
        role.key: make_user(f"{role.key}@exemple.test", groups=(role.group,) if role.group else ())
        for role in ROLES
        if role is not ANONYMOUS
    }
    add_team_member(partner=partner, user=people["association"])
    return people
