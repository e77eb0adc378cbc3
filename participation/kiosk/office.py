"""« Bornes » in the admin: naming kiosks, choosing their PIN, closing one from afar."""

from typing import Any

from django.contrib.admin import display
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail_modeladmin.helpers import ButtonHelper, PermissionHelper

from core.templatetags.dates import hour, in_words
from participation import permissions
from participation.back_office import FormPage, PlainAdmin
from participation.kiosk import services
from participation.kiosk.forms import KioskForm
from participation.models import Kiosk


class CreatePage(FormPage):
    page_title = gettext_lazy("Nouvelle borne")
    form_class = KioskForm
    explanation = gettext_lazy(
        "Une borne est une tablette posée sur un comptoir. Pour l’ouvrir, on va sur /borne/ avec la"
        " tablette, on se connecte, puis on tape ce code."
    )
    button = gettext_lazy("Créer la borne")
    done = gettext_lazy("La borne est créée.")

    def act(self, data: dict[str, Any]) -> Kiosk:
        return services.save_kiosk(kiosk=Kiosk(), agent=self.request.user, **data)


class EditPage(FormPage):
    page_title = gettext_lazy("Modifier une borne")
    form_class = KioskForm
    explanation = gettext_lazy(
        "Changer de code ou d’appel à idées ferme la tablette qui serait ouverte."
    )
    button = gettext_lazy("Garder ces réglages")
    done = gettext_lazy("La borne est modifiée.")

    def form_arguments(self) -> dict[str, Any]:
        kiosk = self.instance
        return {"kiosk": kiosk, "initial": {"name": kiosk.name, "board": kiosk.board_id}}

    def act(self, data: dict[str, Any]) -> Kiosk:
        return services.save_kiosk(kiosk=self.instance, agent=self.request.user, **data)


class ClosePage(FormPage):
    page_title = gettext_lazy("Fermer une borne à distance")
    explanation = gettext_lazy(
        "La tablette ne servira plus à personne tant qu’un agent ne l’aura pas rouverte."
    )
    button = gettext_lazy("Oui, fermer cette borne")
    button_class = "button serious"
    done = gettext_lazy("La borne est fermée.")

    def act(self, data: dict[str, Any]) -> None:
        services.close_from_afar(kiosk=self.instance, agent=self.request.user)


class DeletePage(FormPage):
    page_title = gettext_lazy("Supprimer une borne")
    explanation = gettext_lazy(
        "Ce qui a été proposé et soutenu sur cette borne reste. La tablette ouverte se ferme."
    )
    button = gettext_lazy("Oui, supprimer cette borne")
    button_class = "button serious"
    done = gettext_lazy("La borne est supprimée.")

    def act(self, data: dict[str, Any]) -> None:
        services.delete_kiosk(kiosk=self.instance, agent=self.request.user)


class KioskPermissionHelper(PermissionHelper):
    """One permission opens all of it."""

    def user_can_list(self, user: Any) -> bool:
        return permissions.can_open_kiosk(user)

    def user_can_create(self, user: Any) -> bool:
        return permissions.can_open_kiosk(user)

    def user_can_edit_obj(self, user: Any, obj: Kiosk) -> bool:
        return permissions.can_open_kiosk(user)

    def user_can_delete_obj(self, user: Any, obj: Kiosk) -> bool:
        return permissions.can_open_kiosk(user)


class KioskButtonHelper(ButtonHelper):
    def add_button(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {
            "url": self.url_helper.create_url,
            "label": _("Nouvelle borne"),
            "title": _("Nouvelle borne"),
            "classname": self.finalise_classname(["button", "bicolor", "icon", "icon-plus"]),
        }

    def get_buttons_for_obj(
        self,
        obj: Kiosk,
        exclude: list[str] | None = None,
        classnames_add: list[str] | None = None,
        classnames_exclude: list[str] | None = None,
    ) -> list[dict[str, Any]]:
        buttons = [
            ("edit", _("Modifier"), ["button-secondary"], True),
            ("fermer", _("Fermer à distance"), ["no"], obj.is_open),
            ("delete", _("Supprimer"), ["no"], True),
        ]
        return [
            {
                "url": self.url_helper.get_action_url(action, obj.pk),
                "label": label,
                "title": f"{label} : {obj.name}",
                "classname": self.finalise_classname([*(classnames_add or []), *classes]),
            }
            for action, label, classes, possible in buttons
            if possible and action not in (exclude or [])
        ]

    def get_primary_button(self, obj: Kiosk) -> dict[str, Any]:
        return self.get_buttons_for_obj(obj)[0]


class KioskAdmin(PlainAdmin):
    """« Bornes » in the menu of the admin."""

    model = Kiosk
    base_url_path = "bornes"
    menu_label = gettext_lazy("Bornes")
    menu_icon = "tablet-alt"
    menu_order = 270
    list_display = ("name", "board", "state")
    list_select_related = ("board", "opened_by")
    permission_helper_class = KioskPermissionHelper
    button_helper_class = KioskButtonHelper
    pages = {  # modeladmin reads it from the class
        "create": CreatePage,
        "edit": EditPage,
        "fermer": ClosePage,
        "delete": DeletePage,
    }

    def get_queryset(self, request: HttpRequest) -> QuerySet[Kiosk]:
        return Kiosk.objects.select_related("board", "opened_by").order_by("name")

    @display(description=gettext_lazy("état"))
    def state(self, kiosk: Kiosk) -> str:
        if not kiosk.is_open or kiosk.opened_at is None:
            return _("Fermée")
        when = {"date": in_words(kiosk.opened_at), "hour": hour(kiosk.opened_at)}
        if kiosk.opened_by is None:
            return _("Ouverte depuis le %(date)s à %(hour)s") % when
        who = {"name": kiosk.opened_by.public_name}
        return _("Ouverte depuis le %(date)s à %(hour)s par %(name)s") % (when | who)
