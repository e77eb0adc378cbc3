"""The form of a publication, the fields of titles and of long texts, and what sorts an idea: its
category, its district."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from core.models.page import on_one_line
from participation.models import BoardPage, District


class TitleField(forms.CharField):
    """A title is one line: what is kept, spaces drawn together, is what is measured."""

    def to_python(self, value: Any) -> str:
        return on_one_line(super().to_python(value) or "")


class LinesField(forms.CharField):
    """Text of several lines. Browsers send two characters a line break but count one."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> str:
        text = super().to_python(value) or ""
        return text.replace("\r\n", "\n").replace("\r", "\n")


def category_field(*, help_text: Any = "") -> forms.ModelChoiceField:
    """To be filled by `ask_where_it_belongs()`."""
    return forms.ModelChoiceField(
        label=_("Catégorie"),
        help_text=help_text,
        queryset=None,
        required=False,
        empty_label=_("Aucune en particulier"),
        error_messages={
            "invalid_choice": _("Cette catégorie n’existe plus. Choisissez-en une autre.")
        },
    )


def district_field() -> forms.ModelChoiceField:
    """To be filled by `ask_where_it_belongs()`."""
    return forms.ModelChoiceField(
        label=_("Quartier"),
        queryset=None,
        required=False,
        empty_label=_("Toute la commune"),
        error_messages={"invalid_choice": _("Ce quartier n’existe plus. Choisissez-en un autre.")},
    )


def ask_where_it_belongs(form: forms.Form, board: BoardPage) -> None:
    """Fills the fields `category` and `district` of a form, or takes out what the board does not ask."""
    choices = {"category": board.categories.all(), "district": District.objects.all()}
    for name, queryset in choices.items():
        cast(forms.ModelChoiceField, form.fields[name]).queryset = queryset
    if not choices["category"]:
        del form.fields["category"]
    if not board.ask_district or not choices["district"]:
        del form.fields["district"]


class PublicationForm(forms.Form):
    """Publishing an idea, with its photo or without."""

    with_picture = forms.BooleanField(label=_("Avec la photo"), required=False, initial=True)

    def __init__(self, *args: Any, has_picture: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_picture:
            self.fields["with_picture"].widget = forms.HiddenInput()
