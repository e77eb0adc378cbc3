"""What this app adds to the admin. Only registrations: what they show lives in the rooms."""

from typing import Any

from django.urls import include, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail_modeladmin.options import modeladmin_register

from participation.admin import CaseAdmin, IdeaAdmin, ReasonAdmin
from participation.answers.services import REPLACED
from participation.board.districts import DistrictViewSet
from participation.codes.office import CodesMenuItem
from participation.imports.menu import ImportIdeasItem
from participation.imports.urls import urlpatterns as import_urls
from participation.kiosk.office import KioskAdmin
from participation.paper.office import PaperAdmin
from participation.supports import signs_view

# What is noted in the logs of Wagtail, and how it is called there.
LOGGED = (
    (REPLACED, _("Remplacer une réponse")),
    ("participation.kiosk_opened", _("Ouvrir la borne")),
    ("participation.kiosk_closed", _("Fermer la borne")),
    ("participation.scan_added", _("Joindre les feuilles numérisées")),
    ("participation.scan_replaced", _("Remplacer les feuilles numérisées")),
    ("participation.scan_deleted", _("Supprimer les feuilles numérisées")),
)

for admin in (CaseAdmin, IdeaAdmin, KioskAdmin, PaperAdmin, ReasonAdmin):
    modeladmin_register(admin)
register_snippet(DistrictViewSet)
hooks.register("register_admin_menu_item", CodesMenuItem)
hooks.register("register_admin_menu_item", ImportIdeasItem)
hooks.register("register_reports_menu_item", signs_view.menu_item)


@hooks.register("register_log_actions")
def name_logged_actions(actions: Any) -> None:
    for action, label in LOGGED:
        actions.register_action(action, label, label)


@hooks.register("register_admin_urls")
def register_urls() -> list[Any]:
    return [
        *signs_view.urlpatterns,
        *import_urls,
        path("codes/", include(("participation.codes.office", "codes"))),
    ]
