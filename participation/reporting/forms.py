"""What is asked of who reports something."""

from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from participation import fill_time
from participation.forms import LinesField
from participation.models import ReportReason


class ReportForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("Qu’est-ce qui ne va pas ?"),
        choices=ReportReason.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choisissez une raison."),
            "invalid_choice": _("Choisissez une raison dans la liste."),
        },
    )
    text = LinesField(
        label=_("Précisions"),
        help_text=_("Ce qui aide à comprendre. Seule l’équipe de modération lit ces mots."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"max_length": _("Ce texte est trop long : 1 000 lettres au plus.")},
    )
    shown = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["shown"].initial = fill_time.stamp

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
