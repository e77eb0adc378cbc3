"""Addresses of the agenda that are not pages of Wagtail."""

from django.urls import path

from actions import views

urlpatterns = [
    path("agenda.ics", views.agenda_calendar, name="agenda_calendar"),
    path("agenda/evenement-<int:pk>.ics", views.event_calendar, name="event_calendar"),
]
