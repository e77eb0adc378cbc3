"""Addresses of following, below /participer/."""

from django.urls import path, re_path

from participation.following import searching, views

urlpatterns = [
    path("suivis/", views.follows, name="follows"),
    re_path(r"^suivre/(?P<kind>idee|espace|theme)/(?P<pk>\d{1,18})/$", views.follow, name="follow"),
    path("suivre/recherche/", searching.follow_search, name="follow_search"),
    path("desabonnement/<str:token>/", views.unsubscribe_view, name="unsubscribe"),
]
