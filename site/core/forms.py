"""Account forms."""

from typing import Any

from allauth.account.forms import LoginForm as AllauthLoginForm
from allauth.account.forms import SignupForm as AllauthSignupForm
from allauth.account.utils import passthrough_next_redirect_url
from django import forms
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from core.models import User


class DisplayNameForm(forms.ModelForm[User]):
    """Changing the name that other residents see."""

    class Meta:
        model = User
        fields = ("display_name",)

    display_name = forms.CharField(
        label=_("Nom affiché"),
        max_length=60,
        help_text=_("Par exemple « Nadia B. »."),
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )


class LoginForm(AllauthLoginForm):
    """Who has forgotten their password still comes back to where they were going."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        address = passthrough_next_redirect_url(
            self.request, reverse("account_reset_password"), REDIRECT_FIELD_NAME
        )
        self.fields["password"].help_text = format_html(
            '<a href="{}">{}</a>', address, _("Mot de passe oublié ?")
        )


class SignupForm(AllauthSignupForm):
    """E-mail, password, and the name that other residents will see."""

    display_name = forms.CharField(
        label=_("Nom affiché"),
        max_length=60,
        help_text=_("Le seul nom que les autres habitants voient, par exemple « Nadia B. »."),
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )
    field_order = ["display_name", "email", "password1"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = _(
            "Au moins dix caractères. Trois mots au hasard font un bon mot de passe."
        )

    def save(self, request: HttpRequest) -> Any:
        user: User = super().save(request)
        user.display_name = self.cleaned_data["display_name"]
        user.save(update_fields=["display_name"])
        return user
