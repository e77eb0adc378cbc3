"""django-allauth's views at French addresses, under the names that allauth itself reverses."""

from allauth.account import views as allauth
from django.urls import path, re_path

from core import views
from core.password_reset import PasswordResetFromKeyView, PasswordResetView

urlpatterns = [
    path("", views.account, name="account"),
    path("nom/", views.display_name, name="display_name"),
    path("connexion/", allauth.login, name="account_login"),
    path("inscription/", allauth.signup, name="account_signup"),
    path("deconnexion/", allauth.logout, name="account_logout"),
    path("inactif/", allauth.account_inactive, name="account_inactive"),
    path("verification/", allauth.reauthenticate, name="account_reauthenticate"),
    path("adresse/", allauth.email, name="account_email"),
    path("confirmation/", allauth.email_verification_sent, name="account_email_verification_sent"),
    path("confirmation/<str:key>/", allauth.confirm_email, name="account_confirm_email"),
    path("mot-de-passe/", allauth.password_change, name="account_change_password"),
    path("mot-de-passe/choisir/", allauth.password_set, name="account_set_password"),
    path("mot-de-passe/oublie/", PasswordResetView.as_view(), name="account_reset_password"),
    path(
        "mot-de-passe/oublie/envoye/",
        allauth.password_reset_done,
        name="account_reset_password_done",
    ),
    # The key itself holds hyphens: only the first one separates.
    re_path(
        r"^mot-de-passe/oublie/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        PasswordResetFromKeyView.as_view(),
        name="account_reset_password_from_key",
    ),
    path(
        "mot-de-passe/change/",
        allauth.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]
