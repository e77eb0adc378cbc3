"""/participer/<board>/idees-proches/?titre=…: what the script shows beside the form."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from participation.limits import by_address, within
from participation.models import BoardPage
from participation.proposing.similar import similar_ideas

LONGEST_TITLE = 200


@require_GET
@cache_control(public=True, max_age=60)
def nearby(request: HttpRequest, board: str) -> HttpResponse:
    """A piece of HTML, empty when nothing is close. No cookie, nothing written."""
    page = get_object_or_404(BoardPage.objects.live(), slug=board)
    if not within("300/h", request, nearby, key=by_address, method="GET"):
        return HttpResponse(status=429)
    title = request.GET.get("titre", "")[:LONGEST_TITLE]
    context = {"ideas": similar_ideas(board=page, title=title), "new_tab": True}
    return render(request, "participation/proposing/similar.html", context)
