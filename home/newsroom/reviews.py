"""Is this page still right? Every page may carry a date on which somebody reads it again."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.discovery.text import absolute
from core.models import BasePage, User
from core.months import add_months
from home.models import ReviewReminder
from home.newsroom.access import may_edit
from home.newsroom.letters import send_letter
from home.setup.groups import COMMUNICATION

POSTPONED_BY = 6  # months


def due(pages: PageQuerySet, *, until: date) -> models.QuerySet[Any, Any]:
    """(pk, title, review date) of the published pages among `pages` to read again, soonest first.

    The date is a column of each type of page: one query asks them all.
    """
    kinds = [
        model._default_manager.filter(live=True, review_on__lte=until, pk__in=pages.values("pk"))
        .order_by()
        .values_list("pk", "title", "review_on")
        for model in _page_types()
    ]
    return kinds[0].union(*kinds[1:], all=True).order_by("review_on", "title", "pk")


def _page_types() -> list[Any]:
    return [model for model in apps.get_models() if issubclass(model, BasePage)]


@transaction.atomic
def postpone(*, page: Page, person: Any) -> date:
    """« Still right »: the next date, six months from today. Raises PermissionDenied."""
    if not may_edit(person, page):
        raise PermissionDenied
    new_date = add_months(timezone.localdate(), POSTPONED_BY)
    set_review_date(page=page, day=new_date)
    log(page.specific, "home.reviewed", user=person, data={"until": new_date.isoformat()})
    return new_date


@transaction.atomic
def set_review_date(*, page: Page, day: date) -> None:
    """The date is no content: it changes on the page and on its revisions at hand, so that neither
    publishing a draft nor opening the editor brings the old one back."""
    specific = page.specific
    specific.review_on = day
    specific.save(clean=False, update_fields=["review_on"])
    for revision in filter(None, {specific.latest_revision, specific.live_revision}):
        revision.content["review_on"] = day.isoformat()
        revision.save(update_fields=["content"])


def remind(*, now: datetime | None = None) -> int:
    """Writes to those who keep the pages that have reached their date; returns how many letters.

    One letter a day at most for each person, never twice for the same date of the same page.
    """
    now = now or timezone.now()
    today = timezone.localdate(now)
    reached = {
        pk: (title, day) for pk, title, day in due(Page.objects.all(), until=today).iterator()
    }
    sent = 0
    for person, pages in _by_person(reached.keys()):
        sent += _remind_person(person, [(pk, *reached[pk]) for pk in pages], now=now)
    return sent


def _by_person(page_ids: Iterable[int]) -> list[tuple[User, list[int]]]:
    """The owner of a page if they may still edit it; failing that, the communication team."""
    team = list(User.objects.filter(groups__name=COMMUNICATION, is_active=True))
    pages: dict[User, list[int]] = defaultdict(list)
    for page in Page.objects.filter(pk__in=page_ids).select_related("owner").order_by("title"):
        owner = page.owner
        keeps_it = owner is not None and owner.is_active and may_edit(owner, page)
        for person in [owner] if keeps_it else team:
            pages[person].append(page.pk)
    return sorted(pages.items(), key=lambda item: item[0].pk)


@transaction.atomic  # a letter that could not leave is not remembered: it leaves the next time
def _remind_person(person: User, pages: list[tuple[int, str, date]], *, now: datetime) -> int:
    told = ReviewReminder.objects.filter(person=person)
    if told.filter(sent_at__gte=_start_of_day(now)).exists():
        return 0
    known = set(told.values_list("page_id", "review_on"))
    new = [page for page in pages if (page[0], page[2]) not in known]
    if not new:
        return 0
    ReviewReminder.objects.bulk_create(
        ReviewReminder(page_id=pk, review_on=day, person=person, sent_at=now)
        for pk, _title, day in new
    )
    subject = ngettext("Une page à relire", "%(count)d pages à relire", len(new)) % {
        "count": len(new)
    }
    send_letter(
        to=person.email,
        subject=subject,
        template="to_review",
        context={
            "person": person,
            "pages": [
                {
                    "title": title,
                    "day": day,
                    "url": absolute(reverse("wagtailadmin_pages:edit", args=[pk])),
                }
                for pk, title, day in new
            ],
            "list_url": absolute(reverse("newsroom:waiting", args=["a-relire"])),
        },
    )
    return 1


def _start_of_day(now: datetime) -> datetime:
    return timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
