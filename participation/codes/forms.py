"""What is typed on the pages of printed codes."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from participation.codes.services import LARGEST_BATCH
from participation.models import BoardPage


class CodeForm(forms.Form):
    """A printed code. Whether it opens something is said by the services."""

    code = forms.CharField(
        label=_("Votre code"),
        help_text=_(
            "Les 12 signes du papier, par exemple 7KQM-2VWX-9R4G. "
            "Majuscules, minuscules, tirets ou espaces : comme vous voulez."
        ),
        max_length=60,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "class": "code-input",
            }
        ),
        error_messages={
            "required": _("Écrivez le code qui est sur votre papier."),
            "max_length": _("C’est trop long pour un code : il a 12 signes."),
        },
    )


class BatchForm(forms.Form):
    """« 120 codes pour la Résidence des Tilleuls »."""

    board: Any = forms.ModelChoiceField(
        label=_("Appel à idées"),
        queryset=BoardPage.objects.none(),
        empty_label=None,
        error_messages={"required": _("Choisissez un appel à idées.")},
    )
    label = forms.CharField(
        label=_("Pour qui"),
        help_text=_("Par exemple « Résidence des Tilleuls ». Ces mots ne sont pas imprimés."),
        max_length=120,
        error_messages={"required": _("Dites pour qui sont ces codes.")},
    )
    count = forms.IntegerField(
        label=_("Combien de codes"),
        min_value=1,
        max_value=LARGEST_BATCH,
        initial=30,
        error_messages={
            "required": _("Dites combien de codes il vous faut."),
            "invalid": _("Écrivez un nombre, par exemple 120."),
            "min_value": _("Il faut au moins un code."),
            "max_value": _("Mille codes au plus en une fois."),
        },
    )

    def __init__(self, *args: Any, boards: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField[BoardPage]", self.fields["board"]).queryset = boards
