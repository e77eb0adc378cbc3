"""The pages of the admin where codes are made, printed once, counted and revoked."""

from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from core.discovery.text import absolute
from core.models import SiteSettings, User
from participation import errors, permissions, printing
from participation.codes import handover, services
from participation.codes.forms import BatchForm
from participation.codes.wording import shown
from participation.models import CodeBatch, Who

COOKIE = "codes-a-imprimer"


def _batches(request: HttpRequest) -> Any:
    """Those of the boards where this person publishes."""
    boards = permissions.boards_published_by(cast(User, request.user))
    return CodeBatch.objects.filter(board__in=boards)


class BatchesView(WagtailAdminTemplateMixin, TemplateView):
    """Every batch with its counts, and the form of a new one."""

    template_name = "participation/codes/office.html"
    page_title = gettext_lazy("Codes imprimés")
    header_icon = "key"
    _show_breadcrumbs = True
    form: BatchForm | None = None

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        publishes = permissions.boards_published_by(request.user)
        if not permissions.can_hand_codes(request.user):
            raise PermissionDenied
        self.boards = publishes.filter(who=Who.CODES, live=True)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        batches = _batches(self.request).with_counts().select_related("board", "created_by")
        return super().get_context_data(
            form=self.form or BatchForm(boards=self.boards),
            boards=self.boards,
            batches=batches[:200],
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Makes the codes, and leads to the sheet to print."""
        form = BatchForm(request.POST, boards=self.boards)
        if form.is_valid():
            try:
                batch, seed = services.make_batch(
                    **form.cleaned_data, created_by=cast(User, request.user)
                )
            except errors.Refusal as refusal:
                form.add_error(None, str(refusal))
            else:
                answer = redirect("codes:sheet", batch.pk)
                handover.hand_over(answer, name=COOKIE, value=[batch.pk, seed], path=answer.url)
                return answer
        self.form = form
        return self.render_to_response(self.get_context_data())


@never_cache
def sheet(request: HttpRequest, batch: int, pdf: bool = False) -> HttpResponse:
    """The slips to cut out, for the browser that has just made them and for nobody else."""
    found = get_object_or_404(_batches(request).select_related("board"), pk=batch)
    left = handover.handed(request, COOKIE)
    if left is None or left[0] != found.pk:
        messages.error(
            request, _("Ces codes ne peuvent plus être affichés : ils ne le sont qu’une fois.")
        )
        return redirect("codes:list")
    address = absolute(reverse("code_entry", args=[found.board.slug]))
    context = {
        "batch": found,
        "town": SiteSettings.for_request(request),
        "codes": [shown(c) for c in services.printed_codes(batch=found, seed=str(left[1]))],
        "address": address.split("://", 1)[1],
        "qr": printing.qr_code(address, label=_("QR code vers la page où entrer le code")),
        "for_screen": not pdf,
        "can_make_pdf": printing.can_make_pdf(),
    }
    if not pdf:
        return render(request, "participation/codes/sheet.html", context)
    try:
        made = printing.as_pdf(render(request, "participation/codes/sheet.html", context).text)
    except printing.NoPdf:
        return redirect("codes:sheet", found.pk)
    return printing.pdf_response(made, f"codes-{found.pk}.pdf")


@require_POST
def printed(request: HttpRequest, batch: int) -> HttpResponse:
    """The sheet is on paper: the browser forgets it."""
    found = get_object_or_404(_batches(request), pk=batch)
    answer = redirect("codes:list")
    handover.drop(answer, name=COOKIE, path=reverse("codes:sheet", args=[found.pk]))
    messages.success(
        request, _("La feuille est refermée. Les codes ne sont plus que sur le papier.")
    )
    return answer


def revoke(request: HttpRequest, batch: int) -> HttpResponse:
    """Asks, then cancels the codes that nobody used."""
    found = get_object_or_404(_batches(request).with_counts().select_related("board"), pk=batch)
    if request.method != "POST":
        return render(request, "participation/codes/revoke.html", {"batch": found})
    number = services.revoke_unused(batch=found)
    done = ngettext("%d code est annulé.", "%d codes sont annulés.", number) % number
    messages.success(request, done)
    return redirect("codes:list")


class CodesMenuItem(MenuItem):
    """« Codes imprimés », for who publishes calls for ideas."""

    def __init__(self) -> None:
        super().__init__(
            _("Codes imprimés"), reverse("codes:list"), name="codes", icon_name="key", order=260
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return permissions.can_hand_codes(request.user)


app_name = "codes"
urlpatterns = [
    path("", BatchesView.as_view(), name="list"),
    path("<int:batch>/feuille/", sheet, name="sheet"),
    path("<int:batch>/feuille/codes.pdf", sheet, {"pdf": True}, name="sheet_pdf"),
    path("<int:batch>/feuille/imprimee/", printed, name="printed"),
    path("<int:batch>/annuler/", revoke, name="revoke"),
]
