"""Model fields the standard library of Django lacks."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from core import colours


class NoChoice(models.TextChoices):
    """What a field offers inside a migration."""


class ChoiceListField(models.JSONField):
    """Several values of one TextChoices, ticked as checkboxes, stored as a JSON list of keys.

    The keys are checked by code, not by the database: a migration knows nothing of them.
    """

    def __init__(
        self, *args: Any, choices_enum: type[models.TextChoices] = NoChoice, **kwargs: Any
    ) -> None:
        self.choices_enum = choices_enum
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        unknown = [key for key in value if key not in self.choices_enum.values]
        if unknown:
            raise ValidationError(_("Choix inconnu : %(key)s"), params={"key": unknown[0]})

    def formfield(
        self,
        form_class: type[forms.Field] | None = None,
        choices_form_class: type[forms.ChoiceField] | None = None,
        **kwargs: Any,
    ) -> forms.Field:
        return forms.MultipleChoiceField(
            choices=self.choices_enum.choices,
            widget=forms.CheckboxSelectMultiple,
            required=not self.blank,
            label=kwargs.get("label", capfirst(self.verbose_name)),
            help_text=kwargs.get("help_text", self.help_text),
        )

    def labels(self, keys: list[str]) -> list[str]:
        """What to show on screen, in the order of the choices."""
        return [str(choice.label) for choice in self.choices_enum if choice.value in keys]


class ColourField(models.CharField):
    """A colour as `#rrggbb`; what a person typed otherwise (`1E6`, `#08348A`) is brought to that."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # Room for what is typed, so that a wrong code gets our sentence and not one on its length.
        kwargs.setdefault("max_length", 30)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        cleaned = super().clean(value, model_instance)
        return colours.normalised(cleaned) or cleaned
