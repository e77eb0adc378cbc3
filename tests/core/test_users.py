"""Accounts: the e-mail signs in, the display name is all the public sees."""

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import Permission
from django.db import IntegrityError

from core.backends import AccountBackend
from core.models import User
from tests.factories import PASSWORD, make_user

pytestmark = pytest.mark.django_db


def test_email_is_unique_whatever_the_case() -> None:
    make_user("Nadia@exemple.test")
    with pytest.raises(IntegrityError):
        make_user("nadia@exemple.test")


def test_account_is_found_whatever_the_case_typed() -> None:
    user = make_user("nadia@exemple.test")
    assert User.objects.get_by_natural_key("NADIA@exemple.test") == user


def test_account_without_email_is_refused() -> None:
    with pytest.raises(ValueError, match="e-mail"):
        User.objects.create_user("", PASSWORD)


def test_public_name_is_the_display_name() -> None:
    assert make_user(display_name="Nadia B.").public_name == "Nadia B."


def test_public_name_never_falls_back_on_the_email_or_the_family_name() -> None:
    user = make_user(display_name="", first_name="Nadia", last_name="Benali")
    assert user.public_name == "Un habitant ou une habitante"


def test_superuser_signs_in_by_email() -> None:
    user = User.objects.create_superuser("maire@exemple.test", PASSWORD)
    assert user.is_superuser
    assert user.check_password(PASSWORD)


def test_a_request_reads_a_person_with_their_rights(django_assert_num_queries: Any) -> None:
    person = make_user(groups=("Modération",))
    person.user_permissions.add(Permission.objects.get(codename="use_desk"))
    EmailAddress.objects.create(user=person, email=person.email, verified=True)
    with django_assert_num_queries(1):
        reader = AccountBackend().get_user(person.pk)
        assert reader is not None
        assert reader.has_perms(["participation.moderate_idea", "participation.use_desk"])
        assert not reader.has_perm("participation.open_kiosk")
        assert reader.has_verified_email


def test_rights_are_the_same_however_a_person_was_read() -> None:
    person = make_user(groups=("Communication", "Accueil"))
    person.user_permissions.add(Permission.objects.get(codename="moderate_idea"))
    django_says = ModelBackend().get_all_permissions(User.objects.get(pk=person.pk))
    assert django_says
    for found in (User.objects.get(pk=person.pk), AccountBackend().get_user(person.pk)):
        assert found is not None
        assert found.has_perm("participation.moderate_idea")
        assert found.get_all_permissions() == django_says


def test_without_any_right_a_resident_holds_none() -> None:
    resident = AccountBackend().get_user(make_user().pk)
    assert resident is not None
    assert not resident.has_perm("wagtailadmin.access_admin")
    assert not resident.has_verified_email


def test_a_closed_account_is_nobody_any_more() -> None:
    person = make_user(is_active=False)
    assert AccountBackend().get_user(person.pk) is None
    assert AccountBackend().get_user(0) is None
