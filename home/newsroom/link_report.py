"""« Liens cassés », among the reports of the admin."""

from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import page_permission_policy

from home.newsroom.access import editable_by
from home.newsroom.broken_links import BrokenLink, broken
from home.newsroom.links import links_of_published_pages


class BrokenLinksView(ReportView):
    """The broken links of the pages that this person may edit; also as a spreadsheet."""

    page_title = _("Liens cassés")
    header_icon = "link"
    index_url_name = "newsroom:broken_links"
    index_results_url_name = "newsroom:broken_links_results"
    permission_policy = page_permission_policy
    any_permission_required = ["add", "change", "publish"]
    is_searchable = False
    no_results_message = _("Aucun lien cassé : tous mènent quelque part.")
    export_filename = "liens-casses"
    list_export = ["page_title", "field", "text", "target", "reason", "edit_url"]
    export_headings = {
        "page_title": _("Page"),
        "field": _("Où"),
        "text": _("Texte du lien"),
        "target": _("Vers"),
        "reason": _("Pourquoi"),
        "edit_url": _("Modifier"),
    }
    columns = [
        TitleColumn("page_title", label=_("Page"), get_url=lambda line: line.edit_url),
        Column("field", label=_("Où")),
        Column("text", label=_("Texte du lien")),
        Column("target", label=_("Vers")),
        Column("reason", label=_("Pourquoi")),
    ]

    @cached_property
    def lines(self) -> list[BrokenLink]:
        return broken(links_of_published_pages(editable_by(self.request.user)))

    def get_filtered_queryset(self) -> Any:
        return self.lines


class EditorsMenuItem(MenuItem):
    """Shown to whoever may edit a page."""

    def is_shown(self, request: Any) -> bool:
        return bool(
            page_permission_policy.user_has_any_permission(
                request.user, {"add", "change", "publish"}
            )
        )


def menu_item() -> MenuItem:
    return EditorsMenuItem(
        _("Liens cassés"), reverse("newsroom:broken_links"), icon_name="link", order=100
    )
