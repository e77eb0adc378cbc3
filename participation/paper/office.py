"""« Séances papier » in the admin: the list, and what can be done with each."""

from typing import Any

from django.contrib.admin import display
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail_modeladmin.helpers import ButtonHelper, PermissionHelper

from core.templatetags.dates import in_words
from participation import permissions
from participation.back_office import PlainAdmin
from participation.models import PaperSession
from participation.paper import pages
from participation.paper.state import state_of


class PaperPermissionHelper(PermissionHelper):
    """One permission opens all of it; what a session still allows is for its services to say."""

    def user_can_list(self, user: Any) -> bool:
        return permissions.can_count_paper(user)

    def user_can_create(self, user: Any) -> bool:
        return permissions.can_count_paper(user)

    def user_can_edit_obj(self, user: Any, obj: PaperSession) -> bool:
        return permissions.can_count_paper(user)

    def user_can_delete_obj(self, user: Any, obj: PaperSession) -> bool:
        return permissions.can_count_paper(user)


class PaperButtonHelper(ButtonHelper):
    def add_button(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {
            "url": self.url_helper.create_url,
            "label": _("Nouvelle séance"),
            "title": _("Nouvelle séance"),
            "classname": self.finalise_classname(["button", "bicolor", "icon", "icon-plus"]),
        }

    def get_buttons_for_obj(
        self,
        obj: PaperSession,
        exclude: list[str] | None = None,
        classnames_add: list[str] | None = None,
        classnames_exclude: list[str] | None = None,
    ) -> list[dict[str, Any]]:
        return [
            {
                "url": self.url_helper.get_action_url(action, obj.pk),
                "label": label,
                "title": f"{label} : {obj}",
                "classname": self.finalise_classname([*(classnames_add or []), "button-secondary"]),
            }
            for action, label in (("inspect", _("Ouvrir")), ("feuilles", _("Feuilles à imprimer")))
        ]

    def get_primary_button(self, obj: PaperSession) -> dict[str, Any]:
        return self.get_buttons_for_obj(obj)[0]


class PaperAdmin(PlainAdmin):
    """« Séances papier » in the menu of the admin."""

    model = PaperSession
    base_url_path = "seances-papier"
    menu_label = gettext_lazy("Séances papier")
    menu_icon = "doc-full"
    menu_order = 280
    list_display = ("place", "held", "board", "state")
    permission_helper_class = PaperPermissionHelper
    button_helper_class = PaperButtonHelper
    pages = {  # modeladmin reads it from the class
        "create": pages.CreatePage,
        "inspect": pages.SessionPage,
        "edit": pages.ChangePage,
        "delete": pages.DeletePage,
        "feuilles": pages.SheetsPage,
        "feuilles-pdf": pages.SheetsPdf,
        "compter": pages.CountPage,
        "departager": pages.SettlePage,
        "corriger": pages.CorrectPage,
        "scan": pages.ScanFile,
        "scan-joindre": pages.ScanPage,
        "scan-supprimer": pages.ScanDeletePage,
    }

    def get_queryset(self, request: HttpRequest) -> QuerySet[PaperSession]:
        sessions = PaperSession.objects.select_related("board").for_readers()
        return sessions.annotate(tally_count=Count("tallies"))

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        return ("-held_on", "-pk")

    @display(description=gettext_lazy("date"), ordering="held_on")
    def held(self, session: PaperSession) -> str:
        return in_words(session.day)

    @display(description=gettext_lazy("état"))
    def state(self, session: Any) -> str:
        return state_of(session, session.tally_count).label
