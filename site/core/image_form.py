"""The form of a picture: whoever adds one says what it shows, or that it only decorates."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.images.forms import BaseImageForm


class SiteImageForm(BaseImageForm):
    """Wagtail's form, which does not let a picture in without that decision."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "description" in self.fields:
            description = self.fields["description"]
            description.label = _("Ce que montre l’image")
            description.help_text = _(
                "Une phrase, lue à voix haute aux personnes qui ne voient pas l’image."
            )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if "description" not in self.fields or "description" in self.errors:
            return cleaned
        described, decorative = cleaned.get("description"), cleaned.get("is_decorative")
        if described and decorative:
            self.add_error(
                "is_decorative",
                _("Choisissez : soit l’image est décrite, soit elle est décorative."),
            )
        elif not described and not decorative:
            self.add_error(
                "description",
                _("Dites ce que montre l’image, ou cochez « image décorative »."),
            )
        return cleaned
