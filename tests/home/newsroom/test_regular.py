"""What must run by itself does, one process at a time, whatever goes wrong."""

import os
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from actions.models import ActionPage
from core.context import LEGAL_SLUGS
from home.models import HomePage, PlainPage, TaskRun
from home.newsroom.regular import LEASE, Task, last_publication, run_due
from search.models import SearchEntry
from tests.factories import add_page, make_action

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 25, 11, tzinfo=UTC)
NIGHT = datetime(2026, 11, 25, 3, tzinfo=UTC)


class Counted:
    def __init__(self, error: Exception | None = None) -> None:
        self.times, self.error = 0, error

    def __call__(self) -> None:
        self.times += 1
        if self.error:
            raise self.error


# What is programmed really happens.


def schedule(page: Any) -> None:
    """Programmed an hour ago, as publishing it two hours ago would have."""
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    past = timezone.now() - timedelta(hours=1)
    revision = page.get_latest_revision()
    revision.approved_go_live_at = past
    revision.content["go_live_at"] = past.isoformat()
    revision.save()


def test_programmed_page_appears_everywhere(client: Client) -> None:
    page = make_action("Le grand potager", live=False, summary="<p>Avec les voisins.</p>")
    schedule(page)
    address = page.relative_url(None)
    assert client.get(address).status_code == 404
    assert "Le grand potager" not in client.get("/actions/").text
    call_command("regular_tasks")
    page.refresh_from_db()
    assert page.live
    assert client.get(address).status_code == 200
    assert "Le grand potager" in client.get("/actions/").text
    assert address in client.get("/recherche/", {"q": "potager"}).text


def test_programmed_page_appears_in_the_menu(client: Client) -> None:
    page = PlainPage(title="Vos démarches", show_in_menus=True)
    add_page(HomePage.objects.get(), page, live=False)
    schedule(page)
    assert page.slug not in LEGAL_SLUGS
    assert "Vos démarches" not in client.get("/agenda/").text  # and the menu is now in the cache
    call_command("regular_tasks")
    assert "Vos démarches" in client.get("/agenda/").text


def test_expired_page_disappears_everywhere(client: Client) -> None:
    page = make_action("La braderie")
    page.save()
    assert page.relative_url(None) in client.get("/recherche/", {"q": "braderie"}).text
    ActionPage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("regular_tasks")
    page.refresh_from_db()
    assert page.expired
    assert client.get(page.relative_url(None)).status_code == 404
    assert "La braderie" not in client.get("/actions/").text
    assert not SearchEntry.objects.filter(title="La braderie").exists()


def test_expired_page_leaves_the_menu(client: Client) -> None:
    page = PlainPage(title="Le recensement", show_in_menus=True)
    add_page(HomePage.objects.get(), page)
    assert "Le recensement" in client.get("/agenda/").text
    PlainPage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("regular_tasks")
    assert "Le recensement" not in client.get("/agenda/").text


def test_what_was_checked_when_it_was_programmed_goes_out_at_its_hour() -> None:
    page = make_action("Le lavoir", live=False)
    schedule(page)
    revision = page.get_latest_revision()
    revision.content["limits"] = "<h6>Devenu fautif</h6>"
    revision.save()
    call_command("regular_tasks")
    page.refresh_from_db()
    assert page.live


# How the tasks run.


def test_task_that_fails_stops_neither_the_others_nor_the_next_time() -> None:
    broken, sound = Counted(RuntimeError("base absente")), Counted()
    tasks = (Task("broken", broken), Task("sound", sound))
    assert run_due(now=NOON, tasks=tasks) == ["sound"]
    assert "base absente" in TaskRun.objects.get(name="broken").error
    broken.error = None
    assert run_due(now=NOON + timedelta(minutes=1), tasks=tasks) == ["broken", "sound"]
    assert TaskRun.objects.get(name="broken").error == ""


def test_daily_task_runs_once_a_day_from_the_morning_on() -> None:
    daily = Counted()
    tasks = (Task("daily", daily, daily=True),)
    run_due(now=NIGHT, tasks=tasks)
    assert daily.times == 0
    run_due(now=NOON, tasks=tasks)
    run_due(now=NOON + timedelta(minutes=1), tasks=tasks)
    assert daily.times == 1
    run_due(now=NOON + timedelta(days=1), tasks=tasks)
    assert daily.times == 2


def test_daily_task_that_failed_is_tried_again_the_same_day() -> None:
    daily = Counted(RuntimeError())
    tasks = (Task("daily", daily, daily=True),)
    run_due(now=NOON, tasks=tasks)
    run_due(now=NOON + timedelta(minutes=1), tasks=tasks)
    assert daily.times == 2


def test_one_process_at_a_time() -> None:
    inner: list[Any] = []
    task = Task("outer", lambda: inner.append(run_due(now=NOON, tasks=())))
    assert run_due(now=NOON, tasks=(task,)) == ["outer"]
    assert inner == [None]


def test_lock_is_given_back_after_a_run() -> None:
    run_due(now=NOON, tasks=())
    assert run_due(now=NOON, tasks=()) == []


def test_lock_of_a_process_that_was_killed_ends_by_itself() -> None:
    TaskRun.objects.create(name="lock", locked_until=NOON + LEASE)
    assert run_due(now=NOON, tasks=()) is None
    assert run_due(now=NOON + LEASE + timedelta(seconds=1), tasks=()) == []


@pytest.mark.django_db(transaction=True)
def test_of_two_processes_at_the_same_moment_one_runs() -> None:
    TaskRun.objects.create(name="lock")
    started = threading.Barrier(2)
    done: list[Any] = []
    count = Counted()

    def run() -> None:
        started.wait()
        done.append(run_due(now=NOON, tasks=(Task("once", slow),)))
        connection.close()

    def slow() -> None:
        count()
        threading.Event().wait(0.5)

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert count.times == 1
    assert sorted(map(str, done)) == ["None", "['once']"]


# The sign that it does not run.


@pytest.mark.parametrize(("minutes", "late"), [(1, False), (14, False), (16, True)])
def test_a_quarter_of_an_hour_is_too_long(minutes: int, late: bool) -> None:
    TaskRun.objects.create(name="publish_scheduled", succeeded_at=NOON)
    assert last_publication(NOON + timedelta(minutes=minutes)) == (NOON, late)


def test_dashboard_says_that_nothing_leaves(communication_client: Client) -> None:
    sentence = "Les publications programmées ne partent pas."
    assert sentence in communication_client.get("/admin/").text
    call_command("regular_tasks")
    assert sentence not in communication_client.get("/admin/").text


def test_only_those_who_publish_are_warned(moderator_client: Client) -> None:
    assert "ne partent pas" not in moderator_client.get("/admin/").text


# The command.


def test_command_says_what_it_did(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("regular_tasks", verbosity=2)
    assert "publish_scheduled" in capsys.readouterr().out
    TaskRun.objects.filter(name="lock").update(locked_until=timezone.now() + LEASE)
    call_command("regular_tasks", verbosity=2)
    assert "Un autre passage est en cours" in capsys.readouterr().out


def test_loop_survives_a_missing_database_and_stops_when_asked(tmp_path: Path) -> None:
    """A real process, on an empty database: every pass fails, none of them ends it."""
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{tmp_path}/empty.sqlite3",
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "VAR_DIR": str(tmp_path),
    }
    command = [sys.executable, "manage.py", "regular_tasks", "--loop", "--every", "1"]
    loop = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    assert loop.stderr is not None
    failures = 0
    for line in loop.stderr:
        failures += "Regular tasks could not run" in line
        if failures == 2:
            break
    assert loop.poll() is None
    loop.send_signal(signal.SIGTERM)
    loop.stderr.close()
    assert loop.wait(timeout=120) == 0
