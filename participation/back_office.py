"""What the pages of participation share in the admin: addresses that hold a number, lists that ignore
what they do not understand; and for kiosks and paper sessions, forms that lose nothing typed."""

import re
from abc import ABC, abstractmethod
from typing import Any, ClassVar, cast

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import re_path
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail_modeladmin.helpers import AdminURLHelper
from wagtail_modeladmin.options import ModelAdmin
from wagtail_modeladmin.views import IndexView, WMABaseView

from participation.errors import Refusal


class NumberUrlHelper(AdminURLHelper):
    """modeladmin's own pattern lets words reach the database."""

    def _get_object_specific_action_url_pattern(self, action: str) -> str:
        return rf"^{self.base_url_path}/{action}/(?P<instance_pk>\d{{1,18}})/$"


# modeladmin 2.5.0 answers what a list does not understand with a 500: unknown lookups, values of the
# wrong type, columns and pages that do not exist. So each list says what its address may hold.
WORDS = re.compile(r"[^\x00]{1,200}")
PAGE = re.compile(r"[1-9]\d{0,8}")
COLUMNS = re.compile(r"-?[0-5](\.-?[0-5]){0,5}")
NUMBER = re.compile(r"\d{1,18}")


def known_parameters(query: QueryDict, known: dict[str, re.Pattern[str]]) -> QueryDict:
    """The part of a query string that a list understands."""
    found = QueryDict(mutable=True)
    for name, pattern in known.items():
        if pattern.fullmatch(value := query.get(name, "")):
            found[name] = value
    return found


class GuardedListView(IndexView):
    """modeladmin's list; an odd address leads to the nearest one that it understands."""

    known: ClassVar[dict[str, re.Pattern[str]]]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        known = known_parameters(request.GET, self.known)
        given = dict(request.GET.lists())
        if given.get("q") == [""]:  # the search form, sent empty
            del given["q"]
        if given != dict(known.lists()):
            return redirect(f"{request.path}?{known.urlencode()}" if known else request.path)
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self, request: HttpRequest | None = None) -> QuerySet[Any]:
        """modeladmin asks for it twice: the filters read what they offer once."""
        if "queryset" in self.__dict__:
            return cast("QuerySet[Any]", self.queryset)
        return cast("QuerySet[Any]", super().get_queryset(request))


class PlainListView(GuardedListView):
    """Without search nor filter."""

    known = {"o": COLUMNS, "p": PAGE}


class ObjectPage(WMABaseView):
    """A page about one object, or about none yet, for those whom the list is open to."""

    instance_pk: str | None = None  # as_view() takes what the class has
    instance: Any = None

    def __init__(self, model_admin: Any, instance_pk: str | None = None) -> None:
        super().__init__(model_admin)
        objects = model_admin.model._default_manager
        self.instance = get_object_or_404(objects, pk=instance_pk) if instance_pk else None

    def check_action_permitted(self, user: Any) -> bool:
        return bool(self.permission_helper.user_can_list(user))

    def get_template_names(self) -> list[str]:
        return [self.template_name]

    def address(self, action: str) -> str:
        return str(self.url_helper.get_action_url(action, self.instance.pk))

    @property
    def back_url(self) -> str:
        return str(self.index_url)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(instance=self.instance, back_url=self.back_url, **kwargs)


class FormPage(ObjectPage, ABC):
    """Asks, then does. A subclass says what with, and which service does it."""

    template_name = "modeladmin/participation/office_form.html"
    form_class: type[forms.Form] = forms.Form
    explanation: Any = ""
    button: Any
    button_class = "button"
    done: Any

    @abstractmethod
    def act(self, data: dict[str, Any]) -> Any:
        """Calls the service, which may refuse."""

    def form_arguments(self) -> dict[str, Any]:
        return {}

    def after(self, result: Any) -> str:
        """Where one goes once it is done."""
        return self.back_url

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._show(self.form_class(**self.form_arguments()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form_class(request.POST, request.FILES, **self.form_arguments())
        if form.is_valid():
            try:
                result = self.act(form.cleaned_data)
            except Refusal as refusal:
                form.add_error(None, str(refusal))
            else:
                messages.success(request, self.done)
                return redirect(self.after(result))
        messages.error(request, _("Un point reste à revoir."))
        return self._show(form)

    def _show(self, form: forms.Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form))


class PlainAdmin(ModelAdmin):
    """A list and pages of ours; none of modeladmin's own forms."""

    index_view_class = PlainListView
    url_helper_class = NumberUrlHelper
    list_per_page = 50
    # The word in the address of each page, and its view; `create` is about no object.
    pages: dict[str, Any] = {}  # each subclass gives its own, as modeladmin does

    def get_admin_urls_for_registration(self) -> tuple[Any, ...]:
        helper = self.url_helper
        views = [("index", self.index_view)]
        views += [(action, self._page(view)) for action, view in self.pages.items()]
        return tuple(
            re_path(
                helper.get_action_url_pattern(action), view, name=helper.get_action_url_name(action)
            )
            for action, view in views
        )

    def _page(self, view: Any) -> Any:
        def page(request: HttpRequest, **kwargs: Any) -> HttpResponse:
            response: HttpResponse = view.as_view(model_admin=self, **kwargs)(request)
            return response

        return page
