"""Accounts in the admin: whoever keeps them may neither become a superuser nor touch one.

Wagtail lets anyone who may change accounts tick « administrator » or give a superuser a new
password. Here the group « Administration » keeps accounts, and superusers stay the business of
whoever installs the site (docs/decisions/0017-roles.md).
"""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.users.views.users import CreateView, EditView
from wagtail.users.views.users import UserViewSet as WagtailUserViewSet


def keep_superuser_box(form: forms.ModelForm, user: Any) -> forms.ModelForm:
    """Only a superuser makes a superuser: for others the box is there, and answers nothing."""
    box = form.fields.get("is_superuser")
    if box is not None and not user.is_superuser:
        box.disabled = True
        box.help_text = _("Réservé à la personne qui installe le site.")
    return form


def refuse_superusers(user: Any, accounts: Any) -> None:
    """Raises PermissionDenied when one of these accounts is above that of `user`."""
    if not user.is_superuser and any(account.is_superuser for account in accounts):
        raise PermissionDenied


class AddView(CreateView):
    def get_form(self, form_class: Any = None) -> forms.ModelForm:
        return keep_superuser_box(super().get_form(form_class), self.request.user)


class ChangeView(EditView):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        refuse_superusers(request.user, [self.object])
        return super().dispatch(request, *args, **kwargs)

    def get_form(self, form_class: Any = None) -> forms.ModelForm:
        return keep_superuser_box(super().get_form(form_class), self.request.user)


class UserViewSet(WagtailUserViewSet):
    add_view_class = AddView
    edit_view_class = ChangeView
