"""How often one wants to hear of something."""

from django import forms
from django.utils.translation import gettext_lazy as _

from participation.models import Rhythm


class RhythmForm(forms.Form):
    rhythm = forms.ChoiceField(
        label=_("Quand voulez-vous recevoir des nouvelles ?"),
        choices=Rhythm.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choisissez une fréquence."),
            "invalid_choice": _("Choisissez une fréquence."),
        },
    )
