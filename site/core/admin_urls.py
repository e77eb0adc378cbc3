"""One door for everyone: the admin's own sign-in pages lead to the accounts of the site."""

from django.urls import path

from core import views

urlpatterns = [path("login/", views.admin_door, name="admin_login")]
