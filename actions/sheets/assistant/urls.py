"""Addresses of the assistant, under /admin/fiches/."""

from django.urls import path

from actions.sheets.assistant import views

urlpatterns = [
    path("fiches/importer/", views.give, name="import_sheet"),
    path("fiches/importer/relire/", views.review, name="import_sheet_review"),
    path("fiches/importer/resultat/", views.result, name="import_sheet_result"),
]
