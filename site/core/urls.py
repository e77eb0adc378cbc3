"""Addresses that belong to no part of the site in particular."""

from django.conf import settings
from django.urls import path, re_path

from core import colour_views, views
from core.media import serve_media

urlpatterns = [
    path("sante/", views.health, name="health"),
    path("couleurs.css", colour_views.stylesheet, name="colours"),
    path("icone.svg", colour_views.icon, name="coloured_icon"),
    re_path(rf"^{settings.MEDIA_URL.strip('/')}/(?P<path>.*)$", serve_media, name="media"),
    # Wagtail's own door to private pages and files: there is one door (docs/decisions/0005).
    path("_util/login/", views.private_door, name="private_door"),
    path("donnees/", views.open_data, name="open_data"),
    path("donnees/<slug:name>.json", views.dataset_json, name="dataset_json"),
    path("donnees/<slug:name>.csv", views.dataset_csv, name="dataset_csv"),
]

if settings.STYLE_GUIDE:
    from core.style_guide import style_guide

    urlpatterns.append(path("guide-de-style/", style_guide, name="style_guide"))
