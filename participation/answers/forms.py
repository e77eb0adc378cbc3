"""What the town fills in about an idea, in the admin."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from actions.models import ActionPage
from participation.answers.services import ANSWER_STATUSES
from participation.forms import LinesField
from participation.models import Idea

# What a column of whole numbers holds on every database.
DEAREST = 2_147_483_647


class PlanForm(forms.Form):
    """What an idea costs, and the day an answer is promised for."""

    cost = forms.IntegerField(
        label=_("Coût, en euros"),
        help_text=_("Public. Dans un appel à idées avec un budget, il se fixe avant les soutiens."),
        min_value=0,
        max_value=DEAREST,
        required=False,
        error_messages={
            "invalid": _("Écrivez un nombre entier d’euros, sans virgule ni symbole."),
            "min_value": _("Un coût ne peut pas être négatif."),
            "max_value": _("Ce coût est trop grand."),
        },
    )
    answer_due = forms.DateField(
        label=_("Réponse promise pour le"),
        help_text=_("Public. Passé ce jour, la page dit que la réponse est en retard."),
        required=False,
        widget=AdminDateInput,
        error_messages={"invalid": _("Écrivez une date, par exemple 31/12/2026.")},
    )


class AnswerForm(PlanForm):
    """The official answer to an idea."""

    status = forms.ChoiceField(
        label=_("Ce que devient l’idée"),
        choices=[(status.value, status.label) for status in ANSWER_STATUSES],
    )
    text = LinesField(
        label=_("Réponse"),
        help_text=_(
            "Publique. Envoyée par e-mail à l’auteur et aux personnes qui soutiennent ou suivent "
            "l’idée."
        ),
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Écrivez la réponse.")},
    )
    signed_by = forms.CharField(
        label=_("Signature"),
        help_text=_("Par exemple « Le service des espaces verts »."),
        max_length=120,
        error_messages={"required": _("Signez la réponse, au nom d’un service ou d’un élu.")},
    )
    action: Any = forms.ModelChoiceField(
        label=_("Action née de l’idée"),
        help_text=_(
            "Si une action publiée réalise cette idée. Ses rendez-vous et son bilan s’affichent "
            "alors sous l’idée, et ses soutiens en sont prévenus."
        ),
        queryset=None,
        required=False,
        empty_label=_("Aucune pour l’instant"),
    )

    field_order = ("status", "text", "signed_by", "action", "cost", "answer_due")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        action = cast("forms.ModelChoiceField[ActionPage]", self.fields["action"])
        action.queryset = ActionPage.objects.live().order_by("title", "pk")


class MilestoneForm(forms.Form):
    """One step: what happens, and when."""

    text = forms.CharField(
        label=_("Ce qui se passe"),
        help_text=_("En une phrase, par exemple « Les bancs sont commandés »."),
        max_length=250,
        error_messages={"required": _("Dites en une phrase ce qui se passe.")},
    )
    day = forms.DateField(
        label=_("Date"),
        help_text=_("Passée ou à venir : un jalon à venir s’affiche comme prévu."),
        widget=AdminDateInput,
        error_messages={
            "required": _("Donnez la date de ce jalon."),
            "invalid": _("Écrivez une date, par exemple 31/12/2026."),
        },
    )


class MergeForm(forms.Form):
    """The idea another one is merged into, among those found."""

    target: Any = forms.ModelChoiceField(
        queryset=None,
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={
            "required": _("Choisissez une idée dans la liste."),
            "invalid_choice": _("Cette idée n’est plus publiée. Choisissez-en une autre."),
        },
    )

    def __init__(self, *args: Any, candidates: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField[Idea]", self.fields["target"]).queryset = candidates
