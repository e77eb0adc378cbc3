"""How allauth behaves here."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.utils import passthrough_next_redirect_url
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest
from django.urls import reverse


class AccountAdapter(DefaultAccountAdapter):
    """Sends people where they work: staff to the admin, residents to their account. Who was on the
    way somewhere goes on, also through the links of letters."""

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        user = request.user
        if user.is_authenticated and user.has_perm("wagtailadmin.access_admin"):
            return reverse("wagtailadmin_home")
        return reverse("account")

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        onwards = {
            name: passthrough_next_redirect_url(self.request, context[name], REDIRECT_FIELD_NAME)
            for name in ("password_reset_url", "signup_url")
            if context.get(name)
        }
        super().send_mail(template_prefix, email, context | onwards)
