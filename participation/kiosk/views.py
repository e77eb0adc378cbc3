"""The screens of whoever stands before the tablet. Every post answers with a redirection, or with
the form again."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from participation.errors import PassageOver, Refusal
from participation.kiosk import passages, pin
from participation.kiosk.forms import CodeForm, NameForm, TextForm, TitleForm
from participation.kiosk.screens import in_passage, show
from participation.models import Idea, IdeaStatus, KioskPassage
from participation.wording import why_not_supportable

IDEAS_ON_A_SCREEN = 4
FORMS: dict[str, type[forms.Form]] = {"titre": TitleForm, "texte": TextForm, "prenom": NameForm}
STEPS = list(FORMS)
# What a form sends besides its answer, when it is not the answer yet.
LEAVING = {"pause", "retour"}


@in_passage
def menu(request: HttpRequest, passage: KioskPassage) -> HttpResponse:
    """What one can do here."""
    return show(request, passage, "menu")


@in_passage
def code(request: HttpRequest, passage: KioskPassage) -> HttpResponse:
    """The printed code, where the board wants one."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            pin.count_code(request, passage.kiosk)
            passages.give_code(
                kiosk=passage.kiosk, passage=passage, typed=form.cleaned_data["code"]
            )
        except PassageOver:
            return redirect("kiosk")
        except Refusal as refusal:
            form.add_error("code", str(refusal))
        else:
            return redirect("kiosk_menu")
    return show(request, passage, "code", {"form": form})


@in_passage
def ideas(request: HttpRequest, passage: KioskPassage) -> HttpResponse:
    """Some ideas, in large cards."""
    listed = passages.ideas_to_show(passage.kiosk.board).with_support_count()
    page = Paginator(listed, IDEAS_ON_A_SCREEN).get_page(request.GET.get("page"))
    context = {"page": page, "supported": passages.supported_ideas(passage)}
    return show(request, passage, "ideas", context)


@in_passage
def idea(request: HttpRequest, passage: KioskPassage, pk: int) -> HttpResponse:
    """One idea, with the way to the one before and the one after."""
    board = passage.kiosk.board
    numbers = list(passages.ideas_to_show(board).values_list("pk", flat=True))
    if pk not in numbers:
        passages.tell(passage=passage, sentence=_("Cette idée n’est plus ouverte aux soutiens."))
        return redirect("kiosk_ideas")
    rank = numbers.index(pk)
    shown = Idea.objects.for_page().get(pk=pk)
    supported = passages.supported_ideas(passage)
    context = {
        "idea": shown,
        "rank": rank + 1,
        "total": len(numbers),
        "page_number": rank // IDEAS_ON_A_SCREEN + 1,
        "before": numbers[rank - 1] if rank else None,
        "after": numbers[rank + 1] if rank + 1 < len(numbers) else None,
        "supported": pk in supported,
        "left": passages.supports_left(board, len(supported)),
        "why_not": why_not_supportable(shown),
        "needs_code": passages.needs_code(passage.kiosk, passage),
    }
    return show(request, passage, "idea", context)


@require_POST
@in_passage
def support(request: HttpRequest, passage: KioskPassage, pk: int) -> HttpResponse:
    """« J’aime cette idée »."""
    chosen = _open_idea(passage, pk)
    if chosen is None:
        return redirect("kiosk_idea", pk)  # which says so
    if passages.needs_code(passage.kiosk, passage):
        return redirect("kiosk_code")
    try:
        passages.support(kiosk=passage.kiosk, passage=passage, idea=chosen)
    except PassageOver:
        return redirect("kiosk")
    except Refusal as refusal:
        passages.tell(passage=passage, sentence=str(refusal))
        return redirect("kiosk_idea", pk)
    return redirect("kiosk_thanks")


@require_POST
@in_passage
def take_back(request: HttpRequest, passage: KioskPassage, pk: int) -> HttpResponse:
    """« Je me suis trompé »."""
    chosen = _open_idea(passage, pk)
    if chosen is None:
        return redirect("kiosk_idea", pk)  # which says so
    try:
        done = passages.take_back(passage=passage, idea=chosen)
    except PassageOver:
        return redirect("kiosk")
    except Refusal as refusal:
        sentence = str(refusal)
    else:
        sentence = (
            _("Votre soutien est retiré.") if done else _("Vous ne souteniez pas cette idée.")
        )
    passages.tell(passage=passage, sentence=sentence)
    return redirect("kiosk_idea", pk)


def _open_idea(passage: KioskPassage, pk: int) -> Idea | None:
    """None for one that was answered, merged or hidden while somebody was reading it."""
    ideas = Idea.objects.filter(board=passage.kiosk.board, status=IdeaStatus.PUBLISHED)
    return ideas.filter(pk=pk).first()


@in_passage
def propose(request: HttpRequest, passage: KioskPassage, step: str) -> HttpResponse:
    """One question a screen: a title, a text, a first name."""
    if passages.needs_code(passage.kiosk, passage):
        return redirect("kiosk_code")
    form = _form_of(request, passage, step)
    leaving = request.method == "POST" and not LEAVING.isdisjoint(request.POST)
    if leaving or form.is_valid():
        try:
            if leaving:
                return _set_aside(request, passage, step)
            return _next_step(passage, step, form.cleaned_data)
        except PassageOver:
            return redirect("kiosk")
        except Refusal as refusal:
            form.add_error(None, str(refusal))
    context = {
        "form": form,
        "step": step,
        "number": STEPS.index(step) + 1,
        "is_last": step == STEPS[-1],
    }
    return show(request, passage, "propose", context, seconds=passages.WRITING_SECONDS)


def _form_of(request: HttpRequest, passage: KioskPassage, step: str) -> forms.Form:
    if request.method == "POST":
        return FORMS[step](request.POST)
    return FORMS[step](initial={"title": passage.title, "text": passage.text})


def _set_aside(request: HttpRequest, passage: KioskPassage, step: str) -> HttpResponse:
    """The screen was left alone, or one goes back: what was typed waits. A hostile sign is not
    worth keeping."""
    field = {"titre": "title", "texte": "text"}.get(step)
    if field is not None:
        typed = request.POST.get(field, "").replace("\0", "").replace("\r\n", "\n")
        passages.keep_draft(passage=passage, **{field: typed})
    if "pause" in request.POST:
        return redirect("kiosk_still_there")
    if step == STEPS[0]:
        return redirect("kiosk_menu")
    return redirect("kiosk_propose", STEPS[STEPS.index(step) - 1])


def _next_step(passage: KioskPassage, step: str, data: dict[str, Any]) -> HttpResponse:
    if step != STEPS[-1]:
        passages.keep_draft(passage=passage, **data)
        return redirect("kiosk_propose", STEPS[STEPS.index(step) + 1])
    try:
        passages.propose(kiosk=passage.kiosk, passage=passage, first_name=data["first_name"])
    except ValidationError:
        # Somebody came to the last question without the first ones.
        passages.tell(passage=passage, sentence=_("Il manque encore quelques mots à votre idée."))
        return redirect("kiosk_propose", STEPS[0])
    return redirect("kiosk_thanks")


@in_passage
def thanks(request: HttpRequest, passage: KioskPassage) -> HttpResponse:
    """What was done, with the receipt to write down."""
    if passage.support is None and passage.idea is None:
        return redirect("kiosk_menu")
    return show(request, passage, "thanks", {"support": passage.support, "idea": passage.idea})


@in_passage
def still_there(request: HttpRequest, passage: KioskPassage) -> HttpResponse:
    """« Vous êtes encore là ? »: without an answer, the screen starts over."""
    back = passage.screen or "/borne/"
    if request.method == "POST":
        return redirect(back)
    context = {"kiosk": passage.kiosk, "board": passage.kiosk.board, "passage": passage}
    response = render(request, "participation/kiosk/still_there.html", context)
    response.headers["Refresh"] = f"{passages.QUESTION_SECONDS}; url=/borne/"
    return response


@require_POST
@in_passage
def finish(request: HttpRequest, passage: KioskPassage) -> HttpResponse:
    """« J’ai terminé »."""
    passages.end(kiosk=passage.kiosk)
    return redirect("kiosk")
