"""What the editor gives to the import."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from participation.imports.files import MAX_BYTES
from participation.imports.plan import SOURCES
from participation.models import BoardPage


class ImportForm(forms.Form):
    """A file, where it comes from, and the board that receives it."""

    file = forms.FileField(
        label=_("Fichier CSV"),
        help_text=_("L’export des propositions, tel que l’autre site l’a donné. 20 Mo au plus."),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
        error_messages={
            "required": _("Choisissez un fichier."),
            "empty": _("Ce fichier est vide."),
        },
    )
    source = forms.ChoiceField(
        label=_("Il vient de"),
        choices=[(key, adapter.NAME) for key, adapter in SOURCES.items()],
    )
    board: Any = forms.ModelChoiceField(
        label=_("Appel à idées qui reçoit"),
        queryset=None,
        empty_label=None,
        error_messages={"invalid_choice": _("Choisissez l’un de vos appels à idées.")},
    )
    signed_by = forms.CharField(
        label=_("Signature des réponses officielles"),
        help_text=_("Sans signature : « La commune »."),
        max_length=120,
        required=False,
    )

    def __init__(self, *args: Any, boards: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ModelChoiceField, self.fields["board"]).queryset = boards

    def clean_file(self) -> bytes:
        upload = self.cleaned_data["file"]
        if upload.size > MAX_BYTES:
            raise forms.ValidationError(_("Ce fichier est trop gros : 20 Mo au plus."))
        return bytes(upload.read())


class ConfirmForm(forms.Form):
    """The file read a moment ago, by its token; nothing is sent twice."""

    token = forms.CharField(widget=forms.HiddenInput, max_length=64)
    source = forms.ChoiceField(choices=[(key, key) for key in SOURCES], widget=forms.HiddenInput)
    board: Any = forms.ModelChoiceField(queryset=BoardPage.objects.none(), widget=forms.HiddenInput)
    signed_by = forms.CharField(required=False, max_length=120, widget=forms.HiddenInput)

    def __init__(self, *args: Any, boards: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ModelChoiceField, self.fields["board"]).queryset = boards
