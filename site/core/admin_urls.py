"""One door for everyone: the admin's own sign-in pages lead to the accounts of the site."""

from django.urls import path
from django.views.generic import RedirectView

urlpatterns = [
    path(
        "login/",
        RedirectView.as_view(pattern_name="account_login", query_string=True),
        name="admin_login",
    ),
]
