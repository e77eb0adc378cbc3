"""The pages where one follows, sees what one follows, and stops."""

import re
from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from core.models import User
from participation import trail
from participation.following import services, unsubscribe
from participation.following.forms import RhythmForm
from participation.following.subjects import KINDS, Subject, subject_of
from participation.limits import posts_limited
from participation.models import Follow, FollowedSearch, Rhythm

PAGE_SIZE = 50
FIELD = re.compile(r"suivi-(?P<pk>[0-9]{1,18})")
_RESUME_SALT = "participation.unsubscribe.resume"


@login_required
@posts_limited("120/h")
def follow(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """How often to hear of one thing; « never » stops."""
    subject = KINDS[kind].find(pk)
    if subject is None:
        raise Http404
    person = cast(User, request.user)
    if request.method == "POST":
        form = RhythmForm(request.POST)
        if form.is_valid():
            rhythm = Rhythm(form.cleaned_data["rhythm"])
            services.follow(person=person, subject=subject, rhythm=rhythm)
            messages.success(request, said(rhythm, subject))
            return redirect(subject.path)
    else:
        mine = subject.follow_of(person)
        form = RhythmForm(initial={"rhythm": mine.rhythm if mine else Rhythm.WEEKLY})
    context = {"subject": subject, "form": form, "breadcrumb": trail.of_page(_("Suivre"))}
    return render(request, "participation/following/follow.html", context)


def said(rhythm: Rhythm, subject: Subject) -> str:
    if rhythm == Rhythm.NEVER:
        return _("Vous ne recevrez pas de nouvelles sur %(what)s.") % {"what": subject.sentence}
    return _("C’est noté : vous recevrez des nouvelles sur %(what)s.") % {"what": subject.sentence}


@login_required
@posts_limited("120/h")
def follows(request: HttpRequest) -> HttpResponse:
    """All that one follows, each with its pace, saved together."""
    person = cast(User, request.user)
    if request.method == "POST":
        services.set_rhythms(person=person, rhythms=_chosen(request.POST))
        messages.success(request, _("Vos choix sont enregistrés."))
        return redirect(request.get_full_path())
    mine = Follow.objects.filter(person=person).select_related(
        "board", "idea__board", "theme", "search"
    )
    page = Paginator(mine.order_by("-created_at", "-pk"), PAGE_SIZE).get_page(
        request.GET.get("page")
    )
    FollowedSearch.give_titles([row.search for row in page if row.search])
    context = {
        "page": page,
        "rows": [(row, subject_of(row)) for row in page],
        "rhythms": Rhythm.choices,
        "breadcrumb": trail.of_page(_("Mes suivis")),
    }
    return render(request, "participation/following/follows.html", context)


def _chosen(posted: QueryDict) -> dict[int, Rhythm]:
    """The paces of the form by follow; whatever else was posted is left aside."""
    fields = ((FIELD.fullmatch(name), str(value)) for name, value in posted.items())
    return {
        int(name["pk"]): Rhythm(value) for name, value in fields if name and value in Rhythm.values
    }


@csrf_exempt  # mail programs post here by themselves: the signed token is the proof (RFC 8058)
def unsubscribe_view(request: HttpRequest, token: str) -> HttpResponse:
    """A button that stops the letters; a mail program presses it for its reader.

    Opening the address changes nothing: programs that check links open it too.
    """
    choice = unsubscribe.read(token)
    if choice is None:
        return render(request, "participation/following/bad_link.html", status=404)
    context = {"what": choice.sentence, "token": token}
    if request.method != "POST":
        return render(request, "participation/following/unsubscribe.html", context)
    if kept := request.POST.get("reprendre"):
        try:
            follows = signing.loads(kept, salt=_RESUME_SALT)
        except signing.BadSignature:
            return render(request, "participation/following/bad_link.html", status=404)
        services.resume(person=choice.person, follows=follows, rhythm=choice.rhythm)
        return render(request, "participation/following/resumed.html", context)
    changed = services.stop(person=choice.person, subjects=choice.subjects, rhythm=choice.rhythm)
    context["resume"] = signing.dumps(changed, salt=_RESUME_SALT)
    return render(request, "participation/following/unsubscribed.html", context)
