"""Views of the agenda that are not pages of Wagtail."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from actions import calendar
from core.models import Theme


def agenda_calendar(request: HttpRequest) -> HttpResponse:
    """/agenda.ics?theme=: every theme when the address names none that exists."""
    slug = request.GET.get("theme", "").replace("\0", "")
    theme = Theme.objects.filter(slug=slug).first() if slug else None
    content = calendar.write(calendar.dates_to_publish(theme), name=calendar.title_for(theme))
    return _calendar(content, "agenda.ics")


def event_calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """/agenda/evenement-<pk>.ics: every date of one event that anyone may see."""
    dates = list(calendar.dates_of_event(pk))
    if not dates:
        raise Http404(_("Ce rendez-vous n’a pas de date publiée."))
    page = dates[0].page
    return _calendar(calendar.write(dates, name=page.title), f"{page.slug}.ics")


def _calendar(content: bytes, filename: str) -> HttpResponse:
    return HttpResponse(
        content,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{filename}"'},
    )
