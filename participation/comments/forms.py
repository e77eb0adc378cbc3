"""The forms of a comment."""

from typing import Any, cast

from django import forms
from django.core.validators import MinLengthValidator
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from participation import fill_time
from participation.forms import LinesField
from participation.models import Stance

NO_STANCE = ("", _("Sans avis tranché"))


class TextForm(forms.Form):
    """What is asked of any comment: its text and, on the idea itself, where one stands."""

    stance = forms.ChoiceField(
        label=_("Votre avis sur l’idée"),
        choices=[NO_STANCE, *Stance.choices],
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Choisissez un avis dans la liste.")},
    )
    text = LinesField(
        label=_("Votre commentaire"),
        max_length=2000,
        validators=[MinLengthValidator(2)],
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": _("Écrivez votre commentaire."),
            "min_length": _("Ce commentaire est trop court."),
            "max_length": _("Ce commentaire est trop long : 2 000 lettres au plus."),
        },
    )

    def __init__(self, *args: Any, is_answer: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_answer:
            del self.fields["stance"]
            self.fields["text"].label = _("Votre réponse")

    def said(self) -> dict[str, Any]:
        """The arguments of the services that this form knows."""
        return dict(self.cleaned_data)


class CommentForm(TextForm):
    """A new comment, or an answer to one."""

    is_official = forms.BooleanField(label=_("Écrire au nom de la commune"), required=False)
    shown = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, for_town: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["shown"].initial = fill_time.stamp
        if not for_town:
            del self.fields["is_official"]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and fill_time.too_fast(data.get("shown", "")):
            self.add_error(
                None, _("C’était très rapide ! Relisez votre texte, puis envoyez-le de nouveau.")
            )
        return data

    def keep_for_another_try(self) -> None:
        """Shown again, the form carries a valid stamp."""
        data = cast(QueryDict, self.data).copy()
        data["shown"] = fill_time.renewed(data.get("shown", ""))
        self.data = data

    def said(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name != "shown"}
