"""The back office of participation in the admin: what waits for a reader, ideas, reasons."""

from typing import Any

from django.contrib.admin import display
from django.contrib.admin.filters import ChoicesFieldListFilter
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import re_path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail_modeladmin.helpers import ButtonHelper, PermissionHelper
from wagtail_modeladmin.menus import ModelAdminMenuItem
from wagtail_modeladmin.options import ModelAdmin

from participation import permissions
from participation.answers.admin_views import AnswerView, MilestonesView, PlanView
from participation.answers.merge_views import MergeView, UndoMergeView
from participation.back_office import NumberUrlHelper
from participation.models import Idea, IdeaStatus, ModerationCase, ReasonTemplate
from participation.models.idea import PUBLIC_STATUSES
from participation.moderation.decisions import PublishView, ReadView, RefuseView
from participation.moderation.lists import (
    BoardFilter,
    CaseBoardFilter,
    IdeaListView,
    KindFilter,
    ReasonListView,
    StateFilter,
)
from participation.moderation.queue_pages import (
    BulkView,
    CaseListView,
    CaseView,
    DecideView,
    TakeBackView,
)


class ReadingPermissionHelper(PermissionHelper):
    """One permission opens the whole of moderation; nobody rewrites what a resident wrote."""

    def user_can_list(self, user: Any) -> bool:
        return permissions.can_moderate(user)

    def user_can_inspect_obj(self, user: Any, obj: Any) -> bool:
        return permissions.can_moderate(user)

    def user_can_create(self, user: Any) -> bool:
        return False

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        return False

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        return False


class QueueUrlHelper(NumberUrlHelper):
    """What is decided of several cases at once has no number."""

    def get_action_url_pattern(self, action: str) -> str:
        if action == "bulk":
            return rf"^{self.base_url_path}/{action}/$"
        return str(super().get_action_url_pattern(action))


class IdeaButtonHelper(ButtonHelper):
    """What a moderator can do with an idea, given its status."""

    def get_buttons_for_obj(
        self,
        obj: Idea,
        exclude: list[str] | None = None,
        classnames_add: list[str] | None = None,
        classnames_exclude: list[str] | None = None,
    ) -> list[dict[str, Any]]:
        buttons = [
            ("inspect", _("Relire"), ["button-secondary"], True),
            (
                "publish",
                _("Publier"),
                [],
                obj.status in (IdeaStatus.PENDING, IdeaStatus.REFUSED),
            ),
            ("answer", _("Répondre"), [], obj.status in PUBLIC_STATUSES),
            (
                "plan",
                _("Coût et échéance"),
                [],
                obj.status in (IdeaStatus.PENDING, *PUBLIC_STATUSES),
            ),
            ("milestones", _("Jalons"), [], obj.status in PUBLIC_STATUSES),
            ("merge", _("Réunir"), [], obj.status in PUBLIC_STATUSES),
            ("unmerge", _("Défaire le regroupement"), [], obj.status == IdeaStatus.MERGED),
            (
                "refuse",
                _("Refuser"),
                ["no"],
                obj.status not in (IdeaStatus.REFUSED, IdeaStatus.WITHDRAWN, IdeaStatus.MERGED),
            ),
        ]
        return [
            {
                "url": self.url_helper.get_action_url(action, obj.pk),
                "label": label,
                "title": f"{label} : {obj.title}",
                "classname": self.finalise_classname([*(classnames_add or []), *classes]),
            }
            for action, label, classes, possible in buttons
            if possible and action not in (exclude or [])
        ]

    def get_primary_button(self, obj: Idea) -> dict[str, Any]:
        return self.get_buttons_for_obj(obj)[0]


class IdeaAdmin(ModelAdmin):
    """« Idées » in the menu of the admin."""

    model = Idea
    base_url_path = "idees"
    menu_label = _("Idées")
    menu_icon = "comment"
    menu_order = 250
    list_display = ("title", "board", "author_label", "status", "support_total", "created_at")
    list_filter = (("status", ChoicesFieldListFilter), BoardFilter)
    list_per_page = 50
    search_fields = ("title", "text", "place", "author__display_name")
    inspect_view_enabled = True
    inspect_view_fields = ("title",)
    history_view_enabled = False
    index_view_class = IdeaListView
    inspect_view_class = ReadView
    permission_helper_class = ReadingPermissionHelper
    url_helper_class = NumberUrlHelper
    button_helper_class = IdeaButtonHelper
    # Each decision: the word in its address, and its page.
    decisions = {
        "publish": PublishView,
        "refuse": RefuseView,
        "answer": AnswerView,
        "plan": PlanView,
        "milestones": MilestonesView,
        "merge": MergeView,
        "unmerge": UndoMergeView,
    }

    def get_queryset(self, request: HttpRequest) -> QuerySet[Idea]:
        waiting = Case(
            When(status=IdeaStatus.PENDING, then=Value(0)),
            default=Value(1),
            output_field=IntegerField(),
        )
        ideas = Idea.objects.with_support_count().select_related("board", "author")
        return ideas.annotate(waiting=waiting)

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        return ("waiting", "-created_at")

    @display(description=_("proposée par"), ordering="author__display_name")
    def author_label(self, idea: Idea) -> str:
        return idea.author_name

    @display(description=_("soutiens"), ordering="support_count")
    def support_total(self, idea: Idea) -> str:
        return str(idea.support_count)

    def get_admin_urls_for_registration(self) -> tuple[Any, ...]:
        """The list, the reading page and the decisions; no page to create, edit or delete."""
        helper = self.url_helper
        pages = [("index", self.index_view), ("inspect", self.inspect_view)]
        pages += [(action, _instance_page(view, self)) for action, view in self.decisions.items()]
        return tuple(
            re_path(
                helper.get_action_url_pattern(action), page, name=helper.get_action_url_name(action)
            )
            for action, page in pages
        )


class CountedMenuItem(ModelAdminMenuItem):
    """« Relecture (3) »: how many cases wait, in one small query."""

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        waiting = ModerationCase.objects.waiting().count()
        label = f"{self.label} ({waiting})" if waiting else str(self.label)
        return LinkMenuItem(
            self.name,
            label,
            self.url,
            icon_name=self.icon_name,
            classname=self.classname,
            attrs=self.attrs,
        )


class CaseAdmin(ModelAdmin):
    """« Relecture » in the menu of the admin: the one queue, and the log of what was decided."""

    model = ModerationCase
    base_url_path = "relecture"
    menu_label = _("Relecture")
    menu_item_name = "relecture"
    menu_icon = "clipboard-list"
    menu_order = 240
    list_display = ("__str__",)
    list_filter = (StateFilter, KindFilter, CaseBoardFilter)
    list_per_page = 30
    search_fields = (
        "idea__title",
        "idea__text",
        "comment__text",
        "idea__author__display_name",
        "comment__author__display_name",
    )
    index_template_name = "modeladmin/participation/moderationcase/index.html"
    inspect_view_enabled = True
    inspect_view_fields = ("kind",)
    inspect_template_name = "modeladmin/participation/moderationcase/inspect.html"
    history_view_enabled = False
    index_view_class = CaseListView
    inspect_view_class = CaseView
    permission_helper_class = ReadingPermissionHelper
    url_helper_class = QueueUrlHelper

    def get_menu_item(self, order: int | None = None) -> ModelAdminMenuItem:
        return CountedMenuItem(self, order or self.get_menu_order())

    def get_queryset(self, request: HttpRequest) -> QuerySet[ModerationCase]:
        return ModerationCase.objects.for_queue()

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        decided = request.GET.get("state") == "decided"
        return ("-decided_at", "-pk") if decided else ("-score", "opened_at", "pk")

    def get_index_view_extra_js(self) -> list[str]:
        return [static("js/moderation.js")]

    get_inspect_view_extra_js = get_index_view_extra_js

    def get_admin_urls_for_registration(self) -> tuple[Any, ...]:
        """The queue, the page of a case, and what is posted; nothing to create, edit or delete."""
        helper = self.url_helper
        pages = [
            ("index", self.index_view),
            ("inspect", self.inspect_view),
            ("decide", _instance_page(DecideView, self)),
            ("reopen", _instance_page(TakeBackView, self)),
            ("bulk", BulkView.as_view(model_admin=self)),
        ]
        return tuple(
            re_path(
                helper.get_action_url_pattern(action), page, name=helper.get_action_url_name(action)
            )
            for action, page in pages
        )


class ReasonPermissionHelper(PermissionHelper):
    """Who moderates keeps the list of reasons."""

    def user_can_list(self, user: Any) -> bool:
        return permissions.can_moderate(user)

    def user_can_create(self, user: Any) -> bool:
        return permissions.can_moderate(user)

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        return permissions.can_moderate(user)

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        return permissions.can_moderate(user)


class ReasonAdmin(ModelAdmin):
    """« Raisons types » among the settings: what a refusal says."""

    model = ReasonTemplate
    base_url_path = "raisons"
    menu_label = _("Raisons types")
    menu_icon = "mail"
    menu_order = 250
    add_to_settings_menu = True
    list_display = ("title", "sort_order")
    search_fields = ("title", "text")
    history_view_enabled = False
    index_view_class = ReasonListView
    permission_helper_class = ReasonPermissionHelper
    url_helper_class = NumberUrlHelper


def _instance_page(view: Any, admin: ModelAdmin) -> Any:
    def page(request: HttpRequest, instance_pk: str) -> HttpResponse:
        return view.as_view(model_admin=admin, instance_pk=instance_pk)(request)

    return page
