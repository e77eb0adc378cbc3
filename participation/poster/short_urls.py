"""/i/<number>/: the address of an idea, short enough to be copied from a wall."""

from django.urls import path

from participation.poster import views

urlpatterns = [path("<int:pk>/", views.short_address, name="idea_short")]
