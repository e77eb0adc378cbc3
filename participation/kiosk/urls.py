"""Addresses below /borne/."""

from django.urls import path, re_path

from participation.kiosk import door, views

urlpatterns = [
    path("", door.start, name="kiosk"),
    path("ouvrir/", door.open_kiosk, name="kiosk_open"),
    path("fermer/", door.leave, name="kiosk_leave"),
    path("fermee/", door.left, name="kiosk_left"),
    path("commencer/", door.begin, name="kiosk_begin"),
    path("que-faire/", views.menu, name="kiosk_menu"),
    path("code/", views.code, name="kiosk_code"),
    path("idees/", views.ideas, name="kiosk_ideas"),
    path("idees/<int:pk>/", views.idea, name="kiosk_idea"),
    path("idees/<int:pk>/soutenir/", views.support, name="kiosk_support"),
    path("idees/<int:pk>/retirer/", views.take_back, name="kiosk_take_back"),
    re_path("^proposer/(?P<step>titre|texte|prenom)/$", views.propose, name="kiosk_propose"),
    path("merci/", views.thanks, name="kiosk_thanks"),
    path("encore-la/", views.still_there, name="kiosk_still_there"),
    path("terminer/", views.finish, name="kiosk_finish"),
]
