"""The pages of the admin where the town answers an idea, says what it costs and what happens next.

Merging has its own, in merge_views.py. What happens is in answers/services.py.
"""

from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import ModelLogEntry

from participation.answers import services
from participation.answers.forms import AnswerForm, MilestoneForm, PlanForm
from participation.models import Idea, Milestone, OfficialAnswer
from participation.moderation.decisions import DecisionView

MOST_DIGITS = 18


class KeepsWhatWasTyped(DecisionView):
    """A decision that takes time to write: a refusal shows it again, nothing lost."""

    def refused(self, form: Form) -> HttpResponse:
        return self._show(form)


class AnswerView(KeepsWhatWasTyped):
    form_class = AnswerForm
    template_name = "modeladmin/participation/idea/answer.html"
    page_title = gettext_lazy("Répondre à une idée")
    question = gettext_lazy("La réponse est publique dès son envoi.")
    button = gettext_lazy("Envoyer la réponse")
    done = gettext_lazy("La réponse à « %(title)s » est publiée et envoyée.")

    def initial(self) -> dict[str, Any]:
        said = plan_of(self.instance)
        answer = OfficialAnswer.objects.filter(idea=self.instance).first()
        if answer is None:
            return said
        return said | {
            "status": self.instance.status,
            "text": answer.text,
            "signed_by": answer.signed_by,
            "action": self.instance.action_id,
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(former_answers=former_answers(self.instance), **kwargs)

    def decide(self, data: dict[str, Any]) -> None:
        plan = services.Plan(cost=data["cost"], answer_due=data["answer_due"])
        services.answer_idea(
            idea=self.instance,
            author=self.request.user,
            status=data["status"],
            text=data["text"],
            signed_by=data["signed_by"],
            action=data["action"],
            plan=plan,
        )


def plan_of(idea: Idea) -> dict[str, Any]:
    return {"cost": idea.cost, "answer_due": idea.answer_due}


def former_answers(idea: Idea) -> list[dict[str, Any]]:
    """What was answered before the answer of now, the latest first: `text`, `signed_by`, `at`."""
    entries = ModelLogEntry.objects.for_instance(idea).filter(action=services.REPLACED)
    return [
        entry.data | {"at": parse_datetime(entry.data["answered_at"])}
        for entry in entries.order_by("-timestamp", "-pk")
    ]


class PlanView(KeepsWhatWasTyped):
    form_class = PlanForm
    page_title = gettext_lazy("Coût et échéance")
    question = gettext_lazy("Tous deux sont publics, et ne sont pas une réponse.")
    button = gettext_lazy("Enregistrer")
    done = gettext_lazy("Le coût et l’échéance de « %(title)s » sont enregistrés.")

    def initial(self) -> dict[str, Any]:
        return plan_of(self.instance)

    def decide(self, data: dict[str, Any]) -> None:
        services.plan_idea(idea=self.instance, plan=services.Plan(**data))


class MilestonesView(KeepsWhatWasTyped):
    """The steps of an idea. `?jalon=<key>` changes one, `?retirer=<key>` asks before removing it."""

    form_class = MilestoneForm
    template_name = "modeladmin/participation/idea/milestones.html"
    page_title = gettext_lazy("Jalons")
    question = gettext_lazy(
        "Un jalon est une étape datée, publique : ce qui est fait, ce qui est prévu."
    )
    button = gettext_lazy("Enregistrer ce jalon")
    done = gettext_lazy("Les jalons de « %(title)s » sont à jour.")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.changed = self._asked("jalon")
        self.removed = self._asked("retirer")

    def _asked(self, name: str) -> Milestone | None:
        """The milestone of this idea that the address names; 404 for one it does not have."""
        key = self.request.GET.get(name, "")
        if not key:
            return None
        # Longer than any key, it would not even be read as a number.
        if not (key.isascii() and key.isdigit() and len(key) <= MOST_DIGITS):
            raise Http404
        return get_object_or_404(Milestone, idea=self.instance, pk=key)

    def initial(self) -> dict[str, Any]:
        step = self.changed
        return {"text": step.text, "day": step.date} if step else {}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            milestones=Milestone.objects.filter(idea=self.instance),
            changed=self.changed,
            removed=self.removed,
            own_url=self.after(),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.removed is None:
            return super().post(request, *args, **kwargs)
        services.remove_milestone(milestone=self.removed)
        messages.success(request, _("Le jalon est retiré."))
        return redirect(self.after())

    def after(self) -> str:
        return str(self.url_helper.get_action_url("milestones", self.instance.pk))

    def decide(self, data: dict[str, Any]) -> None:
        if self.changed:
            services.change_milestone(milestone=self.changed, **data)
        else:
            services.add_milestone(idea=self.instance, by=self.request.user, **data)
