"""What a moderator says of one case, or of several at once."""

from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from participation.models import ModerationCase, ReasonTemplate
from participation.moderation.verdicts import Verdict

# More than a page of the queue is no longer read before it is decided.
MOST_AT_ONCE = 100
LONGEST_KEY = 18


class ReasonForm(forms.Form):
    """Why something is refused: a template, one's own words, or both. Together they are `reason`."""

    template: Any = forms.ModelChoiceField(
        label=_("Raison"),
        queryset=None,
        required=False,
        empty_label=_("Choisir une raison…"),
    )
    reason = forms.CharField(
        label=_("Votre message à la personne"),
        help_text=_("Facultatif si une raison est choisie : il la complète."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    no_reason: Any = _("Choisissez une raison, ou écrivez-en une.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        template = cast("forms.ModelChoiceField[ReasonTemplate]", self.fields["template"])
        template.queryset = ReasonTemplate.objects.all()

    def needs_a_reason(self, data: dict[str, Any]) -> bool:
        return True

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        data["reason"] = "\n\n".join(
            part
            for part in (
                data["template"].text if data.get("template") else "",
                data.get("reason", "").replace("\r\n", "\n").strip(),
            )
            if part
        )
        if self.needs_a_reason(data) and not data["reason"] and not self.errors:
            self.add_error("template", self.no_reason)
        return data


class RefusalForm(ReasonForm):
    """An idea refused from the list of ideas."""

    no_reason = _("Dites à la personne pourquoi son idée est refusée.")


class VerdictForm(ReasonForm):
    """Publish, keep or refuse; a refusal says why."""

    verdict = forms.ChoiceField(choices=Verdict.choices)
    with_picture = forms.BooleanField(label=_("avec la photo"), required=False)

    def needs_a_reason(self, data: dict[str, Any]) -> bool:
        return bool(data.get("verdict") == Verdict.REFUSE)

    def sentence(self) -> dict[str, Any]:
        """The arguments of `verdicts.decide()` that this form knows."""
        names = ("reason", "template", "with_picture")
        return {
            "verdict": Verdict(self.cleaned_data["verdict"]),
            **{name: self.cleaned_data[name] for name in names},
        }


class BulkForm(VerdictForm):
    """The same word for every case that was ticked."""

    case: Any = forms.ModelMultipleChoiceField(
        queryset=None,
        error_messages={
            "required": _("Cochez au moins un élément."),
            "invalid_choice": _("Un élément coché n’existe plus."),
            "invalid_pk_value": _("Un élément coché n’existe plus."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        case = cast("forms.ModelMultipleChoiceField[ModerationCase]", self.fields["case"])
        case.queryset = ModerationCase.objects.select_related("idea", "comment").in_order()

    def clean_case(self) -> Any:
        cases = self.cleaned_data["case"]
        if len(cases) > MOST_AT_ONCE:
            raise forms.ValidationError(_("Cochez cent éléments au plus."), code="too_many")
        return cases

    def sentence(self) -> dict[str, Any]:
        said = super().sentence()
        del said["with_picture"]  # each photo has its own case to tick
        return said

    def ticked(self) -> dict[str, Any]:
        """The keys of the boxes and of the reason, to show them again."""
        data = cast(QueryDict, self.data)
        asked = [key for key in data.getlist("case") if key.isascii() and key.isdecimal()]
        return {
            "cases": [int(key) for key in asked[:MOST_AT_ONCE] if len(key) < LONGEST_KEY],
            "template": data.get("template", "")[:LONGEST_KEY],
        }
