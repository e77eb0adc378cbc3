"""The pages of one paper session in the admin. What happens is in services.py and scans.py."""

from typing import Any, cast

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.log_actions import registry as logs

from core.models import SiteSettings
from participation import printing
from participation.back_office import FormPage, ObjectPage
from participation.models import Idea, PaperSession
from participation.paper import forms, scans, services
from participation.paper.sheets import DEFAULT_SHEETS, make_sheets
from participation.paper.state import state_of


def counted_ideas(session: PaperSession) -> list[Idea]:
    return list(session.ideas.order_by("pk"))


class SessionPage(ObjectPage):
    """All that is known of a session. One count alone is never shown: the second stays blind."""

    template_name = "modeladmin/participation/papersession/session.html"
    page_title = gettext_lazy("Séance papier")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        session = self.instance
        tallies = list(session.tallies.select_related("agent"))
        done = len(tallies) >= services.TALLIES
        return super().get_context_data(
            state=state_of(session, len(tallies)),
            tallies=tallies,
            may_count=self._may_count(tallies),
            rows=_rows(session) if done else [],
            is_closed=services.is_closed(session),
            corrections=session.corrections.select_related("idea", "agent"),
            scan_log=logs.get_logs_for_instance(session).select_related("user"),
            scan_links={
                "join": self.address("scan-joindre"),
                "delete": self.address("scan-supprimer"),
            },
            links={name: self.address(name) for name in self.model_admin.pages if name != "create"},
            **kwargs,
        )

    def _may_count(self, tallies: list[Any]) -> bool:
        mine = any(tally.agent_id == self.request.user.pk for tally in tallies)
        return len(tallies) < services.TALLIES and not mine


def _rows(session: PaperSession) -> list[dict[str, Any]]:
    """Both counts beside each other, and what was kept."""
    both = services.numbers(session)
    kept = dict(session.results.values_list("idea", "total"))
    return [
        {
            "idea": idea,
            "first": pair[0],
            "second": pair[1],
            "differ": pair[0] != pair[1],
            "kept": kept.get(idea.pk),
        }
        for idea in counted_ideas(session)
        if len(pair := both.get(idea.pk, [])) == services.TALLIES
    ]


class SessionForm(FormPage):
    """A form about a session, which leads back to the session."""

    @property
    def back_url(self) -> str:
        return self.address("inspect")


class CreatePage(FormPage):
    page_title = gettext_lazy("Nouvelle séance papier")
    form_class = forms.SessionForm
    explanation = gettext_lazy(
        "Une séance réunit les feuilles remplies en un lieu, un jour. Elles portent les idées"
        " ouvertes aux soutiens au moment où vous créez la séance."
    )
    button = gettext_lazy("Créer la séance")
    done = gettext_lazy("La séance est créée. Imprimez ses feuilles.")

    def act(self, data: dict[str, Any]) -> PaperSession:
        return services.open_session(agent=self.request.user, **data)

    def after(self, result: PaperSession) -> str:
        return str(self.url_helper.get_action_url("inspect", result.pk))


class ChangePage(SessionForm):
    page_title = gettext_lazy("Modifier la séance")
    form_class = forms.ChangeForm
    button = gettext_lazy("Garder ces changements")
    done = gettext_lazy("La séance est modifiée.")

    def form_arguments(self) -> dict[str, Any]:
        return {"initial": {"place": self.instance.place, "held_on": self.instance.held_on}}

    def act(self, data: dict[str, Any]) -> None:
        services.change_session(session=self.instance, **data)


class DeletePage(SessionForm):
    page_title = gettext_lazy("Supprimer la séance")
    explanation = gettext_lazy("On ne supprime qu’une séance que personne n’a comptée.")
    button = gettext_lazy("Oui, supprimer cette séance")
    button_class = "button serious"
    done = gettext_lazy("La séance est supprimée.")

    def act(self, data: dict[str, Any]) -> None:
        services.delete_session(session=self.instance)

    def after(self, result: Any) -> str:
        return str(self.index_url)


class SheetsPage(ObjectPage):
    """The sheets, as a page to print."""

    template_name = "participation/paper/sheets.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            sheets=make_sheets(self.instance, _asked(self.request)),
            town_name=_town(self.request),
            pdf_url=self.address("feuilles-pdf") if printing.can_make_pdf() else "",
            session_url=self.address("inspect"),
            **kwargs,
        )


class SheetsPdf(ObjectPage):
    """The same as a PDF; the page to print where the tools are missing."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        count = _asked(request)
        context = {
            "sheets": make_sheets(self.instance, count),
            "town_name": _town(request),
            "is_pdf": True,
        }
        html = render_to_string("participation/paper/sheets.html", context)
        try:
            pdf = printing.as_pdf(html)
        except printing.NoPdf:
            messages.warning(request, _("Ce serveur ne fait pas de PDF : imprimez cette page."))
            return redirect(f"{self.address('feuilles')}?feuilles={count}")
        return printing.pdf_response(pdf, f"feuilles-de-soutien-{self.instance.pk}.pdf")


def _town(request: HttpRequest) -> str:
    return str(SiteSettings.for_request(request).name)


def _asked(request: HttpRequest) -> int:
    """How many sheets are wanted; anything unreadable means the usual number."""
    asked = request.GET.get("feuilles", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 4 else DEFAULT_SHEETS


class CountPage(SessionForm):
    page_title = gettext_lazy("Compter les feuilles")
    form_class = forms.CountForm
    explanation = gettext_lazy(
        "Comptez seul, sans demander à l’autre personne ce qu’elle a trouvé. Écrivez zéro pour une"
        " idée que personne n’a cochée."
    )
    button = gettext_lazy("Envoyer mon comptage")
    done = gettext_lazy("Votre comptage est enregistré.")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.instance.tallies.filter(agent=request.user).exists():
            messages.warning(request, _("Vous avez déjà compté cette séance."))
            return redirect(self.back_url)
        return super().get(request, *args, **kwargs)

    def form_arguments(self) -> dict[str, Any]:
        return {"ideas": counted_ideas(self.instance)}

    def act(self, data: dict[str, Any]) -> None:
        ideas = counted_ideas(self.instance)
        services.count(
            session=self.instance,
            agent=self.request.user,
            counts={idea.pk: data[forms.number_name(idea)] for idea in ideas},
            people=data["people"],
        )


class SettlePage(SessionForm):
    template_name = "modeladmin/participation/papersession/settle.html"
    page_title = gettext_lazy("Départager les deux comptages")
    form_class = forms.SettleForm
    explanation = gettext_lazy(
        "Reprenez les feuilles, recomptez ensemble ces idées, puis écrivez le bon nombre et d’où"
        " venait l’écart. Tout cela reste au journal de la séance."
    )
    button = gettext_lazy("Retenir ces nombres")
    done = gettext_lazy("La séance est réglée : ses nombres comptent.")

    def form_arguments(self) -> dict[str, Any]:
        return {"ideas": self.differing}

    @property
    def differing(self) -> list[Idea]:
        if self.instance.is_settled:
            return []
        differing = services.differences(self.instance)
        return [idea for idea in counted_ideas(self.instance) if idea.pk in differing]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = cast(forms.SettleForm, kwargs["form"])
        both = services.numbers(self.instance)
        rows = [(idea, both[idea.pk], form.fields_of(idea)) for idea in form.ideas]
        tallies = self.instance.tallies.select_related("agent")
        return super().get_context_data(rows=rows, tallies=tallies, **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        ideas = self.differing
        services.settle(
            session=self.instance,
            agent=self.request.user,
            right={idea.pk: data[forms.number_name(idea)] for idea in ideas},
            reasons={idea.pk: data[forms.reason_name(idea)] for idea in ideas},
        )


class CorrectPage(SessionForm):
    page_title = gettext_lazy("Corriger un nombre")
    form_class = forms.CorrectForm
    explanation = gettext_lazy(
        "L’ancien nombre, le nouveau, la raison et votre nom restent au journal de la séance."
    )
    button = gettext_lazy("Corriger ce nombre")
    done = gettext_lazy("Le nombre est corrigé.")

    def form_arguments(self) -> dict[str, Any]:
        return {"session": self.instance}

    def act(self, data: dict[str, Any]) -> None:
        services.correct(session=self.instance, agent=self.request.user, **data)


class ScanPage(SessionForm):
    page_title = gettext_lazy("Joindre les feuilles numérisées")
    form_class = forms.ScanForm
    explanation = gettext_lazy(
        "Elles ne sont visibles que des personnes qui comptent. Un nouveau fichier remplace"
        " l’ancien ; le journal garde la trace de chaque changement."
    )
    button = gettext_lazy("Joindre ce fichier")
    done = gettext_lazy("Les feuilles numérisées sont jointes.")

    def act(self, data: dict[str, Any]) -> None:
        scans.keep_scan(session=self.instance, upload=data["scan"], agent=self.request.user)


class ScanDeletePage(SessionForm):
    page_title = gettext_lazy("Supprimer les feuilles numérisées")
    explanation = gettext_lazy("Le fichier disparaît pour de bon. Le journal le dit.")
    button = gettext_lazy("Oui, supprimer ce fichier")
    button_class = "button serious"
    done = gettext_lazy("Les feuilles numérisées sont supprimées.")

    def act(self, data: dict[str, Any]) -> None:
        scans.delete_scan(session=self.instance, agent=self.request.user)


class ScanFile(ObjectPage):
    """The file itself, to save: never shown inside the site, never kept by a cache."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        scan = self.instance.scan
        try:
            file = scan.open("rb") if scan else None
        except OSError:
            file = None
        if file is None:
            raise Http404
        response = FileResponse(
            file,
            as_attachment=True,
            filename=f"seance-papier-{scan.name.rpartition('/')[2]}",
            content_type=scans.content_type(scan.name),
        )
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Cache-Control"] = "private, no-store"
        return response
