"""Addresses below /accueil/."""

from django.urls import path

from participation.desk import log, slip, views

urlpatterns = [
    path("", views.desk, name="desk"),
    path("nouvelle-personne/", views.new_person, name="desk_new"),
    path("personne-connue/", views.known_person, name="desk_known"),
    path("annuler/", views.undo, name="desk_undo"),
    path("terminer/", views.finish, name="desk_finish"),
    path("papier/", slip.slip, name="desk_slip"),
    path("papier/imprime/", slip.slip_printed, name="desk_slip_printed"),
    path("journal/", log.log, name="desk_log"),
    path("journal.csv", log.log_csv, name="desk_log_csv"),
    path("journal/<int:guest>/nouveau-code/", views.new_code, name="desk_new_code"),
    path("appels/<slug:board>/", views.board, name="desk_board"),
    path("appels/<slug:board>/proposer/", views.propose, name="desk_propose"),
    path("appels/<slug:board>/<int:pk>/", views.idea, name="desk_idea"),
    path("appels/<slug:board>/<int:pk>/soutenir/", views.support, name="desk_support"),
    path("appels/<slug:board>/<int:pk>/commenter/", views.comment, name="desk_comment"),
]
