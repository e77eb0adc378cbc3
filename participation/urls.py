"""Addresses below /participer/ that are not pages of Wagtail."""

from django.urls import path

from participation import views

urlpatterns = [
    path("mes-idees/", views.my_ideas, name="my_ideas"),
    path("<slug:board>/proposer/", views.propose, name="idea_propose"),
    path("<slug:board>/idees/<int:pk>/", views.idea, name="idea"),
    path("<slug:board>/idees/<int:pk>/soutenir/", views.support, name="idea_support"),
    path(
        "<slug:board>/idees/<int:pk>/retirer/", views.withdraw_support, name="idea_withdraw_support"
    ),
    path("<slug:board>/idees/<int:pk>/reprendre/", views.withdraw, name="idea_withdraw"),
]
