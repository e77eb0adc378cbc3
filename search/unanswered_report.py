"""« Recherches sans réponse », among the reports of the admin: what the site does not answer yet."""

from typing import Any

from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BaseColumn, Column, NumberColumn
from wagtail.admin.views.reports import ReportView
from wagtail.contrib.search_promotions.views import CreateView
from wagtail.permission_policies import ModelPermissionPolicy

from core.models import Theme
from search.models import UnansweredSearch

CHOOSE = "wagtailsearchpromotions.add_searchpromotion"
KEEP_THEMES = "core.change_theme"


def _last_day(line: dict[str, Any]) -> str:
    return date_format(line["last_day"], "j F Y")


class WaysOn(BaseColumn):
    """What one can do about a line: choose an answer, or teach a theme the word."""

    cell_template_name = "search/unanswered_ways_on.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        if parent_context["request"].user.has_perm(CHOOSE):
            asked = urlencode({"mots": instance["text"]})
            context["propose_url"] = f"{reverse('propose_answer')}?{asked}"
        context["themes_url"] = reverse("wagtailsnippets_core_theme:list")
        return context


class UnansweredView(ReportView):
    """Most asked first, fifty a page. Those who keep the themes read it; no export takes it away."""

    page_title = _("Recherches sans réponse")
    header_icon = "search"
    index_url_name = "unanswered_searches"
    index_results_url_name = "unanswered_searches_results"
    permission_policy = ModelPermissionPolicy(Theme)
    permission_required = "change"
    is_searchable = False
    list_export: list[str] = []
    no_results_message = _("Aucune recherche n’est restée sans réponse ces trois derniers mois.")
    template_name = "search/unanswered.html"
    columns = [
        Column("text", label=_("Mots cherchés"), width="35%"),
        NumberColumn("total", label=_("Fois")),
        Column("last_day", label=_("Dernier jour"), accessor=_last_day),
        WaysOn("ways_on", label=_("Y répondre")),
    ]

    def get_filtered_queryset(self) -> Any:
        return UnansweredSearch.objects.by_words()


class ProposeAnswerView(CreateView):
    """Wagtail's form for a promotion, with the words already in it; it is sent to Wagtail's own."""

    http_method_names = ["get", "head", "options"]

    def get_initial(self) -> dict[str, Any]:
        return {"query_string": self.request.GET.get("mots", "")[:80]}


class ThemeKeepersMenuItem(MenuItem):
    """Shown to whoever keeps the themes."""

    def is_shown(self, request: Any) -> bool:
        return bool(request.user.has_perm(KEEP_THEMES))


def menu_item() -> MenuItem:
    return ThemeKeepersMenuItem(
        _("Recherches sans réponse"),
        reverse("unanswered_searches"),
        icon_name="search",
        order=950,
    )


urlpatterns = [
    path("recherches-sans-reponse/", UnansweredView.as_view(), name="unanswered_searches"),
    path(
        "recherches-sans-reponse/resultats/",
        UnansweredView.as_view(results_only=True),
        name="unanswered_searches_results",
    ),
    path(
        "recherches-sans-reponse/proposer/",
        ProposeAnswerView.as_view(),
        name="propose_answer",
    ),
]
