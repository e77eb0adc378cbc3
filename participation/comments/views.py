"""Pages and posts of comments. Every post answers with a redirection or the form again."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from honeypot.decorators import verify_honeypot_value

from participation import permissions, trail
from participation.comments import kept, services
from participation.comments.block import form_context
from participation.comments.forms import CommentForm, TextForm
from participation.comments.thread import Thread
from participation.errors import Refusal
from participation.genuine import NOT_GENUINE, is_genuine
from participation.limits import posts_limited
from participation.models import Comment, Idea
from participation.people import Person, person_of
from participation.views import visible_idea


def visible_comment(request: HttpRequest, pk: int, comment: int) -> tuple[Comment, Person | None]:
    """The comment of an idea one may see, and who asks; 404 for who may not read it."""
    found = get_object_or_404(
        Comment.objects.for_page(), pk=comment, idea=visible_idea(request, pk)
    )
    person = person_of(request, found.idea.board)
    if not permissions.can_view_comment(person, found):
        raise Http404
    return found, person


def _thread(comment: Comment, person: Person | None) -> Thread:
    return Thread(idea=comment.idea, person=person, query={})


def comment(request: HttpRequest, board: str, pk: int, comment: int) -> HttpResponse:
    """The lasting address of a comment: leads to it, wherever it stands by now."""
    found, person = visible_comment(request, pk, comment)
    return redirect(_thread(found, person).place_of(found))


@csrf_exempt
@posts_limited("60/h", strangers="60/h")
def write(request: HttpRequest, board: str, pk: int) -> HttpResponse:
    """A page with the form alone (`?reponse=12` answers that comment), and where the form goes."""
    idea = visible_idea(request, pk)
    person = person_of(request, idea.board)
    parent = _parent(request, idea)
    if request.method != "POST":
        return _form(request, idea, person, None, parent)
    for_town = permissions.speaks_for_town(person)
    form = CommentForm(request.POST, is_answer=bool(parent), for_town=for_town)
    if not is_genuine(request):
        form.add_error(None, NOT_GENUINE)
    if verify_honeypot_value(request, None) is not None:
        form.add_error(None, _("Un champ caché était rempli. Envoyez de nouveau, il est vidé."))
    if not form.is_valid():
        return _form(request, idea, person, form, parent)
    if person is None:
        return _sign_in(request, form.said(), idea, parent)
    try:
        new = services.write_comment(idea=idea, author=person, parent=parent, **form.said())
    except (Refusal, ValidationError) as refusal:
        form.add_error(None, refusal if isinstance(refusal, ValidationError) else str(refusal))
        return _form(request, idea, person, form, parent)
    kept.forget(request)
    messages.success(request, _thanks(new))
    return redirect(_thread(new, person).place_of(new))


def _parent(request: HttpRequest, idea: Idea) -> Comment | None:
    """Which comment is answered. One that is gone is dealt with by the service, text kept."""
    asked = request.POST.get("parent", request.GET.get("reponse", ""))
    if not (asked.isascii() and asked.isdecimal() and len(asked) < 18):  # fits a key
        return None
    found: Comment | None = Comment.objects.for_page().filter(pk=int(asked), idea=idea.pk).first()
    return found


def _sign_in(
    request: HttpRequest, said: dict[str, Any], idea: Idea, parent: Comment | None
) -> HttpResponse:
    kept.keep(request, idea.pk, said)
    query = QueryDict(mutable=True)
    if parent:
        query["reponse"] = str(parent.pk)
    return redirect_to_login(f"{request.path}?{query.urlencode()}" if query else request.path)


def _thanks(comment: Comment) -> str:
    if comment.is_public:
        return _("Merci ! Votre commentaire est publié.")
    return _("Merci ! Votre commentaire est bien arrivé. Il sera relu avant d’être publié.")


def _form(
    request: HttpRequest,
    idea: Idea,
    person: Person | None,
    form: CommentForm | None,
    parent: Comment | None,
) -> HttpResponse:
    if parent is not None and not permissions.can_view_comment(person, parent):
        parent = None
    if form is not None:
        form.keep_for_another_try()
    context = {
        "comments": form_context(request, idea, person, form=form, parent=parent),
        "typed": request.POST.get("text") or kept.kept(request, idea.pk).get("text", ""),
        "idea": idea,
        "breadcrumb": trail.of_idea(idea),
    }
    return render(request, "participation/comments/write.html", context)


@posts_limited("60/h")
def edit(request: HttpRequest, board: str, pk: int, comment: int) -> HttpResponse:
    """Its author corrects a comment; 404 for anyone else."""
    found, person = visible_comment(request, pk, comment)
    if not permissions.wrote(person, found):
        raise Http404
    told = {"text": found.text, "stance": found.stance}
    data = request.POST if request.method == "POST" else None
    form = TextForm(data, initial=told, is_answer=bool(found.parent_id))
    if form.is_valid():
        try:
            found = services.edit_comment(comment=found, **form.said())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Votre commentaire est corrigé."))
            return redirect(_thread(found, person).place_of(found))
    elif data is None and not permissions.can_edit_comment(person, found):
        messages.error(request, _("Ce commentaire ne peut plus être modifié."))
        return redirect(_thread(found, person).place_of(found))
    context = {"form": form, "comment": found, "breadcrumb": trail.of_idea(found.idea)}
    return render(request, "participation/comments/edit.html", context)


def withdraw(request: HttpRequest, board: str, pk: int, comment: int) -> HttpResponse:
    """Its author takes a comment back, after a page that asks whether they mean it."""
    found, person = visible_comment(request, pk, comment)
    if not permissions.wrote(person, found):
        raise Http404
    if request.method != "POST" and permissions.can_withdraw_comment(person, found):
        context = {"comment": found, "breadcrumb": trail.of_idea(found.idea)}
        return render(request, "participation/comments/withdraw.html", context)
    try:
        services.withdraw_comment(comment=found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Votre commentaire est retiré. Plus personne ne le lit."))
    return redirect(f"{found.idea.get_absolute_url()}#commentaires")
