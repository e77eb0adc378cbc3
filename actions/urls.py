"""Addresses of the agenda and of the directory that are not pages of Wagtail."""

from django.urls import path, re_path

from actions import partner_views, views

urlpatterns = [
    path("agenda.ics", views.agenda_calendar, name="agenda_calendar"),
    path("agenda/evenement-<int:pk>.ics", views.event_calendar, name="event_calendar"),
    path("partenaires/carte/", partner_views.partner_map, name="partner_map"),
    # The slug of a page may have accents, which Django's own converter refuses.
    re_path(
        r"^partenaires/(?P<slug>[-\w]+)/contact\.vcf$",
        partner_views.partner_card,
        name="partner_card",
    ),
]
