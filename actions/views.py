"""Views of the agenda that are not pages of Wagtail."""

from django.http import HttpRequest, HttpResponse

from actions import calendar
from core.models import Theme


def agenda_calendar(request: HttpRequest) -> HttpResponse:
    """/agenda.ics?theme=: every theme when the address names none that exists."""
    slug = request.GET.get("theme", "").replace("\0", "")
    theme = Theme.objects.filter(slug=slug).first() if slug else None
    content = calendar.write(calendar.dates_to_publish(theme), name=calendar.title_for(theme))
    return HttpResponse(
        content,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="agenda.ics"'},
    )
