"""The slip that the person takes home: their code, and the receipts of their supports."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from core.discovery.text import absolute
from participation.codes import handover
from participation.codes.hashing import code_hash, codes_of
from participation.codes.wording import shown
from participation.desk.access import desk_only
from participation.models import Guest, Support
from participation.printing import qr_code

COOKIE = "papier-a-imprimer"


@desk_only
def slip(request: HttpRequest) -> HttpResponse:
    """For the browser where the agent has just pressed « Terminer », until it is printed."""
    left = handover.handed(request, COOKIE)
    guest = Guest.objects.unclaimed().filter(pk=left[0]).first() if left else None
    if left is None or guest is None:
        messages.error(request, _("Ce papier ne peut plus être affiché : il ne l’est qu’une fois."))
        return redirect("desk")
    address = absolute(reverse("claim"))
    supports = Support.objects.given_by(guest).filter(pk__in=left[2])
    context = {
        "guest": guest,
        "code": _code(guest, str(left[1])),
        "supports": supports.select_related("idea__board").order_by("pk"),
        "address": address.split("://", 1)[1],
        "qr": qr_code(address, label=_("QR code vers la page où reprendre ce que l’on a fait")),
    }
    return render(request, "participation/desk/slip.html", context)


def _code(guest: Guest, seed: str) -> str:
    """In plain writing; empty when the person has kept the one they came with."""
    if not seed:
        return ""
    (code,) = codes_of(seed, 1)
    return shown(code) if code_hash(code) == guest.code_hash else ""


@require_POST
@desk_only
def slip_printed(request: HttpRequest) -> HttpResponse:
    """The slip is in the person's hand: the browser forgets it."""
    answer = redirect("desk")
    handover.drop(answer, name=COOKIE, path=reverse("desk_slip"))
    return answer
