"""The front page of the admin: what to publish, then what waits. Calm, and in the same order daily."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from actions.models import ActionIndexPage, AgendaPage, PartnerIndexPage, PartnerPage
from home.models import NewsIndexPage
from home.newsroom.access import may_publish_anything
from home.newsroom.regular import last_publication
from home.newsroom.waiting import LISTS, WaitingList
from participation.permissions import can_count_paper, can_open_kiosk, can_use_desk

FEW = 5


@dataclass(frozen=True)
class Beginning:
    """One of the big buttons: a page to begin."""

    label: str
    icon: str
    url: str


def beginnings(person: Any) -> list[Beginning]:
    """What this person may begin: an association, an event below its own page."""
    kinds = (
        (ActionIndexPage, _("une action"), "list-ul", ("actions", "actionpage")),
        (AgendaPage, _("un événement"), "date", ("actions", "eventpage")),
        (NewsIndexPage, _("une actualité"), "doc-full", ("home", "newspage")),
        (PartnerIndexPage, _("un partenaire"), "group", ("actions", "partnerpage")),
    )
    places = Page.objects.type(*(model for model, *_rest in kinds)).select_related("content_type")
    by_type = {page.specific_class: page for page in places}
    by_type[AgendaPage] = _own_page(person) or by_type.get(AgendaPage)
    return [
        Beginning(label, icon, reverse("wagtailadmin_pages:add", args=[*kind, by_type[model].pk]))
        for model, label, icon, kind in kinds
        if by_type.get(model) and by_type[model].permissions_for_user(person).can_add_subpage()
    ]


def _own_page(person: Any) -> PartnerPage | None:
    return PartnerPage.objects.filter(team__group__user=person).order_by("pk").first()


def desk_work(person: Any) -> list[Beginning]:
    """What this person may do for the residents who come to the town hall."""
    work = (
        (can_use_desk, _("saisir pour quelqu’un"), "edit", "desk"),
        (can_open_kiosk, _("les bornes"), "tablet-alt", "bornes_modeladmin_index"),
        (can_count_paper, _("les séances papier"), "doc-full", "seances-papier_modeladmin_index"),
    )
    return [Beginning(label, icon, reverse(name)) for may, label, icon, name in work if may(person)]


class Welcome(Component):
    """« Que voulez-vous publier ? », then what one does for those who come to the desk."""

    order = 10
    template_name = "home/newsroom/welcome.html"

    def __init__(self, person: Any) -> None:
        self.person = person

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        return {"beginnings": beginnings(self.person), "desk_work": desk_work(self.person)}


class LateWarning(Component):
    """Says that scheduled publications do not leave, to those who count on them."""

    order = 5
    template_name = "home/newsroom/late_warning.html"

    def __init__(self, person: Any) -> None:
        self.person = person

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        if not may_publish_anything(self.person):
            return {"late": False}
        last, late = last_publication()
        return {"late": late, "last": last}


class WaitingPanel(Component):
    """The first rows of one list."""

    template_name = "home/newsroom/waiting_panel.html"

    def __init__(self, waiting: WaitingList, order: int) -> None:
        self.waiting = waiting
        self.order = order

    @cached_property
    def count(self) -> int:
        return self.waiting.count()

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        around = parent_context or {}
        return {
            "waiting": self.waiting,
            "panel_id": f"liste-{self.waiting.slug}",
            "count": self.count,
            "rows": self.waiting.rows(FEW) if self.count else [],
            "more": self.count > FEW,
            "request": around.get("request"),
            "csrf_token": around.get("csrf_token"),
        }


def compose_panels(request: HttpRequest, panels: list[Component]) -> None:
    """Wagtail's construct_homepage_panels hook: our lists say all that its own panels said."""
    person = request.user
    panels[:] = [LateWarning(person), Welcome(person)]
    for rank, kind in enumerate(LISTS):
        waiting = kind(person)
        if waiting.is_for_them():
            panels.append(WaitingPanel(waiting, order=100 + rank))


def compose_summary(request: HttpRequest, items: list[SummaryItem]) -> None:
    """How many pages, pictures and files there are: nobody acts on it."""
    items.clear()
