"""/participer/<board>/proposer/: writing, preview, draft, sending.

Anyone may open the form and write, without a cookie. Who is not signed in signs in once they have
written: their text waits in a draft, whose token travels in the address they come back to.
"""

from typing import Any, cast
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from honeypot.decorators import verify_honeypot_value

from core.models import User
from participation import pictures, services, trail
from participation.board.missing import missing_step
from participation.board.rules_in_words import how_it_is_read
from participation.errors import BoardClosed, Refusal
from participation.genuine import brings_token
from participation.limits import posts_limited
from participation.models import BoardPage, Draft
from participation.people import Person, person_of
from participation.proposing import drafts
from participation.proposing.forms import IdeaForm
from participation.proposing.similar import similar_ideas

# What the buttons of the form send as « action »; anything else sends the idea.
PREVIEW, CORRECT, SAVE = "apercu", "corriger", "brouillon"


# A page shown without a cookie holds no token against forged requests, and what is posted from it
# does nothing in anybody's name. Whatever does is checked below.
@csrf_exempt
@posts_limited("30/h", strangers="60/h")
def propose(request: HttpRequest, board: str) -> HttpResponse:
    page = get_object_or_404(BoardPage.objects.live(), slug=board)
    if not page.takes_ideas:
        return closed(request, page)
    person = person_of(request, page)
    if request.method != "POST":
        return _open(request, page, person)
    # Without a token: a forged request, or who opened the form before they signed in. Their text is
    # kept all the same, and they send it from a page that knows them.
    if person is None or not brings_token(request):
        return _from_stranger(request, page, person)
    return _from_person(request, page, person)


def _open(request: HttpRequest, board: BoardPage, person: Person | None) -> HttpResponse:
    """The form: with the draft whose token is in the address, with one's own, or empty."""
    user = person if isinstance(person, User) else None
    token = request.GET.get("brouillon", "")
    draft = drafts.found(token, board=board, user=user) if token else None
    if token and draft is None:
        messages.warning(
            request, _("Ce brouillon n’existe plus, ou il appartient à une autre personne.")
        )
    elif draft is not None and user is not None:
        drafts.adopt(draft=draft, user=user)
    elif user is not None:
        draft = drafts.own(board=board, user=user)
    return _form(request, board, IdeaForm(board=board, person=person, draft=draft))


def _from_stranger(request: HttpRequest, board: BoardPage, person: Person | None) -> HttpResponse:
    """Keeps what was written, then leads to sign in; nothing is done in anybody's name."""
    begun_as = _draft(request, board, None)
    form = IdeaForm(request.POST, request.FILES, board=board, person=None, draft=begun_as)
    if answer := _stay(request, board, form):
        return answer
    draft = drafts.keep_for_stranger(
        board=board, fields=form.typed(), picture=form.cleaned_data.get("picture")
    )
    if form.begun_as is not None:
        drafts.discard(form.begun_as)
    back = f"{request.path}?{urlencode({'brouillon': draft.pk})}"
    if person is not None:
        messages.info(request, _("Vous êtes maintenant connecté·e. Relisez, puis envoyez."))
        return redirect(back)
    missing = missing_step(None, board, back_to=back)
    if missing is not None and missing.kind == "code":
        messages.info(request, _("Votre idée est gardée. Entrez votre code, puis envoyez-la."))
        return redirect(missing.url)
    messages.info(
        request,
        _("Votre idée est gardée. Connectez-vous ou créez un compte, puis envoyez-la."),
    )
    return redirect_to_login(back)


def _from_person(request: HttpRequest, board: BoardPage, person: Person) -> HttpResponse:
    draft = _draft(request, board, person)
    form = IdeaForm(request.POST, request.FILES, board=board, person=person, draft=draft)
    if request.POST.get("action") == SAVE and isinstance(person, User):
        return _save(request, board, form, person)
    if answer := _stay(request, board, form):
        return answer
    try:
        new = services.propose_idea(board=board, author=person, **form.proposal())
    except BoardClosed:
        return closed(request, board)
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        form.keep_for_another_try()
        return _form(request, board, form)
    if draft is not None:
        drafts.discard(draft)
    messages.success(request, _("Merci ! Votre idée est bien arrivée."))
    return redirect(new)


def _stay(request: HttpRequest, board: BoardPage, form: IdeaForm) -> HttpResponse | None:
    """The page to show instead of sending: what to correct, the preview; None to go on."""
    action = request.POST.get("action")
    if action == CORRECT:
        # As it was typed, without a word about what it lacks.
        form.is_valid()
        form.keep_for_another_try()
        form.errors.clear()
        return _form(request, board, form)
    if verify_honeypot_value(request, None) is not None:
        form.add_error(None, _("Un champ caché était rempli. Envoyez de nouveau, il est vidé."))
    valid = form.is_valid()
    if valid and action != PREVIEW:
        return None
    form.keep_for_another_try()
    return _preview(request, board, form) if valid else _form(request, board, form)


def _save(request: HttpRequest, board: BoardPage, form: IdeaForm, user: User) -> HttpResponse:
    """« Enregistrer le brouillon »: whatever is there, as long as it can be kept."""
    if form.is_blank:
        form.errors.clear()
        form.add_error(None, _("Écrivez quelques mots avant d’enregistrer un brouillon."))
    if not form.is_good_enough_for_a_draft:
        form.keep_for_another_try()
        return _form(request, board, form)
    drafts.save_draft(
        board=board,
        user=user,
        fields=form.typed(),
        picture=form.cleaned_data.get("picture"),
        begun_as=form.begun_as,
    )
    messages.success(request, _("Votre brouillon est enregistré. Il vous attend ici 30 jours."))
    return redirect("my_ideas")


@login_required
def discard_draft(request: HttpRequest, board: str) -> HttpResponse:
    """Deletes one's draft, after a page that asks whether they mean it."""
    page = get_object_or_404(BoardPage, slug=board)
    draft = drafts.own(board=page, user=cast(User, request.user))
    if draft is None:
        messages.info(request, _("Ce brouillon n’existe plus."))
        return redirect("my_ideas")
    if request.method != "POST":
        context = {"board": page, "draft": draft, "breadcrumb": trail.of_my_ideas()}
        return render(request, "participation/proposing/discard.html", context)
    drafts.discard(draft)
    messages.success(request, _("Votre brouillon est supprimé."))
    return redirect("my_ideas")


def _draft(request: HttpRequest, board: BoardPage, person: Person | None) -> Draft | None:
    """The draft the form was opened with."""
    token = request.POST.get("draft", "")
    user = person if isinstance(person, User) else None
    return drafts.found(token, board=board, user=user) if token else None


def _form(request: HttpRequest, board: BoardPage, form: IdeaForm) -> HttpResponse:
    missing = missing_step(form.person, board, back_to=request.path)
    context = _context(board, form) | {
        # Signing in may wait until the text is written; a code or a checked address may not.
        "missing": missing if missing and missing.kind != "sign_in" else None,
        "how_it_is_read": how_it_is_read(board),
        "sign_in_url": f"{reverse('account_login')}?{urlencode({'next': request.path})}",
    }
    return render(request, "participation/proposing/form.html", context)


def _preview(request: HttpRequest, board: BoardPage, form: IdeaForm) -> HttpResponse:
    picture = form.cleaned_data.get("picture")
    context = _context(board, form) | {
        "idea": form.cleaned_data,
        "thumbnail": pictures.thumbnail(picture) if picture else "",
        "similar": similar_ideas(board=board, title=form.cleaned_data["title"]),
    }
    return render(request, "participation/proposing/preview.html", context)


def _context(board: BoardPage, form: IdeaForm) -> dict[str, Any]:
    return {
        "board": board,
        "form": form,
        "person": form.person,
        "can_save": isinstance(form.person, User),
        "breadcrumb": trail.of_step(board, _("Proposer une idée")),
    }


def closed(request: HttpRequest, board: BoardPage) -> HttpResponse:
    """The board does not take ideas now; what was typed is shown, to be copied."""
    context = {
        "board": board,
        "typed_title": request.POST.get("title", ""),
        "typed_text": request.POST.get("text", ""),
        "breadcrumb": trail.of_step(board, _("Proposer une idée")),
    }
    return render(request, "participation/proposing/closed.html", context)
