"""Addresses of the newsroom, below /admin/redaction/."""

from django.urls import path

from home.newsroom import views

app_name = "newsroom"
urlpatterns = [
    path("listes/<slug:slug>/", views.WaitingView.as_view(), name="waiting"),
    path("toujours-juste/<int:page_id>/", views.still_right, name="still_right"),
]
