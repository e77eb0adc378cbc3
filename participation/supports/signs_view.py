"""« Soutiens à regarder », among the reports of the admin. Moderators read it, and judge."""

from typing import Any

from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from participation import permissions
from participation.models import Idea
from participation.supports.signs import Sign, signs


class SignsView(ReportView):
    """What looks unusual, in words. There is nothing to click but the idea: nothing acts by
    itself, and no export takes it away."""

    page_title = _("Soutiens à regarder")
    header_icon = "view"
    index_url_name = "support_signs"
    index_results_url_name = "support_signs_results"
    permission_policy = ModelPermissionPolicy(Idea)
    permission_required = "moderate"
    is_searchable = False
    list_export: list[str] = []
    no_results_message = _("Rien d’inhabituel depuis sept jours.")
    template_name = "participation/supports/signs.html"
    columns = [
        TitleColumn(
            "idea", label=_("Idée"), get_url=lambda sign: sign.idea.get_absolute_url(), width="30%"
        ),
        Column("board", label=_("Appel à idées")),
        Column("what", label=_("Ce qui se voit")),
        DateColumn("when", label=_("Le dernier")),
    ]

    @cached_property
    def found(self) -> list[Sign]:
        return signs()

    def get_filtered_queryset(self) -> Any:
        return self.found


class ModeratorsMenuItem(MenuItem):
    """Shown to whoever moderates."""

    def is_shown(self, request: Any) -> bool:
        return permissions.can_moderate(request.user)


def menu_item() -> MenuItem:
    return ModeratorsMenuItem(
        _("Soutiens à regarder"), reverse("support_signs"), icon_name="view", order=900
    )


urlpatterns = [
    path("soutiens-a-regarder/", SignsView.as_view(), name="support_signs"),
    path(
        "soutiens-a-regarder/resultats/",
        SignsView.as_view(results_only=True),
        name="support_signs_results",
    ),
]
