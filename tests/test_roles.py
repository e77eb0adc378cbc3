"""Every address of the site, asked by every role: the table of docs/roles.md holds."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker
from wagtail.models import Page

from core.models import SiteImage, User
from tests.conftest import signed_in
from tests.factories import make_user
from tests.roles.addresses import every_address
from tests.roles.arguments import Visit, visits
from tests.roles.document import PAGE, as_markdown
from tests.roles.more_visits import more_visits, posts
from tests.roles.outcomes import Outcome, outcome
from tests.roles.people import ANONYMOUS, ROLES
from tests.roles.table import NOT_ASKED, NOT_POSTED, TABLE, row_of
from tests.roles.world import World, make_world

pytestmark = pytest.mark.django_db
METHOD_NOT_ALLOWED = 405


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """Made once for this file and taken away at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)


def all_visits(world: World) -> list[Visit]:
    asked = [address for address in every_address() if address.name not in NOT_ASKED]
    walked = [visit for address in asked for visit in visits(address, world)]
    return [*walked, *more_visits(world), *posts(world)]


def answer(world: World, role: str, visit: Visit) -> Outcome:
    """What this role gets; nothing of it stays."""
    client = Client() if role == ANONYMOUS.key else signed_in(world.people[role])
    row = row_of(visit.key)
    with transaction.atomic():
        if row is not None and row.post:
            response = client.post(visit.path, visit.data)
        else:
            response = client.get(visit.path, visit.data)
        if response.status_code == METHOD_NOT_ALLOWED and visit.key not in NOT_POSTED:
            response = client.post(visit.path, visit.data)
        found = outcome(response)
        if response.streaming:  # read to its end, a file is closed
            list(response.streaming_content)
        transaction.set_rollback(True)
    return found


@pytest.mark.parametrize("role", [role.key for role in ROLES])
def test_every_address_answers_a_role_as_the_table_says(world: World, role: str) -> None:
    wrong = {}
    for visit in all_visits(world):
        row = row_of(visit.key)
        expected = row.expected(role) if row else None
        found = answer(world, role, visit)
        if found is not expected:
            wrong[f"{visit.key} {visit.path}"] = f"{found} instead of {expected}"
    assert wrong == {}


def test_every_address_has_its_row(world: World) -> None:
    assert [visit.key for visit in all_visits(world) if row_of(visit.key) is None] == []


def test_no_row_speaks_of_an_address_that_is_gone(world: World) -> None:
    used = {id(row_of(visit.key)) for visit in all_visits(world)}
    idle = [row.title for section in TABLE for row in section.rows if id(row) not in used]
    assert idle == []


def test_the_table_in_the_documentation_is_this_one() -> None:
    assert PAGE.read_text(encoding="utf-8") == as_markdown(), "Lancez : python -m tests.roles"


def test_a_bulk_action_leaves_alone_what_one_may_not_change(world: World) -> None:
    client = signed_in(world.people["association"])
    with transaction.atomic():
        client.post(f"/admin/bulk/core/siteimage/delete/?id={world.picture.pk}")
        client.post(f"/admin/bulk/wagtailcore/page/unpublish/?id={world.news.pk}")
        assert SiteImage.objects.filter(pk=world.picture.pk).exists()
        assert Page.objects.get(pk=world.news.pk).live
        transaction.set_rollback(True)


def test_administration_cannot_make_a_superuser(world: World) -> None:
    client = signed_in(world.people["administration"])
    form = {
        "email": "ambitieux@exemple.test",
        "first_name": "A",
        "last_name": "B",
        "password1": "un-mot-de-passe-long",
        "password2": "un-mot-de-passe-long",
        "is_superuser": "on",
    }
    with transaction.atomic():
        response = client.post("/admin/users/new/", form)
        assert response.status_code == 302
        assert not User.objects.get(email="ambitieux@exemple.test").is_superuser
        transaction.set_rollback(True)


def test_administration_cannot_change_the_password_of_a_superuser(world: World) -> None:
    client = signed_in(world.people["administration"])
    before = world.superuser.password
    form = {"email": "x@y.test", "password1": "autre-mot-long", "password2": "autre-mot-long"}
    client.post(f"/admin/users/edit/{world.superuser.pk}/", form)
    assert User.objects.get(pk=world.superuser.pk).password == before


def test_administration_opens_a_group_to_a_colleague(world: World) -> None:
    client = signed_in(world.people["administration"])
    with transaction.atomic():
        group = Group.objects.get(name="Communication")
        path = f"/admin/bulk/core/user/assign_role/?id={world.people['resident'].pk}"
        client.post(path, {"role": group.pk})
        assert world.people["resident"].groups.filter(pk=group.pk).exists()
        transaction.set_rollback(True)


def test_a_superuser_opens_what_nobody_else_may() -> None:
    client = signed_in(make_user("installe2@exemple.test", is_superuser=True))
    for path in ("/admin/groups/", "/admin/sites/", "/admin/workflows/list/"):
        assert client.get(path).status_code == 200


def test_a_private_page_leads_to_the_one_door(world: World, client: Client) -> None:
    response = client.get(world.private.relative_url(None))
    assert response["Location"].startswith("/_util/login/?next=")
    door = client.get("/_util/login/?next=/x/")
    assert door["Location"] == "/compte/connexion/?next=/x/"


def test_a_private_file_says_no_and_does_not_send_round(world: World) -> None:
    response = signed_in(world.people["resident"]).get(world.private_document.url, follow=True)
    assert response.status_code == 403


@pytest.mark.parametrize("way", ["documents/", "./documents/", "x/../documents/", "Documents/"])
def test_a_private_file_has_no_back_door(world: World, client: Client, way: str) -> None:
    name = world.private_document.file.name.removeprefix("documents/")
    assert client.get(f"/media/{way}{name}").status_code == 404
