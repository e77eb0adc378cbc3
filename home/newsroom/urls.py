"""Addresses of the newsroom, below /admin/redaction/."""

from django.urls import path

from home.newsroom import views
from home.newsroom.link_report import BrokenLinksView

app_name = "newsroom"
urlpatterns = [
    path("listes/<slug:slug>/", views.WaitingView.as_view(), name="waiting"),
    path("liens-casses/", BrokenLinksView.as_view(), name="broken_links"),
    path(
        "liens-casses/resultats/",
        BrokenLinksView.as_view(results_only=True),
        name="broken_links_results",
    ),
    path("toujours-juste/<int:page_id>/", views.still_right, name="still_right"),
]
