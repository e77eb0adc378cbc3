"""Whom an agent is receiving now, and what was entered for them. In the agent's session, nowhere else."""

import time
from dataclasses import dataclass, field

from django.http import HttpRequest

from participation.models import DeskEntry, Guest

_KEY = "participation-desk"
# A person forgotten on the screen is not taken for the next one.
LONGEST = 2 * 3600  # seconds


@dataclass
class Sitting:
    """`acts` are the keys of the lines of the log that can still be taken back, oldest first."""

    guest: Guest
    acts: list[int] = field(default_factory=list)

    def entries(self) -> list[DeskEntry]:
        entries = DeskEntry.objects.filter(pk__in=self.acts, guest=self.guest)
        return list(entries.select_related("idea__board").order_by("pk"))


def begin(request: HttpRequest, guest: Guest) -> None:
    request.session[_KEY] = {"guest": guest.pk, "acts": [], "since": int(time.time())}


def current(request: HttpRequest) -> Sitting | None:
    """None when nobody is there, or not any more."""
    kept = request.session.get(_KEY)
    if not kept or time.time() - kept["since"] > LONGEST:
        return None
    guest = Guest.objects.unclaimed().filter(pk=kept["guest"]).first()
    return Sitting(guest=guest, acts=kept["acts"]) if guest else None


def add(request: HttpRequest, entry: DeskEntry | None) -> None:
    """One more act; None changes nothing."""
    if entry is not None:
        _keep(request, [*request.session[_KEY]["acts"], entry.pk])


def take_back(request: HttpRequest, entry: DeskEntry) -> None:
    """The act was undone."""
    _keep(request, [act for act in request.session[_KEY]["acts"] if act != entry.pk])


def _keep(request: HttpRequest, acts: list[int]) -> None:
    request.session[_KEY] = {**request.session[_KEY], "acts": acts}


def end(request: HttpRequest) -> None:
    request.session.pop(_KEY, None)
