"""Addresses of the import, under /admin/."""

from django.urls import path

from participation.imports import views

urlpatterns = [
    path("importer-des-idees/", views.give, name="import_ideas"),
    path("importer-des-idees/confirmer/", views.confirm, name="import_ideas_confirm"),
]
