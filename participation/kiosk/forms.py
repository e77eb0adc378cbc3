"""The forms of the kiosk: the agent's, and those of whoever stands before it."""

from typing import Any

from django import forms
from django.core.validators import MinLengthValidator, RegexValidator
from django.utils.translation import gettext_lazy as _

from participation import errors
from participation.forms import LinesField, TitleField
from participation.kiosk.services import check_pin
from participation.models import BoardPage, Kiosk

DIGITS = RegexValidator(r"^[0-9]{4,12}$", _("Le code est fait de 4 à 12 chiffres."))
# Nothing that one person types is offered to the next.
SILENT = {"autocomplete": "off", "autocapitalize": "sentences", "spellcheck": "true"}


class PinField(forms.CharField):
    """Digits that nobody reads over a shoulder, on the keyboard of digits."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Code de la borne"))
        kwargs.setdefault("validators", [DIGITS])
        kwargs.setdefault("max_length", 12)
        kwargs["widget"] = forms.PasswordInput(
            attrs={"inputmode": "numeric", "autocomplete": "off", "class": "kiosk-pin"}
        )
        super().__init__(**kwargs)


class OpenForm(forms.Form):
    kiosk = forms.ModelChoiceField(
        label=_("Borne"),
        queryset=Kiosk.objects.none(),
        error_messages={
            "required": _("Choisissez une borne."),
            "invalid_choice": _("Cette borne n’existe plus. Choisissez-en une autre."),
        },
        empty_label=_("Choisissez"),
    )
    pin = PinField(error_messages={"required": _("Tapez le code de la borne.")})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kiosks: Any = self.fields["kiosk"]
        kiosks.queryset = Kiosk.objects.order_by("name")


class LeaveForm(forms.Form):
    pin = PinField(error_messages={"required": _("Tapez le code de la borne.")})


class KioskForm(forms.Form):
    """A kiosk in the back office. `kiosk` is the one being changed; the PIN may then stay empty."""

    name = forms.CharField(
        label=_("Nom"),
        help_text=_("Par exemple « Comptoir du café »."),
        max_length=80,
        error_messages={"required": _("Donnez un nom à la borne.")},
    )
    board: Any = forms.ModelChoiceField(
        label=_("Appel à idées"),
        queryset=BoardPage.objects.none(),
        empty_label=_("Choisissez"),
        error_messages={"required": _("Choisissez un appel à idées.")},
    )
    pin = PinField(
        help_text=_("De 4 à 12 chiffres. Il ouvre la borne, et la ferme."),
        error_messages={"required": _("Choisissez un code.")},
    )

    def __init__(self, *args: Any, kiosk: Kiosk | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kiosk = kiosk
        boards: Any = self.fields["board"]
        boards.queryset = BoardPage.objects.live().order_by("title")
        if kiosk is not None:
            self.fields["pin"].required = False
            self.fields["pin"].help_text = _("Laissez vide pour garder le code actuel.")
            if not kiosk.board.live:
                boards.queryset = BoardPage.objects.filter(pk=kiosk.board_id) | boards.queryset

    def clean_name(self) -> str:
        name: str = " ".join(self.cleaned_data["name"].split())
        same = Kiosk.objects.filter(name=name)
        if self.kiosk is not None:
            same = same.exclude(pk=self.kiosk.pk)
        if same.exists():
            raise forms.ValidationError(_("Une autre borne porte déjà ce nom."))
        return name

    def clean_pin(self) -> str:
        pin: str = self.cleaned_data["pin"]
        if pin:
            try:
                check_pin(pin)
            except errors.PinTooSimple as refusal:
                raise forms.ValidationError(str(refusal)) from refusal
        return pin


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Votre code"),
        help_text=_("Douze signes, par exemple 7KQM-2VWX-9R4T."),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        error_messages={"required": _("Tapez le code de votre papier.")},
    )


class TitleForm(forms.Form):
    title = TitleField(
        label=_("Votre idée, en quelques mots"),
        help_text=_("Par exemple « Un banc devant l’école »."),
        max_length=120,
        validators=[MinLengthValidator(5)],
        widget=forms.TextInput(attrs=SILENT),
        error_messages={
            "required": _("Écrivez votre idée en quelques mots."),
            "min_length": _("C’est trop court : il faut au moins 5 lettres."),
            "max_length": _("C’est trop long : 120 lettres au plus."),
        },
    )


class TextForm(forms.Form):
    text = LinesField(
        label=_("Dites-en un peu plus"),
        help_text=_("Pour qui ? Pourquoi ? Une ou deux phrases suffisent."),
        max_length=4000,
        validators=[MinLengthValidator(20)],
        widget=forms.Textarea(attrs={"rows": 6} | SILENT),
        error_messages={
            "required": _("Décrivez votre idée en une ou deux phrases."),
            "min_length": _("Dites-en un peu plus : il faut au moins 20 lettres."),
            "max_length": _("Ce texte est trop long : 4 000 lettres au plus."),
        },
    )


class NameForm(forms.Form):
    first_name = forms.CharField(
        label=_("Votre prénom"),
        help_text=_("Il sera affiché avec votre idée. Vous pouvez ne rien écrire."),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"max_length": _("C’est trop long : 40 lettres au plus.")},
    )

    def clean_first_name(self) -> str:
        return " ".join(self.cleaned_data["first_name"].split())
