"""Beside a legal page in the admin: where its fields are, and what is still missing in them."""

import re
from typing import Any

from django.urls import reverse
from wagtail.admin.panels import HelpPanel
from wagtail.models import Site

from core.models import LegalSettings, SiteSettings
from core.models.page import plain_text

# A gap to fill, as the first texts of the project had them: « [nom et fonction] ».
GAP = re.compile(r"\[[^\[\]]{3,80}\]")


class LegalFieldsPanel(HelpPanel):
    """The link to the legal fields, and those of this page that are empty."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("template", "home/legal_fields_panel.html")
        super().__init__(**kwargs)

    class BoundPanel(HelpPanel.BoundPanel):
        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            site = Site.objects.filter(is_default_site=True).first()
            user = self.request.user if self.request else None
            if site is not None and user is not None and user.has_perm("core.change_legalsettings"):
                context["settings_url"] = reverse(
                    "wagtailsettings:edit", args=["core", "legalsettings", site.pk]
                )
            if site is not None:
                missing = LegalSettings.for_site(site).missing(SiteSettings.for_site(site))
                context["missing"] = [item for item in missing if item.page == self.instance.kind]
            context["gaps"] = self._gaps()
            return context

        def _gaps(self) -> list[str]:
            body = self.instance.body
            text = " ".join(body.stream_block.get_searchable_content(body)) if body else ""
            return list(dict.fromkeys(GAP.findall(plain_text(text))))
