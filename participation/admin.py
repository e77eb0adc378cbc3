"""The list of ideas in the admin: those that wait come first."""

import re
from typing import Any

from django.contrib.admin import ListFilter, display
from django.contrib.admin.filters import ChoicesFieldListFilter
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import re_path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail_modeladmin.helpers import AdminURLHelper, ButtonHelper, PermissionHelper
from wagtail_modeladmin.options import ModelAdmin
from wagtail_modeladmin.views import IndexView

from participation import permissions
from participation.models import BoardPage, Idea, IdeaStatus
from participation.models.idea import PUBLIC_STATUSES
from participation.moderation import AnswerView, PublishView, ReadView, RefuseView

# What the list understands in its address. modeladmin 2.5.0 answers anything else with a 500:
# unknown lookups, values of the wrong type, columns and pages that do not exist.
KNOWN_PARAMETERS = {
    "q": re.compile(r"[^\x00]{1,200}"),
    "o": re.compile(r"-?[0-5](\.-?[0-5]){0,5}"),
    "p": re.compile(r"[1-9]\d{0,8}"),
    "status__exact": re.compile("|".join(IdeaStatus.values)),
    "board__id__exact": re.compile(r"\d{1,18}"),
}


def known_parameters(query: QueryDict) -> QueryDict:
    """The part of a query string that the list understands."""
    known = QueryDict(mutable=True)
    for name, pattern in KNOWN_PARAMETERS.items():
        if pattern.fullmatch(value := query.get(name, "")):
            known[name] = value
    return known


class IdeaListView(IndexView):
    """modeladmin's list, reached only by addresses it understands."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        known = known_parameters(request.GET)
        given = dict(request.GET.lists())
        if given.get("q") == [""]:  # the search form, sent empty
            del given["q"]
        if given != dict(known.lists()):
            return redirect(f"{request.path}?{known.urlencode()}" if known else request.path)
        return super().dispatch(request, *args, **kwargs)


class BoardFilter(ListFilter):
    """By call for ideas, in one small query."""

    title = _("appel à idées")
    parameter_name = "board__id__exact"
    template = "admin/filter.html"

    def __init__(
        self, request: HttpRequest, params: dict[str, Any], model: Any, model_admin: Any
    ) -> None:
        super().__init__(request, params, model, model_admin)
        self.chosen = params.pop(self.parameter_name, [None])[-1]
        self.boards = list(BoardPage.objects.order_by("title").values_list("pk", "title"))

    def has_output(self) -> bool:
        return len(self.boards) > 1

    def expected_parameters(self) -> list[str | None]:
        return [self.parameter_name]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(board=self.chosen) if self.chosen else queryset

    def choices(self, changelist: Any) -> Any:
        yield {
            "selected": self.chosen is None,
            "query_string": changelist.get_query_string(remove=[self.parameter_name]),
            "display": gettext("Tous"),
        }
        for pk, title in self.boards:
            yield {
                "selected": str(pk) == self.chosen,
                "query_string": changelist.get_query_string({self.parameter_name: pk}),
                "display": title,
            }


class IdeaPermissionHelper(PermissionHelper):
    """One permission opens the whole of moderation; nobody rewrites what a resident wrote."""

    def user_can_list(self, user: Any) -> bool:
        return permissions.can_moderate(user)

    def user_can_inspect_obj(self, user: Any, obj: Idea) -> bool:
        return permissions.can_moderate(user)

    def user_can_create(self, user: Any) -> bool:
        return False

    def user_can_edit_obj(self, user: Any, obj: Idea) -> bool:
        return False

    def user_can_delete_obj(self, user: Any, obj: Idea) -> bool:
        return False


class IdeaUrlHelper(AdminURLHelper):
    """Addresses hold a number; modeladmin's own pattern lets words reach the database."""

    def _get_object_specific_action_url_pattern(self, action: str) -> str:
        return rf"^{self.base_url_path}/{action}/(?P<instance_pk>\d{{1,18}})/$"


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
                "refuse",
                _("Refuser"),
                ["no"],
                obj.status not in (IdeaStatus.REFUSED, IdeaStatus.WITHDRAWN),
            ),
        ]
        return [
            {
                "url": self.url_helper.get_action_url(action, obj.pk),
                "label": label,
                "title": f"{label} : {obj.title}",
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
    permission_helper_class = IdeaPermissionHelper
    url_helper_class = IdeaUrlHelper
    button_helper_class = IdeaButtonHelper
    # Each decision: the word in its address, and its page.
    decisions = {"publish": PublishView, "refuse": RefuseView, "answer": AnswerView}

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
        pages += [(action, self._decision(view)) for action, view in self.decisions.items()]
        return tuple(
            re_path(
                helper.get_action_url_pattern(action), page, name=helper.get_action_url_name(action)
            )
            for action, page in pages
        )

    def _decision(self, view: Any) -> Any:
        def page(request: HttpRequest, instance_pk: str) -> HttpResponse:
            return view.as_view(model_admin=self, instance_pk=instance_pk)(request)

        return page
