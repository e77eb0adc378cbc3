"""The pages of the admin where moderators read, publish and refuse an idea.

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
from participation.answers.promise import promise_of
from participation.errors import Refusal
from participation.forms import PublicationForm
from participation.models import Idea, OfficialAnswer
from participation.moderation.forms import RefusalForm
from participation.moderation.photos import decide_picture


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
            promise=promise_of(self.instance),
            themes=self.instance.theme_list,
            support_count=self.instance.counted_supports.count(),
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

    def get_form(self, *args: Any, **kwargs: Any) -> Form:
        return self.form_class(*args, **kwargs)

    @abstractmethod
    def decide(self, data: dict[str, Any]) -> None:
        """Calls the service, which may refuse."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._show(self.get_form(initial=self.initial()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.get_form(request.POST)
        if not form.is_valid():
            messages.error(request, _("Un point reste à revoir."))
            return self._show(form)
        try:
            self.decide(form.cleaned_data)
        except Refusal as refusal:
            messages.error(request, str(refusal))
            return self.refused(form)
        messages.success(request, self.done % {"title": self.instance.title})
        return redirect(self.after())

    def refused(self, form: Form) -> HttpResponse:
        """What answers when the service refuses."""
        return redirect(self.after())

    def after(self) -> str:
        """Where one goes once it is decided."""
        return str(self.url_helper.get_action_url("inspect", self.instance.pk))

    def _show(self, form: Form) -> HttpResponse:
        context = self.get_context_data(
            form=form,
            idea=self.instance,
            back_url=self.url_helper.get_action_url("inspect", self.instance.pk),
        )
        return self.render_to_response(context)


class PublishView(DecisionView):
    form_class = PublicationForm
    page_title = gettext_lazy("Publier une idée")
    question = gettext_lazy("Tout le monde la verra et pourra la soutenir. L’auteur est prévenu.")
    button = gettext_lazy("Oui, publier cette idée")
    done = gettext_lazy("L’idée « %(title)s » est publiée.")

    def get_form(self, *args: Any, **kwargs: Any) -> Form:
        has_picture = self.instance.picture_id is not None
        return PublicationForm(*args, has_picture=has_picture, **kwargs)

    def decide(self, data: dict[str, Any]) -> None:
        services.publish_idea(idea=self.instance, moderator=self.request.user)
        if data["with_picture"] and self.instance.picture_id:
            decide_picture(idea=self.instance, show=True, moderator=self.request.user)


class RefuseView(DecisionView):
    form_class = RefusalForm
    page_title = gettext_lazy("Refuser une idée")
    question = gettext_lazy(
        "Personne d’autre que l’auteur et la modération ne la verra. La personne reçoit la raison "
        "par e-mail, avec son texte."
    )
    button = gettext_lazy("Refuser cette idée")
    button_class = "button serious"
    done = gettext_lazy("L’idée « %(title)s » est refusée, l’auteur est prévenu.")

    def decide(self, data: dict[str, Any]) -> None:
        services.refuse_idea(
            idea=self.instance,
            reason=data["reason"],
            moderator=self.request.user,
            template=data["template"],
        )
