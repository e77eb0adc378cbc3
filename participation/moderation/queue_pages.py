"""« Relecture » in the admin: the queue, the page of one case, and what is decided there."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail_modeladmin.views import InspectView, InstanceSpecificView, WMABaseView

from core.models import User
from participation import permissions
from participation.back_office import GuardedListView, known_parameters
from participation.errors import Refusal
from participation.models import CaseKind, Decision, ModerationCase, ReasonTemplate
from participation.moderation.forms import BulkForm, VerdictForm
from participation.moderation.lists import CASE_PARAMETERS
from participation.moderation.verdicts import Outcome, Verdict, decide, decide_all, take_back

EARLIER_SHOWN = 5
REPORTS_SHOWN = 50
# Where the session keeps what was ticked, when it could not be decided: shown again once.
TICKED = "participation-queue"

DECIDED = {
    Decision.PUBLISHED: gettext_lazy("Publié : %(title)s"),
    Decision.REFUSED: gettext_lazy("Refusé : %(title)s. La personne reçoit la raison."),
    Decision.KEPT: gettext_lazy("Gardé en ligne : %(title)s"),
    Decision.MOOT: gettext_lazy("Sans objet, son auteur l’a repris : %(title)s"),
}


class CaseListView(GuardedListView):
    """The queue, with boxes to tick."""

    known = CASE_PARAMETERS
    page_title = gettext_lazy("Relecture")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(
            reasons=ReasonTemplate.objects.all(),
            query=self.request.GET.urlencode(),
            shortcuts=shortcuts_wanted(self.request),
            again=self.request.session.pop(TICKED, {}),
            **kwargs,
        )
        return context


class CaseView(InspectView):
    """One case: what was written, what is around it, and the buttons."""

    page_title = gettext_lazy("Relire")
    form: VerdictForm | None = None

    def __init__(self, model_admin: Any, instance_pk: str) -> None:
        super().__init__(model_admin, instance_pk)
        rows = ModerationCase.objects.for_queue().select_related("idea__picture", "comment__parent")
        self.case: ModerationCase = rows.get(pk=instance_pk)

    def get_meta_title(self) -> str:
        return _("Relire : %(title)s") % {"title": self.case.excerpt[:60]}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        case = self.case
        waiting = ModerationCase.objects.waiting()
        photo_waits = case.idea.picture_id is not None and not case.idea.picture_is_public
        context: dict[str, Any] = super().get_context_data(
            case=case,
            form=self.form or VerdictForm(initial={"with_picture": True}),
            reports=case.reports.select_related("reporter")[:REPORTS_SHOWN],
            earlier=self._earlier(),
            offers_photo=photo_waits and case.kind in (CaseKind.IDEA, CaseKind.REPORT),
            previous=waiting.before(case).first(),
            next=waiting.after(case).first(),
            can_take_back=not (case.is_waiting or case.taken_back)
            and case.decision != Decision.MOOT,
            shortcuts=shortcuts_wanted(self.request),
            **kwargs,
        )
        return context

    def _earlier(self) -> Any:
        """What was decided before of the same person's texts, the latest first."""
        decided = ModerationCase.objects.decided().standing().written_by(self.case)
        others = decided.exclude(pk=self.case.pk).exclude(decision=Decision.MOOT)
        return others.for_queue().order_by("-decided_at", "-pk")[:EARLIER_SHOWN]


class DecideView(CaseView):
    """What the buttons of that page post; then the next case."""

    http_method_names = ["get", "post"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return redirect(self.url_helper.get_action_url("inspect", self.case.pk))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form = VerdictForm(request.POST)
        if not form.is_valid():
            messages.error(request, _("Un point reste à revoir."))
            return self.render_to_response(self.get_context_data())
        moderator = cast(User, request.user)
        try:
            decided = decide(case=self.case, moderator=moderator, **form.sentence())
        except Refusal as refusal:
            messages.error(request, str(refusal))
            return redirect(self.url_helper.get_action_url("inspect", self.case.pk))
        tell(request, decided, self.url_helper.get_action_url("inspect", decided.pk))
        return redirect(self._next(decided))

    def _next(self, decided: ModerationCase) -> str:
        """The case that follows, the first one after the last, the queue when it is empty."""
        waiting = ModerationCase.objects.waiting()
        following = waiting.after(decided).first() or waiting.in_order().first()
        if following is None:
            return str(self.index_url)
        return str(self.url_helper.get_action_url("inspect", following.pk))


class TakeBackView(InstanceSpecificView):
    """A decision is taken back: the case waits again."""

    instance: ModerationCase
    http_method_names = ["get", "post"]

    def check_action_permitted(self, user: Any) -> bool:
        return permissions.can_moderate(user)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return redirect(self.url_helper.get_action_url("inspect", self.instance.pk))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            case = take_back(case=self.instance)
        except Refusal as refusal:
            messages.error(request, str(refusal))
            case = self.instance
        else:
            messages.success(request, _("La décision est reprise : à vous de décider de nouveau."))
        return redirect(self.url_helper.get_action_url("inspect", case.pk))


class BulkView(WMABaseView):
    """One word for every ticked case; each is decided by itself."""

    http_method_names = ["get", "post"]

    def check_action_permitted(self, user: Any) -> bool:
        return permissions.can_moderate(user)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return redirect(self.index_url)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = BulkForm(request.POST)
        if form.is_valid():
            said = form.sentence()
            outcome = decide_all(
                cases=form.cleaned_data["case"], moderator=cast(User, request.user), **said
            )
            tell_outcome(request, outcome, said["verdict"])
        else:
            request.session[TICKED] = form.ticked()
            for errors in form.errors.values():
                messages.error(request, " ".join(map(str, errors)))
        back = known_parameters(QueryDict(request.POST.get("query", "")[:500]), CASE_PARAMETERS)
        return redirect(f"{self.index_url}?{back.urlencode()}" if back else self.index_url)


def tell(request: HttpRequest, decided: ModerationCase, url: str) -> None:
    """Says what was done, with the way back."""
    said = DECIDED[Decision(decided.decision)] % {"title": decided.excerpt[:80]}
    buttons = [messages.button(url, _("Revenir sur cette décision"))]
    messages.success(request, said, buttons=buttons)


def tell_outcome(request: HttpRequest, outcome: Outcome, verdict: Verdict) -> None:
    count = len(outcome.decided)
    told = {
        Verdict.PUBLISH: ngettext("%(n)d élément publié.", "%(n)d éléments publiés.", count),
        Verdict.KEEP: ngettext(
            "%(n)d élément gardé en ligne.", "%(n)d éléments gardés en ligne.", count
        ),
        Verdict.REFUSE: ngettext(
            "%(n)d élément refusé, la raison est envoyée.",
            "%(n)d éléments refusés, les raisons sont envoyées.",
            count,
        ),
    }
    if count:
        messages.success(request, told[verdict] % {"n": count})
    for case, problem in outcome.problems:
        messages.warning(request, f"«\u00a0{case.excerpt[:60]}\u00a0»\u00a0: {problem}")


def shortcuts_wanted(request: HttpRequest) -> bool:
    """What the person chose in their Wagtail account, for every shortcut of the admin."""
    profile = getattr(request.user, "wagtail_userprofile", None)
    return profile is None or bool(profile.keyboard_shortcuts)
