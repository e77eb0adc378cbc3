"""The public charter of moderation."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from participation import trail
from participation.models import ModerationSettings
from participation.moderation.figures import figures


def charter(request: HttpRequest) -> HttpResponse:
    """/participer/charte/: what is accepted, who reads, and the figures."""
    context = {
        "text": ModerationSettings.for_request(request).charter,
        "figures": figures(),
        "breadcrumb": trail.of_charter(),
    }
    return render(request, "participation/moderation/charter.html", context)
