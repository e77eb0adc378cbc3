"""The command that `make run` calls."""

from io import StringIO

import pytest
from django.core.management import call_command
from pytest_django import Settings

from core.models import SiteImage, SiteRendition
from home.demo.accounts import ACCOUNTS, PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _demo_mode(settings: Settings) -> None:
    settings.DEMO = True


def run() -> str:
    out = StringIO()
    call_command("load_demo", stdout=out)
    return out.getvalue()


def test_it_shows_its_progress_then_the_accounts_and_says_when_there_is_nothing_to_do() -> None:
    first = run()
    assert "39 actions" in first
    assert PASSWORD in first
    assert all(account.email in first for account in ACCOUNTS)
    assert SiteRendition.objects.count() > 8 * SiteImage.objects.count()

    copies = SiteRendition.objects.count()
    second = run()
    assert "déjà là" in second
    assert PASSWORD in second
    assert SiteRendition.objects.count() == copies

    call_command("remove_demo_accounts", stdout=StringIO())
    assert PASSWORD not in run()
