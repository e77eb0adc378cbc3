"""The people of the demo: six accounts to try the site with, and the invented residents.

All are flagged `is_demo`: production refuses to start while one exists, and
`remove_demo_accounts` takes them all away.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import User
from home.demo.content.residents import RESIDENTS
from home.setup.groups import ADMINISTRATION, ASSOCIATIONS, COMMUNICATION, DESK, MODERATION

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

PASSWORD = "demo-place-commune"  # noqa: S105  # shown to everyone by `make run`; demo mode only
DOMAIN = "demo.test"
# Long before all they did: supports given minutes after signing up are listed as worth a look.
MEMBERS_FOR = timedelta(days=730)


@dataclass(frozen=True)
class DemoAccount:
    """Someone to sign in as; `group` is empty for a plain resident."""

    key: str
    display_name: str
    group: str
    purpose: "StrOrPromise"

    @property
    def email(self) -> str:
        return address(self.key)


def address(key: str) -> str:
    return f"{key}@{DOMAIN}"


ACCOUNTS = (
    DemoAccount("communication", "Claire A.", COMMUNICATION, _("publie et répond aux idées")),
    DemoAccount(
        "administration", "Hélène M.", ADMINISTRATION, _("tient les comptes et les réglages")
    ),
    DemoAccount("moderation", "Bruno T.", MODERATION, _("relit les idées")),
    DemoAccount("association", "Odile P.", ASSOCIATIONS, _("tient la page de son association")),
    DemoAccount("accueil", "Samira B.", DESK, _("aide à l’accueil")),
    DemoAccount("habitante", "Nadia B.", "", _("propose et soutient des idées")),
)


def create_accounts() -> dict[str, User]:
    """The six accounts by key, in their groups, with an address that needs no confirmation."""
    people = {}
    for account in ACCOUNTS:
        person = User.objects.create_user(
            account.email,
            PASSWORD,
            display_name=account.display_name,
            date_joined=timezone.now() - MEMBERS_FOR,
            is_demo=True,
        )
        EmailAddress.objects.create(user=person, email=person.email, primary=True, verified=True)
        person.groups.set(Group.objects.filter(name=account.group))
        people[account.key] = person
    return people


def create_residents() -> dict[str, User]:
    """The invented residents by key. They only speak: nobody can sign in as one of them."""
    joined = timezone.now() - MEMBERS_FOR
    people = User.objects.bulk_create(
        User(
            email=address(resident.key),
            password=make_password(None),
            display_name=resident.display_name,
            date_joined=joined,
            is_demo=True,
        )
        for resident in RESIDENTS
    )
    return {resident.key: person for resident, person in zip(RESIDENTS, people, strict=True)}
