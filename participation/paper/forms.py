"""The forms of paper sessions. Those of counts have one field an idea, named after its number."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.models import BoardPage, Idea, PaperSession
from participation.paper.services import may_collect

# More than any town has residents.
LARGEST_NUMBER = 10_000_000
PLAIN_NUMBER = {
    "required": _("Donnez un nombre, zéro compris."),
    "invalid": _("Écrivez un nombre, en chiffres."),
    "min_value": _("Ce nombre ne peut pas être négatif."),
    "max_value": _("Ce nombre est trop grand."),
}


class NumberField(forms.IntegerField):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("min_value", 0)
        kwargs.setdefault("max_value", LARGEST_NUMBER)
        kwargs.setdefault("error_messages", PLAIN_NUMBER)
        kwargs.setdefault(
            "widget", forms.NumberInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
        )
        super().__init__(**kwargs)


class ReasonField(forms.CharField):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Pourquoi ce nombre"))
        kwargs.setdefault("max_length", 250)
        kwargs.setdefault(
            "error_messages",
            {
                "required": _("Dites pourquoi : cette raison reste au journal."),
                "max_length": _("C’est trop long : 250 lettres au plus."),
            },
        )
        super().__init__(**kwargs)


class PlaceForm(forms.Form):
    place = forms.CharField(
        label=_("Lieu"),
        help_text=_("Par exemple « Marché de la place Carnot »."),
        max_length=120,
        error_messages={"required": _("Dites où les feuilles sont remplies.")},
    )
    held_on = forms.DateField(
        label=_("Date"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": _("Donnez la date de la séance."),
            "invalid": _("Cette date n’existe pas."),
        },
    )


class SessionForm(PlaceForm):
    board: Any = forms.ModelChoiceField(
        label=_("Appel à idées"),
        help_text=_("Les feuilles portent les idées qui y sont ouvertes aux soutiens."),
        queryset=BoardPage.objects.none(),
        empty_label=_("Choisissez"),
        error_messages={
            "required": _("Choisissez un appel à idées."),
            "invalid_choice": _("Cet appel à idées ne recueille plus de soutiens."),
        },
    )
    field_order = ("board", "place", "held_on")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        live = BoardPage.objects.live()
        open_now = [board.pk for board in live if may_collect(board)]
        boards: Any = self.fields["board"]
        boards.queryset = live.filter(pk__in=open_now).order_by("title")
        self.fields["held_on"].initial = timezone.localdate


class ChangeForm(PlaceForm):
    renew_ideas = forms.BooleanField(
        label=_("Reprendre les idées ouvertes aux soutiens aujourd’hui"),
        help_text=_("Seulement si les feuilles ne sont pas encore imprimées."),
        required=False,
    )


def number_name(idea: Idea) -> str:
    """The name of the field that holds the number of this idea."""
    return f"idea-{idea.pk}"


def reason_name(idea: Idea) -> str:
    return f"idea-{idea.pk}-reason"


class CountForm(forms.Form):
    people = NumberField(
        label=_("Lignes remplies, toutes feuilles comprises"),
        help_text=_("Aide à repérer une erreur : aucune idée ne peut en avoir plus."),
        required=False,
    )

    def __init__(self, *args: Any, ideas: Sequence[Idea], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ideas = ideas
        for idea in ideas:
            self.fields[number_name(idea)] = NumberField(label=f"n° {idea.pk} – {idea.title}")


class SettleForm(forms.Form):
    """A number and a reason for each idea on which two counts differ."""

    def __init__(self, *args: Any, ideas: Sequence[Idea], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ideas = ideas
        for idea in ideas:
            label = _("Le bon nombre pour « %(title)s »") % {"title": idea.title}
            self.fields[number_name(idea)] = NumberField(label=label)
            self.fields[reason_name(idea)] = ReasonField()

    def fields_of(self, idea: Idea) -> tuple[Any, Any]:
        return self[number_name(idea)], self[reason_name(idea)]


class CorrectForm(forms.Form):
    idea: Any = forms.ModelChoiceField(
        label=_("Idée"),
        queryset=Idea.objects.none(),
        empty_label=_("Choisissez"),
        error_messages={
            "required": _("Choisissez une idée."),
            "invalid_choice": _("Cette idée n’est pas sur les feuilles de la séance."),
        },
    )
    total = NumberField(label=_("Le bon nombre"))
    reason = ReasonField()

    def __init__(self, *args: Any, session: PaperSession, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ideas: Any = self.fields["idea"]
        ideas.queryset = Idea.objects.filter(paper_results__session=session).order_by("pk")


class ScanForm(forms.Form):
    scan = forms.FileField(
        label=_("Feuilles numérisées"),
        help_text=_("Un PDF, un JPEG ou un PNG, 20 Mo au plus."),
        error_messages={
            "required": _("Choisissez un fichier."),
            "empty": _("Ce fichier est vide. Choisissez-en un autre."),
        },
    )
