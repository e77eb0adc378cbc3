"""Form widgets of the admin."""

from typing import Any

from django import forms
from django.forms.widgets import Media
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from core import colours
from core.models.theme import ThemeColour


class ColourInput(forms.TextInput):
    """The code of a colour, with a palette to pick from and the tones of the house beside it.

    The text field is the value; without JavaScript it works alone.
    """

    template_name = "widgets/colour_input.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        labels = dict(ThemeColour.choices)
        context["suggestions"] = [
            {"name": labels[key], "code": code} for key, code in colours.suggestions().items()
        ]
        context["picked"] = colours.normalised(str(value or "")) or "#08348a"
        return context

    def _render(
        self, template_name: str, context: dict[str, Any], renderer: Any = None
    ) -> SafeString:
        # Django's own renderer does not look among the templates of the project, nor ours in Django's.
        field = super()._render(  # type: ignore[misc]  # the stubs leave it out
            "django/forms/widgets/text.html", context, renderer
        )
        return render_to_string(template_name, {**context, "field": field})

    @property
    def media(self) -> Media:
        return Media(css={"all": ["admin/colour-input.css"]}, js=["admin/colour-input.js"])
