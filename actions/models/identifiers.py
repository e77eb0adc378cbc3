"""The numbers that the State gives to organisations and to communes."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

SIRET_LENGTH = 14
# As printed on papers: four groups and the spaces between them.
SIRET_AS_TYPED = 24

validate_postcode = RegexValidator(
    r"^\d{5}\Z", _("Un code postal a cinq chiffres."), code="postcode"
)
validate_insee_code = RegexValidator(
    r"^(\d{2}|2[AB])\d{3}\Z",
    _("Un code INSEE a cinq caractères : « 35238 », « 2A004 »."),
    code="insee",
)


def validate_siret(siret: str) -> None:
    """Fourteen digits with their Luhn key; raises ValidationError."""
    if len(siret) != SIRET_LENGTH or not (siret.isascii() and siret.isdigit()):
        raise ValidationError(_("Un SIRET a quatorze chiffres."), code="siret")
    doubled = (int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(siret)))
    if sum(number - 9 if number > 9 else number for number in doubled) % 10:
        raise ValidationError(
            _("Ce SIRET n’existe pas : un chiffre est faux ou deux sont inversés."), code="siret"
        )


class SiretFormField(forms.CharField):
    """Accepts the spaces between the groups, as people copy them from a letterhead."""

    def to_python(self, value: Any) -> str:
        return "".join((super().to_python(value) or "").split())


class SiretField(models.CharField):
    """Stored without spaces; empty when unknown."""

    default_validators = [validate_siret]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = SIRET_LENGTH
        super().__init__(*args, **kwargs)

    def formfield(self, *args: Any, **kwargs: Any) -> Any:
        kwargs = {"form_class": SiretFormField, "max_length": SIRET_AS_TYPED, **kwargs}
        return super().formfield(*args, **kwargs)
