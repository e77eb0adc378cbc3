"""Accounts: the e-mail signs in, the display name is all the public sees."""

import pytest
from django.db import IntegrityError

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
