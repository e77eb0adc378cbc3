"""The pages of the admin where moderators read, publish, refuse and answer an idea.

Each page shows on GET and acts on POST; what happens is in participation.services.
"""

from abc import ABC, abstractmethod
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail_modeladmin.views import InspectView, InstanceSpecificView

from participation import permissions, services
from participation.errors import Refusal
from participation.forms import AnswerForm, RefusalForm
from participation.models import Idea, OfficialAnswer


class ReadView(InspectView):
    """One idea as it came, with what can be done about it."""

    page_title = gettext_lazy("Relire une idée")
    instance: Idea

    def get_meta_title(self) -> str:
        return _("Relire : %(title)s") % {"title": self.instance.title}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        answer = OfficialAnswer.objects.filter(idea=self.instance).first()
        return super().get_context_data(
            idea=self.instance,
            answer=answer,
            themes=self.instance.theme_list,
            support_count=self.instance.supports.count(),
            **kwargs,
        )


class DecisionView(InstanceSpecificView, ABC):
    """Asks, then decides. A subclass says what with, and which service does it."""

    form_class: type[Form] = Form
    template_name = "modeladmin/participation/idea/decide.html"
    instance: Idea
    question: Any
    button: Any
    button_class = "button"
    done: Any

    def check_action_permitted(self, user: Any) -> bool:
        return permissions.can_moderate(user)

    def get_template_names(self) -> list[str]:
        return [self.template_name]

    def get_meta_title(self) -> str:
        return f"{self.page_title} – {self.instance.title}"

    def initial(self) -> dict[str, Any]:
        return {}

    @abstractmethod
    def decide(self, data: dict[str, Any]) -> None:
        """Calls the service, which may refuse."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._show(self.form_class(initial=self.initial()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form_class(request.POST)
        if not form.is_valid():
            messages.error(request, _("Un point reste à revoir."))
            return self._show(form)
        try:
            self.decide(form.cleaned_data)
        except Refusal as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, self.done % {"title": self.instance.title})
        return redirect(self.url_helper.get_action_url("inspect", self.instance.pk))

    def _show(self, form: Form) -> HttpResponse:
        context = self.get_context_data(
            form=form,
            idea=self.instance,
            back_url=self.url_helper.get_action_url("inspect", self.instance.pk),
        )
        return self.render_to_response(context)


class PublishView(DecisionView):
    page_title = gettext_lazy("Publier une idée")
    question = gettext_lazy("Tout le monde la verra et pourra la soutenir. L’auteur est prévenu.")
    button = gettext_lazy("Oui, publier cette idée")
    done = gettext_lazy("L’idée « %(title)s » est publiée.")

    def decide(self, data: dict[str, Any]) -> None:
        services.publish_idea(idea=self.instance)


class RefuseView(DecisionView):
    form_class = RefusalForm
    page_title = gettext_lazy("Refuser une idée")
    question = gettext_lazy("Personne d’autre que l’auteur et la modération ne la verra.")
    button = gettext_lazy("Refuser cette idée")
    button_class = "button serious"
    done = gettext_lazy("L’idée « %(title)s » est refusée, l’auteur est prévenu.")

    def decide(self, data: dict[str, Any]) -> None:
        services.refuse_idea(idea=self.instance, reason=data["reason"])


class AnswerView(DecisionView):
    form_class = AnswerForm
    page_title = gettext_lazy("Répondre à une idée")
    question = gettext_lazy("La réponse est publique dès son envoi.")
    button = gettext_lazy("Envoyer la réponse")
    done = gettext_lazy("La réponse à « %(title)s » est publiée et envoyée.")

    def initial(self) -> dict[str, Any]:
        answer = OfficialAnswer.objects.filter(idea=self.instance).first()
        if answer is None:
            return {}
        return {
            "status": self.instance.status,
            "text": answer.text,
            "signed_by": answer.signed_by,
            "action": self.instance.action_id,
        }

    def decide(self, data: dict[str, Any]) -> None:
        services.answer_idea(idea=self.instance, author=self.request.user, **data)
