"""What must run by itself, every minute: scheduled publications, reminders, housekeeping.

`manage.py regular_tasks` calls it, once or in a loop (docs/guides/installer.md says how to have it
run). The database holds the lock and remembers what went well, whatever the number of machines.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.core.management import call_command
from django.db.models import Q
from django.utils import timezone

from home.models import TaskRun
from home.newsroom.reviews import remind
from participation.addresses import forget_addresses
from participation.answers.news import tell_what_came_of_ideas
from participation.following.letters import forget_tellings, send_digests, send_instant
from participation.moderation.letters import send_digest
from participation.phases import tell_openings
from participation.proposing.drafts import purge as purge_drafts
from participation.supports.closing import close_phases
from search import columns
from search.engines import catch_up as catch_up_search
from search.unanswered import purge as purge_unanswered
from search.upkeep import follow_days

logger = logging.getLogger(__name__)

LOCK = "lock"
# A run that was killed holds the lock no longer than this.
LEASE = timedelta(minutes=10)
# Past this, scheduled publications are said to be late.
LATE = timedelta(minutes=15)
# Letters leave once people are up.
MORNING = time(7)


@dataclass(frozen=True)
class Task:
    """`daily` tasks run once a day, from the morning on, `weekly` ones once a week, from Monday
    morning on; the others each time."""

    name: str
    run: Callable[[], object]
    daily: bool = False
    weekly: bool = False


def publish_scheduled() -> None:
    call_command("publish_scheduled", verbosity=0)


def clear_sessions() -> None:
    call_command("clearsessions", verbosity=0)


PUBLISH = "publish_scheduled"
TASKS = (
    Task(PUBLISH, publish_scheduled),
    Task("tell_openings", tell_openings),
    Task("close_support_phases", close_phases),
    Task("forget_addresses", forget_addresses),
    Task("remind_reviews", remind, daily=True),
    Task("tell_what_came_of_ideas", tell_what_came_of_ideas, daily=True),
    Task("moderation_digest", send_digest, daily=True),
    Task("clear_sessions", clear_sessions, daily=True),
    Task("tell_followers", send_instant),
    Task("weekly_letters", send_digests, weekly=True),
    Task("forget_tellings", forget_tellings, daily=True),
    Task("purge_drafts", purge_drafts, daily=True),
    Task("follow_days_in_search", follow_days, daily=True),
    Task("purge_unanswered_searches", purge_unanswered, daily=True),
    Task("prune_search_changes", columns.prune, daily=True),
    Task("catch_up_search", catch_up_search),
)


def run_due(*, now: datetime | None = None, tasks: tuple[Task, ...] = TASKS) -> list[str] | None:
    """Runs what is due; returns the names that went well, None when another process is at it.

    A task that fails is logged and tried again the next time; the others run all the same.
    """
    now = now or timezone.now()
    if not _take_lock(now):
        return None
    try:
        return [task.name for task in tasks if _is_due(task, now) and _run(task, now)]
    finally:
        TaskRun.objects.filter(name=LOCK).update(locked_until=None)


def last_publication(now: datetime | None = None) -> tuple[datetime | None, bool]:
    """When scheduled publications last left, and whether that is too long ago."""
    now = now or timezone.now()
    succeeded_at = (
        TaskRun.objects.filter(name=PUBLISH).values_list("succeeded_at", flat=True).first()
    )
    return succeeded_at, succeeded_at is None or now - succeeded_at > LATE


def _take_lock(now: datetime) -> bool:
    """One UPDATE that only one process can win, on every database."""
    TaskRun.objects.get_or_create(name=LOCK)
    free = Q(locked_until__isnull=True) | Q(locked_until__lt=now)
    return bool(TaskRun.objects.filter(free, name=LOCK).update(locked_until=now + LEASE))


def _is_due(task: Task, now: datetime) -> bool:
    if not (task.daily or task.weekly):
        return True
    here = timezone.localtime(now)
    if here.time() < MORNING:
        return False
    last = TaskRun.objects.filter(name=task.name).values_list("succeeded_at", flat=True).first()
    # A week that was missed on Monday is made up for later in the week.
    since = here.date() - timedelta(days=here.weekday() if task.weekly else 0)
    return last is None or timezone.localtime(last).date() < since


def _run(task: Task, now: datetime) -> bool:
    try:
        task.run()
    except Exception as error:  # whatever it is, the other tasks and the next minute must go on
        logger.exception("Regular task %s failed", task.name)
        TaskRun.objects.update_or_create(name=task.name, defaults={"error": repr(error)})
        return False
    TaskRun.objects.update_or_create(name=task.name, defaults={"succeeded_at": now, "error": ""})
    return True
