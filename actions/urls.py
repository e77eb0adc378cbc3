"""Addresses of the agenda and of the directory that are not pages of Wagtail."""

from django.urls import path

from actions import partner_views, views

urlpatterns = [
    path("agenda.ics", views.agenda_calendar, name="agenda_calendar"),
    path("agenda/evenement-<int:pk>.ics", views.event_calendar, name="event_calendar"),
    path("partenaires/carte/", partner_views.partner_map, name="partner_map"),
    path("partenaires/<slug:slug>/contact.vcf", partner_views.partner_card, name="partner_card"),
]
