"""Leading somewhere: to a page of the site, or to an address elsewhere."""

from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks.choices import PageChoice

WEB_ADDRESS = URLValidator(schemes=["http", "https"])


class LinkValue(blocks.StructValue):
    """Anything with a `page` or a `link`."""

    def address(self, request: HttpRequest | None = None) -> str:
        """Where it leads; empty when the page is unpublished or was deleted since."""
        page = self.get("page")
        if page is not None:
            return (page.get_url(request) or "") if page.live else ""
        return self.get("link") or ""

    @property
    def leads_somewhere(self) -> bool:
        """Whether `address` is not empty, without working it out."""
        page = self.get("page")
        return bool(page.live if page is not None else self.get("link"))

    @property
    def elsewhere(self) -> str:
        """« caf.fr »: the site an outside link leads to; empty for a page of ours."""
        if self.get("page") is not None:
            return ""
        return urlsplit(self.get("link") or "").netloc.removeprefix("www.")


class LinkBlock(blocks.StructBlock):
    """The base of blocks that lead somewhere: exactly one of a page and an address."""

    page = PageChoice(label=_("Page du site"), required=False)
    link = blocks.URLBlock(
        label=_("ou adresse d’un autre site"),
        required=False,
        max_length=500,
        validators=[WEB_ADDRESS],
        help_text=_("Copiée depuis la barre du navigateur : elle commence par https://."),
    )

    class Meta:
        value_class = LinkValue

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not self.is_deferred_validation:
            errors = self.link_errors(cleaned)
            if errors:
                raise StructBlockValidationError(block_errors=errors)
        return cleaned

    def link_errors(self, value: Any) -> dict[str, ValidationError]:
        if value["page"] and value["link"]:
            return {"link": ValidationError(_("Une page ou une adresse, pas les deux."))}
        if not value["page"] and not value["link"]:
            wanted = _("Choisissez une page du site, ou collez l’adresse d’un autre site.")
            return {"page": ValidationError(wanted)}
        return {}
