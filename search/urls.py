"""Addresses of the search and of the themes."""

from django.urls import path, re_path

from search import views

urlpatterns = [
    path("recherche/", views.search, name="search"),
    path("themes/", views.themes, name="themes"),
    path("themes/<slug:slug>/", views.theme, name="theme"),
    re_path(
        r"^themes/(?P<slug>[-a-zA-Z0-9_]+)/flux\.(?P<form>rss|atom)$",
        views.theme_feed,
        name="theme_feed",
    ),
]
