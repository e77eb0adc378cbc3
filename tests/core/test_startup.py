"""A public server refuses what everybody knows."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command

from core.models import User
from core.startup import refuse_demo_accounts, refuse_weak_key
from tests.factories import make_user

ROOT = Path(__file__).resolve().parents[2]
GOOD_KEY = "n0t-in-any-repository-" + "x7Kq" * 12


@pytest.mark.parametrize(
    "key", ["", "court", "demo-only-not-a-secret", "django-insecure-" + "a" * 60]
)
def test_weak_or_published_key_is_refused(key: str) -> None:
    with pytest.raises(ImproperlyConfigured):
        refuse_weak_key(key)


def test_long_private_key_is_accepted() -> None:
    refuse_weak_key(GOOD_KEY)


@pytest.mark.django_db
def test_demo_account_is_refused_outside_the_demo() -> None:
    make_user("communication@demo.test", is_demo=True)
    with pytest.raises(ImproperlyConfigured):
        refuse_demo_accounts()


@pytest.mark.django_db
def test_demo_account_is_accepted_in_the_demo(settings: object) -> None:
    settings.DEMO = True
    make_user("communication@demo.test", is_demo=True)
    refuse_demo_accounts()


@pytest.mark.django_db
def test_removing_demo_accounts_lets_the_server_start() -> None:
    make_user("communication@demo.test", is_demo=True)
    keeper = make_user("maire@exemple.test")
    call_command("remove_demo_accounts", verbosity=0)
    refuse_demo_accounts()
    assert list(User.objects.all()) == [keeper]


def start_production(**environment: str) -> subprocess.CompletedProcess[str]:
    """Loads the production settings in a process of their own."""
    return subprocess.run(
        [sys.executable, "-c", "import django; django.setup()"],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
            "DJANGO_SETTINGS_MODULE": "config.settings.production",
            "ALLOWED_HOSTS": "commune.exemple.test",
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_starts_with_its_own_key(tmp_path: Path) -> None:
    result = start_production(SECRET_KEY=GOOD_KEY, VAR_DIR=str(tmp_path))
    assert result.returncode == 0, result.stderr


def test_production_refuses_the_demo_key(tmp_path: Path) -> None:
    result = start_production(SECRET_KEY="demo-only-not-a-secret", VAR_DIR=str(tmp_path))
    assert result.returncode != 0
    assert "SECRET_KEY" in result.stderr


def test_production_refuses_to_start_without_a_key(tmp_path: Path) -> None:
    result = start_production(VAR_DIR=str(tmp_path))
    assert result.returncode != 0
    assert "SECRET_KEY" in result.stderr
