"""The pages of the newsroom in the admin."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page

from home.newsroom.reviews import postpone
from home.newsroom.waiting import LISTS, WaitingList

PER_PAGE = 50


class WaitingView(WagtailAdminTemplateMixin, TemplateView):
    """One list of the dashboard, whole."""

    template_name = "home/newsroom/waiting.html"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.waiting.title}]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        kind = next((kind for kind in LISTS if kind.slug == kwargs["slug"]), None)
        waiting = kind(request.user) if kind else None
        if waiting is None or not waiting.is_for_them():
            raise Http404
        self.waiting: WaitingList = waiting
        self.page_title = waiting.title
        self.header_icon = waiting.icon

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        page = Paginator(self.waiting.rows(), PER_PAGE).get_page(self.request.GET.get("p"))
        return {**context, "waiting": self.waiting, "rows": page.object_list, "page_obj": page}


@require_POST
def still_right(request: HttpRequest, page_id: int) -> HttpResponse:
    """« C’est toujours juste »: the page comes back in six months."""
    page = get_object_or_404(Page, pk=page_id)
    day = postpone(page=page, person=request.user)
    messages.success(
        request,
        _("« %(title)s » est toujours juste : rappel le %(day)s.")
        % {"title": page.title, "day": date_format(day)},
    )
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")
