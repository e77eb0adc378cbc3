"""How the legal fields stand in the admin: one tab for each legal page, and what is missing."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)


class MissingPanel(HelpPanel):
    """The list of what the law wants and that nobody wrote yet."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("template", "legal/missing_panel.html")
        super().__init__(**kwargs)

    class BoundPanel(HelpPanel.BoundPanel):
        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            from core.models.settings.town import SiteSettings

            context: dict[str, Any] = super().get_context_data(parent_context)
            town = SiteSettings.for_site(self.instance.site)
            # The form has put what was typed on the instance: only a saved one says what is missing.
            saved = type(self.instance).for_site(self.instance.site)
            context["missing"] = saved.missing(town)
            return context


EDIT_HANDLER = TabbedInterface(
    [
        ObjectList(
            [
                MissingPanel(heading=_("Ce qui manque")),
                MultiFieldPanel(
                    [
                        FieldPanel("publisher"),
                        FieldRowPanel([FieldPanel("legal_form"), FieldPanel("siret")]),
                        FieldRowPanel([FieldPanel("director_name"), FieldPanel("director_role")]),
                    ],
                    heading=_("Qui publie"),
                ),
                MultiFieldPanel(
                    [
                        FieldPanel("host_name"),
                        FieldPanel("host_address"),
                        FieldRowPanel([FieldPanel("host_phone"), FieldPanel("hosting_country")]),
                    ],
                    heading=_("Qui héberge"),
                ),
            ],
            heading=_("Mentions légales"),
        ),
        ObjectList(
            [
                FieldRowPanel([FieldPanel("dpo_name"), FieldPanel("dpo_email")]),
                FieldPanel("retention_years"),
            ],
            heading=_("Données personnelles"),
        ),
        ObjectList(
            [
                MultiFieldPanel(
                    [
                        FieldPanel("status"),
                        FieldRowPanel([FieldPanel("conformity_rate"), FieldPanel("audit_date")]),
                        FieldPanel("auditor"),
                        FieldPanel("declared_on"),
                        FieldPanel("scheme_url"),
                    ],
                    heading=_("Où nous en sommes"),
                ),
                MultiFieldPanel(
                    [
                        FieldPanel("non_accessible"),
                        FieldPanel("derogations"),
                        FieldPanel("exempt"),
                    ],
                    heading=_("Ce qui n’est pas accessible"),
                ),
                MultiFieldPanel(
                    [
                        FieldPanel("technologies"),
                        FieldPanel("test_environment"),
                        FieldPanel("tools"),
                        FieldPanel("pages_checked"),
                    ],
                    heading=_("Comment cela a été vérifié"),
                ),
                MultiFieldPanel(
                    [
                        FieldPanel("accessibility_email"),
                        FieldPanel("accessibility_phone"),
                        FieldPanel("accessibility_form"),
                    ],
                    heading=_("Nous signaler une difficulté"),
                ),
            ],
            heading=_("Accessibilité"),
        ),
    ]
)
