"""Addresses of the search and of the themes."""

from django.urls import path, re_path

from search import suggesting, views

urlpatterns = [
    path("recherche/", views.search, name="search"),
    path("recherche/suggestions/", suggesting.suggest, name="search_suggestions"),
    re_path(r"^recherche/flux\.(?P<form>rss|atom)$", views.search_feed, name="search_feed"),
    path("themes/", views.themes, name="themes"),
    path("themes/<slug:slug>/", views.theme, name="theme"),
    re_path(
        r"^themes/(?P<slug>[-a-zA-Z0-9_]+)/flux\.(?P<form>rss|atom)$",
        views.theme_feed,
        name="theme_feed",
    ),
]
