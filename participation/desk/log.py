"""Who entered what at the desk, day by day: agents read their own day, moderators all of it."""

import csv
from datetime import date
from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from core.models import User
from core.spreadsheets import harmless
from participation import permissions
from participation.models import DeskEntry

PAGE_SIZE = 50


class LogListing:
    """The lines that this reader may see. Addresses: `?jour=2026-11-25&agent=<number>&page=2`.

    What is unknown is not applied; who only works at the desk has their own day.
    """

    def __init__(self, reader: User, query: Any) -> None:
        self.reads_all = permissions.can_read_desk_log(reader)
        self.day = _day(query.get("jour", "")) if self.reads_all else timezone.localdate()
        self.agents = list(_agents()) if self.reads_all else []
        known = {str(agent.pk): agent for agent in self.agents}
        self.agent = known.get(query.get("agent", "")) if self.reads_all else reader
        self._page = query.get("page")

    def entries(self) -> QuerySet[DeskEntry]:
        found = DeskEntry.objects.select_related("agent", "guest", "idea__board")
        if self.agent is not None:
            found = found.filter(agent=self.agent)
        return found.of_day(self.day) if self.day else found

    @property
    def page(self) -> Any:
        return Paginator(self.entries(), PAGE_SIZE).get_page(self._page)

    @property
    def query(self) -> str:
        """The query string of these choices, without the page."""
        chosen = {
            "jour": self.day.isoformat() if self.day else "",
            "agent": self.agent.pk if self.agent else "",
        }
        return urlencode({name: value for name, value in chosen.items() if value})


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:  # the 31st of February
        return None


def _agents() -> QuerySet[User]:
    entered = DeskEntry.objects.filter(agent__isnull=False).values("agent")
    return User.objects.filter(pk__in=entered).order_by("display_name", "pk")


def _listing(request: HttpRequest) -> LogListing:
    reader = cast(User, request.user)
    if not (permissions.can_use_desk(reader) or permissions.can_read_desk_log(reader)):
        raise PermissionDenied
    return LogListing(reader, request.GET)


@never_cache
@login_required
def log(request: HttpRequest) -> HttpResponse:
    listing = _listing(request)
    page = listing.page
    context = {
        "listing": listing,
        "page": page,
        "lost": _may_have_a_new_code(page, cast(User, request.user)),
    }
    return render(request, "participation/desk/log.html", context)


def _may_have_a_new_code(page: Any, reader: User) -> set[int]:
    """The lines after which a new code is offered: today's own, one for each person."""
    today = timezone.localdate()
    shown: dict[int, int] = {}
    for entry in page:
        own = entry.agent_id == reader.pk and timezone.localdate(entry.created_at) == today
        if own and entry.guest.kind == "desk" and entry.guest.claimed_at is None:
            shown.setdefault(entry.guest_id, entry.pk)
    return set(shown.values())


@never_cache
@login_required
def log_csv(request: HttpRequest) -> HttpResponse:
    """The same lines for a spreadsheet. Nobody's code is there: it is nowhere."""
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="saisies-accueil.csv"'
    writer = csv.writer(response, delimiter=";")
    writer.writerow(
        [_("date"), _("agent"), _("personne"), _("acte"), _("appel"), _("n°"), _("idée"), _("note")]
    )
    for entry in _listing(request).entries().iterator(chunk_size=500):
        idea = entry.idea
        cells = [
            timezone.localtime(entry.created_at).strftime("%Y-%m-%d %H:%M"),
            entry.agent.public_name if entry.agent else "",
            f"{entry.guest_id} {entry.guest.display_name}".strip(),
            str(entry.get_kind_display()),
            idea.board.title if idea else "",
            str(idea.pk) if idea else "",
            idea.title if idea else "",
            entry.note,
        ]
        writer.writerow([harmless(cell) for cell in cells])
    return response
